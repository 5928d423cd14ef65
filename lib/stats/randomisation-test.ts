import type { Random } from "./random";

export interface RandomisationTest {
  /** Mean of the chosen minus mean of the others, in the unit of the values. */
  readonly difference: number;
  /** Share of the sets, the real one among them, with a difference at least as large. */
  readonly p: number;
  /** How many sets stand behind p. */
  readonly sets: number;
  /** Whether these are all sets there are. */
  readonly exact: boolean;
}

/** Above this many possible sets, as many are drawn. */
export const MOST_SETS = 20_000;

/**
 * Randomisation test of a difference of means: could any other set of the same size and the same composition by stratum have done as well?
 * All such sets are tried where there are at most 20,000; else that many are taken, the real one and drawn ones, so that p is valid at any number of draws.
 * `side` 1: large differences count, −1: small ones, 0: either. O(sets × n).
 * Source: R. A. Fisher, The Design of Experiments (1935); P. R. Rosenbaum, Observational Studies (2002), ch. 2; B. Phipson & G. K. Smyth (2010) for drawn sets.
 * @throws RangeError unless some, and not all, are chosen
 */
export function randomisationTest(input: { values: readonly number[]; chosen: readonly boolean[]; strata: readonly string[]; side: -1 | 0 | 1; random: Random; most?: number }): RandomisationTest {
  const { values, chosen, strata, side, random, most = MOST_SETS } = input;
  const size = chosen.filter(Boolean).length;
  if (size === 0 || size === values.length) throw new RangeError("A randomisation test needs some that are chosen and some that are not.");
  const total = values.reduce((sum, x) => sum + x, 0);
  const differenceOf = (sum: number) => sum / size - (total - sum) / (values.length - size);
  const extremity = (difference: number) => (side === 0 ? Math.abs(difference) : side * difference);
  const difference = differenceOf(values.reduce((sum, x, at) => sum + (chosen[at] ? x : 0), 0));
  // A hair below, so that the same set added up in another order still counts.
  const bar = extremity(difference) - 1e-9;
  const parts = [...new Set(strata)].map((stratum) => {
    const members = values.filter((_, at) => strata[at] === stratum);
    return { members, wanted: chosen.filter((is, at) => is && strata[at] === stratum).length };
  });
  const possible = parts.reduce((product, { members, wanted }) => product * combinations(members.length, wanted), 1);
  const exact = possible <= most;
  const sums = exact ? allSums(parts) : drawnSums(parts, most - 1, random);
  const reached = sums.filter((sum) => extremity(differenceOf(sum)) >= bar).length + (exact ? 0 : 1);
  const sets = sums.length + (exact ? 0 : 1);
  return { difference, p: reached / sets, sets, exact };
}

type Part = { readonly members: readonly number[]; readonly wanted: number };

function allSums(parts: readonly Part[]): number[] {
  return parts.reduce((sums, { members, wanted }) => {
    const own = subsetSums(members, wanted);
    return sums.flatMap((sum) => own.map((more) => sum + more));
  }, [0]);
}

/** Sums of all subsets of a size. */
function subsetSums(values: readonly number[], size: number, from = 0): number[] {
  if (size === 0) return [0];
  const sums: number[] = [];
  for (let at = from; at <= values.length - size; at++) for (const rest of subsetSums(values, size - 1, at + 1)) sums.push(values[at]! + rest);
  return sums;
}

/** Sums of sets drawn without replacement within each part (Fisher–Yates, as far as needed). */
function drawnSums(parts: readonly Part[], draws: number, random: Random): number[] {
  const pools = parts.map(({ members, wanted }) => ({ pool: [...members], wanted }));
  return Array.from({ length: draws }, () => {
    let sum = 0;
    for (const { pool, wanted } of pools) {
      for (let at = 0; at < wanted; at++) {
        const other = at + random.integer(pool.length - at);
        [pool[at], pool[other]] = [pool[other]!, pool[at]!];
        sum += pool[at]!;
      }
    }
    return sum;
  });
}

/** n choose k; may be infinite for large n, which is large enough here. */
function combinations(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product *= (n - k + i) / i;
  return product;
}
