"use client";

import { PositionMark } from "../../_components/ui/position-mark";
import { tallyDifferences } from "@/lib/votes/check-entry";
import type { Certainty } from "@/lib/votes/certainties";
import { positions, type Tally } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { counted, plural } from "@/lib/words/plural";

type Props = { called: Tally; open: number; members: number; changed: number; baselineName: string; stated: Partial<Tally>; certain: readonly Certainty[] };

/** The roll call's own tally beside the stated one, what parts them, what is open, and what follows with certainty. It stays in view while positions are changed. */
export function TallyCheck({ called, open, members, changed, baselineName, stated, certain }: Props) {
  return (
    <div className="sticky top-0 z-10 -mx-4 border-y border-line bg-ground px-4 py-2 text-sm sm:mx-0 sm:rounded-lg sm:border-x">
      <table className="tabular w-full max-w-xl">
        <caption className="sr-only">The roll call’s tally beside the stated one</caption>
        <thead>
          <tr>
            <td></td>
            {positions.map((position) => (
              // On narrow screens the letter is enough to see; the term stays for screen readers.
              <th key={position} scope="col" className="px-1 text-right font-normal max-sm:text-[0px]"><PositionMark position={position} /></th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className="text-left font-normal">Named</th>
            {positions.map((position) => <td key={position} className="px-1 text-right font-semibold">{called[position]}</td>)}
          </tr>
          <tr>
            <th scope="row" className="text-left font-normal">Stated</th>
            {positions.map((position) => {
              const differs = stated[position] !== undefined && (open === 0 ? stated[position] !== called[position] : stated[position] < called[position]);
              return <td key={position} className={`px-1 text-right ${differs ? "font-semibold text-bad" : ""}`}>{stated[position] ?? "–"}</td>;
            })}
          </tr>
        </tbody>
      </table>
      <p role="status" className="mt-1">{verdict({ called, open, members, stated })} <span className="text-ink-soft">{changed === 0 ? `Nobody is other than in ${baselineName}.` : `${counted(changed, "state is", "states are")} other than in ${baselineName}.`}</span></p>
      {certain.map(({ position, states, words }) => (
        <p key={position} className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <span><strong>This follows with certainty:</strong> {words}</span>
          {states.length > 0 && <button type="submit" name="intent" value="follow" className="button">Fill in {states.length === 1 ? "this one" : `these ${states.length}`}</button>}
        </p>
      ))}
    </div>
  );
}

function verdict({ called, open, members, stated }: Omit<Props, "changed" | "baselineName" | "certain">) {
  const openWords = `${open} of ${members} states ${plural(open, "is", "are")} open`;
  const { yes, no, abstain, absent } = stated;
  if (yes === undefined || no === undefined || abstain === undefined) return <span>Enter the stated counts to compare.{open > 0 && ` ${openWords}.`}</span>;
  const whole = { yes, no, abstain, absent: absent ?? members - yes - no - abstain };
  const sum = whole.yes + whole.no + whole.abstain + whole.absent;
  if (whole.absent < 0 || sum !== members) return <strong className="text-bad">The stated counts do not sum to the {members} members of that day.</strong>;
  if (open > 0) {
    const over = positions.filter((position) => called[position] > whole[position]);
    if (over.length > 0) return <strong className="text-bad">{over.map((position) => `${called[position]} are named ${positionTerms[position].inSentence}, the stated tally has ${whole[position]}`).join("; ")}.</strong>;
    return <strong>Provisional: {openWords}. It can be saved like this and completed later.</strong>;
  }
  const differences = tallyDifferences({ stated: whole, called });
  if (differences.length === 0) return <strong className="text-good">✓ It adds up.</strong>;
  return <strong className="text-bad">It does not add up: {differences.join("; ")}.</strong>;
}
