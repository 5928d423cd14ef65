import { genericRow } from "../generic-transitions";
import { independentForecast } from "../independent-forecast";
import type { ForecastModel, ForecastRequest } from "../model";
import { type Counts, countPositions, NOT_LISTED, OUTCOMES, positionOf } from "../outcomes";
import { latestStanding, seriesPanel } from "../series-panel";

/** Chance of repeating the last position; the rest is shared equally. Any fixed number would do for a benchmark. */
export const CHANCE_OF_REPEATING = 0.99;

export const sameAsLast: ForecastModel = {
  name: "same-as-last",
  version: "1",
  title: "Same as last time",
  description: "Every state repeats its last position with a chance of 99 %; a state without one follows the average newcomer.",
  forecast(request) {
    const standing = latestStanding(seriesPanel(request.history, request.series));
    const last = Uint8Array.from(request.members, (state) => standing.last[state]!);
    const chances = new Float64Array(last.length * 4);
    last.forEach((position, row) => {
      for (let k = 0; k < 4; k++) {
        chances[row * 4 + k] =
          position === NOT_LISTED ? genericRow(NOT_LISTED)[k]! : k + 1 === position ? CHANCE_OF_REPEATING : (1 - CHANCE_OF_REPEATING) / 3;
      }
    });
    const made = independentForecast({ model: sameAsLast, request, last, chances, sentence: "Every state is expected to vote as it did last time." });
    return { ...made, named: lastTally(request, last) };
  },
};

/** The last positions of those who can vote now, counted: exactly the last tally while the membership is the same. A state without one does as newcomers mostly do. */
function lastTally({ history, members, scenario }: ForecastRequest, last: Uint8Array): Counts {
  const ofNewcomer = genericRow(NOT_LISTED);
  const usual = OUTCOMES.reduce((best, outcome, k) => (ofNewcomer[k]! > ofNewcomer[OUTCOMES.indexOf(best)]! ? outcome : best), OUTCOMES[0] as (typeof OUTCOMES)[number]);
  return countPositions(Uint8Array.from(last, (position, row) => {
    const fixed = scenario?.overrides[history.states[members[row]!]!.iso3];
    return fixed ? positionOf(fixed) : position === NOT_LISTED ? positionOf(usual) : position;
  }));
}
