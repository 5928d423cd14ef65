import { cholesky, choleskySolve } from "../../stats/cholesky";
import { createProfile } from "./covariate-profile";
import { FEATURE_COUNT } from "./features";

/** Constants of the covariate layer. */
export interface CovariateSettings {
  /** Ridge on the slopes of the standardised features, on that of the intercepts. */
  readonly ridge: number;
  readonly interceptRidge: number;
  /** Standard deviation of a vote's own shift of each log-odds: what the fit must not explain by features. */
  readonly shiftSd: number;
}

export const COVARIATE_SETTINGS: CovariateSettings = { ridge: 100, interceptRidge: 1, shiftSd: 0.7 };

/** One vote's rows of one part. */
export interface TrainingVote {
  readonly rows: number;
  /** rows × FEATURE_COUNT. */
  readonly features: Float32Array;
  /** rows × 3: log of layer 1's chances of no, abstain, absent over that of yes. */
  readonly offsets: Float64Array;
  /** Column of the outcome (0 no, 1 abstain, 2 absent, 3 yes). */
  readonly outcome: Uint8Array;
}

/** Intercept and slopes for each of no, abstain, absent against yes: 3 × (1 + FEATURE_COUNT), row by row. */
export type Coefficients = Float64Array;

export const WIDTH = 1 + FEATURE_COUNT;
export const PARAMETERS = 3 * WIDTH;

/** The curvature only steers: when there are many rows every fourth is enough for it, and after three steps it hardly changes. The gradient uses every row. */
const MANY_ROWS = 8000;
const HESSIAN_STRIDE = 4;
const HESSIAN_STEPS = 3;
const MAX_STEPS = 40;
const TOLERANCE = 1e-4;

/**
 * Penalised multinomial logit with offsets and a random shift for each vote and outcome (layer 2):
 * maximises Σ log p − ridge/2·Σβ² − Σ shift²/(2·shiftSd²). The shifts are profiled out vote by vote, the slopes found by Newton's method with step
 * halving. Returns the coefficients at the maximum (to 1e-4). O(steps × rows × parameters).
 * Source: A. Agresti, Categorical Data Analysis, 3rd ed., §8.1; N. E. Breslow & D. G. Clayton, JASA 88 (1993) for the penalised random effects.
 */
export function fitCovariates(votes: readonly TrainingVote[], settings = COVARIATE_SETTINGS): Coefficients {
  const rows = votes.reduce((sum, vote) => sum + vote.rows, 0);
  const stride = rows > MANY_ROWS ? HESSIAN_STRIDE : 1;
  const profile = createProfile(votes, settings, stride);
  let best = profile(new Float64Array(PARAMETERS), true);
  let factor = cholesky(best.hessian!, PARAMETERS);
  for (let step = 1; step < MAX_STEPS; step++) {
    const move = choleskySolve(factor, best.gradient);
    const largest = move.reduce((most, change) => Math.max(most, Math.abs(change)), 0);
    if (largest < TOLERANCE) break;
    let scale = Math.min(1, 1 / largest);
    let next = profile(stepBy(best.coefficients, move, scale), step < HESSIAN_STEPS);
    for (; next.objective < best.objective - 1e-9 && scale > 1e-3; scale /= 2) {
      next = profile(stepBy(best.coefficients, move, scale / 2), step < HESSIAN_STEPS);
    }
    best = next;
    if (best.hessian) factor = cholesky(best.hessian, PARAMETERS);
  }
  return best.coefficients;
}

function stepBy(coefficients: Coefficients, move: Float64Array, scale: number): Coefficients {
  return coefficients.map((value, p) => value + scale * move[p]!);
}
