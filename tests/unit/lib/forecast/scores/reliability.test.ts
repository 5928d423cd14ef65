import { expect, it } from "vitest";
import { reliability } from "../../../../../lib/forecast/scores/reliability";

it("bins chances and counts what happened", () => {
  const pairs = [
    { chance: 0.1, happened: false },
    { chance: 0.3, happened: true },
    { chance: 1, happened: true },
  ];
  const bins = reliability(pairs, [0, 0.5, 1]);
  expect(bins[0]).toMatchObject({ forecasts: 2, happened: 0.5 });
  expect(bins[0]!.mean).toBeCloseTo(0.2, 12);
  expect(bins[1]).toEqual({ from: 0.5, to: 1, forecasts: 1, mean: 1, happened: 1 });
  expect(reliability([], [0, 1])[0]).toMatchObject({ forecasts: 0, mean: null });
});
