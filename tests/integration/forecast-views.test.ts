import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as pictures from "@/app/exports/[series]/forecast/picture/[format]/route";
import * as records from "@/app/exports/[series]/forecast/record/[format]/route";
import * as tables from "@/app/exports/[series]/forecast/table/[table]/route";
import { loadComparison, loadForecast, loadModels } from "@/app/series/[series]/forecast/load-forecast";
import { loadRecord } from "@/app/series/[series]/forecast/record/load-record";
import * as live from "@/app/series/[series]/forecast/live/route";
import { databaseUrl } from "@/lib/db";
import { endThreads } from "@/lib/threads/threads";
import { type ForecastAddress, parseForecastAddress } from "@/lib/forecast/forecast-address";
import { recordHeadline } from "@/lib/forecast/forecast-record";
import { OUTCOMES } from "@/lib/forecast/outcomes";
import { getBacktest } from "@/lib/forecast/backtests/queries";
import { scenarioDifference } from "@/lib/forecast/scenario-difference";
import { getSeriesRecord } from "@/lib/series/queries";

/** Series of the first n votes on the death penalty, as an analyst might have just made them. */
const young = [0, 1, 2, 3].map((votes) => ({ slug: `young-${votes}`, votes }));

beforeAll(async () => {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  for (const { slug, votes } of young) {
    await client.query("INSERT INTO series (slug, title, short_title) VALUES ($1, 'A young series', 'Young')", [slug]);
    await client.query(
      `INSERT INTO series_votes (series_id, vote_id) SELECT (SELECT id FROM series WHERE slug = $1), votes.id FROM votes JOIN series_votes ON vote_id = votes.id JOIN series ON series.id = series_id
       WHERE slug = 'death-penalty-moratorium' ORDER BY date LIMIT $2`,
      [slug, votes],
    );
  }
  await client.end();
}, 60_000);
afterAll(endThreads);

function addressOf(asked: Record<string, string>): ForecastAddress {
  const parsed = parseForecastAddress(asked);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.address;
}
const forecastOf = async (slug: string, asked: Record<string, string> = {}) => loadForecast(await getSeriesRecord(slug), addressOf(asked));

type Parts = Record<string, string>;
const get = (route: { GET: (request: Request, context: { params: Promise<Parts> }) => Promise<Response> }, parts: Parts, query = "") =>
  route.GET(new Request(`http://plenary.test/${Object.values(parts).join("/")}${query}`), { params: Promise.resolve(parts) });
const refusal = async (answer: Response) => [answer.status, ((await answer.json()) as { error: { message: string } }).error.message];

describe("a young series", () => {
  for (const { slug, votes } of young.slice(1)) {
    it(`of ${votes} ${votes === 1 ? "vote" : "votes"} has a forecast, scenarios and files`, async () => {
      const record = await getSeriesRecord(slug);
      expect(record.votes).toHaveLength(votes);
      const { forecast, headline } = await forecastOf(slug);
      expect(OUTCOMES.reduce((sum, outcome) => sum + forecast.expected[outcome], 0)).toBe(forecast.members);
      expect(forecast.states).toHaveLength(193);
      expect(headline).toMatch(/^Next UN vote on “Young”: \d+ of 193 states expected in favour, \d+ to \d+ nine times in ten$/);
      expect(await loadModels(record, addressOf({}))).toHaveLength(5);
      const { first, second } = await loadComparison(record, addressOf({}));
      const { counts, states } = scenarioDifference(first.forecast, second.forecast);
      expect(states.reduce((sum, { yes }) => sum + yes, 0)).toBeCloseTo(counts.yes.change, 3);
      expect((await get(pictures, { series: slug, format: "svg" })).status).toBe(200);
      for (const table of ["forecast", "states", "difference", "exposure", "shocks"]) expect((await get(tables, { series: slug, table })).status, table).toBe(200);
    }, 180_000);

    it(`of ${votes} ${votes === 1 ? "vote" : "votes"} has no past forecast, and says so`, async () => {
      await getBacktest(slug);
      const loaded = await loadRecord(slug);
      expect(loaded).toMatchObject({ whole: true, planned: 0, record: [] });
      expect(recordHeadline(loaded!.record)).toMatch(/first three are needed/);
      expect((await get(records, { series: slug, format: "svg" })).status).toBe(200);
    }, 180_000);
  }

  it("without a vote, or that is not on record, has none: 404 in words", async () => {
    for (const series of ["young-0", "no-such-series"]) {
      for (const answer of [await get(pictures, { series, format: "png" }), await get(tables, { series, table: "states" }), await get(live, { series })]) {
        expect(await refusal(answer)).toEqual([404, expect.stringMatching(/no vote of|no series/)]);
      }
    }
  });
});

describe("a scenario without an answer", () => {
  it.each([
    ["?scenario=as-in-99", /expected a session with a vote of this series, not 99. It has: 47, .*80/], ["?scenario=level-3", /scenario: expected open/], ["?push=1.5", /push: expected a level from -1/], ["?push=0.5&scenario=calm", /push: expected push alone/], ["?asOf=1950-01-01", /asOf: expected a day after 1992-11-24/], ["?asOf=1992-11-24", /asOf: expected a day after/],
    ["?assume=SUN:no", /assume: expected states that can vote/], ["?leave=BRA&assume=BRA:no", /BRA cannot/], ["?model=oracle", /model: expected one of/], ["?newcomers=9", /whole number from 0 to 3/], ["?seed=x", /seed: expected/], ["?scale=counts", /no parameter/],
  ])("%s is refused in words", async (query, words) => {
    expect(await refusal(await get(live, { series: "cuba-embargo" }, query))).toEqual([400, expect.stringMatching(words)]);
  }, 180_000);
});

describe("a forecast of the embargo vote", () => {
  it("as of the day of the last one does not know it, and names it", async () => {
    const { forecast, actual } = await forecastOf("cuba-embargo", { asOf: "2025-10-29" });
    expect(actual?.yes).toBe(165);
    expect(forecast.counts.yes.median).toBeGreaterThan(178);
    expect(forecast.states.find(({ country }) => country === "ARG")?.last).toBe("yes");
  }, 180_000);

  it("moves with the pressure, and an assumed position is certain", async () => {
    const means = await Promise.all(["-1", "-0.5", "0", "0.5", "1"].map(async (push) => (await forecastOf("cuba-embargo", { push })).forecast.counts.yes.mean));
    expect([...means].sort((a, b) => b - a)).toEqual(means);
    const { forecast, words } = await forecastOf("cuba-embargo", { assume: "BRA:abstain" });
    expect(forecast.states.find(({ country }) => country === "BRA")).toMatchObject({ abstain: 1, yes: 0 });
    expect(words).toBe("with one position assumed");
  }, 180_000);

  it("counts members that leave and join", async () => {
    const { forecast } = await forecastOf("cuba-embargo", { leave: "ARG,USA", newcomers: "1" });
    expect(forecast.members).toBe(192);
    expect(forecast.states.map(({ country }) => country)).toContain("newcomer-1");
  }, 180_000);

  it("is the same in the page, under the slider, and in its file", async () => {
    const { forecast, headline } = await forecastOf("cuba-embargo", { push: "0.5" });
    const answer = (await (await get(live, { series: "cuba-embargo" }, "?push=0.5")).json()) as { headline: string; expected: object };
    expect(answer).toMatchObject({ headline, expected: forecast.expected });
    const csv = await (await get(tables, { series: "cuba-embargo", table: "forecast" }, "?push=0.5")).text();
    const [header, first] = csv.split("\r\n");
    expect(header).toMatch(/^position,term,expected,mean,q05,/);
    expect(first).toMatch(new RegExp(`^yes,In favour,${forecast.expected.yes},.*,push=0.5,,193,.*,full,`));
    const svg = await (await get(pictures, { series: "cuba-embargo", format: "svg" }, "?push=0.5")).text();
    expect(svg).toContain("If pressure rises 50 % of the way to as many states leaving again as in 2025");
    expect(svg).toMatch(/version [^,]+, seed 1, from votes up to 4 June 2026, where the record ends/);
  }, 180_000);
});

describe("the record of past forecasts", () => {
  it("is refused as a file while it is being made, and complete after that", async () => {
    const series = "crimea-human-rights";
    const early = await get(records, { series, format: "csv" });
    if (early.status !== 200) expect(await refusal(early)).toEqual([503, expect.stringMatching(/\d+ of (5|all) are/)]);
    await getBacktest(series);
    const loaded = (await loadRecord(series))!;
    expect(loaded).toMatchObject({ whole: true, planned: 5, done: 5 });
    expect(loaded.reliability.reduce((sum, { forecasts }) => sum + forecasts, 0)).toBe(5 * 193 * 4);
    const csv = await (await get(records, { series, format: "csv" })).text();
    expect(csv.trim().split("\r\n")).toHaveLength(6);
    const svg = await (await get(records, { series, format: "svg" })).text();
    expect([...svg.matchAll(/:(held|missed)"/g)]).toHaveLength(5);
  }, 180_000);
});
