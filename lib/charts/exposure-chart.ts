import { scaleLinear } from "d3-scale";
import { chartLayout, type ChartLayout } from "./chart-layout";
import { textWidth } from "./text-width";
import type { ChartWords } from "./votes-chart-words";

/** One state: its chance of being in favour if pressure stays, and if it rises. */
export type ExposurePoint = { country: string; name: string; now: number; pushed: number };
export type ExposureDot = { country: string; x: number; y: number; label: { text: string; x: number; y: number; anchor: "start" | "end" } | null };
export type ExposureChart = {
  width: number; height: number; layout: ChartLayout; plot: { left: number; right: number; top: number; bottom: number };
  xTicks: { x: number; text: string }[]; yTicks: { y: number; text: string }[]; dots: ExposureDot[];
  axes: { x: string; y: string; /** On the diagonal: no change. */ diagonal: string }; words: ChartWords;
};

const shares = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/** Chances are drawn as log-odds, which set 95 % and 99 % as far apart as they are; what is surer still stands at the edge. */
const SUREST = 0.997;
const logit = (chance: number) => { const within = Math.min(SUREST, Math.max(1 - SUREST, chance)); return Math.log(within / (1 - within)); };
/** A state whose chance falls by less is not named. */
const LEAST_NAMED = 0.05;
const MOST_NAMED: Record<ChartLayout["form"], number> = { narrow: 8, medium: 16, wide: 26 };

/** Every state by its chance of being in favour now against its chance under a further push: who stands below the diagonal is exposed. O(states). */
export function exposureChart(points: readonly ExposurePoint[], { width, words }: { width: number; words: ChartWords }): ExposureChart {
  const layout = chartLayout(width);
  const plot = { left: layout.left + 14, right: layout.width - 14, top: 26, bottom: 26 + layout.plotHeight * (layout.form === "narrow" ? 1.05 : 1.25) };
  const ends = [logit(0), logit(1)] as const;
  const [across, upward] = [scaleLinear().domain(ends).range([plot.left, plot.right]), scaleLinear().domain(ends).range([plot.bottom, plot.top])];
  const [xOf, yOf] = [(chance: number) => across(logit(chance)), (chance: number) => upward(logit(chance))];
  const placed: { x: number; y: number; width: number }[] = points.map(({ now, pushed }) => ({ x: xOf(now) - 3, y: yOf(pushed), width: 6 }));
  const named = new Set([...points].sort((a, b) => b.now - b.pushed - (a.now - a.pushed)).filter(({ now, pushed }) => now - pushed >= LEAST_NAMED).slice(0, MOST_NAMED[layout.form]));
  const labels = new Map([...named].map((point) => [point, labelOf(point, { x: xOf(point.now), y: yOf(point.pushed), plot, size: layout.small, placed })] as const));
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return {
    width: layout.width, height: plot.bottom + 46, layout, plot, words,
    // Narrow, 25 % and 75 % would touch 50 %.
    xTicks: shares.filter((share) => layout.form !== "narrow" || (share !== 0.25 && share !== 0.75)).map((share) => ({ x: xOf(share), text: percent(share) })),
    yTicks: shares.map((share) => ({ y: yOf(share), text: percent(share) })),
    dots: points.map((point) => ({ country: point.country, x: xOf(point.now), y: yOf(point.pushed), label: labels.get(point) ?? null })),
    axes: { x: "Chance of being in favour if pressure stays", y: "… under a further push", diagonal: "no change" },
  };
}

type Room = { x: number; y: number; plot: ExposureChart["plot"]; size: number; placed: { x: number; y: number; width: number }[] };

/** A name beside its dot where nothing stands yet: left of it first, since most dots stand at the right edge. Null where there is no room. */
function labelOf({ name }: ExposurePoint, { x, y, plot, size, placed }: Room): ExposureDot["label"] {
  const width = textWidth(name, { size, bold: false });
  for (const [anchor, side] of [["end", -1], ["start", 1]] as const) {
    for (const move of [0, -0.7, 0.7, -1.4, 1.4, 2.1]) {
      const left = anchor === "end" ? x - 8 - width : x + 8;
      const line = y + move * size;
      const free = placed.every((other) => Math.abs(other.y - line) >= size * 0.95 || other.x > left + width + 2 || other.x + other.width < left - 2);
      if (!free || left < plot.left || left + width > plot.right + 10 || line < plot.top || line > plot.bottom - 2) continue;
      placed.push({ x: left, y: line, width });
      return { text: name, x: x + side * 8, y: line, anchor };
    }
  }
  return null;
}
