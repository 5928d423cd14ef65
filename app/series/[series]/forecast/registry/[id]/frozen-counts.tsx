import { PositionMark } from "../../../../../_components/ui/position-mark";
import type { FrozenScores } from "@/lib/forecast/registry/frozen-scores";
import { rangeOf } from "@/lib/forecast/registry/registry-words";
import type { FrozenContent } from "@/lib/forecast/registry/schema";
import { positions, type Tally } from "@/lib/votes/schema";

/** The four counts as frozen, beside what happened, with the scores. */
export function FrozenCounts({ content, vote, scores }: { content: FrozenContent; vote: Tally | null; scores: FrozenScores | null }) {
  return (
    <div className="space-y-4">
      <div className="scroll-x" tabIndex={0} role="region" aria-label="Table of the four counts">
        <table className="data-table">
          <caption className="sr-only">The four counts as frozen, in states{vote ? ", and as they came" : ""}</caption>
          <thead>
            <tr>
              <th scope="col">Count</th>
              <th scope="col" className="number">Expected</th>
              <th scope="col" className="number">Mean</th>
              <th scope="col" className="number">Half the time</th>
              <th scope="col" className="number">9 times in 10</th>
              {vote && <th scope="col" className="number">It came</th>}
              {scores && <th scope="col" className="number">CRPS</th>}
            </tr>
          </thead>
          <tbody>
            {positions.map((position) => {
              const { mean, q05, q25, q75, q95 } = content.counts[position];
              return (
                <tr key={position}>
                  <th scope="row"><PositionMark position={position} /></th>
                  <td className="number font-semibold">{content.expected[position]}</td>
                  <td className="number">{mean.toFixed(1)}</td>
                  <td className="number">{rangeOf({ q05: q25, q95: q75 })}</td>
                  <td className="number">{rangeOf({ q05, q95 })}</td>
                  {vote && <td className="number font-semibold">{vote[position]}</td>}
                  {scores && <td className="number">{scores.crps[position].toFixed(2)}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {scores && <Scores scores={scores} />}
    </div>
  );
}

function Scores({ scores: { states, energy, intervals, scoredStates, leftOut } }: { scores: FrozenScores }) {
  const held = ({ low, high, held }: { low: number; high: number; held: boolean }) => `${low}–${high}: ${held ? "held" : "missed"}`;
  return (
    <div className="space-y-2">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 tabular">
        {states && (
          <>
            <dt>Log loss, nats a state</dt><dd>{states.logLoss.toFixed(4)}</dd>
            <dt>Brier score</dt><dd>{states.brier.toFixed(4)}</dd>
            <dt>RPS</dt><dd>{states.rps.toFixed(4)}</dd>
            <dt>Joint log score, nats</dt><dd>{states.jointLogScore.toFixed(2)}</dd>
          </>
        )}
        <dt>Energy score</dt><dd>{energy.toFixed(2)}</dd>
        {(["50", "80", "90"] as const).map((level) => (
          <div key={level} className="contents"><dt>{level} % interval in favour</dt><dd>{held(intervals[level])}</dd></div>
        ))}
      </dl>
      {leftOut.length > 0 && (
        <p className="text-sm text-ink-soft">
          {scoredStates} states are scored one by one; {leftOut.join(", ")} not: assumed, or not able to vote that day.
        </p>
      )}
    </div>
  );
}
