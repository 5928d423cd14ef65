import { yearsBefore } from "../calendar";
import type { ForecastCache } from "../forecast-cache";
import { fingerprintOf, firstOnOrAfter, type History } from "../history";
import { YES } from "../outcomes";
import { FEATURES, featureIndex } from "./features";
import { PRESSURE } from "./pressure-constants";
import { addToWindow, emptyWindow, shrunkRates } from "./roll-call-window";
import { partOf, PARTS, type VoteRows } from "./vote-rows";
import { PRIOR_ROLL_CALLS } from "./raw-features";

/**
 * Nearness to the presser in the direction in which it pushes, u: agreement with it over the last year's roll calls, centred within the part of the house
 * and scaled as the feature "united-states" is (which it equals for the United States), times +1 if the presser last voted against or abstained in the
 * series and −1 if in favour; cut at ±2.5. All 0 where the presser never took part, or is unknown. One number a row. O(roll calls of a year × states).
 */
export function nearnessToPresser(input: { history: History; rows: VoteRows; presser: string; lastPresent: Uint8Array; cache: ForecastCache }): Float64Array {
  const { history, rows, presser, lastPresent, cache } = input;
  const index = history.states.findIndex(({ iso3 }) => iso3 === presser);
  const side = sideOf(history, presser, lastPresent);
  if (side === 0) return new Float64Array(rows.states.length);
  const agreement = cache.get(`${fingerprintOf(history)} agreement ${presser}`, () => agreementWith(history, index));
  const [sums, sizes] = [new Float64Array(PARTS), new Float64Array(PARTS)];
  rows.states.forEach((state, row) => {
    sums[partOf(rows.origin[row]!)]! += agreement[state]!;
    sizes[partOf(rows.origin[row]!)]!++;
  });
  const { scale } = FEATURES[featureIndex("united-states")]!;
  return Float64Array.from(rows.states, (state, row) => {
    const part = partOf(rows.origin[row]!);
    const near = side * ((agreement[state]! - sums[part]! / sizes[part]!) / scale);
    return Math.max(-PRESSURE.nearnessLimit, Math.min(PRESSURE.nearnessLimit, near));
  });
}

/** +1 if the presser last voted against or abstained in the series, −1 if in favour, 0 if it never took part or is unknown. */
export function sideOf(history: History, presser: string, lastPresent: Uint8Array): -1 | 0 | 1 {
  const position = lastPresent[history.states.findIndex(({ iso3 }) => iso3 === presser)] ?? 0;
  return position === 0 ? 0 : position === YES + 1 ? -1 : 1;
}

function agreementWith(history: History, presser: number): Float64Array {
  const votes = history.votes.slice(firstOnOrAfter(history.votes, yearsBefore(history.before, 1)));
  const sums = emptyWindow(history.states.length);
  addToWindow(sums, votes, null, presser);
  return shrunkRates({ sums: sums.withUnitedStates, weights: sums.withUnitedStatesWeight, rollCalls: votes.length, prior: PRIOR_ROLL_CALLS });
}
