"use client";

import { useEffect, useRef } from "react";
import type { Pasted, VoteFormState } from "./vote-form-state";
import { Notice } from "../../_components/forms/notice";

/** The tally and positions out of a press release: read by exact name, and what could not be read is said. */
export function PasteBox({ values, pasted, names }: { values: VoteFormState["values"]; pasted: VoteFormState["pasted"]; names: Readonly<Record<string, string>> }) {
  const report = useRef<HTMLDivElement>(null);
  useEffect(() => report.current?.focus(), []); // it comes with the answer, when the box starts anew
  return (
    <details open={pasted !== undefined} className="card p-4">
      <summary className="font-medium">Paste lists from a press release</summary>
      <div className="mt-3 space-y-3">
        {pasted && (
          <div ref={report} tabIndex={-1} autoFocus>
            <Notice role="status" tone={isWhole(pasted) ? "good" : "warning"}><Report pasted={pasted} names={names} /></Notice>
          </div>
        )}
        <label htmlFor="paste" className="block text-sm font-medium">Text of the press release, or lists</label>
        <p id="paste-hint" className="text-sm text-ink-soft">
          “… by a recorded vote of 165 in favour to 7 against (Argentina, Hungary, …), with 12 abstentions (Albania, …)”, or lists with headings: “Against: Israel, United States; Abstaining: Brazil, Ukraine”.
          Names are matched exactly; nothing is guessed of states that the text does not name.
        </p>
        <textarea id="paste" name="paste" rows={4} className="field" aria-describedby="paste-hint" defaultValue={values.paste} />
        <button type="submit" name="intent" value="paste" className="button">Read the text</button>
      </div>
    </details>
  );
}

const isWhole = ({ unmatched, held, contradicted, notMembers, complaints, choices }: Pasted) => [unmatched, held, contradicted, notMembers, complaints, choices].every(({ length }) => length === 0);

function Report({ pasted: { opened, applied, tally, unmatched, unread, held, contradicted, notMembers, complaints, choices }, names }: { pasted: Pasted; names: Readonly<Record<string, string>> }) {
  const named = (codes: readonly string[]) => codes.map((iso3) => names[iso3] ?? iso3).join(", ");
  if (choices.length > 0) {
    return (
      <>
        <p><strong>The text tells of {choices.length} votes. Nothing was set yet: which one is it?</strong></p>
        <ul className="space-y-2">
          {choices.map(({ key, tally: its, excerpt }) => (
            <li key={key}>
              <button type="submit" name="intent" value={`paste ${key}`} className="button">{its ?? "The lists"}</button> <span className="text-ink-soft">“{excerpt}”</span>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <p>{tally !== null && `The tally ${tally} was filled in. `}{applied.length === 0 ? "No state was set." : `${applied.length} set: ${named(applied)}. ${opened ? "All others are open." : "All others stay as they were."}`}</p>
      {complaints.map((words) => <p key={words}><strong>{words}</strong></p>)}
      {unmatched.length > 0 && <p><strong>Not the exact name of a state, so left out:</strong> {unmatched.join("; ")}</p>}
      {unread.length > 0 && <p><strong>Not read:</strong> {unread.map((words) => `“${words}”`).join("; ")}</p>}
      {held.length > 0 && <p><strong>Beside words that are no name, so perhaps a part of a broken one, and left as they were:</strong> {named(held)}</p>}
      {contradicted.length > 0 && <p><strong>Named in two ways, so left as they were:</strong> {named(contradicted)}</p>}
      {notMembers.length > 0 && <p><strong>Not members on that day, so left out:</strong> {named(notMembers)}</p>}
    </>
  );
}
