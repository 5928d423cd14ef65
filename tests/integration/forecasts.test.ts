import { beforeAll, describe, expect, it, vi } from "vitest";
import pg from "pg";
import { databaseUrl } from "@/lib/db";
import { summarise } from "@/lib/forecast/backtest-summary";
import { isWhole, resultsOf, scoredVotes } from "@/lib/forecast/desk/backtest-progress";
import { createDesk } from "@/lib/forecast/desk/desk";
import { createForecastCache } from "@/lib/forecast/forecast-cache";
import { modelNames } from "@/lib/forecast/models/all-models";
import { backtestedModels, getBacktest, talliesOf } from "@/lib/forecast/backtests/queries";
import { type ForecastAsked, getForecast } from "@/lib/forecast/queries";
import { getVotingRecord } from "@/lib/forecast/record/queries";
import { backtestJson } from "@/lib/http/api/backtest";
import { seededRandom } from "@/lib/stats/random";

// Whole models are fitted on the whole record here.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const asked = (more: Partial<ForecastAsked> = {}): ForecastAsked => ({ series: "cuba-embargo", pressure: { kind: "open" }, overrides: {}, leave: [], newcomers: 0, ...more });

describe("the record that the models read", () => {
  it("has every vote and every position of the database", async () => {
    const { record } = await getVotingRecord();
    expect(record.votes).toHaveLength(5726);
    expect(record.votes.reduce((sum, { positions }) => sum + positions.filter((position) => position !== 0).length, 0)).toBe(953_449);
    const embargo = record.votes.filter(({ series }) => series.includes("cuba-embargo"));
    expect(embargo).toHaveLength(33);
    const counts = [1, 2, 3, 4].map((position) => embargo.at(-1)!.positions.filter((taken) => taken === position).length);
    expect(counts).toEqual([7, 12, 9, 165]);
  });
});

describe("a forecast of the next vote", () => {
  it("is about 193 states whose chances and counts add up, and names what it saw", async () => {
    const { forecast, target, revision } = await getForecast(asked());
    expect(target).toEqual({ series: "cuba-embargo", session: null, date: null, resolution: null, after: { session: "80", date: "2025-10-29", resolution: "A/RES/80/4" } });
    expect(revision.number).toBe(1);
    expect(forecast.states).toHaveLength(193);
    for (const { yes, no, abstain, absent } of forecast.states) expect(yes + no + abstain + absent).toBeCloseTo(1, 9);
    const counts = Object.values(forecast.counts);
    for (const { pmf } of counts) expect(pmf.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
    expect(counts.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(193, 4);
    expect(Object.values(forecast.expected).reduce((sum, count) => sum + count, 0)).toBe(193);
  });

  it("is the same again for the same question, and another for another seed", async () => {
    const [first, again, other] = await Promise.all([getForecast(asked()), getForecast(asked()), getForecast(asked({ seed: 2 }))]);
    expect(again.forecast).toEqual(first.forecast);
    expect(other.forecast.counts.yes.pmf).not.toEqual(first.forecast.counts.yes.pmf);
  });

  it("takes assumptions: pressure, a state's position, who is a member", async () => {
    const calm = await getForecast(asked({ pressure: { kind: "push", level: 0 } }));
    const hard = await getForecast(asked({ pressure: { kind: "push", level: 1 } }));
    expect(hard.forecast.counts.yes.mean).toBeLessThan(calm.forecast.counts.yes.mean - 5);
    const fixed = await getForecast(asked({ overrides: { BRA: "abstain" }, leave: ["USA"], newcomers: 1 }));
    expect(fixed.forecast.members).toBe(193);
    expect(fixed.forecast.states.find(({ country }) => country === "BRA")).toMatchObject({ abstain: 1, yes: 0 });
    expect(fixed.forecast.states.some(({ country }) => country === "USA")).toBe(false);
    expect(fixed.forecast.states.find(({ country }) => country === "newcomer-1")).toMatchObject({ last: null });
  });

  it("as of an earlier day knows the vote that it is about, and the members of that day", async () => {
    const { target, forecast } = await getForecast(asked({ asOf: "1995-01-01" }));
    expect(target).toMatchObject({ session: "50", date: "1995-11-02", after: { session: "49" } });
    expect(forecast.members).toBe(185);
  });

  it("refuses a question without an answer, naming the field", async () => {
    await expect(getForecast(asked({ overrides: { CSK: "no" } }))).rejects.toMatchObject({ code: "bad_request", message: expect.stringContaining("assume: expected states that can vote") });
    await expect(getForecast(asked({ leave: ["XXX"] }))).rejects.toMatchObject({ code: "bad_request", message: expect.stringContaining("leave") });
    await expect(getForecast(asked({ pressure: { kind: "as-in", session: "3" } }))).rejects.toMatchObject({ code: "bad_request", message: expect.stringContaining("session") });
    await expect(getForecast(asked({ model: "oracle" }))).rejects.toMatchObject({ code: "bad_request" });
    await expect(getForecast(asked({ series: "no-such-series" }))).rejects.toMatchObject({ code: "not_found" });
  });

  it("does not change by one bit when all that was recorded on or after its day is scrambled", async () => {
    const { record } = await getVotingRecord();
    const asOf = "1999-11-09";
    const random = seededRandom(5);
    const scrambled = { ...record, votes: record.votes.map((vote) => (vote.date < asOf ? vote : { ...vote, series: ["cuba-embargo"], positions: vote.positions.map(() => random.integer(5)) })) };
    const { forecast } = await getForecast(asked({ asOf }));
    const members = forecast.states.map(({ country }) => country);
    const question = { kind: "forecast", series: "cuba-embargo", asOf, members, model: "full", scenario: { pressure: { kind: "open" }, overrides: {} }, seed: 1 } as const;
    expect(JSON.stringify(createDesk(scrambled, createForecastCache()).answer(question))).toBe(JSON.stringify(forecast));
  });
});

describe("the backtest of the embargo series", () => {
  let votes: ReturnType<typeof scoredVotes>;
  beforeAll(async () => {
    votes = scoredVotes(await getBacktest("cuba-embargo"), await talliesOf("cuba-embargo"));
  });

  it("is as good as it must be, 1995–2025", () => {
    const full = summarise(votes, "full");
    expect(full.votes).toBe(30);
    expect(full.logLoss).toBeLessThanOrEqual(0.154);
    expect(full.rps).toBeLessThanOrEqual(0.0158);
    expect(full.jointLogScore).toBeLessThanOrEqual(27.2);
    expect(full.crpsYes).toBeLessThanOrEqual(2.85);
    expect(full.coverage90).toBeGreaterThanOrEqual(0.87);
    expect(full.coverage90).toBeLessThanOrEqual(0.97);
    expect(full.auc).toBeGreaterThanOrEqual(0.68);
    for (const naive of ["always-yes", "same-as-last", "pooled-markov"]) {
      expect(full.jointLogScore).toBeLessThan(summarise(votes, naive).jointLogScore!);
    }
  });

  it("says how much better than the benchmarks it is, and what makes the numbers again", () => {
    const { skill, versions, seed, summary } = backtestJson({ slug: "cuba-embargo", revision: 1, votes, models: modelNames });
    const joint = skill["pooled-markov"]!.jointLogScore!;
    expect(joint.skill).toBeCloseTo(1 - summary.full!.jointLogScore! / summary["pooled-markov"]!.jointLogScore!, 9);
    expect(joint.interval[0]).toBeGreaterThan(0);
    expect(skill["simple-projection"]!.logLoss).toBeNull();
    expect(Object.keys(versions)).toEqual([...modelNames]);
    expect(seed).toBe(1);
  });

  it("held a fall like 2025's possible: at least one chance in a hundred of 165 or fewer in favour", async () => {
    const seen = resultsOf(await getBacktest("cuba-embargo"), "full").find(({ planned }) => planned.session === "80")!;
    const { from, chances } = seen.result.counts.yes;
    expect(chances.slice(0, 165 - from + 1).reduce((sum, chance) => sum + chance, 0)).toBeGreaterThan(0.01);
  });

  it("is kept in the database, so that it is not made again", async () => {
    const client = new pg.Client({ connectionString: databaseUrl() });
    await client.connect();
    const { rows } = await client.query("SELECT count(*)::integer AS kept FROM backtested_forecasts WHERE series = 'cuba-embargo'");
    await client.end();
    expect(rows[0].kept).toBe(30 * backtestedModels.length);
    expect(isWhole(await getBacktest("cuba-embargo"))).toBe(true);
  });
});
