import type { ForecastCache } from "../forecast-cache";
import { fingerprintOf, type History } from "../history";
import { type Coefficients, WIDTH } from "./covariate-model";
import { FEATURE_COUNT } from "./features";
import { ORIGINS } from "./origins";
import { coefficientsBefore } from "./training";
import { partOf, type VoteRows, voteRows } from "./vote-rows";

/** How far each origin's mean chances are pulled back to layer 1's: 0 not at all, 1 all the way (in the exponent). */
export const RAKING = 0.75;

/** Rows with the chances that layers 1 and 2 give before any common shock. */
export interface ExpectedRows extends VoteRows {
  /** Four chances a row; each row sums to 1. */
  readonly chances: Float64Array;
}

/** `covariates: false` leaves layer 2 out: every state is expected to move as its origin and tenure say. */
export function expectedRows(input: {
  history: History;
  series: string;
  members: readonly number[];
  cache: ForecastCache;
  covariates?: boolean;
}): ExpectedRows {
  const { history, series, members, cache, covariates = true } = input;
  return cache.get(`${fingerprintOf(history)} expected ${covariates} ${series} ${members.join()}`, () => {
    const rows = voteRows(input);
    return covariates ? withCovariates(rows, coefficientsBefore(history, cache)) : { ...rows, chances: rows.base };
  });
}

/** Rows with the chances of layers 1 and 2 for coefficients that are known already. O(rows × features). */
export function withCovariates(rows: VoteRows, coefficients: readonly Coefficients[]): ExpectedRows {
  return { ...rows, chances: rake(rows, tilted(rows, coefficients)) };
}

/** Layer 1's chances tilted by the covariates: p_k ∝ base_k · exp(β_k·x), with β = 0 for yes. O(rows × features). */
export function tilted(rows: VoteRows, coefficients: readonly Coefficients[]): Float64Array {
  const chances = new Float64Array(rows.base.length);
  for (let row = 0; row < rows.states.length; row++) {
    const beta = coefficients[partOf(rows.origin[row]!)]!;
    let total = 0;
    for (let k = 0; k < 4; k++) {
      let logit = 0;
      if (k < 3) {
        logit = beta[k * WIDTH]!;
        for (let f = 0; f < FEATURE_COUNT; f++) logit += beta[k * WIDTH + 1 + f]! * rows.features[row * FEATURE_COUNT + f]!;
      }
      chances[row * 4 + k] = rows.base[row * 4 + k]! * Math.exp(Math.max(-12, Math.min(12, logit)));
      total += chances[row * 4 + k]!;
    }
    for (let k = 0; k < 4; k++) chances[row * 4 + k]! /= total;
  }
  return chances;
}

/**
 * Damped raking: who moves comes from the covariates, how many rather from the series. For each origin the chances of outcome k are multiplied by
 * (mean of layer 1 / mean now) to the power RAKING, and rows are made to sum to 1 again. O(rows).
 * Source: iterative proportional fitting, W. E. Deming & F. F. Stephan, Ann. Math. Statist. 11 (1940), one damped round.
 */
function rake(rows: VoteRows, chances: Float64Array): Float64Array {
  const raked = chances.slice();
  ORIGINS.forEach((_, origin) => {
    const members = rows.states.map((_, row) => row).filter((row) => rows.origin[row] === origin);
    const mean = (table: Float64Array, k: number) => members.reduce((sum, row) => sum + table[row * 4 + k]!, 0);
    const factor = [0, 1, 2, 3].map((k) => (mean(rows.base, k) / mean(chances, k)) ** RAKING);
    for (const row of members) {
      let total = 0;
      for (let k = 0; k < 4; k++) total += raked[row * 4 + k]! *= factor[k]!;
      for (let k = 0; k < 4; k++) raked[row * 4 + k]! /= total;
    }
  });
  return raked;
}
