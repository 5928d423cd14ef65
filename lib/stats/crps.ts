import type { DiscretePmf } from "./discrete-pmf";

/**
 * Continuous ranked probability score of a distribution on whole numbers: Σ_k (P(X ≤ k) − 1{observed ≤ k})².
 * 0 is perfect, lower is better; unit: that of the counts. Observations outside the range are charged their distance. O(n).
 * Source: T. Gneiting & A. E. Raftery, "Strictly proper scoring rules, prediction, and estimation", JASA 102 (2007), §4.2.
 */
export function crps(pmf: DiscretePmf, observed: number): number {
  let cumulative = 0;
  let score = Math.max(0, -observed) + Math.max(0, observed - pmf.length);
  for (let k = 0; k < pmf.length; k++) {
    cumulative += pmf[k]!;
    score += (Math.min(1, cumulative) - (observed <= k ? 1 : 0)) ** 2;
  }
  return score;
}
