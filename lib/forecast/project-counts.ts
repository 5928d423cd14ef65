import { OUTCOMES, type Counts } from "./outcomes";

/** Half of the smoothed change is carried on: a trend that is followed in full overshoots, one that is ignored lags (E. S. Gardner & E. McKenzie, Management Science 31, 1985). */
export const TREND_DAMPING = 0.5;

/** The newest change counts half, the one before a quarter, and so on. */
export const TREND_SMOOTHING = 0.5;

/** With fewer past errors than this the series cannot say how wrong the method is, and other series are asked. */
export const ENOUGH_ERRORS = 8;

/** Used when no series has an error on record yet: a twentieth of the membership moving between favour and abstention, or favour and absence. */
const ASSUMED_ERRORS: readonly (readonly number[])[] = [
  [0, 0, 0, 0],
  [0, 0.05, 0, -0.05],
  [0, -0.05, 0, 0.05],
  [0, 0, 0.05, -0.05],
  [0, 0, -0.05, 0.05],
  [0.02, 0.03, 0, -0.05],
];

export interface CountProjection {
  /** The four counts expected; whole, never negative, summing to the membership. */
  readonly expected: Counts;
  /** One row for every past error: the four counts had the same error been made again. */
  readonly rows: Int32Array;
  /** How the size of the error was judged. */
  readonly errorsFrom: "own" | "other-series" | "assumed";
  readonly errors: number;
}

/**
 * The next vote's four counts from those of the votes before: the last vote's shares of the membership plus half the smoothed trend, with the
 * errors that this same rule made before as its uncertainty (an empirical distribution). `past` is oldest first and not empty;
 * `others` holds the same for other series. O(votes).
 */
export function projectCounts(input: {
  past: readonly Counts[];
  members: number;
  others?: readonly (readonly Counts[])[];
}): CountProjection {
  const { past, members, others = [] } = input;
  if (past.length === 0) throw new RangeError("A projection needs at least one vote.");
  const centre = projectShares(past);
  const own = pastErrors(past);
  const borrowed = own.length >= ENOUGH_ERRORS ? [] : others.flatMap(pastErrors);
  const errors = own.length >= ENOUGH_ERRORS ? own : [...own, ...borrowed];
  const errorsFrom = own.length >= ENOUGH_ERRORS ? "own" : errors.length >= ENOUGH_ERRORS ? "other-series" : "assumed";
  const used = errorsFrom === "assumed" ? [...errors, ...ASSUMED_ERRORS] : errors;
  const rows = new Int32Array(used.length * 4);
  used.forEach((error, r) => rows.set(wholeCounts(centre.map((share, k) => share + error[k]!), members), r * 4));
  const [no, abstain, absent, yes] = wholeCounts(centre, members) as [number, number, number, number];
  return { expected: { no, abstain, absent, yes }, rows, errorsFrom, errors: used.length };
}

/** Expected shares of the membership after the given votes: last shares + damping × exponentially smoothed change. They sum to 1. */
export function projectShares(past: readonly Counts[]): number[] {
  let shares = sharesOf(past[0]!);
  let trend = [0, 0, 0, 0];
  for (const counts of past.slice(1)) {
    const now = sharesOf(counts);
    trend = trend.map((change, k) => TREND_SMOOTHING * (now[k]! - shares[k]!) + (1 - TREND_SMOOTHING) * change);
    shares = now;
  }
  return shares.map((share, k) => share + TREND_DAMPING * trend[k]!);
}

/** Error (actual − projected, in shares) of every vote but the first, as projected from the votes before it. */
export function pastErrors(past: readonly Counts[]): number[][] {
  return past.slice(1).map((counts, t) => {
    const projected = projectShares(past.slice(0, t + 1));
    return sharesOf(counts).map((share, k) => share - projected[k]!);
  });
}

/** Whole numbers ≥ 0 that sum to the membership and lie nearest to the shares: negative shares count as 0, then largest remainders (Hamilton's rule). */
export function wholeCounts(shares: readonly number[], members: number): number[] {
  const kept = shares.map((share) => Math.max(0, share));
  const total = kept.reduce((sum, share) => sum + share, 0);
  const exact = kept.map((share) => (total > 0 ? (share / total) * members : members / kept.length));
  const whole = exact.map(Math.floor);
  const left = members - whole.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact.map((_, k) => k).sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || b - a);
  for (const k of byRemainder.slice(0, left)) whole[k]!++;
  return whole;
}

function sharesOf(counts: Counts): number[] {
  const total = OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0);
  return OUTCOMES.map((outcome) => (total > 0 ? counts[outcome] / total : 0));
}
