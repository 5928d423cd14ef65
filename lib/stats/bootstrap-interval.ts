import { quantile } from "./quantile";
import type { Random } from "./random";

/**
 * Percentile bootstrap interval for the mean of independent values: resample with replacement, take the mean, cut (1 − level)/2 at each end.
 * Unit: that of the values. Both ends equal the value when there is one. O(resamples × n).
 * Source: B. Efron & R. J. Tibshirani, An Introduction to the Bootstrap (1993), §13.3.
 */
export function bootstrapMeanInterval(input: {
  values: readonly number[];
  random: Random;
  level?: number;
  resamples?: number;
}): readonly [number, number] {
  const { values, random, level = 0.9, resamples = 2000 } = input;
  if (values.length === 0) throw new RangeError("A bootstrap needs at least one value.");
  const means = new Float64Array(resamples);
  for (let r = 0; r < resamples; r++) {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[random.integer(values.length)]!;
    means[r] = sum / values.length;
  }
  means.sort();
  return [quantile(means, (1 - level) / 2), quantile(means, (1 + level) / 2)];
}
