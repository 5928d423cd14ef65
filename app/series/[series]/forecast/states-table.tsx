import { PositionMark } from "../../../_components/ui/position-mark";
import { chanceInWords } from "@/lib/forecast/chance-words";
import type { StateAnswer } from "@/lib/forecast/desk/forecast-answer";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

/** The four chances of the states given, in their order. */
export function StatesTable({ states, nameOf, assumed }: { states: readonly StateAnswer[]; nameOf: (iso3: string) => string; assumed: Readonly<Record<string, unknown>> }) {
  return (
    <div className="scroll-x max-h-[40rem] overflow-y-auto" tabIndex={0} role="region" aria-label="Chances of all states">
      <table className="data-table">
        <caption className="sr-only">Four chances of every state, and its last position</caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Last</th>
            {positions.map((position) => <th key={position} scope="col" className="number">{positionTerms[position].term}</th>)}
            <th scope="col" className="number">Moves</th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <tr key={state.country}>
              <th scope="row">{nameOf(state.country)}{assumed[state.country] !== undefined && <span className="text-ink-soft"> (assumed)</span>}</th>
              <td>{state.last ? <PositionMark position={state.last} /> : <span className="text-ink-soft">none</span>}</td>
              {positions.map((position) => <td key={position} className="number">{chanceInWords(state[position])}</td>)}
              <td className="number">{chanceInWords(state.chanceOfMoving)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
