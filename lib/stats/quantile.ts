/**
 * Quantile of a sample by linear interpolation (type 7, R's default): value at rank (n − 1)·probability + 1.
 * `sorted` must be ascending and not empty; probability in [0, 1]. Unit: that of the sample. O(1).
 * Source: R. J. Hyndman & Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 */
export function quantile(sorted: ArrayLike<number>, probability: number): number {
  if (sorted.length === 0) throw new RangeError("A quantile needs at least one value.");
  const rank = (sorted.length - 1) * Math.min(1, Math.max(0, probability));
  const below = Math.floor(rank);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below]! + (rank - below) * (sorted[above]! - sorted[below]!);
}
