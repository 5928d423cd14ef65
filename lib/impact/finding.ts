import { counted, plural } from "@/lib/words/plural";
import { type Departure, holdsZero } from "./departure";
import type { EstimatedImpact } from "./estimated-impact";
import { eventsInWords } from "./event-names";
import type { Impact } from "./impact";
import { rankIn } from "./rank-words";
import { tooFewBefore } from "./not-estimated";
import type { EventWindow } from "./window";
import { isEstimated } from "./window-words";

type Estimated = Extract<Impact, { state: "estimated" }>;

/** What a window of events changed, in one sentence to quote: chosen by rule, true as it stands. */
export function findingOf(impact: Impact): string {
  const { window } = impact;
  const name = eventsInWords(window.events);
  if (impact.state === "not-yet") return `What ${name} changed is not yet known: no vote has been held since.`;
  if (impact.state === "too-early") return `What ${name} changed cannot be told: ${tooFewBefore(window)}.`;
  if (!isEstimated(impact)) return `What was to be expected without ${name} is being worked out.`;
  const { yes } = impact.counts;
  const parts = [`${afterWhat(window, name)}, ${changeInWords(yes)}${impact.verdict.kind === "other-way" ? `, despite ${window.sense === -1 ? "the pressure against" : "the support for"} the resolution` : ""}`];
  if (!holdsZero(yes.interval["90"])) parts.push(...comparison(impact));
  if (impact.verdict.kind === "drift") parts.push("over the same months other resolutions moved alike");
  if (window.order === "uncertain") parts.push(`whether ${plural(window.events.length, "it", "they")} came before the vote is not known`);
  return `${parts.join("; ")}.`;
}

/** "22 fewer states were in favour than expected", "187 states were in favour, within what was expected (186 to 191)". */
export function changeInWords(yes: Departure): string {
  const states = Math.abs(Math.round(yes.impact));
  if (holdsZero(yes.interval["90"])) {
    const [low, high] = yes.forecast["90"];
    return `${counted(yes.actual, "state was", "states were")} in favour, ${low === high ? "as was expected" : `within what was expected (${low} to ${high})`}`;
  }
  if (states === 0) return `${counted(yes.actual, "state was", "states were")} in favour, less than one from what was expected`;
  return `${states} ${yes.impact < 0 ? "fewer" : "more"} ${plural(states, "state was", "states were")} in favour than expected`;
}

/** While other votes are still being measured, fewer than this are no comparison to quote. */
const FEWEST_SO_FAR = 10;

/** "in 29 other votes nothing as large happened"; how many did where some did. By the one rank; "large" only where no other vote was as far out in states either. */
function comparison({ ranks, asLarge, verdict }: Estimated): string[] {
  if (verdict.provisional && rankIn(ranks, "own").of - 1 < FEWEST_SO_FAR) return [];
  const words = comparisonInWords({ ranks, asLarge });
  return words ? [`in ${verdict.provisional ? `the ${words.among} measured so far` : words.among} ${words.happened}`] : [];
}

/** The other votes of the series, and what happened in them; null without any. */
export function comparisonInWords({ ranks, asLarge }: Pick<EstimatedImpact, "ranks" | "asLarge">): { among: string; happened: string } | null {
  const { rank, of } = rankIn(ranks, "own");
  const [others, more] = [of - 1, rank - 1];
  if (others === 0) return null;
  if (more > 0) return { among: `${more} of ${counted(others, "other vote")}`, happened: "something as unusual happened" };
  return { among: counted(others, "other vote"), happened: asLarge === 0 ? "nothing as large happened" : "nothing as unusual happened" };
}

function afterWhat({ order, events }: EventWindow, name: string): string {
  if (order === "before") return `After ${name}`;
  return order === "same-day" && events.length === 1 ? `On the day of ${name}` : `Around ${name}`;
}
