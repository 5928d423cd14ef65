import { positions, type Tally } from "@/lib/votes/schema";
import { signed } from "@/lib/votes/words";
import { PositionMark } from "./position-mark";

/** The four counts of a vote, large, with their change since the vote before. */
export function TallyStrip({ tally, before, since }: { tally: Tally; before?: Tally | undefined; since?: string | undefined }) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-4">
      {positions.map((position) => (
        <div key={position} className="bg-surface px-4 py-3">
          <dt className="text-sm">
            <PositionMark position={position} />
          </dt>
          <dd className="tabular">
            <span className="text-3xl font-semibold">{tally[position]}</span>
            {before && (
              <span className="ml-2 text-sm text-ink-soft">
                {signed(tally[position] - before[position])}
                <span className="sr-only"> since {since}</span>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
