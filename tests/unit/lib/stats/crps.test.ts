import { expect, it } from "vitest";
import { crps } from "../../../../lib/stats/crps";

it("is Σ(F − 1{y ≤ k})² by hand", () => {
  expect(crps(Float64Array.of(0.1, 0.2, 0.3, 0.4), 1)).toBeCloseTo(0.1 ** 2 + 0.7 ** 2 + 0.4 ** 2, 12);
});

it("is the absolute error of a certain forecast, also outside its range", () => {
  expect(crps(Float64Array.of(0, 0, 1), 0)).toBe(2);
  expect(crps(Float64Array.of(0, 0, 1), 2)).toBe(0);
  expect(crps(Float64Array.of(0, 0, 1), 5)).toBe(3);
});
