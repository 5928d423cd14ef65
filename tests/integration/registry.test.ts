import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { databaseUrl } from "@/lib/db";
import type { ForecastAsked } from "@/lib/forecast/queries";
import { canonicalJson } from "@/lib/forecast/registry/canonical-json";
import { contentHash } from "@/lib/forecast/registry/content-hash";
import { freezeLimit } from "@/lib/forecast/registry/freeze-limit";
import { freezeForecast } from "@/lib/forecast/registry/mutations";
import { getFrozenForecast, getFrozenText, getRegistry, makeFrozenContent } from "@/lib/forecast/registry/queries";
import { summariseRegistry } from "@/lib/forecast/registry/registry-entry";
import { frozenContentSchema } from "@/lib/forecast/registry/schema";
import { compareMadeAgain } from "@/lib/forecast/registry/verification";
import { endpoints } from "@/lib/http/api/endpoints";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { rollCallOf } from "@/lib/series/schema";
import { correctVote, recordVote } from "@/lib/votes/mutations";
import type { Position } from "@/lib/votes/schema";
import { tally } from "@/lib/votes/tally";
import { flatEntry, type VoteEntry } from "@/lib/votes/vote-entry";
import { ask } from "@/tests/support/api-client";

// The full model is fitted on the whole record here.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const cron = { id: null, name: "a schedule" };
const ana = { id: "ana", name: "Ana Silva" };
const asked = (more: Partial<ForecastAsked> = {}): ForecastAsked => ({ series: "cuba-embargo", model: "pooled-markov", pressure: { kind: "open" }, overrides: {}, leave: [], newcomers: 0, ...more });

async function sql<Row>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl(), application_name: "psql" });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}
const refusal = async (text: string) => sql(text).then(() => "accepted", (error: pg.DatabaseError) => error.constraint ?? error.message);
const entryOf = async (series: string, id: number) => (await getRegistry(series)).entries.find(({ forecast }) => forecast.id === id)!;

/** A made-up vote of the next session on a day, like the last but for some cells. */
async function madeUpVote(series: string, date: string, cells: Record<string, Position>): Promise<VoteEntry> {
  const record = await getSeriesRecord(series);
  const last = record.votes.at(-1)!;
  const rollCall = new Map([...rollCallOf(record, last), ...(Object.entries(cells) as [string, Position][])]);
  return { session: "81", date, resolution: `A/RES/81/${series.length}`, title: last.title, draft: null, meeting: null, sourceName: "Made up", sourceUrl: null, note: null, tally: tally(rollCall), stage: "whole", rollCall };
}

/** The database's day, moved. */
const dayFromNow = async (days: number) => (await sql<{ day: string }>(`SELECT ((now() AT TIME ZONE 'UTC')::date + ${days})::text AS day`))[0]!.day;

describe("freezing", () => {
  it("stores what the forecast says with its hash, makes no revision, and the same again is the same", async () => {
    const before = await currentRevision();
    const first = await freezeForecast(cron, asked());
    const again = await freezeForecast(ana, asked());
    expect(first).toMatchObject({ already: false, forecast: { series: "cuba-embargo", model: "pooled-markov", frozenBy: "a schedule", seenRevision: before, target: { vote: null, after: { session: "80" } } } });
    expect(again).toEqual({ already: true, forecast: first.forecast });
    expect(await currentRevision()).toBe(before);
    const { text } = await getFrozenText(first.forecast.id);
    expect(contentHash(text)).toBe(first.forecast.sha256);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
    const content = frozenContentSchema.parse(JSON.parse(text));
    expect(content).toEqual(await makeFrozenContent(asked()));
    expect(content.states).toHaveLength(193);
    expect(content.parameters).toMatchObject({ genericWeight: 30 });
    const [{ hash }] = (await sql<{ hash: string }>(`SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex') AS hash FROM frozen_forecasts WHERE id = ${first.forecast.id}`)) as [{ hash: string }];
    expect(hash).toBe(first.forecast.sha256);
  });

  it("takes two at one moment for one", async () => {
    const both = await Promise.all([freezeForecast(cron, asked({ seed: 3 })), freezeForecast(cron, asked({ seed: 3 }))]);
    expect(new Set(both.map(({ forecast }) => forecast.id)).size).toBe(1);
    expect(both.map(({ already }) => already).sort()).toEqual([false, true]);
  });

  it("is limited for an account", async () => {
    const often = { id: "often", name: "Often" };
    for (let n = 0; n < freezeLimit.most; n++) await freezeForecast(often, asked());
    await expect(freezeForecast(often, asked())).rejects.toMatchObject({ code: "too_many_requests" });
    await expect(freezeForecast(ana, asked())).resolves.toMatchObject({ already: true });
  });

  it("refuses a question without an answer, and stores nothing", async () => {
    const [{ count }] = (await sql<{ count: string }>("SELECT count(*) FROM frozen_forecasts")) as [{ count: string }];
    await expect(freezeForecast(cron, asked({ series: "no-such-series" }))).rejects.toMatchObject({ code: "not_found" });
    await expect(freezeForecast(cron, asked({ leave: ["XXX"] }))).rejects.toMatchObject({ code: "bad_request" });
    expect(await sql("SELECT count(*) FROM frozen_forecasts")).toEqual([{ count }]);
  });
});

describe("the database refuses, whoever asks,", () => {
  it("to change, delete or empty what is frozen", async () => {
    expect(await refusal("UPDATE frozen_forecasts SET frozen_by = 'somebody else'")).toBe("frozen_forecasts_are_final");
    expect(await refusal("UPDATE frozen_forecasts SET frozen_at = '2020-01-01'")).toBe("frozen_forecasts_are_final");
    expect(await refusal("DELETE FROM frozen_forecasts")).toBe("frozen_forecasts_are_final");
    expect(await refusal("TRUNCATE frozen_forecasts")).toBe("frozen_forecasts_are_final");
  });

  it("a hash that is not that of the content, content that is not a forecast, and one without an author", async () => {
    const insert = (content: string, hash: string, by = "'me'") => `INSERT INTO frozen_forecasts (content, sha256, frozen_by) SELECT ${content}, ${hash}, ${by} FROM frozen_forecasts LIMIT 1`;
    const ofContent = (content: string) => `encode(sha256(convert_to(${content}, 'UTF8')), 'hex')`;
    const changed = `replace(content, '"seed":1', '"seed":12')`;
    expect(await refusal(insert(changed, "sha256"))).toBe("frozen_forecasts_hash_fits");
    expect(await refusal(insert(`'{"series":"cuba-embargo"}'`, ofContent(`'{"series":"cuba-embargo"}'`)))).toBe("frozen_forecasts_are_whole");
    expect(await refusal(insert(changed, ofContent(changed), "' '"))).toBe("frozen_forecasts_have_an_author");
    expect(await refusal(insert("content", "sha256"))).toBe("frozen_forecasts_sha256_key");
  });

  it("to be told when it was: its own clock says so", async () => {
    const content = `replace(content, '"seed":1', '"seed":77')`;
    const rows = await sql<{ late: boolean }>(`INSERT INTO frozen_forecasts (content, sha256, frozen_at, frozen_by)
      SELECT ${content}, encode(sha256(convert_to(${content}, 'UTF8')), 'hex'), '2020-01-01', 'me' FROM frozen_forecasts WHERE seed = 1 LIMIT 1 RETURNING now() - frozen_at < interval '1 minute' AS late`);
    expect(rows).toEqual([{ late: true }]);
  });
});

describe("a forecast frozen in good time", () => {
  let id: number;
  let vote: { id: number; entry: VoteEntry };
  beforeAll(async () => {
    const { forecast } = await freezeForecast(cron, asked({ model: "full" }));
    id = forecast.id;
    const tomorrow = await dayFromNow(1);
    const entry = await madeUpVote("cuba-embargo", tomorrow > forecast.asOf ? tomorrow : forecast.asOf, { BRA: "no", CHL: "abstain", ARG: "yes" });
    expect((await entryOf("cuba-embargo", id)).standing).toEqual({ vote: null });
    const outcome = await recordVote(ana, { series: "cuba-embargo", entry });
    if (!outcome.ok) throw new Error(outcome.reason);
    vote = { id: outcome.id, entry };
  });

  it("is scored by itself as soon as its vote is entered", async () => {
    const { standing, scores, forecast } = await entryOf("cuba-embargo", id);
    expect(standing).toMatchObject({ vote: { id: vote.id, session: "81" }, tooLate: null });
    expect(scores).toMatchObject({ scoredStates: 193, leftOut: [] });
    const { content } = await getFrozenForecast("cuba-embargo", id);
    const losses = content.states.map((state) => -Math.log(state[vote.entry.rollCall.get(state.country)!]));
    expect(scores!.states!.logLoss).toBeCloseTo(losses.reduce((sum, loss) => sum + loss, 0) / 193, 10);
    expect(scores!.states!.jointLogScore).toBeGreaterThan(0);
    expect(scores!.intervals["90"]).toMatchObject({ low: forecast.yes.q05, high: forecast.yes.q95 });
    const entries = (await getRegistry("cuba-embargo")).entries;
    expect(summariseRegistry(entries).find(({ model }) => model === "full")).toMatchObject({ forecasts: 1, votes: 1, logLoss: scores!.states!.logLoss });
  });

  it("is scored anew when its vote is corrected, and stays as it was frozen", async () => {
    const before = await entryOf("cuba-embargo", id);
    const rollCall = new Map([...vote.entry.rollCall, ["BRA", "yes"] as const]);
    const outcome = await correctVote(ana, { id: vote.id, seen: flatEntry(vote.entry), entry: { ...vote.entry, rollCall, tally: tally(rollCall) }, reason: "Read again" });
    expect(outcome.ok).toBe(true);
    const after = await entryOf("cuba-embargo", id);
    expect(after.forecast).toEqual(before.forecast);
    expect(after.scores!.states!.logLoss).toBeLessThan(before.scores!.states!.logLoss);
  });

  it("can still be made again from the record, which only grew after its day", async () => {
    const { content } = await getFrozenForecast("cuba-embargo", id);
    expect(compareMadeAgain(content, await makeFrozenContent(asked({ model: "full", asOf: content.asOf })))).toEqual({ outcome: "same" });
  });

  it("with an assumption is scored, but not averaged", async () => {
    const series = "iran-rights";
    const { forecast } = await freezeForecast(cron, asked({ series, overrides: { BRA: "no" } }));
    const tomorrow = await dayFromNow(1);
    await recordVote(ana, { series, entry: await madeUpVote(series, tomorrow > forecast.asOf ? tomorrow : forecast.asOf, {}) });
    const { entries } = await getRegistry(series);
    expect(entries[0]).toMatchObject({ standing: { tooLate: null }, scores: { leftOut: ["BRA"] } });
    expect(summariseRegistry(entries)).toEqual([]);
  });
});

describe("a forecast frozen after its vote", () => {
  it("that was on record is marked and never counts", async () => {
    const { forecast } = await freezeForecast(cron, asked({ asOf: "2025-10-29" }));
    const entry = await entryOf("cuba-embargo", forecast.id);
    expect(entry).toMatchObject({ standing: { vote: { session: "80" }, tooLate: "on_record" } });
    expect(entry.scores!.states!.logLoss).toBeGreaterThan(0);
    const models = summariseRegistry([entry]);
    expect(models).toEqual([]);
  });

  it("that was held but entered only later is marked and never counts", async () => {
    const series = "nazism";
    const { forecast } = await freezeForecast(cron, asked({ series }));
    const today = await dayFromNow(0);
    await recordVote(ana, { series, entry: await madeUpVote(series, today, { BRA: "no" }) });
    const { entries } = await getRegistry(series);
    expect(entries).toHaveLength(1);
    expect(entries[0]!.standing).toMatchObject({ vote: { session: "81" }, tooLate: today < forecast.asOf ? "held_before_its_date" : "held_before_freezing" });
    expect(summariseRegistry(entries)).toEqual([]);
  });
});

describe("the registry over the API", () => {
  const path = "/series/jerusalem/forecast/registry";

  it("changes its ETag with every forecast frozen, though the record has not changed", async () => {
    const empty = await ask(path);
    const first = empty.headers.get("etag")!;
    expect(endpoints.registry.answer.parse(await empty.json()).frozen).toEqual([]);
    expect((await ask(path, { headers: { "If-None-Match": first } })).status).toBe(304);
    const { forecast } = await freezeForecast(cron, asked({ series: "jerusalem" }));
    const then = await ask(path, { headers: { "If-None-Match": first } });
    expect(then.status).toBe(200);
    const { frozen, revision } = endpoints.registry.answer.parse(await then.json());
    expect(then.headers.get("etag")!.split("-")[0]).toBe(first.split("-")[0]);
    expect(frozen.map(({ id, sha256 }) => [id, sha256])).toEqual([[forecast.id, forecast.sha256]]);
    expect(frozen[0]).toMatchObject({ seenRevision: await currentRevision(), outcome: null, afterTheVote: null, counts: false });
    expect(revision).toBe(await currentRevision("jerusalem"));
  });

  it("gives the whole content, so that anybody can take the hash again", async () => {
    const list = endpoints.registry.answer.parse(await (await ask("/series/cuba-embargo/forecast/registry")).json());
    for (const { id, sha256, links } of list.frozen) {
      const body = (await (await ask(links.self.slice("/api/v1".length))).json()) as { content: unknown };
      expect(endpoints.frozen.answer.parse(body)).toEqual(body);
      expect(contentHash(canonicalJson(body.content)), String(id)).toBe(sha256);
    }
    expect(list.frozen.some(({ afterTheVote }) => afterTheVote !== null)).toBe(true);
    expect((await ask(`${path}/${list.frozen[0]!.id}`)).status).toBe(404); // of another series
    expect((await ask("/series/cuba-embargo/forecast/registry/999999")).status).toBe(404);
    expect((await ask("/series/cuba-embargo/forecast/registry/0")).status).toBe(400);
  });
});
