import type { Position } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import type { ChartLayout } from "./chart-layout";
import { type ChartScale, onScale, valueInWords } from "./chart-scale";
import { stackLabels } from "./label-stack";
import { textWidth } from "./text-width";
import type { VotesChartData } from "./votes-chart-data";

/** The name of a line at its right end, moved so that none overlaps; `at` is where its values end, `y` where the words stand (px). */
export type SeriesLabel = { position: Position; name: string; value: string; next: string | null; x: number; y: number; at: number; height: number };

type Room = {
  scale: ChartScale; layout: ChartLayout; plot: { right: number; top: number; bottom: number }; yOf: (value: number) => number; shown: readonly Position[];
};

/** From where a name's column begins to its words (px): a gap and the mark. */
const beforeWords = ({ form }: ChartLayout) => 4 + (form === "narrow" ? 12 : 14);

/** How wide the column of names is: that of the layout, or more where its words need it (px). */
export function labelColumn(data: VotesChartData, { scale, layout, shown }: Pick<Room, "scale" | "layout" | "shown">): number {
  const widths = wordsOf(data, { scale, layout, shown }).flatMap(({ name, value, next }) => {
    const [first, second] = layout.form === "narrow" ? [name, next === null ? value : `${value} → ${next}`] : [`${name} ${value}`, next ?? ""];
    return [textWidth(first, { size: layout.text, bold: true }), textWidth(second, { size: layout.small })];
  });
  return Math.max(layout.labels, Math.ceil(beforeWords(layout) + Math.max(0, ...widths)));
}

/** Names and newest values of all lines shown, with the projection under each. */
export function seriesLabels(data: VotesChartData, { scale, layout, plot, yOf, shown }: Room): SeriesLabel[] {
  const last = data.votes.at(-1);
  if (!last) return [];
  const { projection } = data;
  const x = plot.right + (projection ?? data.simple ? layout.projection + 4 : 12);
  const height = layout.text * 1.25 + (projection ? layout.small * 1.25 : layout.form === "narrow" ? layout.small * 1.25 : 0) + 5;
  const at = shown.map((position) => {
    const now = onScale(last[position], { scale, members: last.members });
    return yOf(projection ? onScale(projection.expected[position], { scale, members: projection.members }) : now);
  });
  const placed = stackLabels(at, { height, top: plot.top - 10, bottom: plot.bottom + 12 });
  return wordsOf(data, { scale, layout, shown }).map((words, i) => ({ ...words, x, y: placed[i]!, at: at[i]!, height }));
}

function wordsOf({ votes, projection }: VotesChartData, { scale, layout, shown }: Pick<Room, "scale" | "layout" | "shown">): Pick<SeriesLabel, "position" | "name" | "value" | "next">[] {
  const last = votes.at(-1);
  if (!last) return [];
  return shown.map((position) => ({
    position, name: positionTerms[position].term,
    value: valueInWords(onScale(last[position], { scale, members: last.members }), scale),
    next: projection && nextInWords(projection, { position, scale, narrow: layout.form === "narrow" }),
  }));
}

function nextInWords({ expected, counts, members }: NonNullable<VotesChartData["projection"]>, { position, scale, narrow }: { position: Position; scale: ChartScale; narrow: boolean }): string {
  const on = (count: number) => {
    const value = onScale(count, { scale, members });
    return scale === "share" ? `${Math.round(value)}` : String(value);
  };
  const { q05, q95 } = counts[position];
  if (narrow) return on(expected[position]);
  return `next ${on(expected[position])} (${on(q05)}–${on(q95)})${scale === "share" ? " %" : ""}`;
}
