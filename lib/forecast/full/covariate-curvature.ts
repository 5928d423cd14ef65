import { cholesky } from "../../stats/cholesky";
import { PARAMETERS, type TrainingVote, WIDTH } from "./covariate-model";
import { FEATURE_COUNT } from "./features";

/** Σ w·xxᵀ for the six pairs of outcomes (a ≥ b), each packed as a lower triangle. */
export type Curvature = readonly Float64Array[];

const PACKED = (WIDTH * (WIDTH + 1)) / 2;

export function newCurvature(): Curvature {
  return Array.from({ length: 6 }, () => new Float64Array(PACKED));
}

/** How many rows of each kind are enough to steer by. */
const ROWS_ENOUGH = 2000;
/** Layer 1's chance of anything but yes below which a row says little by itself. */
const RARE = 0.1;

/**
 * Which rows the curvature is taken from, and for how many each stands: evenly spaced ones among those that may well move, and among those that
 * hardly will, so that the few informative rows of a settled series are not missed. 0 leaves a row out. O(rows).
 */
export function curvatureWeights(votes: readonly TrainingVote[]): Float32Array[] {
  const kindOf = ({ offsets }: TrainingVote, row: number) => {
    const odds = Math.exp(offsets[row * 3]!) + Math.exp(offsets[row * 3 + 1]!) + Math.exp(offsets[row * 3 + 2]!);
    return odds / (1 + odds) < RARE ? 0 : 1;
  };
  const rows = [0, 0];
  for (const vote of votes) for (let row = 0; row < vote.rows; row++) rows[kindOf(vote, row)]!++;
  const strides = rows.map((count) => Math.max(1, Math.ceil(count / ROWS_ENOUGH)));
  const seen = [0, 0];
  return votes.map((vote) =>
    Float32Array.from({ length: vote.rows }, (_, row) => {
      const kind = kindOf(vote, row);
      return seen[kind]!++ % strides[kind]! === 0 ? strides[kind]! : 0;
    }),
  );
}

/**
 * Adds a vote's Σ w·(diag p − ppᵀ) ⊗ xxᵀ over the rows that have a weight, and takes from the Hessian what the vote's free shift explains
 * (the Schur complement of its 3 × 3 curvature). O(weighted rows × WIDTH²).
 */
export function addVoteCurvature(input: {
  curvature: Curvature;
  vote: TrainingVote;
  chances: Float64Array;
  weights: Float32Array;
  precision: number;
  hessian: Float64Array;
}): void {
  const { curvature, vote, chances, weights, precision, hessian } = input;
  const [nn, an, aa, xn, xa, xx] = curvature as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const x = new Float64Array(WIDTH);
  x[0] = 1;
  const cross = [0, 1, 2].map(() => new Float64Array(PARAMETERS));
  for (let row = 0; row < vote.rows; row++) {
    const standsFor = weights[row]!;
    if (standsFor === 0) continue;
    for (let f = 0; f < FEATURE_COUNT; f++) x[f + 1] = vote.features[row * FEATURE_COUNT + f]!;
    const n = chances[row * 3]!;
    const a = chances[row * 3 + 1]!;
    const s = chances[row * 3 + 2]!;
    const wnn = standsFor * n * (1 - n);
    const wan = -standsFor * a * n;
    const waa = standsFor * a * (1 - a);
    const wxn = -standsFor * s * n;
    const wxa = -standsFor * s * a;
    const wxx = standsFor * s * (1 - s);
    let at = 0;
    for (let f = 0; f < WIDTH; f++) {
      const value = x[f]!;
      for (let g = 0; g <= f; g++, at++) {
        const product = value * x[g]!;
        nn[at]! += wnn * product;
        an[at]! += wan * product;
        aa[at]! += waa * product;
        xn[at]! += wxn * product;
        xa[at]! += wxa * product;
        xx[at]! += wxx * product;
      }
    }
    addCross(cross[0]!, x, wnn, wan, wxn);
    addCross(cross[1]!, x, wan, waa, wxa);
    addCross(cross[2]!, x, wxn, wxa, wxx);
  }
  takeAwayShift(hessian, cross, precision);
}

function addCross(cross: Float64Array, x: Float64Array, no: number, abstain: number, absent: number): void {
  for (let f = 0; f < WIDTH; f++) {
    const value = x[f]!;
    cross[f]! += no * value;
    cross[WIDTH + f]! += abstain * value;
    cross[2 * WIDTH + f]! += absent * value;
  }
}

/** With C the shift's curvature (its own cross terms plus the prior's precision) and W = L⁻¹·cross, C = L·Lᵀ: subtracts WᵀW. */
function takeAwayShift(hessian: Float64Array, cross: readonly Float64Array[], precision: number): void {
  const own = new Float64Array(9);
  for (let a = 0; a < 3; a++) for (let b = 0; b < 3; b++) own[a * 3 + b] = cross[a]![b * WIDTH]! + (a === b ? precision : 0);
  const factor = cholesky(own, 3);
  for (let a = 0; a < 3; a++) {
    const w = cross[a]!;
    for (let b = 0; b < a; b++) for (let p = 0; p < PARAMETERS; p++) w[p]! -= factor[a * 3 + b]! * cross[b]![p]!;
    for (let p = 0; p < PARAMETERS; p++) w[p]! /= factor[a * 4]!;
    for (let p = 0; p < PARAMETERS; p++) {
      const value = w[p]!;
      if (value !== 0) for (let q = 0; q <= p; q++) hessian[p * PARAMETERS + q]! -= value * w[q]!;
    }
  }
}

/** Adds the packed sums to the lower triangle of the Hessian. */
export function unpack(curvature: Curvature, hessian: Float64Array): void {
  let pair = 0;
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b <= a; b++, pair++) {
      let at = 0;
      for (let f = 0; f < WIDTH; f++) {
        for (let g = 0; g <= f; g++, at++) {
          const value = curvature[pair]![at]!;
          hessian[(a * WIDTH + f) * PARAMETERS + b * WIDTH + g]! += value;
          if (a !== b && f !== g) hessian[(a * WIDTH + g) * PARAMETERS + b * WIDTH + f]! += value;
        }
      }
    }
  }
}
