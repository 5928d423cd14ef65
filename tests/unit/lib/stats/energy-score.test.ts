import { expect, it } from "vitest";
import { crps } from "../../../../lib/stats/crps";
import { energyScore } from "../../../../lib/stats/energy-score";
import { seededRandom } from "../../../../lib/stats/random";

it("is the distance to what happened when the forecast is certain", () => {
  expect(energyScore([3, 4, 3, 4], [0, 0])).toBe(5);
});

it("is the CRPS in one dimension", () => {
  const random = seededRandom(1);
  const draws = Array.from({ length: 40_000 }, () => (random.uniform() < 0.3 ? 0 : random.uniform() < 0.5 ? 1 : 3));
  expect(energyScore(draws, [1])).toBeCloseTo(crps(Float64Array.of(0.3, 0.35, 0, 0.35), 1), 1);
});

it("is √2/4 for two equally likely points a diagonal apart, seen from one of them", () => {
  const random = seededRandom(2);
  const draws = Array.from({ length: 20_000 }, () => (random.uniform() < 0.5 ? [0, 0] : [1, 1])).flat();
  expect(energyScore(draws, [0, 0])).toBeCloseTo(Math.SQRT2 / 2 - Math.SQRT2 / 4, 1);
});
