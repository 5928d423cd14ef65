import { describe, expect, it } from "vitest";
import type { BacktestedCount } from "@/lib/forecast/desk/questions";
import { departure, holdsZero, spreadOf } from "@/lib/impact/departure";
import { stateMoves } from "@/lib/impact/state-moves";

/** 10 … 14 with chances .1 .2 .4 .2 .1: mean 12, variance (4·.1 + 1·.2)·2 = 1.2. */
const count: BacktestedCount = { mean: 12, sd: Math.sqrt(1.2), q05: 10, q25: 11, q75: 13, q95: 14, from: 10, chances: [0.1, 0.2, 0.4, 0.2, 0.1] };

describe("the departure of a count", () => {
  it("is actual minus expected, with the forecast's interval turned around it", () => {
    const found = departure(count, 9);
    expect(found.impact).toBe(-3);
    expect(found.standardised).toBeCloseTo(-3 / Math.sqrt(1.2), 12);
    expect(found.forecast).toEqual({ 50: [11, 13], 80: [10, 13], 90: [10, 14] });
    expect(found.interval[90]).toEqual([-5, -1]);
    expect(found.tail).toBe(0);
  });
  it("holds zero exactly when the forecast's interval holds what came", () => {
    for (let actual = 7; actual <= 17; actual++) {
      const { forecast, interval } = departure(count, actual);
      expect(holdsZero(interval[50])).toBe(actual >= forecast[50][0] && actual <= forecast[50][1]);
    }
  });
  it("gives the chance of so far out on that side", () => {
    expect(departure(count, 11).tail).toBeCloseTo(0.3, 12);
    expect(departure(count, 14).tail).toBeCloseTo(0.1, 12);
  });
  it("never divides by less than half a state", () => {
    expect(spreadOf(0.01)).toBe(0.5);
    expect(departure({ ...count, sd: 0.01 }, 13).standardised).toBe(2);
  });
});

describe("what states did", () => {
  it("is listed by surprise, in bits", () => {
    const moves = stateMoves([["AAA", "Y", 0.125, 0.25, 0.125, 0.5, "Y"], ["BBB", "Y", 0.125, 0.25, 0.125, 0.5, "N"], ["CCC", "-", 0, 0.5, 0, 0.5, "A"], ["DDD", "Y", 0, 0, 0, 1, "-"]], ["AAA"]);
    expect(moves.map(({ country, switched, surprise, targeted }) => [country, switched, surprise, targeted])).toEqual([["BBB", true, 3, false], ["AAA", false, 1, true], ["CCC", false, 1, false]]);
    expect(moves[2]!.from).toBeNull();
  });
});
