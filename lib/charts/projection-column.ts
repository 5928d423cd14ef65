import type { Position } from "@/lib/votes/schema";
import type { ChartLayout } from "./chart-layout";
import { type ChartScale, onScale } from "./chart-scale";
import type { VotesChartData } from "./votes-chart-data";

/** One count of the next vote: x in px, the rest in the unit of the scale. `value` is the count to quote, of the four that sum to the membership. */
export type ProjectedBar = { position: Position; x: number; value: number; half: [number, number]; ninety: [number, number] };
/** The column beside the time axis in which the next vote stands: its day is not known, so it has no place on the axis. */
export type ProjectionColumn = { left: number; right: number; middle: number; heading: string; foot: string; bars: ProjectedBar[] };

/** Where the next vote's counts are drawn, side by side so that no interval hides another. */
export function projectionColumn(
  { projection }: VotesChartData,
  { scale, layout, left, shown }: { scale: ChartScale; layout: ChartLayout; left: number; shown: readonly Position[] },
): ProjectionColumn | null {
  if (!projection) return null;
  const { members, counts, expected } = projection;
  const width = layout.projection - 8;
  const step = width / (shown.length + 0.6);
  const on = (count: number) => onScale(count, { scale, members });
  return {
    left: left + 4,
    right: left + 4 + width,
    middle: left + 4 + width / 2,
    heading: "Projected",
    foot: "Next vote",
    bars: shown.map((position, at) => {
      const { q05, q25, q75, q95 } = counts[position];
      return { position, x: left + 4 + (at + 0.8) * step, value: on(expected[position]), half: [on(q25), on(q75)], ninety: [on(q05), on(q95)] };
    }),
  };
}
