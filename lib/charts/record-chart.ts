import { scaleLinear, scalePoint } from "d3-scale";
import { ticks } from "d3-array";
import type { RecordedForecast } from "@/lib/forecast/forecast-record";
import { chartLayout, type ChartLayout } from "./chart-layout";
import { textWidth } from "./text-width";
import type { ChartWords } from "./votes-chart-words";

/** One past vote: both intervals, what was expected and what came, all in px. `label` names those that fell outside. */
export type RecordMark = { key: string; x: number; ninety: [number, number]; half: [number, number]; expected: number; actual: number; held: boolean; label: MissLabel | null };
/** Written in the middle above or below a dot: the year and the count. */
export type MissLabel = { text: string; x: number; y: number };
export type RecordChart = {
  width: number; height: number; layout: ChartLayout; plot: { left: number; right: number; top: number; bottom: number };
  ticks: { y: number; text: string }[]; years: { x: number; text: string }[]; marks: RecordMark[]; words: ChartWords;
};

/** Every past vote's forecast of "in favour" against what happened, one column a vote, oldest first. O(votes). */
export function recordChart(record: readonly RecordedForecast[], { width, words }: { width: number; words: ChartWords }): RecordChart {
  const layout = chartLayout(width);
  const narrow = layout.form === "narrow";
  const plot = { left: layout.left, right: layout.width - 10, top: 30, bottom: 30 + layout.plotHeight };
  const values = record.flatMap(({ ninety, actual }) => [...ninety, actual.yes]);
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const pad = Math.max(2, (high - low) * 0.06);
  const yOf = scaleLinear().domain([Math.max(0, low - pad), high + pad]).range([plot.bottom, plot.top]);
  const place = scalePoint<number>().domain(record.map((_, at) => at)).range([plot.left, plot.right]).padding(0.6);
  const xOf = (at: number) => place(at) ?? plot.left;
  const step = place.step() || 1;
  const every = Math.max(1, Math.ceil((narrow ? 40 : 44) / step));
  const labels = missLabels(record, { xOf, yOf, left: plot.left, right: plot.right, size: layout.small });
  const marks = record.map(({ session, date, ninety, half, expected, actual, held }, at): RecordMark => ({
    key: `${session}/${date}`, x: xOf(at), ninety: [yOf(ninety[0]), yOf(ninety[1])], half: [yOf(half[0]), yOf(half[1])], expected: yOf(expected), actual: yOf(actual.yes), held, label: labels.get(at) ?? null,
  }));
  const [from, to] = yOf.domain() as [number, number];
  return {
    width: layout.width, height: plot.bottom + 26, layout, plot, words, marks,
    ticks: ticks(from, to, narrow ? 4 : 6).filter(Number.isInteger).map((value) => ({ y: yOf(value), text: String(value) })),
    years: record.flatMap(({ date }, at) => ((record.length - 1 - at) % every === 0 ? [{ x: xOf(at), text: date.slice(0, 4) }] : [])),
  };
}

type Room = { xOf: (at: number) => number; yOf: (value: number) => number; left: number; right: number; size: number };

/** Names the votes that fell outside: above the dot where more came than forecast, below it where fewer did, and farther off where another name stands. */
function missLabels(record: readonly RecordedForecast[], { xOf, yOf, left, right, size }: Room): Map<number, MissLabel> {
  const placed: (MissLabel & { width: number })[] = [];
  const labels = new Map<number, MissLabel>();
  record.forEach(({ date, actual, ninety, held }, at) => {
    if (held) return;
    const text = `${date.slice(0, 4)}: ${actual.yes}`;
    const width = textWidth(text, { size, bold: true });
    const away = actual.yes > ninety[1] ? -1 : 1;
    const x = Math.min(Math.max(xOf(at), left + width / 2), right + 8 - width / 2);
    let y = yOf(actual.yes) + away * (size + 5);
    while (placed.some((other) => Math.abs(other.x - x) < (other.width + width) / 2 + 4 && Math.abs(other.y - y) < size * 1.15)) y += away * size * 1.2;
    placed.push({ text, x, y, width });
    labels.set(at, { text, x, y });
  });
  return labels;
}
