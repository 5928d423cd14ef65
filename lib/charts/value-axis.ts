import { ticks } from "d3-array";
import type { ChartScale } from "./chart-scale";

export type ValueAxis = { domain: [number, number]; ticks: { value: number; text: string }[] };

/**
 * The upright axis: from 0 to all members, to 100 %, or, for dissent, to the round number above all that is shown.
 * `highest` is the largest value to be drawn, `members` the largest membership, `about` how many ticks are wished for;
 * `unit` writes the unit beside the highest.
 */
export function valueAxis({ scale, highest, members, about, unit }: {
  scale: ChartScale; highest: number; members: number; about: number; unit: boolean;
}): ValueAxis {
  const top = scale === "share" ? 100 : scale === "counts" ? members : roundUp(Math.max(highest, 4), about);
  const values = ticks(0, top, about).filter((value) => Number.isInteger(value));
  return { domain: [0, top], ticks: values.map((value) => ({ value, text: unit && scale === "share" && value === 100 ? "100 %" : String(value) })) };
}

/** The first tick at or above the value. */
function roundUp(value: number, about: number): number {
  const [first = 0, second = 1] = ticks(0, value, about);
  const step = second - first;
  return Math.ceil(value / step) * step;
}
