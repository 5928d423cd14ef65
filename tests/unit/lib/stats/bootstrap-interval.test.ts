import { expect, it } from "vitest";
import { bootstrapMeanInterval } from "../../../../lib/stats/bootstrap-interval";
import { seededRandom } from "../../../../lib/stats/random";

it("comes near mean ± 1.645 standard errors for many values", () => {
  const random = seededRandom(1);
  const values = Array.from({ length: 400 }, () => random.normal());
  const [low, high] = bootstrapMeanInterval({ values, random: seededRandom(2) });
  const mean = values.reduce((sum, x) => sum + x, 0) / 400;
  expect(low).toBeCloseTo(mean - 1.645 / 20, 1);
  expect(high).toBeCloseTo(mean + 1.645 / 20, 1);
  expect(low).toBeLessThan(mean);
});

it("is a point for a single value and refuses none", () => {
  expect(bootstrapMeanInterval({ values: [3], random: seededRandom(1) })).toEqual([3, 3]);
  expect(() => bootstrapMeanInterval({ values: [], random: seededRandom(1) })).toThrow(RangeError);
});
