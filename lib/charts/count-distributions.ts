import { scaleLinear } from "d3-scale";
import { ticks } from "d3-array";
import type { CountAnswer } from "@/lib/forecast/desk/forecast-answer";
import type { Counts, Outcome } from "@/lib/forecast/outcomes";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { formOf, type ChartForm } from "./chart-layout";

/** The chance of one count; `part` says which central interval holds it. All but `count` and `chance` in px. */
export type ChanceBar = { count: number; chance: number; x: number; width: number; y: number; height: number; part: "half" | "ninety" | "outside" };
/** What the forecast is held against, marked under the axis, each on a line of its own. */
export type ReferenceMark = { text: string; x: number; y: number; textX: number; anchor: "start" | "end"; shape: "filled" | "hollow" | "ring" };
export type DistributionPanel = {
  position: Outcome; title: string; left: number; top: number; width: number; height: number; baseline: number;
  ticks: { x: number; text: string }[]; bars: ChanceBar[]; marks: ReferenceMark[];
};
export type DistributionChart = { width: number; height: number; form: ChartForm; text: number; panels: DistributionPanel[] };

/** A tally to mark, with what it is: "last vote", "simple projection", "came out". */
export type Reference = { name: string; shape: ReferenceMark["shape"]; counts: Counts };

/** Chances below this part of the likeliest are not drawn at the ends. */
const negligible = 0.004;
const columnsOf: Record<ChartForm, number> = { wide: 4, medium: 2, narrow: 1 };
const markLine = 16;

/** The chances of the four counts side by side, each on an axis of its own. O(members). */
export function countDistributions({ counts, members, references, width }: {
  counts: Readonly<Record<Outcome, CountAnswer>>; members: number; references: readonly Reference[]; width: number;
}): DistributionChart {
  const form = formOf(width);
  const columns = columnsOf[form];
  const gap = form === "narrow" ? 0 : 28;
  const text = form === "narrow" ? 12 : 12.5;
  const panelWidth = (width - gap * (columns - 1)) / columns;
  const plotHeight = form === "narrow" ? 84 : 120;
  const panelHeight = 26 + plotHeight + 24 + references.length * markLine + 14;
  const panels = positions.map((position, at): DistributionPanel => {
    const left = (at % columns) * (panelWidth + gap);
    const top = Math.floor(at / columns) * panelHeight;
    return panelOf({ position, count: counts[position], members, references, room: { left, top, width: panelWidth, plotHeight } });
  });
  return { width, height: Math.ceil(panelHeight * Math.ceil(positions.length / columns)), form, text, panels };
}

type Room = { left: number; top: number; width: number; plotHeight: number };

function panelOf({ position, count, members, references, room }: { position: Outcome; count: CountAnswer; members: number; references: readonly Reference[]; room: Room }): DistributionPanel {
  const { left, top, width, plotHeight } = room;
  const most = Math.max(...count.pmf);
  const drawn = count.pmf.map((chance, k) => ({ chance, k })).filter(({ chance }) => chance >= most * negligible);
  const marked = references.map(({ counts }) => counts[position]);
  const low = Math.max(0, Math.min(drawn[0]?.k ?? 0, ...marked) - 1);
  const high = Math.min(members, Math.max(drawn.at(-1)?.k ?? 0, ...marked) + 1);
  const xOf = scaleLinear().domain([low - 0.5, high + 0.5]).range([left + 2, left + width - 2]);
  const baseline = top + 26 + plotHeight;
  const barWidth = Math.max(1, Math.min(26, xOf(1) - xOf(0) - (xOf(1) - xOf(0) > 5 ? 1 : 0.3)));
  const part = (k: number) => (k >= count.q25 && k <= count.q75 ? "half" : k >= count.q05 && k <= count.q95 ? "ninety" : "outside");
  return {
    position, title: positionTerms[position].term, left, top, width, height: plotHeight, baseline,
    ticks: ticks(low, high, Math.max(2, Math.floor(width / 60))).filter(Number.isInteger).map((value) => ({ x: xOf(value), text: String(value) })),
    bars: drawn.filter(({ k }) => k >= low && k <= high).map(({ chance, k }) => {
      const height = (chance / most) * plotHeight;
      return { count: k, chance, x: xOf(k) - barWidth / 2, width: barWidth, y: baseline - height, height, part: part(k) };
    }),
    marks: references.map(({ name, shape, counts }, line) => {
      const x = xOf(counts[position]);
      const toLeft = x > left + width * 0.55;
      return { text: `${name} ${counts[position]}`, x, y: baseline + 34 + line * markLine, textX: x + (toLeft ? -9 : 9), anchor: toLeft ? "end" : "start", shape };
    }),
  };
}
