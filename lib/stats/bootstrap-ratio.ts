import { quantile } from "./quantile";
import type { Random } from "./random";

/**
 * Percentile bootstrap interval for the skill 1 − Σa/Σb of paired scores (a of the method, b of its benchmark, lower is better): pairs are drawn with
 * replacement, so that hard votes stay hard for both. No unit; 1 is perfect, 0 no better than the benchmark. Resamples whose benchmark is 0 are left out;
 * undefined when none is left. O(resamples × n). Source: B. Efron & R. J. Tibshirani, An Introduction to the Bootstrap (1993), §13.3.
 */
export function bootstrapSkillInterval(input: {
  pairs: readonly (readonly [score: number, benchmark: number])[];
  random: Random;
  level?: number;
  resamples?: number;
}): readonly [number, number] | undefined {
  const { pairs, random, level = 0.9, resamples = 2000 } = input;
  if (pairs.length === 0) throw new RangeError("A bootstrap needs at least one pair.");
  const skills: number[] = [];
  for (let r = 0; r < resamples; r++) {
    let [score, benchmark] = [0, 0];
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[random.integer(pairs.length)]!;
      score += pair[0];
      benchmark += pair[1];
    }
    if (benchmark !== 0) skills.push(1 - score / benchmark);
  }
  if (skills.length === 0) return undefined;
  const sorted = Float64Array.from(skills).sort();
  return [quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)];
}
