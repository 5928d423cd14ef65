import { cholesky, choleskySolve } from "../../stats/cholesky";
import { createProfile } from "./covariate-profile";
import { COVARIATE_SETTINGS, type Coefficients, PARAMETERS, type TrainingVote } from "./covariate-model";

/** The curvature only steers: after four steps (one from a start near the end) it hardly changes and is kept. The gradient is always exact. */
const HESSIAN_STEPS = 4;
const HESSIAN_STEPS_FROM_NEAR = 1;
const MAX_STEPS = 40;
const TOLERANCE = 2e-3;

/**
 * Penalised multinomial logit with offsets and a random shift for each vote and outcome (layer 2):
 * maximises Σ log p − ridge/2·Σβ² − Σ shift²/(2·shiftSd²). The shifts are profiled out vote by vote, the slopes found by Newton's method with step
 * halving. Returns the coefficients at the maximum (the last step is below 0.002, a tenth of the coefficients' own error). The maximum is the only one, so
 * `near`, coefficients that lie near it, saves steps and nothing else. O(steps × rows × parameters).
 * Source: A. Agresti, Categorical Data Analysis, 3rd ed., §8.1; N. E. Breslow & D. G. Clayton, JASA 88 (1993) for the penalised random effects.
 */
export function fitCovariates(votes: readonly TrainingVote[], settings = COVARIATE_SETTINGS, near?: Coefficients): Coefficients {
  const profile = createProfile(votes, settings);
  const hessianSteps = near ? HESSIAN_STEPS_FROM_NEAR : HESSIAN_STEPS;
  let best = profile(near ?? new Float64Array(PARAMETERS), true);
  let factor = cholesky(best.hessian!, PARAMETERS);
  for (let step = 1; step < MAX_STEPS; step++) {
    const move = choleskySolve(factor, best.gradient);
    const largest = move.reduce((most, change) => Math.max(most, Math.abs(change)), 0);
    if (largest < TOLERANCE) break;
    let scale = Math.min(1, 1 / largest);
    let next = profile(stepBy(best.coefficients, move, scale), step < hessianSteps);
    for (; next.objective < best.objective - 1e-9 && scale > 1e-3; scale /= 2) {
      next = profile(stepBy(best.coefficients, move, scale / 2), step < hessianSteps);
    }
    best = next;
    if (best.hessian) factor = cholesky(best.hessian, PARAMETERS);
  }
  return best.coefficients;
}

function stepBy(coefficients: Coefficients, move: Float64Array, scale: number): Coefficients {
  return coefficients.map((value, p) => value + scale * move[p]!);
}
