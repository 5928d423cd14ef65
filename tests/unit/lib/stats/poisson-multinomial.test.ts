import { expect, it } from "vitest";
import { poissonMultinomialMoments } from "../../../../lib/stats/poisson-multinomial";

it("gives the multinomial's moments for equal trials", () => {
  const { mean, covariance } = poissonMultinomialMoments([0.5, 0.3, 0.2, 0.5, 0.3, 0.2], 3);
  [1, 0.6, 0.4].forEach((expected, k) => expect(mean[k]).toBeCloseTo(expected, 12));
  [0.5, -0.3, -0.2, -0.3, 0.42, -0.12, -0.2, -0.12, 0.32].forEach((expected, k) => expect(covariance[k]).toBeCloseTo(expected, 12));
});
