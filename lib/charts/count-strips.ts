import type { CountAnswer } from "@/lib/forecast/desk/forecast-answer";
import type { Counts, Outcome } from "@/lib/forecast/outcomes";
import { type Position, positions } from "@/lib/votes/schema";

/** The ends and the middle of a count, without its whole distribution: small enough to be sent at every step of a slider. */
export type StripCount = Pick<CountAnswer, "median" | "q05" | "q25" | "q75" | "q95">;
export type StripCounts = Readonly<Record<Outcome, StripCount>>;

/** Four counts without their distributions. */
export function stripCounts(counts: Readonly<Record<Outcome, CountAnswer>>): StripCounts {
  return Object.fromEntries(positions.map((position) => {
    const { median, q05, q25, q75, q95 } = counts[position];
    return [position, { median, q05, q25, q75, q95 }];
  })) as Record<Outcome, StripCount>;
}

/** One count as a bar; places are per cent of the bar's length, so that it needs no width. */
export type CountStrip = { position: Position; count: StripCount; expected: number; ninety: { from: number; length: number }; half: { from: number; length: number }; middle: number; last: number | null; most: number };

/** Dissent is drawn on a third of the membership, so that it can be seen. */
const dissentShare = 1 / 3;

/** The four counts as bars on fixed scales, so that a step of the slider moves the bars and not the scale. */
export function countStrips({ counts, expected, members, last }: { counts: StripCounts; expected: Counts; members: number; last: Counts | null }): CountStrip[] {
  return positions.map((position) => {
    const most = position === "yes" ? members : Math.max(1, Math.ceil(members * dissentShare));
    const at = (count: number) => Math.round((10_000 * Math.min(count, most)) / Math.max(1, most)) / 100;
    const { q05, q25, q75, q95 } = counts[position];
    const between = (from: number, to: number) => ({ from: at(from), length: Math.max(0.6, at(to) - at(from)) });
    return { position, count: counts[position], expected: expected[position], ninety: between(q05, q95), half: between(q25, q75), middle: at(expected[position]), last: last && at(last[position]), most };
  });
}
