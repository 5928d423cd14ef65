/**
 * Energy score of a sample of vectors against what happened: mean ‖X − y‖ − ½ mean ‖X − X′‖ (Euclid). The many-dimensional CRPS.
 * `draws` holds the sample row by row; X′ is the sample moved on by one and by half its length (pairs of independent draws), which keeps the cost
 * linear; the estimate is unbiased for independent rows. 0 is perfect, lower is better; unit: that of the vectors. O(rows × dimensions).
 * Source: T. Gneiting & A. E. Raftery, JASA 102 (2007), §4.3; estimator from T. Gneiting et al., TEST 17 (2008), eq. 7.
 */
export function energyScore(draws: ArrayLike<number>, observed: ArrayLike<number>): number {
  const size = observed.length;
  const rows = Math.floor(draws.length / size);
  const half = Math.max(1, Math.floor(rows / 2));
  let toObserved = 0;
  let between = 0;
  for (let row = 0; row < rows; row++) {
    toObserved += distance(draws, row * size, observed, 0, size);
    between += distance(draws, row * size, draws, ((row + 1) % rows) * size, size) / 2;
    between += distance(draws, row * size, draws, ((row + half) % rows) * size, size) / 2;
  }
  return (toObserved - between / 2) / rows;
}

function distance(a: ArrayLike<number>, aFrom: number, b: ArrayLike<number>, bFrom: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (a[aFrom + k]! - b[bFrom + k]!) ** 2;
  return Math.sqrt(sum);
}
