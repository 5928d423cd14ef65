import { cholesky, choleskyInverse, choleskyLogDeterminant, choleskySolve } from "../../stats/cholesky";
import { activeShocks, applyShock, SHOCK_SIZE, shockDesign, type ShockRows } from "./shock";

/** Independent normals: one component of the shock's distribution. */
export interface ShockComponent {
  readonly mean: ArrayLike<number>;
  readonly sd: ArrayLike<number>;
}

/** What a vote says of its shock under one component. */
export interface ShockPosterior {
  readonly mode: Float64Array;
  /** SHOCK_SIZE × SHOCK_SIZE. */
  readonly covariance: Float64Array;
  /** log of the probability of the roll call under the component, by Laplace's approximation. Nats. */
  readonly logEvidence: number;
}

const MAX_STEPS = 60;
const TOLERANCE = 1e-5;

/**
 * Posterior of a vote's shock by Laplace's method: the mode by damped Newton steps on log p(roll call | z) + log N(z; mean, sd²), the curvature
 * there as precision, log evidence = log joint at the mode + ½ log det(covariance) + ½ size·log 2π.
 * `actual` holds one position (column + 1) a row. O(steps × members × size²).
 * Source: L. Tierney & J. B. Kadane, JASA 81 (1986); C. M. Bishop, Pattern Recognition and Machine Learning (2006), §4.4.
 */
export function shockPosterior(rows: ShockRows, actual: ArrayLike<number>, component: ShockComponent): ShockPosterior {
  let mode = Float64Array.from(component.mean);
  let here = shockDerivatives({ rows, actual, component, shock: mode });
  for (let step = 0; step < MAX_STEPS; step++) {
    const move = choleskySolve(cholesky(here.curvature, SHOCK_SIZE), here.gradient);
    const largest = move.reduce((most, change) => Math.max(most, Math.abs(change)), 0);
    if (largest < TOLERANCE) break;
    let scale = Math.min(1, 2 / largest);
    let next = shockDerivatives({ rows, actual, component, shock: mode.map((z, j) => z + scale * move[j]!) });
    while (next.logJoint < here.logJoint - 1e-8 && scale > 1e-4) {
      scale /= 2;
      next = shockDerivatives({ rows, actual, component, shock: mode.map((z, j) => z + scale * move[j]!) });
    }
    mode = mode.map((z, j) => z + scale * move[j]!);
    here = next;
  }
  const factor = cholesky(here.curvature, SHOCK_SIZE);
  return {
    mode,
    covariance: choleskyInverse(factor, SHOCK_SIZE),
    logEvidence: here.logJoint + (SHOCK_SIZE / 2) * Math.log(2 * Math.PI) - choleskyLogDeterminant(factor, SHOCK_SIZE) / 2,
  };
}

export interface ShockDerivatives {
  /** log p(roll call | z) + log prior density of z. */
  readonly logJoint: number;
  readonly gradient: Float64Array;
  /** Minus the second derivative; positive definite. */
  readonly curvature: Float64Array;
}

export function shockDerivatives(input: {
  rows: ShockRows;
  actual: ArrayLike<number>;
  component: ShockComponent;
  shock: ArrayLike<number>;
}): ShockDerivatives {
  const { rows, actual, component, shock } = input;
  const gradient = new Float64Array(SHOCK_SIZE);
  const curvature = new Float64Array(SHOCK_SIZE * SHOCK_SIZE);
  let logJoint = 0;
  for (let j = 0; j < SHOCK_SIZE; j++) {
    const sd = component.sd[j]!;
    const standard = (shock[j]! - component.mean[j]!) / sd;
    logJoint -= standard * standard * 0.5 + Math.log(sd) + 0.5 * Math.log(2 * Math.PI);
    gradient[j] = -standard / sd;
    curvature[j * SHOCK_SIZE + j] = 1 / (sd * sd);
  }
  const chances = new Float64Array(rows.members * 4);
  applyShock(rows, shock, chances);
  const design = new Float64Array(4 * SHOCK_SIZE);
  const mean = new Float64Array(SHOCK_SIZE);
  for (let row = 0; row < rows.members; row++) {
    const taken = actual[row]! - 1;
    logJoint += Math.log(chances[row * 4 + taken]!);
    shockDesign(rows, row, design);
    const active = activeShocks(rows, row);
    for (const j of active) {
      mean[j] = 0;
      for (let k = 0; k < 4; k++) mean[j]! += chances[row * 4 + k]! * design[k * SHOCK_SIZE + j]!;
      gradient[j]! += design[taken * SHOCK_SIZE + j]! - mean[j]!;
    }
    for (const j of active) {
      for (const l of active) {
        if (l > j) continue;
        let second = -mean[j]! * mean[l]!;
        for (let k = 0; k < 4; k++) second += chances[row * 4 + k]! * design[k * SHOCK_SIZE + j]! * design[k * SHOCK_SIZE + l]!;
        curvature[j * SHOCK_SIZE + l]! += second;
        if (l !== j) curvature[l * SHOCK_SIZE + j] = curvature[j * SHOCK_SIZE + l]!;
      }
    }
  }
  return { logJoint, gradient, curvature };
}
