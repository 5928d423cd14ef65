import type { Position } from "@/lib/votes/schema";
import type { ChartLayout } from "./chart-layout";
import { type ChartScale, onScale } from "./chart-scale";
import type { ChartForecast, VotesChartData } from "./votes-chart-data";

/** One count of the next vote: x in px, the rest in the unit of the scale. `value` is the count to quote, of the four that sum to the membership. */
export type ProjectedBar = { position: Position; x: number; value: number; half: [number, number]; ninety: [number, number] };
/** The same count in the simple projection, drawn lighter beside it. */
export type LighterBar = Pick<ProjectedBar, "position" | "x" | "value" | "ninety">;
/** The column beside the time axis in which the next vote stands: its day is not known, so it has no place on the axis. */
export type ProjectionColumn = { left: number; right: number; middle: number; heading: string; foot: string; bars: ProjectedBar[]; lighter: LighterBar[] };

/** How far the lighter bar of a count stands from its own (in steps from one count to the next). */
const aside = 0.42;

/** Where the next vote's counts are drawn, side by side so that no interval hides another. Null where neither forecast nor projection is there. */
export function projectionColumn(
  { projection, simple }: VotesChartData,
  { scale, layout, left, shown }: { scale: ChartScale; layout: ChartLayout; left: number; shown: readonly Position[] },
): ProjectionColumn | null {
  const most = projection ?? simple;
  if (!most) return null;
  const width = layout.projection - 8;
  const step = width / (shown.length + 0.6);
  const placeOf = (at: number) => left + 4 + (at + 0.7) * step;
  const on = ({ members }: ChartForecast) => (count: number) => onScale(count, { scale, members });
  return {
    left: left + 4,
    right: left + 4 + width,
    middle: left + 4 + width / 2,
    heading: projection ? "Forecast" : "Being made",
    foot: "Next vote",
    bars: projection ? shown.map((position, at) => {
      const { q05, q25, q75, q95 } = projection.counts[position];
      const value = on(projection);
      return { position, x: placeOf(at), value: value(projection.expected[position]), half: [value(q25), value(q75)], ninety: [value(q05), value(q95)] };
    }) : [],
    lighter: simple ? shown.map((position, at) => {
      const { q05, q95 } = simple.counts[position];
      const value = on(simple);
      return { position, x: placeOf(at) + aside * step, value: value(simple.expected[position]), ninety: [value(q05), value(q95)] };
    }) : [],
  };
}
