import fc from "fast-check";
import { expect, it } from "vitest";
import { pmfMean, pmfVariance } from "../../../../lib/stats/discrete-pmf";
import { addPoissonBinomial, poissonBinomial, scratchFor } from "../../../../lib/stats/poisson-binomial";

function bruteForce(chances: readonly number[]): number[] {
  const pmf = new Array<number>(chances.length + 1).fill(0);
  for (let set = 0; set < 1 << chances.length; set++) {
    let probability = 1;
    let successes = 0;
    chances.forEach((chance, i) => {
      const hit = (set >> i) & 1;
      probability *= hit ? chance : 1 - chance;
      successes += hit;
    });
    pmf[successes]! += probability;
  }
  return pmf;
}

it("agrees with brute force over all subsets", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 }), (chances) => {
      bruteForce(chances).forEach((expected, k) => expect(poissonBinomial(chances)[k]).toBeCloseTo(expected, 10));
    }),
  );
});

it("is the binomial when all chances are equal", () => {
  const pmf = poissonBinomial([0.5, 0.5, 0.5, 0.5]);
  expect([...pmf].map((p) => p * 16)).toEqual([1, 4, 6, 4, 1]);
});

it("keeps mean Σp and variance Σp(1 − p) with 193 rare trials, and loses no mass", () => {
  const chances = Array.from({ length: 193 }, (_, i) => (i % 10 === 0 ? 0.3 : 0.002));
  const pmf = poissonBinomial(chances);
  expect(pmf.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
  expect(pmfMean(pmf)).toBeCloseTo(chances.reduce((sum, p) => sum + p, 0), 6);
  expect(pmfVariance(pmf)).toBeCloseTo(chances.reduce((sum, p) => sum + p * (1 - p), 0), 5);
});

it("adds a weighted column of a table to a mixture", () => {
  const mixture = Float64Array.of(1, 1, 1);
  addPoissonBinomial({ mixture, chances: [9, 0.5, 9, 0.5], trials: 2, offset: 1, stride: 2, weight: 4, scratch: scratchFor(2) });
  expect([...mixture]).toEqual([2, 3, 2]);
});
