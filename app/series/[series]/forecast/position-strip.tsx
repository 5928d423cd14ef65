import { type PositionRun, yearsOfRun } from "@/lib/forecast/position-runs";
import type { Position } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";

const colour: Record<Position, string> = { yes: "var(--yes)", no: "var(--no)", abstain: "var(--abstain)", absent: "var(--absent)" };

/** A state's record in the series as runs of one position, each a link to the vote in which it began; a run is as long as its votes are many. */
export function PositionStrip({ runs, series, name }: { runs: readonly PositionRun[]; series: string; name: string }) {
  return (
    <ol aria-label={`Record of ${name}`} className="flex gap-px text-xs">
      {runs.map((run) => {
        const term = run.position ? positionTerms[run.position].term : "Not listed";
        const words = `${term} ${yearsOfRun(run)}`;
        return (
          <li key={run.first.id} style={{ flex: `${run.votes} 1 0`, minWidth: "1.1rem" }}>
            <a
              href={`/series/${series}/votes/${encodeURIComponent(run.first.session ?? "")}`}
              title={words}
              aria-label={words}
              style={run.position ? { background: colour[run.position] } : undefined}
              className={`grid h-6 place-items-center overflow-hidden font-bold no-underline ${run.position ? "text-ground" : "border border-line text-ink-soft"}`}
            >
              <span aria-hidden="true">{run.position ? positionTerms[run.position].letter : "–"}</span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
