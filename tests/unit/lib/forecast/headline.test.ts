import { describe, expect, it } from "vitest";
import { chanceInWords, signedNumber } from "@/lib/forecast/chance-words";
import type { CountAnswer } from "@/lib/forecast/desk/forecast-answer";
import { forecastHeadline, knowledgeInWords, tallyInWords } from "@/lib/forecast/headline";
import { modelLimits } from "@/lib/forecast/model-limits";
import { nextVoteInWords } from "@/lib/forecast/next-vote";
import { OUTCOMES, type Outcome } from "@/lib/forecast/outcomes";
import type { Scenario } from "@/lib/forecast/scenario";
import { pushSizeInWords } from "@/lib/forecast/push-words";
import { comparedChoices, levelsInWords, namedLevels, scenarioInWords } from "@/lib/forecast/scenario-words";

const counts = (q05: number, q95: number) => Object.fromEntries(OUTCOMES.map((outcome) => [outcome, { mean: 0, median: 0, q05, q25: q05, q75: q95, q95, pmf: [] } satisfies CountAnswer])) as unknown as Record<Outcome, CountAnswer>;
const push = { reference: { session: "80", date: "2025-10-29", moved: 16 } };
const headline = (pressure: Scenario["pressure"], overrides: Scenario["overrides"] = {}, { model = "full", actual }: { model?: string; actual?: { date: string; datePrecision: "day" } } = {}) => {
  const asked = { counts: counts(140, 173), expected: { yes: 166, no: 7, abstain: 11, absent: 9 }, members: 193, model, title: "Simple projection" };
  return forecastHeadline({ asked, scenario: { pressure, overrides }, words: scenarioInWords({ pressure, overrides }, push), shortTitle: "Cuba embargo", actual });
};

describe("the headline", () => {
  it("says, where nothing is assumed, of which vote it speaks, the count to quote and its range: it can be quoted alone", () => {
    expect(headline({ kind: "open" })).toBe("Next UN vote on “Cuba embargo”: 166 of 193 states expected in favour, 140 to 173 nine times in ten");
    expect(headline({ kind: "open" }, {}, { actual: { date: "2025-10-29", datePrecision: "day" } })).toBe(
      "UN vote of 29 October 2025 on “Cuba embargo”, seen from before it: 166 of 193 states expected in favour, 140 to 173 nine times in ten",
    );
  });

  it("says what was assumed: a scenario is always an if", () => {
    expect(headline({ kind: "push", level: 0 })).toBe("If pressure stays as in 2025, 140 to 173 in favour, 9 times in 10");
    expect(headline({ kind: "push", level: 1 })).toBe("If pressure rises and as many states leave again as in 2025, 140 to 173 in favour, 9 times in 10");
    expect(headline({ kind: "push", level: -0.5 }, { BRA: "no" })).toBe("If pressure eases 50 % of the way after 2025, with one position assumed, 140 to 173 in favour, 9 times in 10");
    expect(headline({ kind: "open" }, { BRA: "no", ARG: "no" })).toBe("With 2 positions assumed, 140 to 173 in favour, 9 times in 10");
  });

  it("says which other model speaks", () => {
    expect(headline({ kind: "open" }, {}, { model: "simple-projection" })).toBe("Simple projection: 166 of 193 states expected in favour, 140 to 173 nine times in ten");
  });

  it("quotes one tally, and says where it lies outside the ranges", () => {
    const tally = { expected: { yes: 166, no: 7, abstain: 11, absent: 9 }, members: 193 };
    expect(tallyInWords({ ...tally, expectedWithin: "half" })).toBe("The tally to quote is 166 in favour, 7 against, 11 abstaining and 9 non-voting, of 193 members.");
    expect(tallyInWords({ ...tally, expectedWithin: "none" })).toMatch(/No whole tally lies within all four ranges/);
  });

  it("says where the record ends, or what was asked to be unseen", () => {
    expect(knowledgeInWords({ asOf: "2026-06-05", newest: "2026-06-04" })).toBe("The forecast sees every recorded vote up to 4 June 2026, where the record ends; nothing later is in it.");
    expect(knowledgeInWords({ asOf: "2025-10-29", newest: "2026-06-04" })).toBe("The forecast sees only what was recorded before 29 October 2025.");
  });
});

describe("the next vote", () => {
  const votes = (dates: readonly string[], session = "80") => dates.map((date) => ({ session, date, datePrecision: "day" as const }));
  const embargo = votes(["2015-10-27", "2016-10-26", "2017-11-01", "2018-11-01", "2019-11-07", "2021-06-23", "2022-11-03", "2023-11-02", "2024-10-30", "2025-10-29"]);

  it("is named by its session and usual months, as far as the past tells them", () => {
    expect(nextVoteInWords(embargo, "yearly")).toBe("the vote of the 81st session, usually held in October or November");
    expect(nextVoteInWords(votes(["2020-12-16", "2022-12-15", "2024-12-17"], "79"), "every second year")).toBe("the vote of the 81st session, usually held in December");
    expect(nextVoteInWords(votes(["2020-12-16", "2022-03-15", "2024-06-17", "2025-09-01"]), null)).toBe("the next vote");
    expect(nextVoteInWords(votes(["2022-03-02"], "ES-11"), "yearly")).toBe("the next vote");
  });
});

describe("scenarios in words", () => {
  it("go by the last push, and a series without one has its own words", () => {
    expect(levelsInWords(push.reference)).toBe("−1: pressure eases; 0: it stays as in 2025; 1: it rises, and as many states leave again.");
    expect(levelsInWords(null)).toMatch(/a first push, as large as first pushes have been in other votes. Below 0 there is nothing to ease/);
    expect(scenarioInWords({ pressure: { kind: "push", level: 1 }, overrides: {} }, { reference: null })).toBe("under a first push");
    expect(scenarioInWords({ pressure: { kind: "push", level: -1 }, overrides: {} }, { reference: null })).toBe("with no push, as in the last votes");
    expect(namedLevels(null).map(({ level }) => level)).toEqual([0, 1]);
  });

  it("offer a level of one's own to hold against, once", () => {
    const levels = (level: number) => comparedChoices(push.reference, { kind: "push", level }).map(([value]) => value);
    expect(levels(0.7)).toEqual(["open", "-1", "-0.5", "0", "0.5", "1", "0.7"]);
    expect(levels(1)).toEqual(["open", "-1", "-0.5", "0", "0.5", "1"]);
  });

  it("say a level's size in states, in sentences that stand alone", () => {
    const newly = { mean: 16.4, median: 16, q05: 8, q25: 12, q75: 20, q95: 26 };
    expect(pushSizeInWords({ level: 1, ...push, newly, moved: { states: 16, back: 2.6 } })).toBe(
      "About 16 states would newly vote against or abstain (8 to 26, nine times in ten); in 2025 16 states did. Of the 16 states that left in 2025 and have not moved since, about 3 would be in favour again.",
    );
    expect(pushSizeInWords({ level: -0.4, reference: null, newly, moved: { states: 0, back: 0 } })).toMatch(/nothing to ease: this is the same as level 0/);
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
    const old = modelLimits({ votes: 33, reference: push.reference, asOf: "5 June 2026", newcomers: 0 });
    const young = modelLimits({ votes: 1, reference: null, asOf: "5 June 2026", newcomers: 1 });
    expect(young.length).toBe(old.length + 2);
    expect(young.join(" ")).toContain("1 recorded vote:");
  });
});
