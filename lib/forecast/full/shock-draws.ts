import type { Random } from "../../stats/random";
import { ABSENCE, applyShock, LEAVING, RETURN, SHARPNESS, SHOCK_SIZE, type ShockRows } from "./shock";
import type { ShockComponent } from "./shock-posterior";
import type { SeriesShockPrior } from "./shock-memory";

/** A weighted set of shocks. */
export interface ShockDraws {
  readonly size: number;
  /** Sum to 1. */
  readonly weights: Float64Array;
  /** size × SHOCK_SIZE. */
  readonly shocks: Float64Array;
}

/** Degrees of freedom of the pressure part: tails heavy enough that a year worse than any before stays possible. */
export const PRESSURE_DEGREES = 8;

/** Draws from one component, in opposite pairs so that their mean is exact; heavy tails when degrees are given (one scale for the whole vector). */
export function drawComponent(input: { component: ShockComponent; size: number; random: Random; degrees?: number }): Float64Array {
  const { component, size, random, degrees } = input;
  const shocks = new Float64Array(size * SHOCK_SIZE);
  for (let d = 0; d < size; d += 2) {
    const stretch = degrees ? 1 / Math.sqrt((2 * random.gamma(degrees / 2)) / degrees) : 1;
    for (let j = 0; j < SHOCK_SIZE; j++) {
      const move = stretch * component.sd[j]! * random.normal();
      shocks[d * SHOCK_SIZE + j] = component.mean[j]! + move;
      if (d + 1 < size) shocks[(d + 1) * SHOCK_SIZE + j] = component.mean[j]! - move;
    }
  }
  return shocks;
}

/** Calm and pressure draws, half each, weighted by their shares: the tail is drawn as finely as the middle. */
export function drawShocks(input: { prior: SeriesShockPrior; rows: ShockRows; size: number; random: Random }): ShockDraws {
  const { prior, rows, size, random } = input;
  const half = Math.floor(size / 2);
  const calm = centred(rows, drawComponent({ component: prior.calm, size: half, random }), prior.centre);
  const pressure = drawComponent({ component: prior.pressure, size: half, random, degrees: PRESSURE_DEGREES });
  const shocks = new Float64Array(2 * half * SHOCK_SIZE);
  shocks.set(calm);
  shocks.set(pressure, half * SHOCK_SIZE);
  const weights = new Float64Array(2 * half).fill((1 - prior.pressureShare) / half);
  weights.fill(prior.pressureShare / half, half);
  return { size: 2 * half, weights, shocks };
}

const CENTRING_ROUNDS = 3;
/** Draws (in opposite pairs) that the centring looks at. */
const CENTRING_DRAWS = 250;

/**
 * Moves calm draws so that their mean keeps the counts expected at a centre: a log-odds that swings by ±sd lifts a rare chance on average
 * (Jensen), and without this every swing would look like a forecast of more dissent. Fixed-point steps on the four shocks that carry counts.
 */
export function centred(rows: ShockRows, shocks: Float64Array, centre: ArrayLike<number>): Float64Array {
  const size = shocks.length / SHOCK_SIZE;
  const looked = Math.min(size, CENTRING_DRAWS);
  const moved = shocks.slice();
  const chances = new Float64Array(rows.members * 4);
  applyShock(rows, centre, chances);
  const wanted = countsThatCarry(rows, chances);
  for (let round = 0; round < CENTRING_ROUNDS; round++) {
    const got = wanted.map(() => 0);
    for (let d = 0; d < looked; d++) {
      applyShock(rows, moved.subarray(d * SHOCK_SIZE, (d + 1) * SHOCK_SIZE), chances);
      countsThatCarry(rows, chances).forEach((count, k) => (got[k]! += count / looked));
    }
    const [no, abstain, absent, back] = wanted.map((count, k) => Math.log((count + 1e-6) / (got[k]! + 1e-6))) as [number, number, number, number];
    for (let d = 0; d < size; d++) {
      moved[d * SHOCK_SIZE + LEAVING]! += (no + abstain) / 2;
      moved[d * SHOCK_SIZE + SHARPNESS]! += no - abstain;
      moved[d * SHOCK_SIZE + ABSENCE]! += absent;
      moved[d * SHOCK_SIZE + RETURN]! += back;
    }
  }
  return moved;
}

/** Expected no and abstain among those who can leave, absent among all, yes among those who can return. */
function countsThatCarry(rows: ShockRows, chances: Float64Array): number[] {
  const sums = [0, 0, 0, 0];
  for (let row = 0, at = 0; row < rows.members; row++, at += 4) {
    sums[2]! += chances[at + 2]!;
    if (rows.dissenting[row] === 1) sums[3]! += chances[at + 3]!;
    else {
      sums[0]! += chances[at]!;
      sums[1]! += chances[at + 1]!;
    }
  }
  return sums;
}
