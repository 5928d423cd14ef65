import type { Position } from "@/lib/votes/schema";
import { positions } from "@/lib/votes/schema";
import type { Ledger } from "@/lib/votes/switches";
import { positionTerms, signed } from "@/lib/votes/words";
import { PositionMark } from "./position-mark";

/** Names of states by code, as pages hand them to components. */
export type CountryNames = Readonly<Record<string, string>>;

function Side({ position, otherwise }: { position: Position | null; otherwise: string }) {
  return position ? <PositionMark position={position} spelled /> : <span className="text-ink-soft">{otherwise}</span>;
}

/** Who moved from what to what between two votes; the last row adds up to the change of the tally. */
export function SwitchLedger({ ledger, names, from, to }: { ledger: Ledger; names: CountryNames; from: string; to: string }) {
  if (ledger.moved === 0) return <p>No state changed its position between {from} and {to}.</p>;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Switch ledger">
      <table className="data-table">
        <caption className="sr-only">
          States whose position changed from {from} to {to}, grouped
        </caption>
        <thead>
          <tr>
            <th scope="col">From {from}</th>
            <th scope="col">To {to}</th>
            <th scope="col" className="number">States</th>
            <th scope="col">Which</th>
          </tr>
        </thead>
        <tbody>
          {ledger.lines.map((line) => (
            <tr key={`${line.from}-${line.to}`}>
              <td><Side position={line.from} otherwise="Not listed" /></td>
              <td><Side position={line.to} otherwise="No longer listed" /></td>
              <td className="number">{line.countries.length}</td>
              <td className="min-w-56">{line.countries.map((iso3) => names[iso3] ?? iso3).sort((a, b) => a.localeCompare(b, "en")).join(", ")}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2} className="border-t-2 border-line-strong">Adds up to the change of the tally</th>
            <td className="number border-t-2 border-line-strong font-semibold">{ledger.moved}</td>
            <td className="border-t-2 border-line-strong">
              {positions.map((position, at) => (
                <span key={position} className="mr-3 inline-block whitespace-nowrap">
                  {at > 0 && <span className="sr-only">, </span>}
                  {positionTerms[position].term} <strong>{signed(ledger.change[position])}</strong>
                </span>
              ))}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
