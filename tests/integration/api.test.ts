import { existsSync, readdirSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import { modelNames } from "@/lib/forecast/models/all-models";
import { freezeForecast } from "@/lib/forecast/registry/mutations";
import { endpoints } from "@/lib/http/api/endpoints";
import { tally } from "@/lib/votes/tally";
import { ask, type EndpointName, routes } from "@/tests/support/api-client";

// Whole models are fitted on the whole record here.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

beforeAll(async () => {
  await freezeForecast({ id: null, name: "a test" }, { series: "cuba-embargo", model: "simple-projection", pressure: { kind: "open" }, overrides: {}, leave: [], newcomers: 0 });
});

type Answer<Name extends EndpointName> = z.output<(typeof endpoints)[Name]["answer"]>;

/** Asks, and holds the answer against the endpoint's own schema: every field described, none more. */
async function read<Name extends EndpointName>(name: Name, path: string): Promise<Answer<Name>> {
  const response = await ask(path);
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body).slice(0, 300)).toBe(200);
  expect(endpoints[name].answer.parse(body)).toEqual(body);
  return body as Answer<Name>;
}

const examples: Record<EndpointName, string> = {
  index: "",
  health: "/health",
  openApi: "/openapi.json",
  seriesList: "/series",
  series: "/series/cuba-embargo",
  votes: "/series/cuba-embargo/votes",
  vote: "/series/cuba-embargo/votes/80",
  timeline: "/series/cuba-embargo/timeline",
  projection: "/series/cuba-embargo/projection",
  impact: "/series/cuba-embargo/impact?events=50",
  forecast: "/series/cuba-embargo/forecast",
  registry: "/series/cuba-embargo/forecast/registry",
  frozen: "/series/cuba-embargo/forecast/registry/1",
  backtest: "/series/crimea-militarization/backtest",
  countries: "/countries",
  country: "/countries/ARG",
};
const names = Object.keys(examples) as EndpointName[];
const revisioned = names.filter((name) => !["index", "health", "openApi"].includes(name));

async function failure(path: string, init: RequestInit = {}) {
  const response = await ask(path, init);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, ...error };
}

describe("the list of endpoints", () => {
  it("is what the folders hold", () => {
    const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));
    expect(files.sort()).toEqual(Object.values(routes).map(({ file }) => file).sort());
    for (const name of names) expect(existsSync(`app/api/v1/${endpoints[name].path.slice(1).replace(/\{(\w+)\}/g, "[$1]")}/route.ts`), name).toBe(true);
  });
  it("is what the index says", async () => {
    const { endpoints: listed } = await read("index", "");
    expect(listed.map(({ path }) => path)).toEqual(Object.values(endpoints).map(({ path }) => `/api/v1${path}`));
    expect(listed.find(({ path }) => path.endsWith("/timeline"))?.parameters).toEqual(["kind", "direction", "actor", "evidence", "from", "to"]);
    expect(listed.filter(({ methods }) => methods.includes("POST")).map(({ path }) => path)).toEqual(["/api/v1/series", "/api/v1/series/{slug}/votes"]);
  });
});

describe.each(names)("GET %s", (name) => {
  const path = examples[name];

  it("answers what its schema describes, open to every site", async () => {
    await read(name, path);
    const { headers } = await ask(path);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cache-control")).toBe(name === "health" ? "no-store" : "public, no-cache");
  });

  it("answers HEAD with the same headers and no body", async () => {
    const [head, get] = [await ask(path, { method: "HEAD" }), await ask(path)];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  });

  it("refuses to be written to, and says what is possible", async () => {
    const takesPost = "post" in endpoints[name]; // tests/integration/series-post.test.ts
    for (const method of takesPost ? ["PUT", "PATCH", "DELETE"] : ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await ask(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe(takesPost ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS");
      expect(await response.json()).toEqual({ error: { code: "method_not_allowed", message: expect.stringContaining(method) } });
    }
  });

  it("tells browsers of other sites that they may read", async () => {
    const response = await ask(path, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("access-control-allow-headers")).toContain("If-None-Match");
  });

  it("refuses a parameter that it does not know, by name", async () => {
    const { status, code, message } = await failure(`${path}${path.includes("?") ? "&" : "?"}sort=date`);
    expect({ status, code }).toEqual({ status: 400, code: "bad_request" });
    expect(message).toContain("sort");
    const allowed = Object.keys(endpoints[name].query.shape);
    expect(message).toContain(allowed.length > 0 ? allowed.join(", ") : "takes none");
  });
});

describe.each(revisioned)("the ETag of %s", (name) => {
  const path = examples[name];

  it("names the revision and spares a reader who has it the body", async () => {
    const first = await ask(path);
    const { revision } = (await first.json()) as { revision: number };
    const etag = first.headers.get("etag")!;
    expect(etag).toMatch(new RegExp(`^"r${revision}-[0-9a-f]{10}"$`));
    for (const asked of [etag, `W/${etag}`, `"other", ${etag}`, `W/"x",W/${etag} , "y"`, "*", " * "]) {
      const second = await ask(path, { headers: { "If-None-Match": asked } });
      expect(second.status, asked).toBe(304);
      expect(await second.text()).toBe("");
      expect(second.headers.get("etag")).toBe(etag);
      expect(second.headers.get("cache-control")).toBe("public, no-cache");
      expect(second.headers.get("access-control-allow-origin")).toBe("*");
    }
    for (const asked of ["", `"r${revision}"`, etag.replaceAll('"', ""), etag.replace("r", "R"), `"${revision}"`]) {
      expect((await ask(path, { headers: { "If-None-Match": asked } })).status, asked).toBe(200);
    }
    expect((await ask(path, { method: "HEAD", headers: { "If-None-Match": etag } })).status).toBe(304);
  });
});

describe("an ETag is good for its own address only", () => {
  it("so what is not there stays 404, whatever the reader claims to have", async () => {
    const etag = (await ask("/series/cuba-embargo")).headers.get("etag")!;
    for (const asked of [etag, "*"]) {
      expect((await ask("/series/no-such-series", { headers: { "If-None-Match": asked } })).status).toBe(404);
      expect((await ask("/series/cuba-embargo/votes/99", { headers: { "If-None-Match": asked } })).status).toBe(404);
    }
    expect((await ask("/series/jerusalem", { headers: { "If-None-Match": etag } })).status).toBe(200);
    expect((await ask("/series/cuba-embargo/timeline?kind=policy")).headers.get("etag")).not.toBe((await ask("/series/cuba-embargo/timeline")).headers.get("etag"));
  });
});

describe("votes", () => {
  it("has the vote of the 80th session as announced", async () => {
    const { series, votes } = await read("votes", "/series/cuba-embargo/votes");
    expect(series).toBe("cuba-embargo");
    expect(votes).toHaveLength(33);
    expect(votes.at(-1)).toMatchObject({
      session: "80", date: "2025-10-29", resolution: "A/RES/80/4", yes: 165, no: 7, abstain: 12, absent: 9, members: 193,
      datePrecision: "day", draft: "A/80/L.6", meeting: "A/80/PV.22", undlRecord: 4091600, notListed: 0, source: "dgacm",
      links: { self: "/api/v1/series/cuba-embargo/votes/80", page: "/series/cuba-embargo/votes/80" },
    });
    expect(Object.keys(votes[0]!).slice(0, 8)).toEqual(["session", "date", "resolution", "yes", "no", "abstain", "absent", "members"]);
  });

  it("has every vote of every series, oldest first, each adding up, and each again under its own address with a roll call that says the same", async () => {
    const { series } = await read("seriesList", "/series");
    expect(series).toHaveLength(18);
    let seen = 0;
    for (const { slug, votes: count, firstDate, lastDate, lastSession } of series) {
      const { votes, sources } = await read("votes", `/series/${slug}/votes`);
      expect(votes).toHaveLength(count);
      expect([votes[0]?.date, votes.at(-1)?.date, votes.at(-1)?.session]).toEqual([firstDate, lastDate, lastSession]);
      expect(votes.map(({ date }) => date)).toEqual(votes.map(({ date }) => date).sort());
      for (const vote of votes) {
        const { yes, no, abstain, absent, notListed, members } = vote;
        expect(yes + no + abstain + absent + notListed).toBe(members);
        expect(sources.map(({ code }) => code)).toContain(vote.source);
        const detail = await read("vote", `/series/${slug}/votes/${vote.session}`);
        const { links, ...fields } = vote;
        expect(detail).toMatchObject({ ...fields, links });
        expect(tally(new Map(detail.positions.map(({ country, position }) => [country, position])))).toEqual({ yes, no, abstain, absent });
        expect(detail.sources.map(({ code }) => code)).toEqual(expect.arrayContaining([...new Set(detail.positions.map(({ source }) => source))]));
        seen++;
      }
    }
    expect(seen).toBe(395);
  }, 60_000);

  it("shows one vote with its roll call, what changed and what is known about its sources", async () => {
    const vote = await read("vote", "/series/cuba-embargo/votes/80");
    expect(vote.positions).toHaveLength(193);
    expect(vote.positions.map(({ country }) => country)).toEqual(vote.positions.map(({ country }) => country).sort());
    expect(vote.positions.find(({ country }) => country === "ARG")).toEqual({ country: "ARG", position: "no", name: "Argentina", previous: "yes", source: "undl", agreedBy: 3 });
    expect(vote.change).toEqual({ yes: -22, no: 5, abstain: 11, absent: 6 });
    expect(vote.previous).toEqual({ session: "79", date: "2024-10-30", resolution: "A/RES/79/7", self: "/api/v1/series/cuba-embargo/votes/79" });
    expect(vote.switches).toContainEqual({ country: "ARG", from: "yes", to: "no" });
    expect(vote.discrepancies).toContainEqual(expect.objectContaining({ country: "MDA" }));
    const first = await read("vote", "/series/cuba-embargo/votes/47");
    expect(first).toMatchObject({ previous: null, change: null, switches: [] });
    expect((await read("vote", "/series/cuba-embargo/votes/49")).lateAdvice).toContainEqual(expect.objectContaining({ country: "LSO", intended: "yes" }));
  });

  it("says what is missing and where to look", async () => {
    expect(await failure("/series/cuba-embargo/votes/99")).toEqual({ status: 404, code: "not_found", message: expect.stringContaining("/api/v1/series/cuba-embargo/votes") });
    expect(await failure("/series/no-such-series/votes")).toMatchObject({ status: 404, code: "not_found" });
    expect(await failure("/series/no-such-series/votes/80")).toMatchObject({ status: 404 });
    expect(await failure("/series/Cuba!/votes")).toEqual({ status: 400, code: "bad_request", message: "slug: expected lower-case words joined by hyphens, such as cuba-embargo" });
    expect(await failure("/series/cuba-embargo/votes/2025 October")).toEqual({ status: 400, code: "bad_request", message: "session: expected a session such as 80 or ES-10" });
  });
});

describe("timeline", () => {
  const events = async (query: string) => (await read("timeline", `/series/cuba-embargo/timeline${query}`)).events;

  it("has all events of the series, oldest first, with the cable of 2 October 2025", async () => {
    const all = await events("");
    expect(all.map(({ date }) => date)).toEqual(all.map(({ date }) => date).sort());
    expect(all.length).toBeGreaterThan(20);
    expect(all).toContainEqual(expect.objectContaining({ date: "2025-10-02", kind: "lobbying", actor: "United States" }));
  });

  it("is filtered by kind, days and actor, one or all", async () => {
    const all = await events("");
    expect(await events("?kind=lobbying")).toEqual(all.filter(({ kind }) => kind === "lobbying"));
    expect(await events("?from=2025-01-01&to=2025-12-31")).toEqual(all.filter(({ date }) => date.startsWith("2025")));
    expect(await events("?actor=united%20states")).toEqual(all.filter(({ actor }) => actor.split("; ").includes("United States")));
    const cable = await events("?kind=lobbying&actor=United+States&from=2025-10-02&to=2025-10-02");
    expect(cable.map(({ date }) => date)).toEqual(["2025-10-02"]);
    expect(await events("?actor=Nobody")).toEqual([]);
    const { links } = await read("timeline", "/series/cuba-embargo/timeline?kind=policy");
    expect(links.self).toBe("/api/v1/series/cuba-embargo/timeline?kind=policy");
  });

  it("refuses what it cannot mean", async () => {
    const refusal = async (query: string) => (await failure(`/series/cuba-embargo/timeline?${query}`)).message;
    expect(await refusal("kind=gossip")).toBe("kind: expected one of lobbying, policy, diplomatic, context");
    expect(await refusal("kind=")).toContain("kind: expected one of");
    expect(await refusal("from=2025")).toBe("from: expected a day as YYYY-MM-DD");
    expect(await refusal("to=2025-02-30")).toBe("to: expected a day as YYYY-MM-DD");
    expect(await refusal("from=2025-02-02&to=2025-02-01")).toBe("from: expected a day that is not after to");
    expect(await refusal("kind=policy&kind=lobbying")).toBe('The parameter "kind" is there more than once. Give it once.');
    expect(await refusal("actor=%00")).toContain("actor: expected");
    expect(await refusal("Kind=policy")).toBe('There is no parameter "Kind" here. Allowed: kind, direction, actor, evidence, from, to.');
  });
});

describe("projection", () => {
  it("has whole counts that sum to the membership for every series, its intervals in order", async () => {
    const { series } = await read("seriesList", "/series");
    for (const { slug } of series) {
      const { expected, members, counts, naive } = await read("projection", `/series/${slug}/projection`);
      for (const four of [expected, naive]) expect(Object.keys(four)).toEqual(["yes", "no", "abstain", "absent"]);
      expect(expected.yes + expected.no + expected.abstain + expected.absent).toBe(members);
      for (const { q05, q25, median, q75, q95 } of Object.values(counts)) {
        expect([q05, q25, median, q75, q95]).toEqual([q05, q25, median, q75, q95].sort((a, b) => a - b));
        expect(q95).toBeLessThanOrEqual(members);
      }
    }
  });
});

describe("forecast", () => {
  const of = async (query: string) => read("forecast", `/series/cuba-embargo/forecast${query}`);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  it("has four counts whose chances add up and whose means sum to the membership, by every model", async () => {
    for (const model of modelNames) {
      const { counts, members, expected, states } = await of(`?model=${model}`);
      expect(Object.keys(counts)).toEqual(["yes", "no", "abstain", "absent"]);
      for (const { pmf, mean, q05, q25, median, q75, q95 } of Object.values(counts)) {
        expect(pmf).toHaveLength(members + 1);
        expect(sum(pmf)).toBeCloseTo(1, 6);
        expect(sum(pmf.map((chance, states) => chance * states))).toBeCloseTo(mean, 6);
        expect([q05, q25, median, q75, q95]).toEqual([q05, q25, median, q75, q95].sort((a, b) => a - b));
      }
      expect(sum(Object.values(counts).map(({ mean }) => mean))).toBeCloseTo(members, 4);
      expect(sum(Object.values(expected))).toBe(members);
      for (const { yes, no, abstain, absent } of states) expect(yes + no + abstain + absent).toBeCloseTo(1, 9);
      if (states.length > 0) expect(sum(states.map(({ yes }) => yes))).toBeCloseTo(counts.yes.mean, 3);
    }
  });

  it("says what it is about, what it saw and what was assumed", async () => {
    const plain = await of("");
    expect(plain).toMatchObject({ model: "full", seed: 1, members: 193, target: { session: null, date: null, after: { session: "80", date: "2025-10-29" } }, scenario: { pressure: "open", assume: "", leave: "", newcomers: 0 } });
    expect(plain.states).toHaveLength(193);
    expect(plain.states.find(({ country }) => country === "ARG")).toMatchObject({ last: "no" });
    expect(plain.watchList).toHaveLength(20);
    expect(plain.watchList.map(({ chanceOfMoving }) => chanceOfMoving)).toEqual(plain.watchList.map(({ chanceOfMoving }) => chanceOfMoving).sort((a, b) => b - a));
    const asked = await of("?push=0.5&assume=bra:abstain&leave=arg&newcomers=1&seed=7");
    expect(asked).toMatchObject({ seed: 7, members: 193, scenario: { pressure: "push=0.5", assume: "BRA:abstain", leave: "ARG", newcomers: 1, note: null, presser: "USA", sponsor: "CUB" } });
    expect(asked.push).toMatchObject({ level: 0.5, reference: { session: "80", date: "2025-10-29", moved: 16 }, words: expect.stringMatching(/would newly vote against or abstain .* in 2025 16 states did/) });
    expect(asked.push!.exposure.find(({ country }: { country: string }) => country === "CUB")).toMatchObject({ kind: "sponsor" });
    const older = await of("?scenario=as-in-80");
    expect(older.scenario).toMatchObject({ pressure: "push=0", note: expect.stringMatching(/^The address says scenario=as-in-80, a name from before .* push=0\.$/) });
    expect(older.links.self).toBe("/api/v1/series/cuba-embargo/forecast?push=0");
    expect((await of("")).push).toBeNull();
    expect(asked.links.self).toBe("/api/v1/series/cuba-embargo/forecast?push=0.5&assume=BRA%3Aabstain&leave=ARG&newcomers=1&seed=7");
    expect(await read("forecast", asked.links.self.slice("/api/v1".length))).toEqual(asked);
    expect(asked.states.find(({ country }) => country === "BRA")).toMatchObject({ abstain: 1 });
    expect((await of("?asOf=2025-10-29")).target).toEqual({ session: "80", date: "2025-10-29", resolution: "A/RES/80/4", after: { session: "79", date: "2024-10-30", resolution: "A/RES/79/7" } });
  });

  it("refuses what it cannot mean", async () => {
    const refusal = async (query: string) => failure(`/series/cuba-embargo/forecast?${query}`);
    for (const [query, words] of [
      ["model=oracle", "model: expected one of always-yes"], ["push=2", "push: expected a level from -1"], ["push=1&scenario=calm", "push: expected push alone"], ["scenario=storm", "scenario: expected open"], ["scenario=level-3", "level-X with X from 0 to 2"], ["scenario=as-in-12", "session"], ["assume=BRA", "BRA:abstain"],
      ["assume=CSK:no", "can vote"], ["leave=XX", "three letters"], ["newcomers=4", "0 to 3"], ["asOf=2025", "YYYY-MM-DD"], ["asOf=1945-12-31", "from 1946-01-01"], ["seed=-1", "whole number"],
      ["model=simple-projection&asOf=1980-01-01", "No vote of cuba-embargo before"],
    ] as const) {
      expect(await refusal(query), query).toMatchObject({ status: 400, code: "bad_request", message: expect.stringContaining(words) });
    }
    expect(await failure("/series/no-such-series/forecast")).toMatchObject({ status: 404 });
  });
});

describe("backtest", () => {
  it("has every vote from the fourth on, and every model in sum", async () => {
    const { votes, summary, model } = await read("backtest", "/series/crimea-militarization/backtest");
    expect(model).toBe("full");
    expect(votes.map(({ session, yes }) => [session, yes])).toEqual([["76", 62]]);
    const { logLoss, jointLogScore, interval90Yes: [low, high] } = votes[0]!;
    expect(low).toBeLessThanOrEqual(high);
    expect(Object.keys(summary)).toEqual(modelNames);
    expect(summary.full).toMatchObject({ votes: 1, logLoss, jointLogScore });
    expect(summary["simple-projection"]!.logLoss).toBeNull();
  });

  it("shows another model's votes when asked, and leaves out votes before a day", async () => {
    const { votes, summary } = await read("backtest", "/series/crimea-militarization/backtest?model=pooled-markov");
    expect(votes[0]!.logLoss).toBe(summary["pooled-markov"]!.logLoss);
    expect(await read("backtest", "/series/crimea-militarization/backtest?from=2021-12-10")).toMatchObject({ votes: [], summary: {} });
    expect(await failure("/series/crimea-militarization/backtest?from=2021")).toMatchObject({ status: 400 });
    expect(await failure("/series/no-such-series/backtest")).toMatchObject({ status: 404 });
  });
});

describe("countries", () => {
  it("lists present and former members by name", async () => {
    const { countries } = await read("countries", "/countries");
    expect(countries).toHaveLength(199);
    expect(countries.filter(({ member }) => member)).toHaveLength(193);
    expect(countries.find(({ iso3 }) => iso3 === "YUG")?.member).toBe(false);
  });

  it("shows one with what it did in every series", async () => {
    const argentina = await read("country", "/countries/ARG");
    expect(argentina).toMatchObject({ iso3: "ARG", name: "Argentina", region: "grulac", member: true, memberships: [{ from: "1945-10-24", until: null, precision: "day", note: null }] });
    expect(argentina.series).toHaveLength(18);
    const embargo = argentina.series.find(({ slug }) => slug === "cuba-embargo")!.positions;
    expect(embargo).toHaveLength(33);
    expect(embargo.at(-1)).toEqual({ session: "80", date: "2025-10-29", resolution: "A/RES/80/4", position: "no" });
    expect(await read("country", "/countries/arg")).toEqual(argentina);
    expect((await read("country", "/countries/CIV")).aliases).toContain("Côte d'Ivoire");
  });

  it("tells a code that no state has from what is no code", async () => {
    expect(await failure("/countries/XXX")).toMatchObject({ status: 404, code: "not_found" });
    expect(await failure("/countries/Argentina")).toEqual({ status: 400, code: "bad_request", message: "iso3: expected a country code of three letters, such as ARG" });
  });
});

describe("what is not there", () => {
  it("answers 404 in the shape of every failure, to every method", async () => {
    for (const path of ["/nothing", "/series/cuba-embargo/nothing", "/series/cuba-embargo/votes/80/positions", "/countries/ARG/x", "/%00"]) {
      for (const method of ["GET", "POST", "DELETE"]) {
        expect(await failure(path, { method }), path).toMatchObject({ status: 404, code: "not_found", message: expect.stringContaining("GET /api/v1") });
      }
    }
  });
  it("answers an address that does not decode, and a method nobody knows, as clearly", async () => {
    expect(await failure("/series/%E0%A4%A")).toMatchObject({ status: 400, code: "bad_request" });
    expect(await failure("/series/%zz/votes")).toMatchObject({ status: 400, code: "bad_request" });
    expect(await failure("/series", { method: "PROPFIND" })).toMatchObject({ status: 405, code: "method_not_allowed" });
  });
});

describe("health", () => {
  it("says which revision it shows and for how long it has been running", async () => {
    const { revision } = (await (await ask("/series")).json()) as { revision: number };
    expect(await read("health", "/health")).toEqual({ status: "ok", database: "reachable", revision, uptimeSeconds: expect.any(Number) });
  });
});
