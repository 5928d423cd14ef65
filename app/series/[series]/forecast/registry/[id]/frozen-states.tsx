import { PositionMark } from "../../../../../_components/ui/position-mark";
import type { FrozenContent } from "@/lib/forecast/registry/schema";
import { positions, type RollCall } from "@/lib/votes/schema";
import { openTerm, positionTerms } from "@/lib/votes/words";

const percent = (chance: number) => (chance > 0 && chance < 0.0005 ? "<0.1" : (100 * chance).toFixed(1));

/** Every state's four chances in percent, likeliest to leave its last position first; beside it what it did, once that is on record. */
export function FrozenStates({ states, names, did, whole }: { states: FrozenContent["states"]; names: Record<string, string>; did: RollCall | undefined; /** Whether all that they did is known: of a provisional vote a state without a position is open. */ whole: boolean }) {
  const staying = ({ last, ...chances }: FrozenContent["states"][number]) => chances[last ?? "yes"];
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Table of every state's chances">
      <table className="data-table">
        <caption className="sr-only">Chances of every state in percent, likeliest to leave its last position first</caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Last</th>
            {positions.map((position) => <th key={position} scope="col" className="number">{positionTerms[position].term}, %</th>)}
            {did && <th scope="col">It was</th>}
          </tr>
        </thead>
        <tbody>
          {[...states].sort((a, b) => staying(a) - staying(b) || (a.country < b.country ? -1 : 1)).map((state) => {
            const position = did?.get(state.country);
            return (
              <tr key={state.country}>
                <th scope="row">{names[state.country] ?? state.country}</th>
                <td>{state.last ? <PositionMark position={state.last} /> : "none"}</td>
                {positions.map((each) => <td key={each} className="number">{percent(state[each])}</td>)}
                {did && <td>{position ? <PositionMark position={position} /> : whole ? "could not vote" : openTerm.inSentence}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
