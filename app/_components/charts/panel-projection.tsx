import { PositionMark } from "../ui/position-mark";
import type { ChartForecast, VotesChartData } from "@/lib/charts/votes-chart-data";
import { announced } from "@/lib/votes/tally";
import { positions } from "@/lib/votes/schema";

const range = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`);

/** The next vote as officially forecast, with both intervals; the simple projection in one line below it. */
export function NextVoteCounts({ data: { projection, simple } }: { data: Pick<VotesChartData, "projection" | "simple"> }) {
  return (
    <>
      {projection ? <ForecastCounts forecast={projection} /> : <p>The forecast of the next vote is being made; the page shows it when it is loaded again.</p>}
      {simple && (
        <p className="text-xs text-ink-soft">
          {simple.title}: {announced(simple.expected)}, in favour {range(simple.counts.yes.q05, simple.counts.yes.q95)} 9 times in 10.
        </p>
      )}
    </>
  );
}

function ForecastCounts({ forecast }: { forecast: ChartForecast }) {
  return (
    <>
      <p>
        <strong>Next vote, forecast</strong>
      </p>
      <table className="tabular w-full">
        <thead className="text-xs text-ink-soft">
          <tr>
            <td />
            <th scope="col" className="text-right font-normal">to quote</th>
            <th scope="col" className="pl-2 text-right font-normal">1 in 2</th>
            <th scope="col" className="pl-2 text-right font-normal">9 in 10</th>
          </tr>
        </thead>
        <tbody>
          {positions.map((position) => {
            const { q05, q25, q75, q95 } = forecast.counts[position];
            return (
              <tr key={position}>
                <th scope="row" className="py-0.5 text-left font-normal"><PositionMark position={position} /></th>
                <td className="text-right font-semibold">{forecast.expected[position]}</td>
                <td className="pl-2 text-right whitespace-nowrap text-ink-soft">{range(q25, q75)}</td>
                <td className="pl-2 text-right whitespace-nowrap text-ink-soft">{range(q05, q95)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="text-xs text-ink-soft">{forecast.sentence}</p>
    </>
  );
}
