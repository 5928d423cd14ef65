import { chanceInWords } from "@/lib/forecast/chance-words";
import type { StateAnswer } from "@/lib/forecast/desk/forecast-answer";
import { type Position, positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

const colour: Record<Position, string> = { yes: "var(--yes)", no: "var(--no)", abstain: "var(--abstain)", absent: "var(--absent)" };
/** A part of the bar wide enough for its letter. */
const lettered = 0.09;

/** A state's four chances as one bar, with their figures. */
export function ChanceBar({ state }: { state: Pick<StateAnswer, Position> }) {
  return (
    <div className="space-y-1">
      <div aria-hidden="true" className="flex h-5 overflow-hidden rounded-sm">
        {positions.map((position) => (
          <span key={position} style={{ width: `${100 * state[position]}%`, background: colour[position] }} className="grid place-items-center overflow-hidden border-r border-ground text-xs font-bold text-ground last:border-r-0">
            {state[position] >= lettered && positionTerms[position].letter}
          </span>
        ))}
      </div>
      <p className="tabular flex flex-wrap gap-x-3 text-sm">
        {positions.map((position) => (
          <span key={position} className="whitespace-nowrap">
            <span className="text-ink-soft">{positionTerms[position].inSentence}</span> <strong className="font-semibold">{chanceInWords(state[position])}</strong>
          </span>
        ))}
      </p>
    </div>
  );
}
