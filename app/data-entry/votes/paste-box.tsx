"use client";

import { useEffect, useRef } from "react";
import type { VoteFormState } from "./vote-form-state";
import { Notice } from "../../_components/forms/notice";

/** Positions out of a press release: read by exact name, and what could not be read is said. */
export function PasteBox({ values, pasted, names }: { values: VoteFormState["values"]; pasted: VoteFormState["pasted"]; names: Readonly<Record<string, string>> }) {
  const report = useRef<HTMLDivElement>(null);
  useEffect(() => report.current?.focus(), []); // it comes with the answer, when the box starts anew
  const named = (codes: readonly string[]) => codes.map((iso3) => names[iso3] ?? iso3).join(", ");
  return (
    <details open={pasted !== undefined} className="card p-4">
      <summary className="font-medium">Paste lists from a press release</summary>
      <div className="mt-3 space-y-3">
        {pasted && (
          <div ref={report} tabIndex={-1} autoFocus>
            <Notice role="status" tone={pasted.unmatched.length + pasted.contradicted.length + pasted.notMembers.length ? "warning" : "good"}>
              <p>{pasted.applied.length === 0 ? "No state was set." : `${pasted.applied.length} set: ${named(pasted.applied)}. All others stay as they were.`}</p>
              {pasted.unmatched.length > 0 && <p><strong>Not the exact name of a state, so left out:</strong> {pasted.unmatched.join("; ")}</p>}
              {pasted.contradicted.length > 0 && <p><strong>Named under two headings, so left as they were:</strong> {named(pasted.contradicted)}</p>}
              {pasted.notMembers.length > 0 && <p><strong>Not members on that day, so left out:</strong> {named(pasted.notMembers)}</p>}
            </Notice>
          </div>
        )}
        <label htmlFor="paste" className="block text-sm font-medium">Text with headings</label>
        <p id="paste-hint" className="text-sm text-ink-soft">Against: Israel, United States; Abstaining: Brazil, Ukraine. Names are matched exactly; states that the text does not name stay as they are.</p>
        <textarea id="paste" name="paste" rows={4} className="field" aria-describedby="paste-hint" defaultValue={values.paste} />
        <button type="submit" name="intent" value="paste" className="button">Set these positions</button>
      </div>
    </details>
  );
}
