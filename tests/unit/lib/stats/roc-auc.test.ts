import { expect, it } from "vitest";
import { rocAuc } from "../../../../lib/stats/roc-auc";

it("counts the pairs that are ranked right, ties half", () => {
  expect(rocAuc([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toBe(0.75);
  expect(rocAuc([1, 1, 1], [1, 0, 0])).toBe(0.5);
  expect(rocAuc([3, 2, 1], [true, false, false])).toBe(1);
});

it("is unknown when there is only one class", () => {
  expect(rocAuc([1, 2], [true, true])).toBeNull();
});
