import { PositionMark } from "../ui/position-mark";
import type { VotesChartData } from "@/lib/charts/votes-chart-data";
import { positions } from "@/lib/votes/schema";

const range = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`);

/** The next vote's four counts with both intervals, and how they were made. */
export function ProjectedCounts({ projection }: { projection: NonNullable<VotesChartData["projection"]> }) {
  return (
    <>
      <p>
        <strong>Next vote, projected</strong>
      </p>
      <table className="tabular w-full">
        <thead className="text-xs text-ink-soft">
          <tr>
            <td />
            <th scope="col" className="text-right font-normal">middle</th>
            <th scope="col" className="pl-2 text-right font-normal">1 in 2</th>
            <th scope="col" className="pl-2 text-right font-normal">9 in 10</th>
          </tr>
        </thead>
        <tbody>
          {positions.map((position) => {
            const { q05, q25, q75, q95 } = projection.counts[position];
            return (
              <tr key={position}>
                <th scope="row" className="py-0.5 text-left font-normal"><PositionMark position={position} /></th>
                <td className="text-right font-semibold">{projection.expected[position]}</td>
                <td className="pl-2 text-right whitespace-nowrap text-ink-soft">{range(q25, q75)}</td>
                <td className="pl-2 text-right whitespace-nowrap text-ink-soft">{range(q05, q95)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="text-xs text-ink-soft">{projection.sentence}</p>
    </>
  );
}
