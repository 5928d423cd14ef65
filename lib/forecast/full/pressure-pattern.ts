import { cholesky, choleskySolve } from "../../stats/cholesky";
import { bisect } from "../../stats/bisection";
import { PRESSURE } from "./pressure-constants";

/** A state last in favour before a push: where it stood, and whether it gave way. */
export interface PatternRow {
  /** Its place on the map; null for a state that took part in nothing. */
  readonly place: Float64Array | null;
  /** Regional group, null for none. */
  readonly region: string | null;
  /** What was expected of it, on the log-odds scale, nearness to the presser included. */
  readonly offset: number;
  readonly gaveWay: boolean;
}

const MAX_STEPS = 60;
const TOLERANCE = 1e-7;
const LARGEST_SHIFT = 30;
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/**
 * Who gave way in a push, and whom they resemble: the posterior mode of a Gaussian process over places and regional groups, given the roll call and each
 * state's own offset, with a free common shift. Laplace's method, Newton steps:
 * h ← K·α, α = t − √W·B⁻¹·√W·K·t, t = W·h + y − p, B = I + √W·K·√W. Returns the pattern of any state (0 for one without a place or group). O(steps × rows³).
 * Source: C. E. Rasmussen & C. K. I. Williams, Gaussian Processes for Machine Learning (2006), §3.4, algorithm 3.1.
 */
export function pushPattern(rows: readonly PatternRow[]): (state: Pick<PatternRow, "place" | "region">) => number {
  const size = rows.length;
  const gaveWay = rows.reduce((sum, row) => sum + (row.gaveWay ? 1 : 0), 0);
  const kernel = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) kernel[i * size + j] = kernel[j * size + i] = likeness(rows[i]!, rows[j]!);
  let pattern: Float64Array = new Float64Array(size);
  let pull: Float64Array = new Float64Array(size);
  for (let step = 0; step < MAX_STEPS; step++) {
    const expected = (shift: number) => rows.reduce((sum, { offset }, i) => sum + logistic(offset + shift + pattern[i]!), 0);
    const shift = bisect(expected, gaveWay, [-LARGEST_SHIFT, LARGEST_SHIFT]);
    pull = newtonPull({ rows, kernel, pattern, shift });
    const next = times(kernel, pull);
    const change = next.reduce((most, value, i) => Math.max(most, Math.abs(value - pattern[i]!)), 0);
    pattern = next;
    if (change < TOLERANCE) break;
  }
  return (state) => rows.reduce((sum, row, i) => sum + likeness(state, row) * pull[i]!, 0);
}

function newtonPull(input: { rows: readonly PatternRow[]; kernel: Float64Array; pattern: Float64Array; shift: number }): Float64Array {
  const { rows, kernel, pattern, shift } = input;
  const size = rows.length;
  const root = new Float64Array(size);
  const target = new Float64Array(size);
  rows.forEach(({ offset, gaveWay }, i) => {
    const p = logistic(offset + shift + pattern[i]!);
    root[i] = Math.sqrt(p * (1 - p));
    target[i] = p * (1 - p) * pattern[i]! + (gaveWay ? 1 : 0) - p;
  });
  const inner = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) inner[i * size + j] = (i === j ? 1 : 0) + root[i]! * kernel[i * size + j]! * root[j]!;
  const solved = choleskySolve(cholesky(inner, size), times(kernel, target).map((value, i) => root[i]! * value));
  return target.map((value, i) => value - root[i]! * solved[i]!);
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += matrix[i * size + j]! * vector[j]!;
    return sum;
  });
}

/** Covariance of two states' patterns: near on the map, and in one regional group near in a wider sense. */
function likeness(a: Pick<PatternRow, "place" | "region">, b: Pick<PatternRow, "place" | "region">): number {
  if (!a.place || !b.place) return 0;
  const { distance, distanceRange, region, regionRange } = PRESSURE.pattern;
  let square = 0;
  for (let axis = 0; axis < a.place.length; axis++) square += (a.place[axis]! - b.place[axis]!) ** 2;
  const near = distance * Math.exp(-square / distanceRange);
  return a.region !== null && a.region === b.region ? near + region * Math.exp(-square / regionRange) : near;
}
