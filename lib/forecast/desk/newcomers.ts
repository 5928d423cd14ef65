import type { State } from "../history";
import { MOST_NEWCOMERS } from "../scenario-address";

/** Codes that stand for states which are not on record: to ask what a new member would do. No roll call ever lists them. */
export const newcomerCodes: readonly string[] = Array.from({ length: MOST_NEWCOMERS }, (_, at) => `newcomer-${at + 1}`);

/** The states of the record and the newcomers that a scenario may add. */
export function withNewcomers(states: readonly State[]): State[] {
  return [...states, ...newcomerCodes.map((iso3) => ({ iso3, region: null }))];
}
