import { expect, it } from "vitest";
import { pmfCdf, pmfInterval, pmfMean, pmfQuantile, pmfVariance } from "../../../../lib/stats/discrete-pmf";

const pmf = Float64Array.of(0.1, 0.2, 0.3, 0.4);

it("has mean 2 and variance 1 by hand", () => {
  expect(pmfMean(pmf)).toBeCloseTo(2, 12);
  expect(pmfVariance(pmf)).toBeCloseTo(1, 12);
});

it("gives cumulative chances and the least value that reaches a probability", () => {
  expect(pmfCdf(pmf, -1)).toBe(0);
  expect(pmfCdf(pmf, 1)).toBeCloseTo(0.3, 12);
  expect(pmfCdf(pmf, 9)).toBeCloseTo(1, 12);
  expect([0.05, 0.1, 0.3, 0.31, 1].map((p) => pmfQuantile(pmf, p))).toEqual([0, 0, 1, 2, 3]);
});

it("gives an interval that holds at least what was asked", () => {
  expect(pmfInterval(pmf, 0.5)).toEqual([1, 3]);
  expect(pmfInterval(Float64Array.of(0, 0, 1), 0.9)).toEqual([2, 2]);
});
