import { cholesky, choleskySolve } from "../../stats/cholesky";
import { addVoteCurvature, curvatureWeights, newCurvature, unpack } from "./covariate-curvature";
import { type Coefficients, type CovariateSettings, PARAMETERS, type TrainingVote, WIDTH } from "./covariate-model";
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
const SHIFT_TOLERANCE = 1e-6;
const LARGEST_LOGIT = 40;

/** Makes the function to climb. It starts each vote's shift where it last was, which changes the cost but (to 1e-6) not the answer. */
export function createProfile(
  votes: readonly TrainingVote[],
  settings: CovariateSettings,
): (coefficients: Coefficients, withHessian: boolean) => ProfilePoint {
  const weights = curvatureWeights(votes);
  const shifts = votes.map(() => new Float64Array(3));
  const most = votes.reduce((rows, vote) => Math.max(rows, vote.rows), 0);
  const odds = new Float64Array(most * 3);
  const chances = new Float64Array(most * 3);
  const residuals = new Float64Array(most * 3);
  return (coefficients, withHessian) => {
    const gradient = coefficients.map((value, p) => -ridgeOf(p, settings) * value);
    let objective = coefficients.reduce((sum, value, p) => sum - (ridgeOf(p, settings) / 2) * value * value, 0);
    const curvature = newCurvature();
    const hessian = withHessian ? new Float64Array(PARAMETERS * PARAMETERS) : null;
    if (hessian) for (let p = 0; p < PARAMETERS; p++) hessian[p * PARAMETERS + p] = ridgeOf(p, settings);
    votes.forEach((vote, v) => {
      objective += fillOdds(vote, coefficients, odds);
      objective += bestShift({ vote, odds, chances, shift: shifts[v]!, settings });
      addGradient({ vote, chances, residuals, gradient });
      if (hessian) addVoteCurvature({ curvature, vote, chances, weights: weights[v]!, precision: 1 / settings.shiftSd ** 2, hessian });
    });
    if (hessian) unpack(curvature, hessian);
    return { coefficients, objective, gradient, hessian };
  };
}

/** Odds of no, abstain, absent against yes without the vote's shift; returns Σ logit of the outcomes taken (0 for yes). */
function fillOdds(vote: TrainingVote, coefficients: Coefficients, odds: Float64Array): number {
  const { features, offsets, outcome } = vote;
  const logit = [0, 0, 0, 0];
  let sum = 0;
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
    logit[0] = Math.min(LARGEST_LOGIT, no);
    logit[1] = Math.min(LARGEST_LOGIT, abstain);
    logit[2] = Math.min(LARGEST_LOGIT, absent);
    sum += logit[outcome[row]!]!;
    for (let a = 0; a < 3; a++) odds[row * 3 + a] = Math.exp(logit[a]!);
  }
  return sum;
}

/** Climbs a vote's shift by capped Newton steps; leaves the chances at the best shift and returns the rest of the vote's part of the objective. */
function bestShift(input: {
  vote: TrainingVote;
  odds: Float64Array;
  chances: Float64Array;
  shift: Float64Array;
  settings: CovariateSettings;
}): number {
  const { vote, odds, chances, shift, settings } = input;
  const precision = 1 / settings.shiftSd ** 2;
  const taken = [0, 0, 0, 0];
  for (let row = 0; row < vote.rows; row++) taken[vote.outcome[row]!]!++;
  const gradient = new Float64Array(3);
  const curvature = new Float64Array(9);
  for (let step = 0; ; step++) {
    const lift = [Math.exp(shift[0]!), Math.exp(shift[1]!), Math.exp(shift[2]!)] as const;
    let objective = 0;
    let [no, abstain, absent, noNo, abNo, abAb, xNo, xAb, xX] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let row = 0; row < vote.rows; row++) {
      const at = row * 3;
      const n = odds[at]! * lift[0];
      const a = odds[at + 1]! * lift[1];
      const x = odds[at + 2]! * lift[2];
      const total = 1 + n + a + x;
      objective -= Math.log(total);
      const pn = (chances[at] = n / total);
      const pa = (chances[at + 1] = a / total);
      const px = (chances[at + 2] = x / total);
      no += pn;
      abstain += pa;
      absent += px;
      noNo += pn * pn;
      abNo += pa * pn;
      abAb += pa * pa;
      xNo += px * pn;
      xAb += px * pa;
      xX += px * px;
    }
    const expected = [no, abstain, absent];
    for (let k = 0; k < 3; k++) {
      gradient[k] = taken[k]! - expected[k]! - precision * shift[k]!;
      objective += taken[k]! * shift[k]! - (precision / 2) * shift[k]! * shift[k]!;
    }
    curvature.set([precision + no - noNo, 0, 0, -abNo, precision + abstain - abAb, 0, -xNo, -xAb, precision + absent - xX]);
    const move = choleskySolve(cholesky(curvature, 3), gradient);
    const largest = Math.max(Math.abs(move[0]!), Math.abs(move[1]!), Math.abs(move[2]!));
    if (largest < SHIFT_TOLERANCE || step === SHIFT_STEPS) return objective;
    for (let k = 0; k < 3; k++) shift[k]! += move[k]! * Math.min(1, 1 / largest);
  }
}

/** Turns the chances' copy into residuals and sums them against each feature: feature by feature, so that the sums stay in registers. */
function addGradient(input: { vote: TrainingVote; chances: Float64Array; residuals: Float64Array; gradient: Float64Array }): void {
  const { vote, chances, residuals, gradient } = input;
  const { features, outcome, rows } = vote;
  for (let row = 0; row < rows; row++) {
    const at = row * 3;
    residuals[at] = -chances[at]!;
    residuals[at + 1] = -chances[at + 1]!;
    residuals[at + 2] = -chances[at + 2]!;
    if (outcome[row]! < 3) residuals[at + outcome[row]!]! += 1;
  }
  for (let f = -1; f < FEATURE_COUNT; f++) {
    let [no, abstain, absent] = [0, 0, 0];
    for (let row = 0, at = 0; row < rows; row++, at += 3) {
      const x = f < 0 ? 1 : features[row * FEATURE_COUNT + f]!;
      no += residuals[at]! * x;
      abstain += residuals[at + 1]! * x;
      absent += residuals[at + 2]! * x;
    }
    gradient[f + 1]! += no;
    gradient[WIDTH + f + 1]! += abstain;
    gradient[2 * WIDTH + f + 1]! += absent;
  }
}

function ridgeOf(parameter: number, settings: CovariateSettings): number {
  return parameter % WIDTH === 0 ? settings.interceptRidge : settings.ridge;
}
