import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Counts, Outcome } from "@/lib/forecast/outcomes";
import { type CountQuantiles, quotedTally } from "@/lib/forecast/quoted-tally";

type Four = Record<Outcome, CountQuantiles>;
const order = ["yes", "no", "abstain", "absent"] as const;
const points = (q05: number, q25: number, median: number, q75: number, q95: number): CountQuantiles => ({ q05, q25, median, q75, q95 });
const spreadOf = (tally: Counts, counts: Four) => order.reduce((sum, outcome) => sum + Math.abs(tally[outcome] - counts[outcome].median), 0);

/** Every whole tally of a small membership, by going through them all. */
function allTallies(members: number): Counts[] {
  const found: Counts[] = [];
  for (let yes = 0; yes <= members; yes++) for (let no = 0; no <= members - yes; no++) for (let abstain = 0; abstain <= members - yes - no; abstain++) found.push({ yes, no, abstain, absent: members - yes - no - abstain });
  return found;
}

/** The rule word for word, slowly: what is inside, the least sum of differences, then the fixed order. */
function bySearch(counts: Four, members: number) {
  const inside = (low: "q05" | "q25", high: "q75" | "q95") => allTallies(members).filter((tally) => order.every((outcome) => tally[outcome] >= counts[outcome][low] && tally[outcome] <= counts[outcome][high]));
  const [half, ninety] = [inside("q25", "q75"), inside("q05", "q95")];
  const candidates = half.length > 0 ? half : ninety.length > 0 ? ninety : allTallies(members);
  const key = (tally: Counts) => [spreadOf(tally, counts), ...order.map((outcome) => Math.abs(tally[outcome] - counts[outcome].median))];
  const best = candidates.reduce((one, other) => (key(other).map((value, at) => value - key(one)[at]!).find((difference) => difference !== 0) ?? 0) < 0 ? other : one);
  return { tally: best, within: half.length > 0 ? "half" : ninety.length > 0 ? "ninety" : "none" };
}

const members = 9;
const count = fc.array(fc.integer({ min: 0, max: members }), { minLength: 5, maxLength: 5 }).map((values) => points(...([...values].sort((a, b) => a - b) as [number, number, number, number, number])));
const fourCounts: fc.Arbitrary<Four> = fc.record({ yes: count, no: count, abstain: count, absent: count });

describe("the tally to quote", () => {
  it("is what going through every tally finds by the rule word for word", () => {
    fc.assert(fc.property(fourCounts, (counts) => {
      expect(quotedTally({ counts, members })).toEqual(bySearch(counts, members));
    }), { seed: 8, numRuns: 400 });
  });

  it("always sums to the membership, and has no count below 0", () => {
    fc.assert(fc.property(fourCounts, fc.integer({ min: 0, max: 40 }), (counts, most) => {
      const { tally } = quotedTally({ counts, members: most });
      expect(order.reduce((sum, outcome) => sum + tally[outcome], 0)).toBe(most);
      expect(Math.min(...order.map((outcome) => tally[outcome]))).toBeGreaterThanOrEqual(0);
    }), { seed: 8, numRuns: 500 });
  });

  it("is the four medians where they sum to the membership", () => {
    fc.assert(fc.property(fourCounts, (counts) => {
      const sum = order.reduce((total, outcome) => total + counts[outcome].median, 0);
      expect(quotedTally({ counts, members: sum })).toEqual({ tally: Object.fromEntries(order.map((outcome) => [outcome, counts[outcome].median])), within: "half" });
    }), { seed: 8, numRuns: 200 });
  });

  it("keeps the count in favour at its median as long as another has room in its central half", () => {
    const counts = { yes: points(150, 160, 166, 170, 175), no: points(5, 7, 8, 9, 12), abstain: points(6, 9, 10, 12, 16), absent: points(4, 5, 7, 9, 12) };
    expect(quotedTally({ counts, members: 193 })).toEqual({ tally: { yes: 166, no: 8, abstain: 10, absent: 9 }, within: "half" });
    expect(quotedTally({ counts, members: 195 })).toEqual({ tally: { yes: 166, no: 8, abstain: 12, absent: 9 }, within: "half" });
  });

  it("leaves the central halves only where no tally lies in all of them, and says how far it went", () => {
    const counts = { yes: points(10, 20, 20, 20, 30), no: points(0, 5, 5, 5, 6), abstain: points(0, 3, 3, 3, 3), absent: points(1, 1, 1, 1, 1) };
    expect(quotedTally({ counts, members: 29 })).toEqual({ tally: { yes: 20, no: 5, abstain: 3, absent: 1 }, within: "half" });
    expect(quotedTally({ counts, members: 33 })).toEqual({ tally: { yes: 23, no: 6, abstain: 3, absent: 1 }, within: "ninety" });
    expect(quotedTally({ counts, members: 60 })).toEqual({ tally: { yes: 20, no: 5, abstain: 3, absent: 32 }, within: "none" });
  });
});
