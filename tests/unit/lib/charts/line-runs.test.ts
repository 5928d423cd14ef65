import { expect, it } from "vitest";
import { lineRuns } from "@/lib/charts/line-runs";

it("joins votes a year apart", () => {
  expect(lineRuns([0, 365, 730, 1096])).toEqual([[0, 3]]);
});

it("stops where a year was left out", () => {
  expect(lineRuns([0, 365, 730, 1460, 1825])).toEqual([[0, 2], [3, 4]]);
});

it("joins votes of every second year, which is their custom", () => {
  expect(lineRuns([0, 730, 1460, 2190])).toEqual([[0, 3]]);
});

it("has nothing to join for one vote or none", () => {
  expect(lineRuns([5])).toEqual([[0, 0]]);
  expect(lineRuns([])).toEqual([]);
});
