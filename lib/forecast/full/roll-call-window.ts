import type { VoteRecord } from "../history";
import { SUPPORT } from "./ideal-points";

/** Sums over a window of roll calls, one entry a state; rates are taken later so that windows can be added. */
export interface WindowSums {
  /** Σ weight × non-support, and Σ weight, over roll calls that split the members as the reference vote did. */
  readonly dissent: Float64Array;
  readonly dissentWeight: Float64Array;
  /** Σ weight × (agreement with those against − agreement with those in favour of the reference vote), and Σ weight. */
  readonly nearness: Float64Array;
  readonly nearnessWeight: Float64Array;
  /** Σ weight × agreement with the United States, and Σ weight, over roll calls in which it took part. */
  readonly withUnitedStates: Float64Array;
  readonly withUnitedStatesWeight: Float64Array;
  readonly absences: Float64Array;
  readonly listed: Float64Array;
}

export function emptyWindow(states: number): WindowSums {
  const zeros = () => new Float64Array(states);
  return {
    dissent: zeros(),
    dissentWeight: zeros(),
    nearness: zeros(),
    nearnessWeight: zeros(),
    withUnitedStates: zeros(),
    withUnitedStatesWeight: zeros(),
    absences: zeros(),
    listed: zeros(),
  };
}

/**
 * Adds roll calls to a window. `reference` is the series' last vote: its split says which roll calls are alike (weight: squared positive
 * correlation × variance of support) and who "those against" and "those in favour" are. `unitedStates` is an index or −1. O(votes × states).
 */
export function addToWindow(sums: WindowSums, votes: readonly VoteRecord[], reference: VoteRecord | null, unitedStates: number): void {
  const opponents = reference ? groupOf(reference.positions, 1) : [];
  const supporters = reference ? groupOf(reference.positions, 4) : [];
  for (const { positions } of votes) {
    const split = reference ? splitOf(positions, reference.positions) : null;
    const spread = supportVariance(positions);
    const alike = split !== null && split > 0 ? split * split * spread : 0;
    const toOpponents = meanAgreement(positions, opponents);
    const toSupporters = meanAgreement(positions, supporters);
    const american = unitedStates >= 0 ? positions[unitedStates]! : 0;
    for (let i = 0; i < positions.length; i++) {
      const position = positions[i]!;
      if (position === 0) continue;
      sums.listed[i]!++;
      if (position === 3) {
        sums.absences[i]!++;
        continue;
      }
      const support = SUPPORT[position]!;
      sums.dissent[i]! += alike * (1 - support);
      sums.dissentWeight[i]! += alike;
      if (toOpponents && toSupporters) {
        sums.nearness[i]! += spread * (toOpponents[position]! - toSupporters[position]!);
        sums.nearnessWeight[i]! += spread;
      }
      if (american !== 0 && american !== 3) {
        sums.withUnitedStates[i]! += spread * (1 - Math.abs(support - SUPPORT[american]!));
        sums.withUnitedStatesWeight[i]! += spread;
      }
    }
  }
}

/**
 * Rates from sums, shrunk towards the mean of all states by the weight of `prior` typical roll calls:
 * (sum + prior·w̄·mean) / (weight + prior·w̄), where w̄ is the window's mean weight a roll call.
 */
export function shrunkRates(input: { sums: Float64Array; weights: Float64Array; rollCalls: number; prior: number }): Float64Array {
  const { sums, weights, rollCalls, prior } = input;
  let sum = 0;
  let weight = 0;
  let heaviest = 0;
  for (let i = 0; i < sums.length; i++) {
    sum += sums[i]!;
    weight += weights[i]!;
    heaviest = Math.max(heaviest, weights[i]!);
  }
  const mean = weight > 0 ? sum / weight : 0;
  const priorWeight = rollCalls > 0 ? (prior * heaviest) / rollCalls : 0;
  return sums.map((own, i) => (weights[i]! + priorWeight > 0 ? (own + priorWeight * mean) / (weights[i]! + priorWeight) : mean));
}

function groupOf(positions: Uint8Array, position: number): number[] {
  const group: number[] = [];
  positions.forEach((taken, i) => {
    if (taken === position) group.push(i);
  });
  return group;
}

/** Correlation of support in two roll calls over the states that took part in both; null when one of them did not divide these. */
function splitOf(a: Uint8Array, b: Uint8Array): number | null {
  let n = 0;
  let sumA = 0;
  let sumB = 0;
  let sumAA = 0;
  let sumBB = 0;
  let sumAB = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === 0 || x === 3 || y === 0 || y === 3) continue;
    const supportA = SUPPORT[x]!;
    const supportB = SUPPORT[y]!;
    n++;
    sumA += supportA;
    sumB += supportB;
    sumAA += supportA * supportA;
    sumBB += supportB * supportB;
    sumAB += supportA * supportB;
  }
  const varianceA = n * sumAA - sumA * sumA;
  const varianceB = n * sumBB - sumB * sumB;
  return varianceA > 1e-9 && varianceB > 1e-9 ? (n * sumAB - sumA * sumB) / Math.sqrt(varianceA * varianceB) : null;
}

function supportVariance(positions: Uint8Array): number {
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < positions.length; i++) counts[positions[i]!]!++;
  const present = counts[1]! + counts[2]! + counts[4]!;
  if (present === 0) return 0;
  const mean = (counts[2]! * SUPPORT[2]! + counts[4]!) / present;
  return (counts[2]! * SUPPORT[2]! ** 2 + counts[4]!) / present - mean * mean;
}

/** Mean agreement (1 − distance in support) of each position with those of a group that took part; null when none did. */
function meanAgreement(positions: Uint8Array, group: readonly number[]): number[] | null {
  const counts = [0, 0, 0, 0, 0];
  for (const i of group) counts[positions[i]!]!++;
  const present = counts[1]! + counts[2]! + counts[4]!;
  if (present === 0) return null;
  return SUPPORT.map((own) => [1, 2, 4].reduce((sum, p) => sum + counts[p]! * (1 - Math.abs(own - SUPPORT[p]!)), 0) / present);
}
