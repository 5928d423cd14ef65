import { expect, it } from "vitest";
import type { RollCallChances } from "../../../../../lib/forecast/forecast";
import { departureScores } from "../../../../../lib/forecast/scores/departures";
import { jointLogScore } from "../../../../../lib/forecast/scores/joint-log-score";

const joint: RollCallChances = {
  kind: "roll-call",
  states: [0, 1],
  last: Uint8Array.of(4, 4),
  chances: Float64Array.of(0, 0.3, 0, 0.7, 0, 0.25, 0, 0.75),
  draws: {
    size: 2,
    weights: Float64Array.of(0.5, 0.5),
    chances: Float32Array.of(0, 0.5, 0, 0.5, 0, 0.25, 0, 0.75, 0, 0.125, 0, 0.875, 0, 0.25, 0, 0.75),
  },
};

it("joint log score averages the roll call's probability over the draws, by hand", () => {
  expect(jointLogScore(joint, [2, 4])).toBeCloseTo(-Math.log(0.5 * 0.5 * 0.75 + 0.5 * 0.125 * 0.75), 7);
});

it("joint log score keeps its size where the product would underflow", () => {
  const states = Array.from({ length: 400 }, (_, i) => i);
  const given = Float32Array.from(states.flatMap(() => [0.0078125, 0, 0, 0.9921875]));
  const many: RollCallChances = { ...joint, states, draws: { size: 1, weights: Float64Array.of(1), chances: given } };
  expect(jointLogScore(many, states.map(() => 1))).toBeCloseTo(400 * Math.log(128), 6);
});

it("ranks who leaves by the chance of leaving", () => {
  expect(departureScores(joint, [2, 4])).toEqual({ auc: 1, precisionAt20: 0.5, departures: 1 });
  expect(departureScores(joint, [4, 4])).toEqual({ auc: null, precisionAt20: null, departures: 0 });
});
