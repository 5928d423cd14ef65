import type { VoteRecord } from "../history";
import { type IdealPoints, SUPPORT } from "./ideal-points";

/** Distance at which a neighbour counts exp(−½); the first axis has a spread of 1. */
const REACH = 0.35;
/** What the mean of all states is worth, in neighbours at no distance. */
const PRIOR_NEIGHBOURS = 1;

/** How much each state counts as a neighbour of each other, states × states: exp(−distance² / 2·reach²), 0 for itself. O(states² × axes). */
export function closeness(map: IdealPoints): Float64Array {
  const states = map.axes[0]!.length;
  const close = new Float64Array(states * states);
  for (let i = 0; i < states; i++) {
    for (let j = 0; j < i; j++) {
      let square = 0;
      for (let a = 0; a < map.axes.length; a++) square += (map.weights[a]! * (map.axes[a]![i]! - map.axes[a]![j]!)) ** 2;
      close[i * states + j] = close[j * states + i] = Math.exp(-square / (2 * REACH * REACH));
    }
  }
  return close;
}

/**
 * What the states around each state did in a vote: kernel-weighted mean dissent (of those present) and absence, without the state itself, shrunk
 * towards the mean of all. A state that stands among supporters is likelier to come back to them. O(states²).
 * Source: E. A. Nadaraya, Theory Probab. Appl. 9 (1964); G. S. Watson, Sankhyā A 26 (1964).
 */
export function neighbourRates(close: Float64Array, reference: VoteRecord | null): { dissent: Float64Array; absence: Float64Array } {
  const states = Math.sqrt(close.length);
  const dissent = new Float64Array(states);
  const absence = new Float64Array(states);
  if (!reference) return { dissent, absence };
  const { positions } = reference;
  const listed = Array.from(positions.keys()).filter((state) => positions[state] !== 0);
  const present = listed.filter((state) => positions[state] !== 3);
  const meanDissent = present.reduce((sum, state) => sum + 1 - SUPPORT[positions[state]!]!, 0) / Math.max(1, present.length);
  const meanAbsence = 1 - present.length / Math.max(1, listed.length);
  for (let i = 0; i < states; i++) {
    let [near, nearPresent, absent, against] = [PRIOR_NEIGHBOURS, PRIOR_NEIGHBOURS, PRIOR_NEIGHBOURS * meanAbsence, PRIOR_NEIGHBOURS * meanDissent];
    for (const j of listed) {
      const weight = close[i * states + j]!;
      near += weight;
      if (positions[j] === 3) absent += weight;
      else {
        nearPresent += weight;
        against += weight * (1 - SUPPORT[positions[j]!]!);
      }
    }
    absence[i] = absent / near;
    dissent[i] = against / nearPresent;
  }
  return { dissent, absence };
}
