import { scaleLinear } from "d3-scale";
import type { ReliabilityBin } from "@/lib/forecast/scores/reliability";

/** Space that both calibration charts are drawn in (px). */
export const calibrationSize = { width: 360, height: 300 } as const;
const plot = { left: 46, right: 350, top: 12, bottom: 254 } as const;

/** Shares nearer to 0 and 1 than this are drawn at the edge: the scale of log-odds has no end. */
const edge = 0.001;
const logOdds = (share: number) => {
  const within = Math.min(1 - edge, Math.max(edge, share));
  return Math.log(within / (1 - within));
};
const percent = (share: number) => `${Number((100 * share).toFixed(1))} %`;

export type ReliabilityChart = { plot: typeof plot; ticks: { at: number; y: number; text: string }[]; points: { x: number; y: number; r: number; clipped: boolean; text: string }[] };

/** Mean forecast chance against share that happened, both on log-odds, because chances crowd near 0 and 1. Points on the diagonal are honest; larger ones hold more forecasts. */
export function reliabilityChart(bins: readonly ReliabilityBin[]): ReliabilityChart {
  const xOf = scaleLinear().domain([logOdds(0), logOdds(1)]).range([plot.left, plot.right]);
  const yOf = scaleLinear().domain([logOdds(0), logOdds(1)]).range([plot.bottom, plot.top]);
  const points = bins.flatMap(({ mean, happened, forecasts }) => {
    if (mean === null || happened === null) return [];
    return [{ x: xOf(logOdds(mean)), y: yOf(logOdds(happened)), r: Math.min(9, 2.5 + Math.log10(forecasts) * 1.4), clipped: happened < edge || happened > 1 - edge, text: `said ${percent(mean)}, came ${percent(happened)}, ${forecasts} forecasts` }];
  });
  const ticks = [0.01, 0.1, 0.5, 0.9, 0.99].map((share) => ({ at: xOf(logOdds(share)), y: yOf(logOdds(share)), text: percent(share) }));
  return { plot, ticks, points };
}

export type PitChart = { plot: typeof plot; even: number; bars: { x: number; y: number; width: number; height: number; votes: number }[]; ticks: { y: number; text: string }[]; ends: { x: number; text: string }[] };

/** Votes by tenth of their forecast distribution, with the height that all would have if the spread were right. */
export function pitChart(counts: readonly number[]): PitChart {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...counts, total / counts.length);
  const yOf = scaleLinear().domain([0, most * 1.1]).range([plot.bottom, plot.top]);
  const width = (plot.right - plot.left) / counts.length;
  const step = Math.max(1, Math.ceil(most / 5));
  return {
    plot,
    even: yOf(total / counts.length),
    bars: counts.map((votes, at) => ({ x: plot.left + at * width + 1, y: yOf(votes), width: width - 2, height: plot.bottom - yOf(votes), votes })),
    ticks: Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => ({ y: yOf(at * step), text: String(at * step) })),
    ends: [0, 0.5, 1].map((share) => ({ x: plot.left + share * (plot.right - plot.left), text: percent(share) })),
  };
}
