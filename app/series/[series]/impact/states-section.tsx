import { DownloadLinks } from "../../../_components/ui/download-links";
import { PositionMark } from "../../../_components/ui/position-mark";
import { Folded } from "./folded";
import type { StateMove } from "@/lib/impact/state-moves";
import { counted } from "@/lib/words/plural";

/** From this surprise on (bits) a state is listed though it did not switch: a chance below one in eight. */
const notable = 3;

const percent = (chance: number) => (chance < 0.001 ? "below 0.1 %" : `${(100 * chance).toPrecision(2)} %`);

/** Who switched and how surprising that was; targeted states that did not move. */
export function StatesSection({ moves, names, csv }: { moves: readonly StateMove[]; names: Readonly<Record<string, string>>; csv: string }) {
  const listed = moves.filter(({ switched, surprise, targeted }) => switched || surprise >= notable || targeted);
  const moved = moves.filter(({ switched }) => switched).length;
  return (
    <Folded id="states" title={moved === 0 ? "No state switched" : `${counted(moved, "state")} switched`}>
      {listed.length === 0 ? (
        <p>Every state did what was to be expected of it.</p>
      ) : (
        <div className="scroll-x max-h-[38rem] overflow-y-auto" tabIndex={0} role="region" aria-label="States that switched">
          <table className="data-table">
            <caption className="sr-only">States that switched, did what was unlikely, or were named as targets; the most surprising first</caption>
            <thead>
              <tr>
                <th scope="col">State</th>
                <th scope="col">Before</th>
                <th scope="col">At this vote</th>
                <th scope="col" className="number">Its chance before</th>
                <th scope="col" className="number">Surprise, bits</th>
                <th scope="col">Targeted</th>
              </tr>
            </thead>
            <tbody>
              {listed.map(({ country, from, to, switched, chance, surprise, targeted }) => (
                <tr key={country}>
                  <th scope="row">{names[country] ?? country}</th>
                  <td>{from ? <PositionMark position={from} /> : "no vote before"}</td>
                  <td>{switched || from === null ? <PositionMark position={to} /> : "the same"}</td>
                  <td className="number whitespace-nowrap">{percent(chance)}</td>
                  <td className="number">{surprise.toFixed(1)}</td>
                  <td>{targeted ? (switched ? "yes" : "yes, did not move") : "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="lede text-sm">A surprise of one bit is a coin’s fall, of ten bits one in a thousand.</p>
      <DownloadLinks links={[{ href: csv, label: "All states as CSV" }]} />
    </Folded>
  );
}
