import type { VoteRecord } from "../history";

/** Support on a scale from 0 (against) to 1 (in favour); an abstention lies nearer to a vote against. Absence says nothing. */
export const SUPPORT: readonly number[] = [NaN, 0, 0.4, NaN, 1];

/** Rounds of power iteration: the first two axes stand well apart from the rest. */
const ROUNDS = 16;

/** A map of the states: a few axes, one coordinate a state on each. */
export interface IdealPoints {
  /** Standardised to mean square 1 over the states that voted; 0 for those that did not. Signs are arbitrary. */
  readonly axes: readonly Float64Array[];
  /** How much of the division of the house each axis carries, relative to the first (1 at most). */
  readonly weights: readonly number[];
}

export const AXES = 4;

/**
 * Ideal points by principal axes of the states × roll calls table of support, each roll call centred on its mean, missing cells at the mean.
 * Orthogonal power iteration from a fixed start. O(axes × rounds × votes × states).
 * Source: K. T. Poole & H. Rosenthal, Congress (1997), ch. 2 on the spatial model; J. Clinton, S. Jackman & D. Rivers, APSR 98 (2004), who start
 * from principal components.
 */
export function idealPoints(votes: readonly VoteRecord[], states: number, { axes: wanted = AXES, rounds = ROUNDS } = {}): IdealPoints {
  const table = centredSupport(votes, states);
  const axes: Float64Array[] = [];
  const strengths: number[] = [];
  for (let a = 0; a < wanted; a++) {
    const { axis, strength } = principalAxis({ table, states, others: axes, rounds });
    axes.push(axis);
    strengths.push(strength);
  }
  return { axes, weights: strengths.map((strength) => (strengths[0]! > 0 ? Math.sqrt(strength / strengths[0]!) : 0)) };
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

function principalAxis(input: {
  table: readonly Float64Array[];
  states: number;
  others: readonly Float64Array[];
  rounds: number;
}): { axis: Float64Array; strength: number } {
  const { table, states, others, rounds } = input;
  let axis = Float64Array.from({ length: states }, (_, i) => Math.sin(1 + (1 + others.length) * i));
  let strength = 0;
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(states);
    for (const row of table) {
      let dot = 0;
      for (let i = 0; i < states; i++) dot += row[i]! * axis[i]!;
      for (let i = 0; i < states; i++) next[i]! += dot * row[i]!;
    }
    for (const other of others) removeComponent(next, other);
    let square = 0;
    let voting = 0;
    for (let i = 0; i < states; i++) {
      square += next[i]! * next[i]!;
      if (next[i] !== 0) voting++;
    }
    if (square < 1e-12) return { axis: next.fill(0), strength: 0 };
    strength = Math.sqrt(square / voting);
    for (let i = 0; i < states; i++) next[i]! /= strength;
    axis = next;
  }
  return { axis, strength };
}

function removeComponent(vector: Float64Array, other: Float64Array): void {
  let dot = 0;
  let square = 0;
  for (let i = 0; i < vector.length; i++) {
    dot += vector[i]! * other[i]!;
    square += other[i]! * other[i]!;
  }
  if (square > 0) for (let i = 0; i < vector.length; i++) vector[i]! -= (dot / square) * other[i]!;
}
