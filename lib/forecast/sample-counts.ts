import type { Random } from "../stats/random";
import type { Forecast, RollCallChances } from "./forecast";

/** Draws of the four counts (rows of no, abstain, absent, yes), each summing to the membership. O(draws × members). */
export function sampleCounts(input: { forecast: Forecast; draws: number; random: Random }): Int32Array {
  const { forecast, draws, random } = input;
  const rows = new Int32Array(draws * 4);
  const { joint } = forecast;
  if (joint.kind === "counts") {
    for (let d = 0; d < draws; d++) {
      const row = pick(joint.weights, random);
      for (let k = 0; k < 4; k++) rows[d * 4 + k] = joint.rows[row * 4 + k]!;
    }
    return rows;
  }
  forEachRollCall({ joint, draws, random }, (positions, d) => {
    for (let i = 0; i < positions.length; i++) rows[d * 4 + positions[i]! - 1]!++;
  });
  return rows;
}

/** Draws of whole roll calls: draws × members positions (column + 1), in the order of `joint.states`. O(draws × members). */
export function sampleRollCalls(input: { joint: RollCallChances; draws: number; random: Random }): Uint8Array {
  const members = input.joint.states.length;
  const rollCalls = new Uint8Array(input.draws * members);
  forEachRollCall(input, (positions, d) => rollCalls.set(positions, d * members));
  return rollCalls;
}

function forEachRollCall(
  input: { joint: RollCallChances; draws: number; random: Random },
  visit: (positions: Uint8Array, draw: number) => void,
): void {
  const { joint, draws, random } = input;
  const members = joint.states.length;
  const positions = new Uint8Array(members);
  const given = joint.draws.chances;
  for (let d = 0; d < draws; d++) {
    // Most states are in favour: looking at that column first saves three comparisons out of four.
    let at = pick(joint.draws.weights, random) * members * 4;
    for (let i = 0; i < members; i++, at += 4) {
      let left = random.uniform() - given[at + 3]!;
      if (left < 0) positions[i] = 4;
      else if ((left -= given[at]!) < 0) positions[i] = 1;
      else if ((left -= given[at + 1]!) < 0) positions[i] = 2;
      else positions[i] = given[at + 2]! > 0 ? 3 : 4;
    }
    visit(positions, d);
  }
}

/** Index drawn with the given weights (which sum to 1). */
function pick(weights: Float64Array, random: Random): number {
  let left = random.uniform();
  for (let i = 0; i < weights.length - 1; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}
