import { beforeAll, describe, expect, it, vi } from "vitest";
import { freezeForecast } from "@/lib/forecast/registry/mutations";
import { getRegistry } from "@/lib/forecast/registry/queries";
import { getForecast, getOfficialForecast, getProjection, OFFICIAL_QUESTION } from "@/lib/forecast/queries";
import { positionRuns } from "@/lib/forecast/position-runs";
import { getVotingRecord } from "@/lib/forecast/record/queries";
import { listCountries } from "@/lib/countries/queries";
import { endpoints } from "@/lib/http/api/endpoints";
import { ledgerTable } from "@/lib/export/ledger-table";
import { votesTable } from "@/lib/export/votes-table";
import { getImpact } from "@/lib/impact/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { knownVote, rollCallOf } from "@/lib/series/schema";
import { recordEvent } from "@/lib/timeline/mutations";
import { correctVote, recordVote } from "@/lib/votes/mutations";
import type { Position, RollCall, Tally } from "@/lib/votes/schema";
import { knownLedger } from "@/lib/votes/switches";
import { tally as tallyOf } from "@/lib/votes/tally";
import { entryOfVote, flatEntry } from "@/lib/votes/vote-entry";
import { ask } from "../support/api-client";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });
const ana = { id: null, name: "Ana Silva" };
const series = "cuba-embargo";
const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

let last: RollCall;
let announced: Tally;
const record = () => getSeriesRecord(series);
const session81 = async () => (await record()).votes.find(({ session }) => session === "81")!;

beforeAll(async () => {
  const before = await record();
  last = rollCallOf(before, before.votes.at(-1)!);
  await freezeForecast(ana, { series, ...OFFICIAL_QUESTION });
  // Five more against than in the 80th session, from those in favour: BRA among them.
  const moved = new Map([...last, ["BRA", "no"], ["CHL", "no"], ["PER", "no"], ["URY", "no"], ["FJI", "no"]] as [string, Position][]);
  announced = tallyOf(moved);
  await recordEvent(ana, { series, entry: { title: "A cable", date: "2026-09-01", datePrecision: "day", until: null, kind: "lobbying", actor: "United States", direction: "pressure_against", asks: ["vote_no"], targets: ["BRA"], targetsNote: null, claim: "A cable asks for votes against.", evidence: "low", evidenceNote: null, sourceName: "Made up", sourceUrl: null, pinned: false } });
  const rollCall = new Map([...moved].filter(([, position]) => position === "no" || position === "abstain"));
  expect(await recordVote(ana, { series, entry: { session: "81", date: tomorrow, resolution: "A/RES/81/7", title: "Necessity", draft: null, meeting: null, sourceName: null, sourceUrl: null, note: null, tally: announced, stage: "provisional", rollCall } })).toMatchObject({ ok: true });
});

describe("while the roll call of the last vote is provisional", () => {
  it("models learn nothing from it, and the full model says what it waits for", async () => {
    const vote = await session81();
    expect(vote.open).toBe(193 - vote.no - vote.abstain);
    expect((await getVotingRecord()).record.votes.some(({ id }) => id === String(vote.id))).toBe(false);
    await expect(getForecast({ series, ...OFFICIAL_QUESTION })).rejects.toMatchObject({ code: "not_yet", message: expect.stringContaining(`whole roll call of A/RES/81/7: ${vote.open} states are not yet named`) as string });
    await expect(freezeForecast(ana, { series, ...OFFICIAL_QUESTION })).rejects.toMatchObject({ code: "not_yet" });
    expect((await getForecast({ series, ...OFFICIAL_QUESTION, asOf: "2025-10-01" })).forecast.members).toBe(193);
    expect((await ask(`/series/${series}/forecast`)).status).toBe(409);
  });

  it("the official next number is the simple projection's from the announced tally, named as such, and only for this series", async () => {
    const [official, projection] = await Promise.all([getOfficialForecast(series), getProjection(series)]);
    expect(official).toMatchObject({ source: "simple-projection", model: "simple-projection", expected: projection!.expected, waits: { resolution: "A/RES/81/7", open: (await session81()).open } });
    expect(official!.target).toMatchObject({ session: null, after: { session: "81" } });
    expect(projection!.naive).toEqual(announced);
    expect(projection!.sentence).toContain("its roll call is not whole yet");
    expect(Object.values(projection!.expected).reduce((sum, count) => sum + count, 0)).toBe(193);
    expect(await getOfficialForecast("nazism")).toMatchObject({ source: "full-model", waits: null });
  });

  it("the ledger counts what is known, and no open state as gone or absent", async () => {
    const now = await record();
    const [before, vote] = now.votes.slice(-2);
    const { lines, change, moved, open, whole } = knownLedger(knownVote(now, before!), knownVote(now, vote!));
    expect(lines.find(({ from, to }) => from === "yes" && to === "no")!.countries).toEqual(["BRA", "CHL", "FJI", "PER", "URY"]);
    expect(lines.every(({ from, to }) => from !== null && to !== null && to !== "absent")).toBe(true);
    expect({ change, moved, whole }).toEqual({ change: { yes: -5, no: 5, abstain: 0, absent: 0 }, moved: 5, whole: false });
    expect(open).toEqual({ yes: announced.yes, no: 0, abstain: 0, absent: announced.absent });
    expect(ledgerTable(now, {}).rows).toHaveLength(5);
    expect(positionRuns(now, "CUB").at(-1)!.last.session).toBe("80");
  });

  it("the API and the files say so", async () => {
    const body: unknown = await (await ask(`/series/${series}/votes/81`)).json();
    expect(endpoints.vote.answer.parse(body)).toEqual(body);
    const vote = await session81();
    expect(body).toMatchObject({ rollCall: "provisional", open: vote.open, provisionalSince: vote.provisionalSince, ...announced });
    const { positions, openStates } = body as { positions: { country: string }[]; openStates: string[] };
    expect(positions.length + openStates.length).toBe(193);
    expect(new Set([...positions.map(({ country }) => country), ...openStates]).size).toBe(193);
    const votes = (await (await ask(`/series/${series}/votes`)).json()) as { votes: { rollCall: string; open: number; provisionalSince: string | null }[] };
    expect(votes.votes.slice(0, -1).every((each) => each.rollCall === "whole" && each.open === 0 && each.provisionalSince === null)).toBe(true);
    expect((await ask(`/series/${series}/votes/81`)).headers.get("etag")).not.toBeNull();
    const table = votesTable(await record());
    expect(table.columns.at(-1)!.key).toBe("open");
  });

  it("a forecast frozen before is scored on its four counts at once", async () => {
    const [entry] = (await getRegistry(series)).entries;
    expect(entry!.standing).toMatchObject({ vote: { session: "81" }, tooLate: null });
    expect(entry!.scores).toMatchObject({ states: null, scoredStates: 0, leftOut: [] });
    expect(entry!.scores!.crps.yes).toBeGreaterThan(0);
  });

  it("the impact on the counts is there, and what needs every state says what it waits for", async () => {
    const events = (await record()).events.filter(({ title }) => title === "A cable").map(({ id }) => id);
    let view = await getImpact({ slug: series, events, mode: "together" }, 100);
    for (let tries = 0; view.impacts[0]!.state === "being-made" && tries < 200; tries++) view = await getImpact({ slug: series, events, mode: "together" }, 500);
    const impact = view.impacts[0]!;
    if (impact.state !== "estimated") throw new Error(impact.state);
    expect(impact.counts.no.actual).toBe(announced.no);
    expect(impact.counts.no.impact).toBeGreaterThan(0);
    expect(impact).toMatchObject({ moves: [], controls: [], drift: null, driftStates: [], targets: { computed: false } });
    expect(impact.waits).toContain("once the roll call of A/RES/81/7 is whole");
    expect(impact.rivals.changes).toMatchObject({ newlyCalled: [], noLongerCalled: [] });
  });
});

describe("once it is whole", () => {
  it("everything that waited is there, and a change of the tally leaves nothing old behind", async () => {
    const now = await record();
    const vote = await session81();
    const before = entryOfVote(vote, rollCallOf(now, vote));
    const rollCall = new Map([...last, ...before.rollCall]);
    expect(tallyOf(rollCall)).toEqual(announced);
    expect(await correctVote(ana, { id: vote.id, seen: flatEntry(before), entry: { ...before, stage: "whole", rollCall }, reason: null })).toMatchObject({ ok: true });
    expect((await getVotingRecord()).record.votes.some(({ id }) => id === String(vote.id))).toBe(true);
    expect(await getOfficialForecast(series)).toMatchObject({ source: "full-model", waits: null, target: { after: { session: "81" } } });
    const [entry] = (await getRegistry(series)).entries;
    expect(entry!.scores).toMatchObject({ scoredStates: 193 });
    expect(entry!.scores!.states).not.toBeNull();
    const whole = (await record()).votes.at(-1)!;
    expect(whole).toMatchObject({ rollCall: "whole", open: 0, provisionalSince: null });
    expect((await listCountries()).countries.length).toBe(199);
  });
});
