import type { Impact } from "@/lib/impact/impact";
import { findingOf } from "@/lib/impact/finding";
import { impactQuery } from "@/lib/impact/schema";
import { windowName, windowStart } from "@/lib/impact/window-words";

/** The verdict on each window, with a way to all its evidence. */
export function VerdictList({ impacts, series, controls }: { impacts: readonly Impact[]; series: string; controls: string }) {
  return (
    <section aria-labelledby="verdicts" className="space-y-4">
      <h2 id="verdicts">What can be said of each</h2>
      <ul className="max-w-3xl space-y-4">
        {impacts.map((impact) => (
          <li key={impact.window.events[0]!.id}>
            <h3>{windowStart(impact.window)}: {windowName(impact.window)}</h3>
            <p>
              <strong className="font-semibold">{findingOf(impact)}</strong> {impact.verdict.sentence}{" "}
              <a href={`/series/${series}/impact${impactQuery({ events: impact.window.events.map(({ id }) => id), controls })}`}>All evidence<span className="sr-only"> on {windowName(impact.window)}</span></a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
