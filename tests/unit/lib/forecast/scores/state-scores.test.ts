import { expect, it } from "vitest";
import { brier, logLoss, rankedProbabilityScore, rankedProbabilityScorePresent } from "../../../../../lib/forecast/scores/state-scores";

// Two states: the first abstained (2), the second was absent (3).
const forecasts = { chances: [0.1, 0.2, 0.3, 0.4, 0, 0, 0.25, 0.75], actual: [2, 3] };

it("log loss is the mean of −log of the chance given to what happened", () => {
  expect(logLoss(forecasts)).toBeCloseTo((-Math.log(0.2) - Math.log(0.25)) / 2, 12);
});

it("Brier sums squared differences over the four outcomes", () => {
  expect(brier(forecasts)).toBeCloseTo((0.01 + 0.64 + 0.09 + 0.16 + (0.5625 + 0.5625)) / 2, 12);
});

it("RPS compares cumulative chances over no < abstain < absent < yes", () => {
  const first = (0.1 ** 2 + (0.3 - 1) ** 2 + (0.6 - 1) ** 2) / 3;
  const second = (0.25 - 1) ** 2 / 3;
  expect(rankedProbabilityScore(forecasts)).toBeCloseTo((first + second) / 2, 12);
});

it("RPS of those present leaves absentees out and rescales", () => {
  const [no, abstain] = [0.1 / 0.7, 0.3 / 0.7];
  expect(rankedProbabilityScorePresent(forecasts)).toBeCloseTo((no ** 2 + (abstain - 1) ** 2) / 2, 12);
  expect(rankedProbabilityScorePresent({ chances: [0, 0, 1, 0], actual: [3] })).toBeNull();
});
