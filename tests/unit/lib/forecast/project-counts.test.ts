import fc from "fast-check";
import { expect, it } from "vitest";
import { type Counts, OUTCOMES } from "../../../../lib/forecast/outcomes";
import { pastErrors, projectCounts, projectShares, wholeCounts } from "../../../../lib/forecast/project-counts";

const counts = (no: number, abstain: number, absent: number, yes: number): Counts => ({ no, abstain, absent, yes });
const sum = (c: Counts) => OUTCOMES.reduce((total, outcome) => total + c[outcome], 0);

it("carries on the only vote there is", () => {
  const projection = projectCounts({ past: [counts(2, 10, 8, 80)], members: 100 });
  expect(projection.expected).toEqual(counts(2, 10, 8, 80));
  expect(projection.errorsFrom).toBe("assumed");
});

it("adds half of the smoothed trend: 80 → 84 gives a trend of 2 and a projection of 85", () => {
  const past = [counts(0, 10, 10, 80), counts(0, 10, 6, 84)];
  expect(projectShares(past).map((share) => Math.round(share * 1e6) / 1e6)).toEqual([0, 0.1, 0.05, 0.85]);
  expect(projectCounts({ past, members: 200 }).expected).toEqual(counts(0, 20, 10, 170));
});

it("measures each past vote against the projection made from those before it", () => {
  const errors = pastErrors([counts(0, 10, 10, 80), counts(0, 10, 6, 84), counts(0, 10, 4, 86)]);
  expect(errors).toHaveLength(2);
  expect(errors[0]![3]).toBeCloseTo(0.04, 12);
  expect(errors[1]![3]).toBeCloseTo(0.01, 12);
});

it("asks other series for its errors while it has too few of its own", () => {
  const long = Array.from({ length: 12 }, (_, t) => counts(0, 10, t % 3, 90 - (t % 3)));
  expect(projectCounts({ past: [counts(0, 0, 0, 100)], members: 100, others: [long] }).errorsFrom).toBe("other-series");
  expect(projectCounts({ past: long, members: 100 }).errorsFrom).toBe("own");
  expect(projectCounts({ past: long, members: 100 }).errors).toBe(11);
});

it("gives the seats left over to the largest remainders", () => {
  expect(wholeCounts([0.333, 0.333, 0.334, 0], 10)).toEqual([3, 3, 4, 0]);
  expect(wholeCounts([-0.1, 0.2, 0, 0.9], 11)).toEqual([0, 2, 0, 9]);
});

it("always gives whole counts that are never negative and sum to the membership", () => {
  const anyCounts = fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200), fc.nat(200)).map(([a, b, c, d]) => counts(a, b, c, d + 1));
  const history = fc.array(anyCounts, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(history, fc.array(history, { maxLength: 3 }), fc.integer({ min: 1, max: 200 }), (past, others, members) => {
      const { expected, rows } = projectCounts({ past, members, others });
      expect(sum(expected)).toBe(members);
      for (let r = 0; r < rows.length; r += 4) {
        const row = [...rows.slice(r, r + 4)];
        expect(row.every((count) => count >= 0)).toBe(true);
        expect(row.reduce((total, count) => total + count, 0)).toBe(members);
      }
    }),
  );
});
