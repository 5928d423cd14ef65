/** A probability mass function over the whole numbers 0 … length − 1; its entries sum to 1. */
export type DiscretePmf = Float64Array;

/** Mean Σ k·p(k). Unit: counts. O(n). */
export function pmfMean(pmf: DiscretePmf): number {
  let mean = 0;
  for (let k = 0; k < pmf.length; k++) mean += k * pmf[k]!;
  return mean;
}

/** Variance Σ (k − mean)²·p(k). Unit: counts squared. O(n). */
export function pmfVariance(pmf: DiscretePmf): number {
  const mean = pmfMean(pmf);
  let variance = 0;
  for (let k = 0; k < pmf.length; k++) variance += (k - mean) ** 2 * pmf[k]!;
  return variance;
}

/** P(X ≤ k); 0 below the range, 1 above it. O(n). */
export function pmfCdf(pmf: DiscretePmf, k: number): number {
  let sum = 0;
  for (let j = 0; j <= Math.min(k, pmf.length - 1); j++) sum += pmf[j]!;
  return Math.min(1, sum);
}

/** Quantile: the least k with P(X ≤ k) ≥ probability (a hair, 1e-12, is forgiven for rounding). O(n). */
export function pmfQuantile(pmf: DiscretePmf, probability: number): number {
  let sum = 0;
  for (let k = 0; k < pmf.length; k++) {
    sum += pmf[k]!;
    if (sum >= probability - 1e-12) return k;
  }
  return pmf.length - 1;
}

/**
 * Central interval holding at least `level` (0–1) of the mass: from the quantile at (1 − level)/2 to that at (1 + level)/2,
 * both ends included. On whole numbers it holds a little more than asked, never less.
 */
export function pmfInterval(pmf: DiscretePmf, level: number): readonly [number, number] {
  return [pmfQuantile(pmf, (1 - level) / 2), pmfQuantile(pmf, (1 + level) / 2)];
}
