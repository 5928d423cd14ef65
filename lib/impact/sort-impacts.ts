import type { Impact } from "./impact";
import { rankIn } from "./rank-words";
import type { ImpactOrder } from "./schema";

/** Impacts in the order asked for: oldest first; the deepest fall first; the largest standardised departure first, whatever its side; the highest rank first. Unestimated ones last. */
export function sortImpacts(impacts: readonly Impact[], order: ImpactOrder): Impact[] {
  const keyOf = (impact: Impact): number => {
    if (order === "date" || impact.state !== "estimated") return order === "date" ? 0 : Infinity;
    const { yes } = impact.counts;
    if (order === "impact") return yes.impact;
    return order === "standardised" ? -Math.abs(yes.standardised) : rankIn(impact.ranks, "all").p;
  };
  const keys = new Map(impacts.map((impact) => [impact, keyOf(impact)]));
  const byDate = (a: Impact, b: Impact) => (a.window.asOf < b.window.asOf ? -1 : a.window.asOf > b.window.asOf ? 1 : a.window.events[0]!.id - b.window.events[0]!.id);
  return [...impacts].sort((a, b) => {
    const [x, y] = [keys.get(a)!, keys.get(b)!];
    return x === y ? byDate(a, b) : x < y ? -1 : 1;
  });
}
