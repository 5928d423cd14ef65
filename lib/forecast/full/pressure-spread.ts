import { applyShock, SHOCK_SIZE, type ShockRows } from "./shock";

/** Draws (in opposite pairs) that means are taken over, and fixed-point steps: enough for a tenth of a point. */
const LOOKED_AT = 250;
const ROUNDS = 3;

/** Draws drawn together about their mean, each shock to a share of its spread. O(draws). */
export function narrowedDraws(draws: Float64Array, kept: (shock: number) => number): Float64Array {
  const size = draws.length / SHOCK_SIZE;
  const narrow = new Float64Array(draws.length);
  for (let j = 0; j < SHOCK_SIZE; j++) {
    let mean = 0;
    for (let d = 0; d < size; d++) mean += draws[d * SHOCK_SIZE + j]! / size;
    const share = kept(j);
    for (let d = 0; d < size; d++) narrow[d * SHOCK_SIZE + j] = mean + share * (draws[d * SHOCK_SIZE + j]! - mean);
  }
  return narrow;
}

/**
 * The rows with base chances moved so that under `draws` every state has the mean chances that it has under the draws `of`: a narrower spread then changes
 * how sure the counts are and no state's chances (a log-odds that swings lifts a rare chance on average, and one that swings less would take that away).
 * Fixed-point steps. O(rounds × draws looked at × rows).
 */
export function withMeans({ rows, draws, of }: { rows: ShockRows; draws: Float64Array; of: Float64Array }): ShockRows {
  const wanted = meanChances(rows, of);
  let moved = rows;
  for (let round = 0; round < ROUNDS; round++) {
    const got = meanChances(moved, draws);
    const chances = moved.chances.map((chance, at) => (got[at]! > 0 ? (chance * wanted[at]!) / got[at]! : chance));
    for (let at = 0; at < chances.length; at += 4) {
      const total = chances[at]! + chances[at + 1]! + chances[at + 2]! + chances[at + 3]!;
      for (let k = at; k < at + 4; k++) chances[k]! /= total;
    }
    moved = { ...moved, chances };
  }
  return moved;
}

function meanChances(rows: ShockRows, draws: Float64Array): Float64Array {
  const looked = Math.min(draws.length / SHOCK_SIZE, LOOKED_AT);
  const chances = new Float64Array(rows.members * 4);
  const mean = new Float64Array(rows.members * 4);
  for (let d = 0; d < looked; d++) {
    applyShock(rows, draws.subarray(d * SHOCK_SIZE, (d + 1) * SHOCK_SIZE), chances);
    for (let at = 0; at < mean.length; at++) mean[at]! += chances[at]! / looked;
  }
  return mean;
}
