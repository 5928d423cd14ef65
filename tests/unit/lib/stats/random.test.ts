import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../lib/stats/random";

function moments(values: readonly number[]) {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  return { mean, variance };
}

const draw = (count: number, next: () => number) => Array.from({ length: count }, next);

describe("seededRandom", () => {
  it("gives the same stream for the same seed and another for another seed", () => {
    const stream = (seed: number | string) => draw(5, seededRandom(seed).uniform);
    expect(stream(7)).toEqual(stream(7));
    expect(stream(7)).not.toEqual(stream(8));
    expect(stream("7")).toEqual(stream(7));
  });

  it("draws uniforms on [0, 1) with mean 1/2 and variance 1/12", () => {
    const values = draw(100_000, seededRandom(1).uniform);
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values.slice(0, 50_000))).toBeLessThan(1);
    expect(moments(values).mean).toBeCloseTo(0.5, 2);
    expect(moments(values).variance).toBeCloseTo(1 / 12, 2);
  });

  it("draws normals with mean 0 and variance 1", () => {
    const { mean, variance } = moments(draw(100_000, seededRandom(2).normal));
    expect(mean).toBeCloseTo(0, 1);
    expect(Math.abs(variance - 1)).toBeLessThan(0.02);
  });

  it("draws Student's t with variance ν/(ν − 2)", () => {
    const random = seededRandom(3);
    const { mean, variance } = moments(draw(200_000, () => random.studentT(8)));
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 8 / 6)).toBeLessThan(0.04);
  });

  it("draws gammas whose mean and variance are the shape, also below 1", () => {
    for (const shape of [0.4, 2.5]) {
      const random = seededRandom(4);
      const { mean, variance } = moments(draw(100_000, () => random.gamma(shape)));
      expect(Math.abs(mean - shape)).toBeLessThan(0.03);
      expect(Math.abs(variance - shape)).toBeLessThan(0.1);
    }
  });

  it("draws every whole number below the bound", () => {
    const random = seededRandom(5);
    const seen = new Set(draw(1000, () => random.integer(6)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
