"use client";

import { useState } from "react";
import { FieldError } from "../../_components/forms/field";
import type { VoteChoice } from "@/lib/series/choices";
import { dayInWords } from "@/lib/votes/day";
import { sessionInWords } from "@/lib/votes/words";

type Props = { choices: readonly VoteChoice[]; chosen: readonly string[]; title: string; error: string | undefined };

/** All votes that may belong to the series, one a line, oldest first; what makes one doubtful stands below it. */
export function VoteChoices({ choices, chosen, title, error }: Props) {
  const [count, setCount] = useState(chosen.length);
  return (
    <fieldset
      id="votes"
      aria-describedby={error ? "votes-error" : undefined}
      onChange={(event) => setCount(event.currentTarget.querySelectorAll("input:checked").length)}
      className="min-w-0 space-y-3"
    >
      <legend className="mb-2 text-xl font-semibold">Votes</legend>
      <p className="text-sm text-ink-soft">
        <span role="status" className="font-semibold text-ink">{count} of {choices.length} chosen.</span> Certain ones are to begin with; look at each doubtful one. Tallies are in favour-against-abstaining.
      </p>
      <FieldError name="votes" error={error} />
      <ul className="divide-y divide-line border-y border-line">
        {choices.map((choice) => <Choice key={choice.name || choice.date + choice.title} choice={choice} chosen={chosen.includes(choice.name)} title={title} />)}
      </ul>
    </fieldset>
  );
}

function Choice({ choice: { name, session, date, resolution, tally, title: own, doubts, choosable }, chosen, title }: { choice: VoteChoice; chosen: boolean; title: string }) {
  const id = `vote-${name.replace(/[^\w-]/g, "_")}-${date}`;
  return (
    <li className="flex gap-3 py-2">
      <input type="checkbox" id={id} name="votes" value={name} defaultChecked={chosen} disabled={!choosable} aria-describedby={doubts.length > 0 ? `${id}-why` : undefined} className="m-0 mt-1.5 size-4 shrink-0" />
      <div className="min-w-0">
        <label htmlFor={id} className="flex flex-wrap gap-x-4">
          <span className="font-medium">{dayInWords(date, { short: true })}</span>
          <span className="text-ink-soft">{sessionInWords(session)}</span>
          <span>{resolution ?? "no symbol"}</span>
          <span>{tally}</span>
        </label>
        {doubts.length > 0 && (
          <p id={`${id}-why`} className="text-sm">
            <strong className="text-abstain">Doubtful.</strong> {doubts.join(" ")}
            {own !== title && <span className="block break-words text-ink-soft">{own}</span>}
          </p>
        )}
      </div>
    </li>
  );
}
