import type { VoteRecord } from "../history";

/** Support on a scale from 0 (against) to 1 (in favour); an abstention lies nearer to a vote against. Absence says nothing. */
export const SUPPORT: readonly number[] = [NaN, 0, 0.4, NaN, 1];

/** Rounds of power iteration: the first two axes stand well apart from the rest. */
const ROUNDS = 16;

/**
 * Two-dimensional ideal points: the first two principal axes of the states × roll calls table of support, each roll call centred on its mean,
 * missing cells at the mean. Standardised to mean square 1 over the states that voted; 0 for those that did not. Signs are arbitrary.
 * By orthogonal power iteration from a fixed start. O(rounds × votes × states).
 * Source: K. T. Poole & H. Rosenthal, Congress (1997), ch. 2 on the spatial model; J. Clinton, S. Jackman & D. Rivers, APSR 98 (2004) on axes by
 * principal components as starting values.
 */
export function idealPoints(votes: readonly VoteRecord[], states: number): readonly [Float64Array, Float64Array] {
  const table = centredSupport(votes, states);
  const first = principalAxis(table, states, null);
  return [first, principalAxis(table, states, first)];
}

function centredSupport(votes: readonly VoteRecord[], states: number): Float64Array[] {
  const table: Float64Array[] = [];
  for (const { positions } of votes) {
    let sum = 0;
    let present = 0;
    for (let i = 0; i < states; i++) {
      const position = positions[i]!;
      if (position === 0 || position === 3) continue;
      sum += SUPPORT[position]!;
      present++;
    }
    if (present === 0 || sum === present) continue;
    const mean = sum / present;
    const row = new Float64Array(states);
    for (let i = 0; i < states; i++) {
      const position = positions[i]!;
      if (position !== 0 && position !== 3) row[i] = SUPPORT[position]! - mean;
    }
    table.push(row);
  }
  return table;
}

function principalAxis(table: readonly Float64Array[], states: number, other: Float64Array | null): Float64Array {
  let axis = Float64Array.from({ length: states }, (_, i) => Math.sin(1 + (other ? 2 : 1) * i));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(states);
    for (const row of table) {
      let dot = 0;
      for (let i = 0; i < states; i++) dot += row[i]! * axis[i]!;
      for (let i = 0; i < states; i++) next[i]! += dot * row[i]!;
    }
    if (other) {
      let dot = 0;
      let square = 0;
      for (let i = 0; i < states; i++) {
        dot += next[i]! * other[i]!;
        square += other[i]! * other[i]!;
      }
      if (square > 0) for (let i = 0; i < states; i++) next[i]! -= (dot / square) * other[i]!;
    }
    let square = 0;
    let voting = 0;
    for (const value of next) {
      square += value * value;
      if (value !== 0) voting++;
    }
    if (square === 0) return next;
    const scale = Math.sqrt(voting / square);
    axis = next.map((value) => value * scale);
  }
  return axis;
}
