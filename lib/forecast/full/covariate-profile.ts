import { cholesky, choleskySolve } from "../../stats/cholesky";
import { type Coefficients, type CovariateSettings, PARAMETERS, type TrainingVote, WIDTH } from "./covariate-fit";
import { FEATURE_COUNT } from "./features";

/** The penalised log likelihood at some coefficients, every vote's shift at its best. */
export interface ProfilePoint {
  readonly coefficients: Coefficients;
  readonly objective: number;
  readonly gradient: Float64Array;
  /** Minus the second derivative, lower triangle, PARAMETERS × PARAMETERS; null when it was not asked for. */
  readonly hessian: Float64Array | null;
}

const SHIFT_STEPS = 12;
const SHIFT_TOLERANCE = 1e-7;

/** Makes the function to climb. It starts each vote's shift where it last was, which changes the cost but (to 1e-7) not the answer. */
export function createProfile(
  votes: readonly TrainingVote[],
  settings: CovariateSettings,
  stride: number,
): (coefficients: Coefficients, withHessian: boolean) => ProfilePoint {
  const shifts = votes.map(() => new Float64Array(3));
  const most = votes.reduce((rows, vote) => Math.max(rows, vote.rows), 0);
  const logits = new Float64Array(most * 3);
  const chances = new Float64Array(most * 3);
  return (coefficients, withHessian) => {
    const gradient = coefficients.map((value, p) => -ridgeOf(p, settings) * value);
    let objective = coefficients.reduce((sum, value, p) => sum - (ridgeOf(p, settings) / 2) * value * value, 0);
    const hessian = withHessian ? new Float64Array(PARAMETERS * PARAMETERS) : null;
    if (hessian) for (let p = 0; p < PARAMETERS; p++) hessian[p * PARAMETERS + p] = ridgeOf(p, settings);
    votes.forEach((vote, v) => {
      fillLogits(vote, coefficients, logits);
      objective += bestShift({ vote, logits, chances, shift: shifts[v]!, settings });
      addGradient(vote, chances, gradient);
      if (hessian) addHessian({ vote, chances, hessian, settings, stride, start: v % stride });
    });
    return { coefficients, objective, gradient, hessian };
  };
}

function fillLogits(vote: TrainingVote, coefficients: Coefficients, logits: Float64Array): void {
  const { features, offsets } = vote;
  for (let row = 0, at = 0; row < vote.rows; row++, at += FEATURE_COUNT) {
    let no = offsets[row * 3]! + coefficients[0]!;
    let abstain = offsets[row * 3 + 1]! + coefficients[WIDTH]!;
    let absent = offsets[row * 3 + 2]! + coefficients[2 * WIDTH]!;
    for (let f = 0; f < FEATURE_COUNT; f++) {
      const x = features[at + f]!;
      no += coefficients[1 + f]! * x;
      abstain += coefficients[WIDTH + 1 + f]! * x;
      absent += coefficients[2 * WIDTH + 1 + f]! * x;
    }
    logits[row * 3] = no;
    logits[row * 3 + 1] = abstain;
    logits[row * 3 + 2] = absent;
  }
}

/** Climbs a vote's shift by capped Newton steps; leaves the chances at the best shift and returns the vote's part of the objective. */
function bestShift(input: {
  vote: TrainingVote;
  logits: Float64Array;
  chances: Float64Array;
  shift: Float64Array;
  settings: CovariateSettings;
}): number {
  const { vote, logits, chances, shift, settings } = input;
  const precision = 1 / settings.shiftSd ** 2;
  for (let step = 0; ; step++) {
    let objective = 0;
    const gradient = Float64Array.from(shift, (s) => -precision * s);
    const curvature = Float64Array.of(precision, 0, 0, 0, precision, 0, 0, 0, precision);
    for (let a = 0; a < 3; a++) objective -= (precision / 2) * shift[a]! * shift[a]!;
    for (let row = 0; row < vote.rows; row++) {
      const taken = vote.outcome[row]!;
      let total = 1;
      for (let a = 0; a < 3; a++) {
        const logit = Math.min(40, logits[row * 3 + a]! + shift[a]!);
        if (taken === a) objective += logit;
        total += chances[row * 3 + a] = Math.exp(logit);
      }
      objective -= Math.log(total);
      for (let a = 0; a < 3; a++) {
        const p = (chances[row * 3 + a]! /= total);
        gradient[a]! += (taken === a ? 1 : 0) - p;
        curvature[a * 4]! += p;
        for (let b = 0; b <= a; b++) curvature[a * 3 + b]! -= p * chances[row * 3 + b]!;
      }
    }
    const move = choleskySolve(cholesky(curvature, 3), gradient);
    const largest = Math.max(Math.abs(move[0]!), Math.abs(move[1]!), Math.abs(move[2]!));
    if (largest < SHIFT_TOLERANCE || step === SHIFT_STEPS) return objective;
    for (let a = 0; a < 3; a++) shift[a]! += move[a]! * Math.min(1, 1 / largest);
  }
}

function addGradient(vote: TrainingVote, chances: Float64Array, gradient: Float64Array): void {
  for (let row = 0, at = 0; row < vote.rows; row++, at += FEATURE_COUNT) {
    const taken = vote.outcome[row]!;
    const no = (taken === 0 ? 1 : 0) - chances[row * 3]!;
    const abstain = (taken === 1 ? 1 : 0) - chances[row * 3 + 1]!;
    const absent = (taken === 2 ? 1 : 0) - chances[row * 3 + 2]!;
    gradient[0]! += no;
    gradient[WIDTH]! += abstain;
    gradient[2 * WIDTH]! += absent;
    for (let f = 0; f < FEATURE_COUNT; f++) {
      const x = vote.features[at + f]!;
      gradient[1 + f]! += no * x;
      gradient[WIDTH + 1 + f]! += abstain * x;
      gradient[2 * WIDTH + 1 + f]! += absent * x;
    }
  }
}

/** Adds Σ (diag p − ppᵀ) ⊗ xxᵀ less what the vote's free shift takes away (Schur complement), from every stride-th row. */
function addHessian(input: {
  vote: TrainingVote;
  chances: Float64Array;
  hessian: Float64Array;
  settings: CovariateSettings;
  stride: number;
  start: number;
}): void {
  const { vote, chances, hessian, settings, stride, start } = input;
  const x = new Float64Array(WIDTH);
  x[0] = 1;
  const cross = [0, 1, 2].map(() => new Float64Array(PARAMETERS));
  for (let row = start; row < vote.rows; row += stride) {
    for (let f = 0; f < FEATURE_COUNT; f++) x[f + 1] = vote.features[row * FEATURE_COUNT + f]!;
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) {
        const p = chances[row * 3 + a]!;
        const weight = stride * (a === b ? p * (1 - p) : -p * chances[row * 3 + b]!);
        const across = cross[a]!;
        for (let f = 0; f < WIDTH; f++) across[b * WIDTH + f]! += weight * x[f]!;
        if (b > a) continue;
        for (let f = 0; f < WIDTH; f++) {
          const scaled = weight * x[f]!;
          const at = (a * WIDTH + f) * PARAMETERS + b * WIDTH;
          const end = a === b ? f + 1 : WIDTH;
          for (let g = 0; g < end; g++) hessian[at + g]! += scaled * x[g]!;
        }
      }
    }
  }
  takeAwayShift(hessian, cross, 1 / settings.shiftSd ** 2);
}

/** With C the shift's curvature (its own cross terms plus the prior's precision) and W = L⁻¹·cross, C = L·Lᵀ: subtracts WᵀW. */
function takeAwayShift(hessian: Float64Array, cross: readonly Float64Array[], precision: number): void {
  const curvature = new Float64Array(9);
  for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) curvature[a * 3 + b] = cross[a]![b * WIDTH]! + (a === b ? precision : 0);
  const factor = cholesky(curvature, 3);
  for (let a = 0; a < 3; a++) {
    const w = cross[a]!;
    for (let b = 0; b < a; b++) for (let p = 0; p < PARAMETERS; p++) w[p]! -= factor[a * 3 + b]! * cross[b]![p]!;
    for (let p = 0; p < PARAMETERS; p++) w[p]! /= factor[a * 4]!;
    for (let p = 0; p < PARAMETERS; p++) for (let q = 0; q <= p; q++) hessian[p * PARAMETERS + q]! -= w[p]! * w[q]!;
  }
}

function ridgeOf(parameter: number, settings: CovariateSettings): number {
  return parameter % WIDTH === 0 ? settings.interceptRidge : settings.ridge;
}
