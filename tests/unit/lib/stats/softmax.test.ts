import { expect, it } from "vitest";
import { logSumExp, softmax } from "../../../../lib/stats/softmax";

it("sums exponentials that would overflow (SciPy: 1002.4076059644444)", () => {
  expect(logSumExp([1000, 1001, 1002])).toBeCloseTo(1002.4076059644444, 10);
  expect(logSumExp([])).toBe(-Infinity);
  expect(logSumExp([-Infinity, 0])).toBe(0);
});

it("turns logits into chances (SciPy values)", () => {
  const chances = softmax([1, 2, 3]);
  [0.09003057, 0.24472847, 0.66524096].forEach((expected, k) => expect(chances[k]).toBeCloseTo(expected, 8));
});
