import type { DiscretePmf } from "./discrete-pmf";

/** Mass that may be cut from an end of the window at each step; with 200 trials the total error stays below 1e-9. */
const NEGLIGIBLE = 1e-12;

/**
 * Adds weight × (distribution of how many of independent trials succeed) to a mixture.
 * Trial i succeeds with chance `chances[offset + i·stride]`. `mixture` has at least trials + 1 cells, `scratch` too.
 * Exact recursion p_i(k) = (1 − c_i)·p_{i−1}(k) + c_i·p_{i−1}(k − 1), kept to the window of cells that matter,
 * so the cost is trials × (about 14 standard deviations) instead of trials²/2.
 * Source: R. E. Barlow & K. D. Heidtmann, "Computing k-out-of-n system reliability", IEEE Trans. Reliability 33 (1984).
 */
export function addPoissonBinomial(input: {
  mixture: Float64Array;
  chances: ArrayLike<number>;
  trials: number;
  offset?: number;
  stride?: number;
  weight?: number;
  scratch: Float64Array;
}): void {
  const { mixture, chances, trials, scratch } = input;
  const offset = input.offset ?? 0;
  const stride = input.stride ?? 1;
  const weight = input.weight ?? 1;
  let low = 0;
  let high = 0;
  scratch[0] = 1;
  for (let i = 0, at = offset; i < trials; i++, at += stride) {
    const chance = chances[at]!;
    const miss = 1 - chance;
    scratch[high + 1] = scratch[high]! * chance;
    for (let k = high; k > low; k--) scratch[k] = scratch[k]! * miss + scratch[k - 1]! * chance;
    scratch[low] = scratch[low]! * miss;
    high++;
    while (high > low && scratch[high]! < NEGLIGIBLE) high--;
    while (low < high && scratch[low]! < NEGLIGIBLE) low++;
  }
  for (let k = low; k <= high; k++) mixture[k] = mixture[k]! + weight * scratch[k]!;
}

/** Poisson-binomial distribution: how many of independent trials succeed, trial i with chance chances[i]. Cells 0 … n. */
export function poissonBinomial(chances: ArrayLike<number>): DiscretePmf {
  const mixture = new Float64Array(chances.length + 1);
  addPoissonBinomial({ mixture, chances, trials: chances.length, scratch: new Float64Array(chances.length + 2) });
  return mixture;
}
