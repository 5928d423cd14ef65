import type { Projection } from "@/lib/forecast/projection";
import { positions } from "@/lib/votes/schema";
import { PositionMark } from "./position-mark";

const range = (low: number, high: number) => (low === high ? String(low) : `${low}–${high}`);

/** The next vote's four counts as projected, with their intervals, and the naive forecast beside them. */
export function ProjectionSummary({ projection }: { projection: Projection }) {
  return (
    <div className="space-y-3">
      <p className="lede">
        <strong className="text-ink">{projection.title}.</strong> {projection.sentence} The four counts sum to the membership of {projection.members}.
      </p>
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Projection of the next vote">
        <table className="data-table">
          <caption className="sr-only">Projection of the next vote, in states</caption>
          <thead>
            <tr>
              <th scope="col">Count</th>
              <th scope="col" className="number">Projected</th>
              <th scope="col" className="number">Half the time</th>
              <th scope="col" className="number">9 times in 10</th>
              <th scope="col" className="number">As last time</th>
            </tr>
          </thead>
          <tbody>
            {positions.map((position) => {
              const { q05, q25, q75, q95 } = projection.counts[position];
              return (
                <tr key={position}>
                  <th scope="row"><PositionMark position={position} /></th>
                  <td className="number font-semibold">{projection.expected[position]}</td>
                  <td className="number">{range(q25, q75)}</td>
                  <td className="number">{range(q05, q95)}</td>
                  <td className="number text-ink-soft">{projection.naive[position]}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
