import { FIRST_REGION, SHOCK_SIZE, type ShockRows } from "./shock";
import { type ShockComponent, shockPosterior } from "./shock-posterior";
import type { ShockPrior } from "./shock-prior";

export interface ObservedVote {
  readonly rows: ShockRows;
  /** One position (column + 1) a row. */
  readonly actual: ArrayLike<number>;
}

/** A spread is held up by this many imaginary votes at its first guess, so that no component collapses. */
const HELD_BY = 4;

/**
 * Fits the calm/pressure mixture to past votes by EM: each vote's Laplace posterior under both components gives its chance of having been under
 * pressure and the two moments of its shock; these give the share, the means (none for regions) and the spreads (one for all
 * regions). O(rounds × votes × Laplace). Source: A. P. Dempster, N. M. Laird & D. B. Rubin, JRSS B 39 (1977).
 */
export function fitShockMixture(votes: readonly ObservedVote[], start: ShockPrior, rounds: number): ShockPrior {
  let prior = start;
  for (let round = 0; round < rounds; round++) prior = nextPrior(votes, prior, start);
  return prior;
}

function nextPrior(votes: readonly ObservedVote[], prior: ShockPrior, start: ShockPrior): ShockPrior {
  const sums = [newSums(), newSums()];
  for (const { rows, actual } of votes) {
    const calm = shockPosterior(rows, actual, prior.calm);
    const pressure = shockPosterior(rows, actual, prior.pressure);
    const logOdds = Math.log(prior.pressureShare / (1 - prior.pressureShare)) + pressure.logEvidence - calm.logEvidence;
    const underPressure = 1 / (1 + Math.exp(-logOdds));
    [calm, pressure].forEach(({ mode, covariance }, c) => {
      const weight = c === 0 ? 1 - underPressure : underPressure;
      const sum = sums[c]!;
      sum.weight += weight;
      for (let j = 0; j < SHOCK_SIZE; j++) {
        sum.first[j]! += weight * mode[j]!;
        sum.second[j]! += weight * (mode[j]! ** 2 + covariance[j * SHOCK_SIZE + j]!);
      }
    });
  }
  return {
    pressureShare: (sums[1]!.weight + 1) / (votes.length + 8),
    calm: componentOf(sums[0]!, start.calm),
    pressure: componentOf(sums[1]!, start.pressure),
  };
}

interface MomentSums {
  weight: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function newSums(): MomentSums {
  return { weight: 0, first: new Float64Array(SHOCK_SIZE), second: new Float64Array(SHOCK_SIZE) };
}

function componentOf(sums: MomentSums, start: ShockComponent): ShockComponent {
  const mean = new Float64Array(SHOCK_SIZE);
  const variance = new Float64Array(SHOCK_SIZE);
  for (let j = 0; j < SHOCK_SIZE; j++) {
    if (j < FIRST_REGION) mean[j] = sums.first[j]! / (sums.weight + HELD_BY);
    const about = sums.second[j]! - 2 * mean[j]! * sums.first[j]! + sums.weight * mean[j]! ** 2;
    variance[j] = (about + HELD_BY * start.sd[j]! ** 2) / (sums.weight + HELD_BY);
  }
  const regional = variance.slice(FIRST_REGION).reduce((sum, v) => sum + v, 0) / (SHOCK_SIZE - FIRST_REGION);
  variance.fill(regional, FIRST_REGION);
  return { mean, sd: variance.map(Math.sqrt) };
}
