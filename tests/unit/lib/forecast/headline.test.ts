import { describe, expect, it } from "vitest";
import { chanceInWords, signedNumber } from "@/lib/forecast/chance-words";
import type { CountAnswer } from "@/lib/forecast/desk/forecast-answer";
import { forecastDetail, forecastHeadline } from "@/lib/forecast/headline";
import { modelLimits } from "@/lib/forecast/model-limits";
import { OUTCOMES, type Outcome } from "@/lib/forecast/outcomes";
import type { Scenario } from "@/lib/forecast/scenario";
import { comparedChoices, levelsInWords, pressureChoices, pressureInWords, scenarioInWords } from "@/lib/forecast/scenario-words";

const counts = (q05: number, q95: number) => Object.fromEntries(OUTCOMES.map((outcome) => [outcome, { mean: 0, median: 0, q05, q25: q05, q75: q95, q95, pmf: [] } satisfies CountAnswer])) as unknown as Record<Outcome, CountAnswer>;
const pressures = [
  { session: "74", date: "2019-11-07", chance: 0.7, hardest: false },
  { session: "75", date: "2021-06-23", chance: 0.1, hardest: false },
  { session: "80", date: "2025-10-29", chance: 1, hardest: true },
];
const base = { calm: { counts: counts(161, 172) }, hard: { counts: counts(124, 146) }, hardWords: pressureInWords({ kind: "level", level: 1 }, pressures) };
const headline = (pressure: Scenario["pressure"], overrides: Scenario["overrides"] = {}, model = "full") =>
  forecastHeadline({ ...base, asked: { counts: counts(140, 173), model, title: "Simple projection" }, scenario: { pressure, overrides }, words: scenarioInWords({ pressure, overrides }, pressures) });

describe("the headline", () => {
  it("holds a calm year against the hardest where nothing is assumed", () => {
    expect(headline({ kind: "open" })).toBe("In a calm year 161 to 172 in favour, 9 times in 10; under pressure as in 2025, 124 to 146");
  });

  it("says what was assumed", () => {
    expect(headline({ kind: "as-in", session: "74" })).toBe("Under pressure as in 2019, 140 to 173 in favour, 9 times in 10");
    expect(headline({ kind: "level", level: 0.55 })).toBe("At pressure 0.55, 140 to 173 in favour, 9 times in 10");
    expect(headline({ kind: "calm" }, { BRA: "no" })).toBe("In a calm year with one position assumed, 140 to 173 in favour, 9 times in 10");
    expect(headline({ kind: "open" }, { BRA: "no", ARG: "no" })).toBe("With 2 positions assumed, 140 to 173 in favour, 9 times in 10");
  });

  it("says which other model speaks", () => {
    expect(headline({ kind: "open" }, {}, "simple-projection")).toBe("Simple projection: 140 to 173 in favour, 9 times in 10");
  });

  it("quotes one tally", () => {
    const said = forecastDetail({ asked: { counts: counts(140, 173), expected: { yes: 166, no: 7, abstain: 11, absent: 9 }, members: 193 }, words: "in a calm year", scenario: { pressure: { kind: "calm" }, overrides: {} } });
    expect(said).toBe("The one tally to quote in a calm year: 166 in favour, 7 against, 11 abstaining and 9 not voting, of 193 members.");
  });
});

describe("scenarios in words", () => {
  it("know the year of a session, and the hardest of them", () => {
    expect(levelsInWords(pressures)).toMatch(/1 pressure as in 2025, the hardest remembered/);
    expect(levelsInWords([])).toMatch(/1 the pressure of a usual campaign/);
    expect(pressureInWords({ kind: "level", level: 1 }, [])).toBe("under the pressure of a usual campaign");
    expect(pressureChoices(pressures).map(({ value }) => value)).toEqual(["open", "calm", "as-in-80", "as-in-75", "as-in-74"]);
  });

  it("name the month where two votes fell into one year", () => {
    const twice = [{ session: "75", date: "2021-06-23", chance: 0, hardest: false }, { session: "76", date: "2021-11-02", chance: 0, hardest: false }];
    expect(pressureInWords({ kind: "as-in", session: "76" }, twice)).toBe("under pressure as in November 2021");
  });

  it("offer a level of one's own to hold against, once", () => {
    const levels = (level: number) => comparedChoices([], { kind: "level", level }).filter(([value]) => value.startsWith("level")).map(([value]) => value);
    expect(levels(0.7)).toEqual(["level-0.5", "level-1", "level-1.5", "level-2", "level-0.7"]);
    expect(levels(1)).toEqual(["level-0.5", "level-1", "level-1.5", "level-2"]);
  });
});

describe("figures in words", () => {
  it("never say 0 or 100 per cent of what is possible", () => {
    expect([0, 0.0004, 0.0042, 0.0412, 0.423, 0.9931, 0.99991, 1].map(chanceInWords)).toEqual(["0 %", "<0.1 %", "0.4 %", "4.1 %", "42 %", "99.3 %", ">99.9 %", "100 %"]);
  });

  it("write a sign that is a sign", () => {
    expect([1.234, -0.5, 0, -0.001].map((value) => signedNumber(value))).toEqual(["+1.23", "−0.50", "0.00", "0.00"]);
  });

  it("say more of what is not known for a young series", () => {
    const old = modelLimits({ votes: 33, pressures: 16, asOf: "5 June 2026", newcomers: 0 });
    const young = modelLimits({ votes: 1, pressures: 0, asOf: "5 June 2026", newcomers: 1 });
    expect(young.length).toBe(old.length + 3);
    expect(young.join(" ")).toContain("1 recorded vote:");
  });
});
