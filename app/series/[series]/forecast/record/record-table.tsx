import { PositionMark } from "../../../../_components/ui/position-mark";
import type { RecordedForecast } from "@/lib/forecast/forecast-record";
import { dayInWords } from "@/lib/votes/day";
import { type Position, positions } from "@/lib/votes/schema";

/** Every past vote, newest first: each count as it came with its 90 % interval, and whether that held. */
export function RecordTable({ record, series }: { record: readonly RecordedForecast[]; series: string }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Past forecasts, vote by vote">
      <table className="data-table">
        <caption className="pb-2 text-left text-sm text-ink-soft">What came, and under it the 90 % interval that was forecast; ✓ held, ✗ did not; surprise: how unlikely the whole roll call was held to be (joint log score, nats)</caption>
        <thead>
          <tr>
            <th scope="col">Vote</th>
            <th scope="col" className="number">Expected in favour</th>
            {positions.map((position) => <th key={position} scope="col" className="number"><PositionMark position={position} /></th>)}
            <th scope="col" className="number">Surprise</th>
          </tr>
        </thead>
        <tbody>
          {[...record].reverse().map((one) => (
            <tr key={`${one.session}/${one.date}`} data-held={one.held}>
              <th scope="row" className="whitespace-nowrap">
                <a href={`/series/${series}/votes/${encodeURIComponent(one.session)}`}>{dayInWords(one.date, { short: true })}</a>
              </th>
              <td className="number">{one.expected}</td>
              {positions.map((position) => <Held key={position} one={one} position={position} />)}
              <td className="number">{one.surprise?.toFixed(1) ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Held({ one, position }: { one: RecordedForecast; position: Position }) {
  const { ninety: [low, high], held } = one.counts[position];
  return (
    <td className={`number ${held ? "" : "font-semibold"}`}>
      {one.actual[position]} <span aria-hidden="true">{held ? "✓" : "✗"}</span>
      <span className="sr-only">{held ? "held by" : "outside"}</span>
      <span className="block text-xs font-normal whitespace-nowrap text-ink-soft">{low}–{high}</span>
    </td>
  );
}
