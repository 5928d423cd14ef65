import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/stats/random";
import { randomisationTest } from "@/lib/stats/randomisation-test";

const random = () => seededRandom("randomisation");
const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

/** Every set of the same size and composition, tried one by one over all 2^n sets. */
function bruteForce({ values, chosen, strata, side }: { values: number[]; chosen: boolean[]; strata: string[]; side: -1 | 0 | 1 }) {
  const composition = (set: readonly boolean[]) => [...new Set(strata)].sort().map((stratum) => set.filter((is, at) => is && strata[at] === stratum).length).join();
  const difference = (set: readonly boolean[]) => mean(values.filter((_, at) => set[at])) - mean(values.filter((_, at) => !set[at]));
  const size = (value: number) => (side === 0 ? Math.abs(value) : side * value);
  const sets = Array.from({ length: 2 ** values.length }, (_, bits) => values.map((_, at) => Boolean(bits & (1 << at)))).filter((set) => composition(set) === composition(chosen));
  return { p: sets.filter((set) => size(difference(set)) >= size(difference(chosen)) - 1e-9).length / sets.length, sets: sets.length };
}

describe("a randomisation test", () => {
  it("agrees with trying all sets, whatever the values, the set and the strata", () => {
    const cell = fc.record({ value: fc.integer({ min: -4, max: 4 }), chosen: fc.boolean(), stratum: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 10 }).filter((cells) => cells.some(({ chosen }) => chosen) && cells.some(({ chosen }) => !chosen)), fc.constantFrom(-1 as const, 0 as const, 1 as const), (cells, side) => {
        const input = { values: cells.map(({ value }) => value), chosen: cells.map(({ chosen }) => chosen), strata: cells.map(({ stratum }) => stratum), side };
        const { p, sets, exact } = randomisationTest({ ...input, random: random() });
        const expected = bruteForce(input);
        expect(exact).toBe(true);
        expect(sets).toBe(expected.sets);
        expect(p).toBeCloseTo(expected.p, 12);
      }),
      { numRuns: 150 },
    );
  });

  it("comes near the exact answer when it draws sets, the same for the same seed", () => {
    const input = { values: [5, 1, 4, 2, 0, 3, 1, 2, 0, 6], chosen: [true, false, true, false, false, true, false, false, false, false], strata: Array<string>(10).fill("a"), side: 1 as const };
    const exact = randomisationTest({ ...input, random: random() });
    const drawn = randomisationTest({ ...input, random: random(), most: 100 });
    expect(exact).toMatchObject({ sets: 120, exact: true });
    expect(drawn).toMatchObject({ sets: 100, exact: false });
    expect(Math.abs(drawn.p - exact.p)).toBeLessThan(0.08);
    expect(randomisationTest({ ...input, random: random(), most: 100 })).toEqual(drawn);
  });

  it("cannot be made without both kinds", () => {
    expect(() => randomisationTest({ values: [1, 2], chosen: [true, true], strata: ["a", "a"], side: 0, random: random() })).toThrow(RangeError);
  });
});
