import { describe, expect, it } from "vitest";
import { backtestSeries } from "@/lib/forecast/backtest";
import type { BacktestedState } from "@/lib/forecast/desk/questions";
import { forecastRecord, heldInWords, missedInWords, pitHistogram, recordHeadline, type RecordedForecast, recordSentence, stateReliability } from "@/lib/forecast/forecast-record";
import { pooledMarkov } from "@/lib/forecast/models/pooled-markov";
import { sameAsLast } from "@/lib/forecast/models/same-as-last";
import { skillOver } from "@/lib/forecast/skill";
import { bootstrapSkillInterval } from "@/lib/stats/bootstrap-ratio";
import { seededRandom } from "@/lib/stats/random";
import { syntheticRecord } from "../../../support/synthetic-record";

/** A vote that came out so, with a 90 % interval. */
function vote(year: number, yes: number, ninety: [number, number], pit = 0.5): RecordedForecast {
  const held = yes >= ninety[0] && yes <= ninety[1];
  const count = { ninety, held };
  return {
    session: String(year - 1945), date: `${year}-11-01`, resolution: `A/RES/${year}`, members: 193, actual: { yes, no: 0, abstain: 0, absent: 193 - yes }, expected: yes, mean: yes, half: ninety, ninety, held, pit, surprise: 10,
    counts: { yes: count, no: count, abstain: count, absent: count },
  };
}

describe("the sentence of the record", () => {
  const record = [vote(2001, 170, [160, 175]), vote(2002, 171, [165, 175]), vote(2003, 179, [164, 178]), vote(2004, 179, [170, 182]), vote(2025, 165, [180, 189])];

  it("says of every vote whether the interval held it", () => {
    expect(recordHeadline(record)).toBe("The 90 % interval for “in favour” would have held 3 of 5 votes");
    expect(heldInWords(record)).toBe("2001–2002, 2004");
    expect(missedInWords(record)).toBe("2003 (179, 1 above 164 to 178) and 2025 (165, 15 below 180 to 189)");
    expect(recordSentence(record)).toBe("The 90 % interval for “in favour” would have held 3 of 5 votes: 2001–2002, 2004; not 2003 (179, 1 above 164 to 178) and 2025 (165, 15 below 180 to 189)");
  });

  it("is as short as what happened", () => {
    expect(recordSentence([])).toMatch(/^No vote could be forecast yet/);
    expect(recordSentence(record.slice(0, 2))).toBe("The 90 % interval for “in favour” would have held all 2 votes");
    expect(recordSentence(record.slice(0, 1))).toBe("The 90 % interval for “in favour” would have held the one vote that could be forecast");
    expect(recordSentence(record.slice(4))).toBe("The 90 % interval for “in favour” would not have held the one vote that could be forecast");
  });

  it("names the month where a year has two votes", () => {
    const twice = [vote(2021, 1, [0, 2]), { ...vote(2021, 9, [0, 2]), date: "2021-12-01" }];
    expect(missedInWords(twice)).toBe("2021-12 (9, 7 above 0 to 2)");
  });
});

describe("calibration", () => {
  it("counts votes by tenth, both ends included", () => {
    expect(pitHistogram([0, 0.05, 0.1, 0.55, 0.999, 1].map((pit) => ({ pit })))).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 2]);
  });

  it("holds every chance of every state against what it did", () => {
    const state = (chances: [number, number, number, number], did: string): BacktestedState => ["AAA", "Y", ...chances, did];
    const bins = stateReliability([{ states: [state([0.05, 0.05, 0.15, 0.75], "Y"), state([0.05, 0.05, 0.15, 0.75], "N")] }]);
    expect(bins.reduce((sum, { forecasts }) => sum + forecasts, 0)).toBe(8);
    expect(bins.find(({ from }) => from === 0.6)).toMatchObject({ forecasts: 2, happened: 0.5 });
    expect(bins.find(({ from }) => from === 0.05)).toMatchObject({ forecasts: 4, happened: 0.25 });
  });
});

describe("the record of a model", () => {
  it("leaves out votes that are no longer on record", () => {
    const [planned] = [{ key: "k", series: "tea", voteId: "7", session: "56", date: "2001-11-01", resolution: "R", members: 10, model: "full", seed: 1 }];
    const count = { mean: 5, sd: 1, q05: 3, q25: 4, q75: 6, q95: 7, from: 3, chances: [] };
    const scores = { expectedYes: 5, crps: { yes: 1, no: 1, abstain: 1, absent: 1 }, energy: 1, intervals: { "50": { low: 4, high: 6, held: true }, "80": { low: 4, high: 6, held: true }, "90": { low: 3, high: 7, held: true } }, pit: 0.4, states: null };
    const made = [{ planned, result: { model: "full", version: "1", scores, counts: { yes: count, no: count, abstain: count, absent: count }, states: [] } }];
    expect(forecastRecord(made, new Map())).toEqual([]);
    const [one] = forecastRecord(made, new Map([["7", { yes: 8, no: 3, abstain: 2, absent: 7 }]]));
    expect(one).toMatchObject({ held: false, half: [4, 6], ninety: [3, 7], surprise: null, counts: { no: { held: true }, abstain: { held: false }, absent: { held: true } } });
  });
});

describe("skill", () => {
  const votes = backtestSeries({ record: syntheticRecord({ years: 9, seed: 3 }), series: "tea", models: [pooledMarkov, sameAsLast], seed: 1 });

  it("is one minus the ratio of the sums", () => {
    const of = (model: string) => votes.reduce((sum, { scores }) => sum + scores[model]!.crps.yes, 0);
    const { skill, interval } = skillOver({ votes, model: "pooled-markov", benchmark: "same-as-last", score: "crpsYes" })!;
    expect(skill).toBeCloseTo(1 - of("pooled-markov") / of("same-as-last"), 12);
    expect(interval[0]).toBeLessThanOrEqual(skill);
    expect(interval[1]).toBeGreaterThanOrEqual(skill);
  });

  it("over oneself is nothing, without any doubt", () => {
    const same = skillOver({ votes, model: "pooled-markov", benchmark: "pooled-markov", score: "logLoss" })!;
    for (const value of [same.skill, ...same.interval]) expect(value).toBeCloseTo(0, 12);
  });

  it("of a ratio that is the same in every vote is that ratio", () => {
    expect(bootstrapSkillInterval({ pairs: [[1, 2], [3, 6], [5, 10]], random: seededRandom(1) })).toEqual([0.5, 0.5]);
    expect(bootstrapSkillInterval({ pairs: [[1, 0]], random: seededRandom(1) })).toBeUndefined();
    expect(() => bootstrapSkillInterval({ pairs: [], random: seededRandom(1) })).toThrow(RangeError);
  });

  it("has the bootstrap interval of a large sample where theory puts it", () => {
    // Scores a ~ 1 ± 0.5, benchmark 2: the mean of 400 has standard error 0.025, so the 5 % and 95 % points of 1 − a/2 are 0.5 ± 1.645·0.0125.
    const random = seededRandom(5);
    const pairs = Array.from({ length: 400 }, () => [1 + 0.5 * random.normal(), 2] as const);
    const mean = pairs.reduce((sum, [a]) => sum + a, 0) / 400;
    const [low, high] = bootstrapSkillInterval({ pairs, random: seededRandom(6) })!;
    expect(low).toBeCloseTo(1 - mean / 2 - 1.645 * 0.0125, 2);
    expect(high).toBeCloseTo(1 - mean / 2 + 1.645 * 0.0125, 2);
  });
});
