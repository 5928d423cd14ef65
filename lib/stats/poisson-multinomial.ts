/** Mean and covariance of the counts of each kind when trial i independently falls in kind k with chance chances[i·kinds + k]. */
export interface CountMoments {
  /** Expected count of each kind; they sum to the number of trials. */
  readonly mean: Float64Array;
  /** kinds × kinds, row by row; every row sums to 0 because the counts have a fixed sum. */
  readonly covariance: Float64Array;
}

/**
 * First two moments of the Poisson-multinomial distribution: E = Σ c_i, Cov = Σ (diag(c_i) − c_i c_iᵀ). O(trials × kinds²).
 * Source: C. Daskalakis, G. Kamath & C. Tzamos, "On the structure, covering, and learning of Poisson multinomial distributions" (2015), §2.
 */
export function poissonMultinomialMoments(chances: ArrayLike<number>, kinds: number): CountMoments {
  const mean = new Float64Array(kinds);
  const covariance = new Float64Array(kinds * kinds);
  for (let row = 0; row + kinds <= chances.length; row += kinds) {
    for (let j = 0; j < kinds; j++) {
      const chance = chances[row + j]!;
      mean[j]! += chance;
      covariance[j * kinds + j]! += chance;
      for (let k = 0; k < kinds; k++) covariance[j * kinds + k]! -= chance * chances[row + k]!;
    }
  }
  return { mean, covariance };
}
