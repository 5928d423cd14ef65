import { scaleLinear, scalePoint } from "d3-scale";
import { ticks } from "d3-array";
import type { RecordedForecast } from "@/lib/forecast/forecast-record";
import { chartLayout, type ChartLayout } from "./chart-layout";
import { stackLabels } from "./label-stack";
import type { ChartWords } from "./votes-chart-words";

/** One past vote: both intervals, what was expected and what came, all in px. `label` names those that fell outside. */
export type RecordMark = { key: string; x: number; ninety: [number, number]; half: [number, number]; expected: number; actual: number; held: boolean; label: { text: string; x: number; y: number; anchor: "start" | "end" } | null };
export type RecordChart = {
  width: number; height: number; layout: ChartLayout; plot: { left: number; right: number; top: number; bottom: number };
  ticks: { y: number; text: string }[]; years: { x: number; text: string }[]; marks: RecordMark[]; words: ChartWords;
};

/** Every past vote's forecast of "in favour" against what happened, one column a vote, oldest first. O(votes). */
export function recordChart(record: readonly RecordedForecast[], { width, words }: { width: number; words: ChartWords }): RecordChart {
  const layout = chartLayout(width);
  const narrow = layout.form === "narrow";
  const plot = { left: layout.left, right: layout.width - 10, top: 14, bottom: 14 + layout.plotHeight };
  const values = record.flatMap(({ ninety, actual }) => [...ninety, actual.yes]);
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const pad = Math.max(2, (high - low) * 0.06);
  const yOf = scaleLinear().domain([Math.max(0, low - pad), high + pad]).range([plot.bottom, plot.top]);
  const place = scalePoint<number>().domain(record.map((_, at) => at)).range([plot.left, plot.right]).padding(0.6);
  const xOf = (at: number) => place(at) ?? plot.left;
  const step = place.step() || 1;
  const every = Math.max(1, Math.ceil((narrow ? 40 : 44) / step));
  const missed = record.map(({ held }, at) => ({ held, at })).filter(({ held }) => !held);
  const labelY = stackLabels(missed.map(({ at }) => yOf(record[at]!.actual.yes)), { height: layout.small * 1.3, top: plot.top, bottom: plot.bottom });
  const marks = record.map(({ session, date, ninety, half, expected, actual, held }, at): RecordMark => {
    const x = xOf(at);
    const end = x > (plot.left + plot.right) / 2;
    const label = held ? null : { text: `${date.slice(0, 4)}: ${actual.yes}`, x: x + (end ? -9 : 9), y: labelY[missed.findIndex((one) => one.at === at)]!, anchor: end ? ("end" as const) : ("start" as const) };
    return { key: `${session}/${date}`, x, ninety: [yOf(ninety[0]), yOf(ninety[1])], half: [yOf(half[0]), yOf(half[1])], expected: yOf(expected), actual: yOf(actual.yes), held, label };
  });
  const [from, to] = yOf.domain() as [number, number];
  return {
    width: layout.width, height: plot.bottom + 26, layout, plot, words, marks,
    ticks: ticks(from, to, narrow ? 4 : 6).filter(Number.isInteger).map((value) => ({ y: yOf(value), text: String(value) })),
    years: record.flatMap(({ date }, at) => ((record.length - 1 - at) % every === 0 ? [{ x: xOf(at), text: date.slice(0, 4) }] : [])),
  };
}
