import type { Iso3, RollCall, RollCallStage, Tally } from "@/lib/votes/schema";
import { NOT_LISTED, positionOf } from "../outcomes";
import { assumeSchema } from "../scenario-address";
import { countScores, stateLevelScores, type VoteScores } from "../scores/vote-scores";
import type { FrozenContent } from "./schema";
import { thawedForecast } from "./thawed-forecast";

export interface FrozenScores extends VoteScores {
  readonly scoredStates: number;
  /** States forecast that the roll call does not name, or whose position was assumed: left out of the scores of states and of the roll call. */
  readonly leftOut: readonly Iso3[];
}

/**
 * How a frozen forecast came out, from nothing but its content and the recorded vote; the scores are those of the backtest. States that were assumed or
 * could not vote are left out; the counts are scored against the tally as announced. While the roll call is provisional the counts alone are scored: a state
 * that is open did nothing that is known. O(draws × states), some 50 ms for the full model.
 */
export function frozenScores(content: FrozenContent, vote: { tally: Tally; rollCall: RollCall; stage?: RollCallStage }): FrozenScores {
  const { tally, rollCall, stage = "whole" } = vote;
  if (stage === "provisional") return { ...countScores(thawedForecast(content), tally), states: null, scoredStates: 0, leftOut: [] };
  const assumed = assumeSchema.parse(content.scenario.assume);
  const kept = content.states.flatMap(({ country }, row) => (rollCall.has(country) && !assumed[country] ? [row] : []));
  const leftOut = content.states.filter((_, row) => !kept.includes(row)).map(({ country }) => country);
  const positions = Uint8Array.from(content.states, ({ country }) => { const did = rollCall.get(country); return did ? positionOf(did) : NOT_LISTED; });
  const whole = thawedForecast(content);
  const scored = leftOut.length === 0 ? whole : thawedForecast(content, kept);
  return { ...countScores(whole, tally), states: kept.length > 0 ? stateLevelScores(scored, positions) : null, scoredStates: kept.length, leftOut };
}
