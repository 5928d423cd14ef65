import { expect, it } from "vitest";
import { quantile } from "../../../../lib/stats/quantile";

it("interpolates as R's type 7 and NumPy do", () => {
  const sample = [1, 2, 4, 8, 16];
  expect(quantile(sample, 0.1)).toBeCloseTo(1.4, 12);
  expect(quantile(sample, 0.25)).toBe(2);
  expect(quantile(sample, 0.9)).toBeCloseTo(12.8, 12);
  expect(quantile(sample, 1)).toBe(16);
});

it("refuses an empty sample", () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});
