import { type Position, positions, type Tally } from "@/lib/votes/schema";

/** What the upright axis counts. */
export const chartScales = ["counts", "share", "dissent"] as const;
export type ChartScale = (typeof chartScales)[number];

/** What a reader chooses from, and what the axis then says. */
export const chartScaleTerms: Record<ChartScale, { term: string; unit: string; what: string }> = {
  counts: { term: "Counts", unit: "states", what: "Member states by position" },
  share: { term: "Share of members", unit: "% of members", what: "Positions as a share of all member states, per cent," },
  dissent: { term: "Dissent", unit: "states", what: "Member states not in favour, by position," },
};

/** The positions that a scale shows, in the order of the legend. */
export function positionsShown(scale: ChartScale): readonly Position[] {
  return scale === "dissent" ? positions.filter((position) => position !== "yes") : positions;
}

/** A count in the unit of the scale: states, or per cent of the members (0–100). */
export function onScale(count: number, { scale, members }: { scale: ChartScale; members: number }): number {
  return scale === "share" ? (100 * count) / members : count;
}

/** A value as the chart writes it: whole states, or per cent with one decimal. */
export function valueInWords(value: number, scale: ChartScale): string {
  return scale === "share" ? `${value.toFixed(1)} %` : String(value);
}

/** "165 (85.5 %)": a count of a tally with its share of the members, for the text of a tooltip. */
export function countInWords(count: number, members: number): string {
  return `${count} (${((100 * count) / members).toFixed(1)} %)`;
}

/** Positions of a tally on the scale. */
export function tallyOnScale(tally: Tally & { members: number }, scale: ChartScale): Partial<Record<Position, number>> {
  return Object.fromEntries(positionsShown(scale).map((position) => [position, onScale(tally[position], { scale, members: tally.members })]));
}

/** The scale that an address asks for; what it does not know is shown in counts. */
export function chartScaleOf(asked: string | readonly string[] | undefined): ChartScale {
  return chartScales.find((scale) => scale === asked) ?? "counts";
}
