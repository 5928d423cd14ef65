import type { Counts, Outcome } from "./outcomes";

/** One count's quantiles, in whole states: what a tally to quote is chosen by. */
export interface CountQuantiles {
  readonly median: number;
  readonly q05: number;
  readonly q25: number;
  readonly q75: number;
  readonly q95: number;
}

/** The narrowest central interval that holds all four counts of a tally, each its own: half of the chance (25–75 %), nine tenths (5–95 %), or neither. */
export type Within = "half" | "ninety" | "none";

export interface QuotedTally {
  readonly tally: Counts;
  readonly within: Within;
}

/** Which count keeps its median first when the four medians do not sum to the membership: what is quoted most is moved last. */
const KEPT_FIRST = ["yes", "no", "abstain", "absent"] as const satisfies readonly Outcome[];

type Bounds = (count: CountQuantiles) => readonly [number, number];
const half: Bounds = ({ q25, q75 }) => [q25, q75];
const ninety: Bounds = ({ q05, q95 }) => [q05, q95];

/**
 * The one tally to quote of a forecast: whole counts that sum to the membership, nearest to the four medians (least sum of absolute differences) among the
 * tallies inside every count's central half; where there is none, inside every central 90 % interval; where there is none, nearest of all. Of several as near,
 * the one whose count in favour is nearest to its median, then against, then abstaining. Medians are those of each count's own distribution: the least count
 * that the weighted chances reach one half with. O(1).
 */
export function quotedTally({ counts, members }: { counts: Readonly<Record<Outcome, CountQuantiles>>; members: number }): QuotedTally {
  const anywhere: Bounds = () => [0, members];
  const tally = nearest(counts, members, half) ?? nearest(counts, members, ninety) ?? nearest(counts, members, anywhere)!;
  return { tally, within: withinOf(tally, counts) };
}

/** Where a tally lies among the quantiles of its counts. */
export function withinOf(tally: Counts, counts: Readonly<Record<Outcome, CountQuantiles>>): Within {
  const held = (bounds: Bounds) => KEPT_FIRST.every((outcome) => {
    const [low, high] = bounds(counts[outcome]);
    return tally[outcome] >= low && tally[outcome] <= high;
  });
  return held(half) ? "half" : held(ninety) ? "ninety" : "none";
}

/**
 * A median lies inside its own bounds, so what is missing from the membership (or is too much) is made up by moves in one direction alone: any such way has the
 * least sum. The count to be kept last moves first, as far as its bounds allow. Undefined where the bounds leave no room.
 */
function nearest(counts: Readonly<Record<Outcome, CountQuantiles>>, members: number, bounds: Bounds): Counts | undefined {
  const tally = { no: counts.no.median, abstain: counts.abstain.median, absent: counts.absent.median, yes: counts.yes.median };
  let missing = members - KEPT_FIRST.reduce((sum, outcome) => sum + tally[outcome], 0);
  for (const outcome of [...KEPT_FIRST].reverse()) {
    const [low, high] = bounds(counts[outcome]);
    const moved = Math.max(low, Math.min(high, tally[outcome] + missing)) - tally[outcome];
    tally[outcome] += moved;
    missing -= moved;
  }
  return missing === 0 ? tally : undefined;
}
