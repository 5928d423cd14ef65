import { scaleLinear } from "d3-scale";
import { dayNumber } from "@/lib/forecast/calendar";
import type { Position } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { type ChartLayout, chartLayout } from "./chart-layout";
import { type ChiefLabels, chiefLabels } from "./chief-labels";
import { type ChartScale, onScale, positionsShown } from "./chart-scale";
import { type EventRail, eventRail } from "./event-rail";
import { lineRuns } from "./line-runs";
import { type ProjectionColumn, projectionColumn } from "./projection-column";
import { labelColumn, type SeriesLabel, seriesLabels } from "./series-labels";
import { textWidth } from "./text-width";
import { type ValueAxis, valueAxis } from "./value-axis";
import type { ChartVote, VotesChartData } from "./votes-chart-data";
import { type ChartWords, votesChartWords } from "./votes-chart-words";
import { startOfYear, type YearAxis, yearAxis, yearOf } from "./year-ticks";

/** One value in data space: a day number and a value in the unit of the scale. */
export type ChartPoint = { key: string; day: number; value: number };
/** One position through all votes; `runs` are the neighbours that a line joins. */
export type ChartLine = { position: Position; term: string; points: ChartPoint[] };

/** A chart of the votes of a series: marks in data space, a box to draw them in, and all its words. Everything in px is in the drawing's own space. */
export type VotesChart = {
  scale: ChartScale;
  slug: string;
  layout: ChartLayout;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  x: YearAxis & { domain: [number, number] };
  y: ValueAxis;
  lines: ChartLine[];
  runs: [number, number][];
  /** Membership at each vote on the scale of counts; null on the others. */
  ceiling: ChartPoint[] | null;
  labels: SeriesLabel[];
  projection: ProjectionColumn | null;
  chiefs: (ChiefLabels & { top: number; line: number }) | null;
  rail: (EventRail & { top: number }) | null;
  votes: readonly ChartVote[];
  words: ChartWords;
};

/** From the numbers of the value axis to the plot (px). */
export const besideTick = 7;

/** Room for the years under the plot, and between one thing below them and the next (px). */
const underPlot = 26;
const apart = 8;

/** Makes the chart of a series at a width (px) on one of the three scales. Pure: the same data give the same drawing. */
export function votesChart(data: VotesChartData, { scale, width }: { scale: ChartScale; width: number }): VotesChart {
  const layout = chartLayout(width);
  const { votes } = data;
  const shown = positionsShown(scale);
  const lines = shown.map((position): ChartLine => ({
    position, term: positionTerms[position].term,
    points: votes.map((vote) => ({ key: vote.key, day: dayNumber(vote.date), value: onScale(vote[position], { scale, members: vote.members }) })),
  }));
  const highest = Math.max(0, ...lines.flatMap(({ points }) => points.map(({ value }) => value)), ...shown.flatMap((position) => [data.projection, data.simple].map((next) => next?.counts[position].q95 ?? 0)));
  const members = Math.max(1, ...votes.map((vote) => vote.members), data.projection?.members ?? 0);
  const y = valueAxis({ scale, highest, members, about: layout.form === "narrow" ? 4 : 5, unit: layout.form !== "narrow" });

  const plot = {
    left: Math.max(layout.left, Math.ceil(besideTick + Math.max(0, ...y.ticks.map(({ text }) => textWidth(text, { size: layout.small }))))),
    right: layout.width - labelColumn(data, { scale, layout, shown }) - (data.projection ?? data.simple ? layout.projection : 8),
    top: layout.top,
    bottom: layout.top + layout.plotHeight,
  };
  const domain = timeDomain(data, plot.right - plot.left);
  const { xOf, yOf } = scalesOf({ plot, x: { domain }, y });
  const chiefs = chiefLabels(data, { xOf, layout });
  const rail = eventRail(data.events, { xOf, lane: layout.lane, apart: layout.apart });
  const chiefTop = plot.bottom + underPlot + apart;
  const line = layout.small * 1.3;
  const railTop = chiefs ? chiefTop + chiefs.rows * line + apart : chiefTop + 2;
  const years = yearAxis({ from: domain[0], to: domain[1], room: plot.right - plot.left, labelWidth: layout.form === "narrow" ? 44 : 56 });
  return {
    scale, slug: data.slug, layout, plot, y, lines, votes,
    width: layout.width,
    height: Math.ceil(rail ? railTop + rail.height + 4 : plot.bottom + underPlot + 2),
    x: { domain, boundaries: years.boundaries, labels: years.labels.filter(({ day, text }) => xOf(day) + textWidth(text, { size: layout.small }) / 2 <= plot.right) },
    runs: lineRuns(votes.map(({ date }) => dayNumber(date))),
    ceiling: scale === "counts" ? votes.map(({ key, date, members: value }) => ({ key, day: dayNumber(date), value })) : null,
    projection: projectionColumn(data, { scale, layout, left: plot.right, shown }),
    labels: seriesLabels(data, { scale, layout, plot, yOf, shown }),
    chiefs: chiefs && { ...chiefs, top: chiefTop, line },
    rail: rail && { ...rail, top: railTop },
    words: votesChartWords(data, scale),
  };
}

/** From the first vote or event to the last, with a little room at either end, in day numbers; a short time is shown in whole years. */
function timeDomain({ votes, events }: VotesChartData, room: number): [number, number] {
  const days = [...votes.map(({ date }) => date), ...events.flatMap(({ date, until }) => (until ? [date, until] : [date]))].map(dayNumber);
  if (days.length === 0) return [0, 366];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (last - first < 8 * 365) return [startOfYear(yearOf(first)), startOfYear(yearOf(last) + 1)];
  const pad = Math.max(60, ((last - first) * 14) / room);
  return [first - pad, last + pad];
}

/** From data space to the px of the drawing. */
export function scalesOf({ plot, x, y }: { plot: VotesChart["plot"]; x: { domain: [number, number] }; y: { domain: [number, number] } }) {
  const xScale = scaleLinear().domain(x.domain).range([plot.left, plot.right]);
  const yScale = scaleLinear().domain(y.domain).range([plot.bottom, plot.top]);
  return { xOf: (day: number) => xScale(day), yOf: (value: number) => yScale(value), dayAt: (px: number) => xScale.invert(px) };
}
