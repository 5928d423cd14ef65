import { ticks } from "d3-array";
import { scaleLinear } from "d3-scale";
import { chartLayout, type ChartLayout } from "./chart-layout";
import type { ImpactChartData, ImpactRow, StripDot } from "./impact-chart-data";
import { stackDots } from "./stack-dots";
import { cutText, textWidth } from "./text-width";
import type { ChartWords } from "./votes-chart-words";
import { counted } from "@/lib/words/plural";

type Axis = { y: number; title: string; ticks: { x: number; text: string }[]; zero: number; top: number };
/** One window: its words above its bars; everything in px. */
export type RowMark = { mark: number; number: string; label: string; labelX: number; value: string; labelY: number; y: number; x: number; half: [number, number]; ninety: [number, number] };
/** One strip: a dot for each placebo, a numbered mark for each window. */
export type Strip = { title: string; titleY: number; top: number; middle: number; bottom: number; dots: { x: number; y: number; lobbied: boolean }[]; marks: { mark: number; x: number; y: number }[]; /** Whether marks are numbered: one alone needs no number. */ numbered: boolean };

/** A chart of impacts: a row for each window, and strips of placebos with the windows marked. All in px of the drawing's own space. */
export type ImpactChart = { width: number; height: number; layout: ChartLayout; left: number; right: number; rows: RowMark[]; rowAxis: Axis; strips: Strip[]; stripAxis: Axis; radius: number; words: ChartWords };

const rowHeight = 44;
/** Height of a numbered mark above the dots of a strip. */
const markHeight = 22;
const gap = 26;

export function impactChart(data: ImpactChartData, { width: wanted }: { width: number }): ImpactChart {
  const layout = chartLayout(wanted);
  const { width, text } = layout;
  const [left, right] = [10, width - 10];
  const inner = { width: right - left, size: text };
  const xOfImpact = scaleLinear(roomFor(data.rows.flatMap(({ ninety, impact }) => [...ninety, impact, 0])), [left + 6, right - 6]);
  const rows = data.rows.map((row, at): RowMark => rowMark(row, at, { xOf: xOfImpact, inner, left, numbered: data.rows.length > 1 }));
  const rowsEnd = rows.length * rowHeight + 4;
  const rowAxis = axisOf(xOfImpact, { y: rowsEnd, top: 0, title: "states in favour, more (+) or fewer (−) than expected" });

  const radius = layout.form === "narrow" ? 1.8 : 2.6;
  const xOfDeparture = scaleLinear(roomFor([...data.all, ...data.rows].map(({ standardised }) => standardised).concat(0)), [left + 6, right - 6]);
  const strips: Strip[] = [];
  let top = rowsEnd + 50;
  for (const [title, dots] of [[`This series: ${counted(data.own.length, "other vote")}`, data.own], [`All series compared: ${counted(data.all.length, "other vote")}`, data.all]] as const) {
    const strip = stripOf({ title, dots, rows: data.rows, top, xOf: xOfDeparture, radius });
    strips.push(strip);
    top = strip.bottom + gap / 2;
  }
  const stripAxis = axisOf(xOfDeparture, { y: top, top: rowsEnd + 50, title: "difference, in units of how much such votes vary" });
  return { width, height: top + 40, layout, left, right, rows, rowAxis, strips, stripAxis, radius, words: data.words };
}

type RowRoom = { xOf: (value: number) => number; inner: { width: number; size: number }; left: number; numbered: boolean };

function rowMark({ mark, label, value, impact, half, ninety }: ImpactRow, at: number, { xOf, inner, left, numbered }: RowRoom): RowMark {
  const labelY = at * rowHeight + 14;
  const ends = ([low, high]: readonly [number, number]): [number, number] => [xOf(low), xOf(high)];
  const indent = numbered ? 20 : 0;
  const room = inner.width - indent - textWidth(value, { size: inner.size, bold: true }) - 14;
  return {
    mark, number: numbered ? `${mark}` : "", label: cutText(label, { ...inner, width: room, atLeast: 4 }) ?? "", labelX: left + indent, value, labelY, y: labelY + 14,
    x: xOf(impact), half: ends(half), ninety: ends(ninety),
  };
}

function stripOf({ title, dots, rows, top, xOf, radius }: { title: string; dots: readonly StripDot[]; rows: readonly ImpactRow[]; top: number; xOf: (value: number) => number; radius: number }): Strip {
  const placed = stackDots(dots.map(({ standardised }) => xOf(standardised)), radius);
  const reach = Math.max(8, ...placed.map(({ offset }) => Math.abs(offset) + radius));
  // Marks stand above the dots; those that would touch stand one above the other, so that each number can be read.
  const xs = rows.map(({ standardised }) => xOf(standardised));
  const levels: number[] = [];
  xs.forEach((x, at) => {
    const taken = xs.slice(0, at).flatMap((other, before) => (Math.abs(other - x) < markHeight ? [levels[before]!] : []));
    levels.push([0, ...taken.map((level) => level + 1)].find((level) => !taken.includes(level))!);
  });
  const most = Math.max(0, ...levels);
  const lowest = top + 28 + most * markHeight;
  const middle = lowest + 14 + reach;
  const marks = rows.map(({ mark }, at) => ({ mark, x: xs[at]!, y: lowest - levels[at]! * markHeight }));
  return { title, titleY: top + 12, top, middle, bottom: middle + reach, dots: placed.map(({ x, offset }, at) => ({ x, y: middle + offset, lobbied: dots[at]!.lobbied })), marks, numbered: rows.length > 1 };
}

function roomFor(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = Math.max(0.5, (high - low) * 0.04);
  return [low - pad, high + pad];
}

function axisOf(xOf: ReturnType<typeof scaleLinear<number, number>>, { y, top, title }: { y: number; top: number; title: string }): Axis {
  const [low, high] = xOf.domain() as [number, number];
  return { y, top, title, zero: xOf(0), ticks: ticks(low, high, 7).filter(Number.isInteger).map((value) => ({ x: xOf(value), text: value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0" })) };
}
