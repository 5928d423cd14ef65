import { describe, expect, it } from "vitest";
import { OUTCOMES } from "@/lib/forecast/outcomes";
import { explainedDifference, scenarioDifference } from "@/lib/forecast/scenario-difference";
import { teaForecast } from "../../../support/synthetic-forecast";

const calm = teaForecast({ pressure: { kind: "calm" } });
const hard = teaForecast({ pressure: { kind: "level", level: 1 }, overrides: { S03: "no" } });

describe("the difference of two scenarios", () => {
  it("is the sum of what changes for every state, in all four counts", () => {
    const { counts, states } = scenarioDifference(hard, calm);
    expect(states).toHaveLength(30);
    for (const outcome of OUTCOMES) {
      expect(states.reduce((sum, state) => sum + state[outcome], 0)).toBeCloseTo(counts[outcome].change, 4);
      expect(counts[outcome].change).toBeCloseTo(counts[outcome].first - counts[outcome].second, 12);
    }
    for (const state of states) expect(OUTCOMES.reduce((sum, outcome) => sum + state[outcome], 0)).toBeCloseTo(0, 6);
  });

  it("names the largest change first, and an assumed position in full", () => {
    const { states } = scenarioDifference(hard, calm);
    const sizes = states.map(({ yes }) => Math.abs(yes));
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
    const assumed = states.find(({ country }) => country === "S03")!;
    expect(assumed.first).toBe(0);
    expect(assumed.yes).toBeCloseTo(-calm.states.find(({ country }) => country === "S03")!.yes, 12);
  });

  it("adds up as it is shown, to the last hundredth", () => {
    for (const size of [0, 1, 5, 30, 100]) {
      const { shown, others, total } = explainedDifference(scenarioDifference(hard, calm), size);
      const sum = shown.reduce((so, { yes }) => so + Math.round(100 * yes), 0) + Math.round(100 * others.yes);
      expect(sum).toBe(Math.round(100 * total));
      expect(shown.length + others.states).toBe(30);
    }
  });

  it("counts a state that is a member in one of them only with all its chances", () => {
    const smaller = teaForecast({ pressure: { kind: "calm" }, without: ["S00"] });
    const { counts, states } = scenarioDifference(smaller, calm);
    expect(states.find(({ country }) => country === "S00")!.yes).toBeCloseTo(-calm.states.find(({ country }) => country === "S00")!.yes, 12);
    expect(states.reduce((sum, { yes }) => sum + yes, 0)).toBeCloseTo(counts.yes.change, 4);
  });
});
