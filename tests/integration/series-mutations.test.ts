import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { currentRevision, findRevision, listRevisions } from "@/lib/revisions/queries";
import { flatSeries } from "@/lib/series/flat-series";
import { correctSeries, createSeries, deleteSeries } from "@/lib/series/mutations";
import { seriesRefusalInWords } from "@/lib/series/outcome-words";
import { parseNewSeries } from "@/lib/series/parse-entry";
import { getSeriesRecord, getVoteCatalogue, listSeries } from "@/lib/series/queries";
import { recordEvent } from "@/lib/timeline/mutations";
import type { EventEntry } from "@/lib/timeline/event-entry";

const ana = { id: "ana", name: "Ana Silva" };
const ben = { id: null, name: "ben (command line)" };
const food = ["A/RES/56/155", "A/RES/57/226", "A/RES/58/186", "A/RES/59/202"];

async function make(slug: string, resolutions: readonly string[], more: { title?: string; shortTitle?: string; cycle?: string } = {}) {
  const parsed = parseNewSeries({ slug, title: "The right to food", ...more, resolutions });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return createSeries(ana, parsed);
}

async function made(...args: Parameters<typeof make>) {
  const outcome = await make(...args);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const everything = async () => ({
  series: await db().series.count(), memberships: await db().seriesVote.count(), revisions: (await listRevisions({ limit: 1000 })).length, clock: await currentRevision(), listed: (await listSeries()).series.length,
});

describe("a new series", () => {
  it("is saved with its votes and its revision in one transaction, and is there at once", async () => {
    const before = await everything();
    const outcome = await made("right-to-food", ["a/res/57/226 ", ...food.filter((symbol) => symbol !== "A/RES/57/226")]);
    const record = await getSeriesRecord("right-to-food");
    expect(record.series).toMatchObject({ id: outcome.id, title: "The right to food", shortTitle: "The right to food", cycle: "yearly" });
    expect(record.votes.map(({ resolution }) => resolution)).toEqual(food);
    expect(record.revision.number).toBe(outcome.revision);
    expect([...record.rollCalls.values()].every((rollCall) => rollCall.size > 180)).toBe(true);
    expect(await everything()).toEqual({ series: before.series + 1, memberships: before.memberships + 4, revisions: before.revisions + 1, clock: outcome.revision, listed: before.listed + 1 });
    expect(await findRevision(outcome.revision)).toMatchObject({
      action: "create", subject: "series", subjectId: outcome.id, series: ["right-to-food"], actor: "Ana Silva", actorId: "ana", before: null, summary: "Made the series The right to food of 4 votes, 2001–2004",
      after: { slug: "right-to-food", title: "The right to food", "vote.A/RES/56/155": "session 56, 2001-12-19" },
    });
    const [same] = await db().$queryRaw<{ same: boolean }[]>`SELECT revisions.xid = series.xmin::text AS same FROM revisions, series WHERE number = ${outcome.revision} AND series.id = ${outcome.id}`;
    expect(same).toEqual({ same: true });
  });

  it("leaves the revisions of all other series as they are", async () => {
    const embargo = await currentRevision("cuba-embargo");
    await made("right-to-food-2", food);
    expect(await currentRevision("cuba-embargo")).toBe(embargo);
  });

  it("takes votes that belong to another series, old ones with Roman sessions, and a part named exactly", async () => {
    await made("mixed", ["A/RES/62/149", "A/RES/2765(XXVI)", "A/RES/33/31[B]", "A/RES/79/266#2"]);
    const { votes, series } = await getSeriesRecord("mixed");
    expect(votes.map(({ session, resolution, ordinal }) => [session, resolution, ordinal])).toEqual([["XXVI", "A/RES/2765(XXVI)", 1], ["33", "A/RES/33/31[B]", 1], ["62", "A/RES/62/149", 1], ["79", "A/RES/79/266", 2]]);
    expect(series.cycle).toBeNull();
    expect((await getSeriesRecord("death-penalty-moratorium")).votes).toHaveLength(10);
  });

  it("cuts a long title for tabs where no shorter one is given", async () => {
    await made("long", food, { title: "The right to food, and to much else that a resolution may name in a very long title" });
    expect((await getSeriesRecord("long")).series.shortTitle).toBe("The right to food, and to much else that a resolution may …");
  });
});

describe("a refused series", () => {
  const refused = async (slug: string, resolutions: readonly string[]) => {
    const before = await everything();
    const outcome = await make(slug, resolutions);
    if (outcome.ok) throw new Error("it was saved");
    expect(await everything()).toEqual(before);
    return seriesRefusalInWords(outcome, { slug, placeOf: (at) => `${at}: ` });
  };

  it("leaves nothing behind, and says what to do", async () => {
    expect(await refused("cuba-embargo", food)).toEqual(["There is a series at /series/cuba-embargo already. Choose another address."]);
    expect(await refused("x", [])).toEqual(["A series needs 2 votes or more; this one has none."]);
    expect(await refused("x", ["A/RES/56/155"])).toEqual(["A series needs 2 votes or more; this one has 1."]);
  });

  it("names every symbol that is not right, each with its place and what is near", async () => {
    const words = await refused("x", ["A/RES/56/155", "A/RES/58/185", "A/RES/33/31", "A/RES/79/266", "A/RES/56/155", "A/RES/ES-10/5", "A/RES/ES-10/6", "nonsense", "'; DROP TABLE series; --"]);
    expect(words.map((line) => line.slice(0, 2))).toEqual(["1:", "2:", "3:", "4:", "6:", "7:", "8:"]);
    expect(words[0]).toMatch(/no vote on "A\/RES\/58\/185"\. Near it are A\/RES\/58\/184, A\/RES\/58\/186, /);
    expect(words[1]).toContain("Near it are A/RES/33/31[A], A/RES/33/31[B].");
    expect(words[2]).toMatch(/held by 2 votes\. Say which: A\/RES\/79\/266#1 \(session 79, 2025-03-04, .*\) or A\/RES\/79\/266#2/);
    expect(words[3]).toContain("A/RES/56/155 is there twice: it is also the 1st of the list.");
    expect(words[4]).toContain("A/RES/ES-10/6 and A/RES/ES-10/5 are both of session ES-10");
  });

  it("is one of two that take one address at the same moment", async () => {
    const outcomes = await Promise.all([make("twice", food), make("twice", food.slice(1))]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: "slug_taken" });
  });

  it("cannot be forced past the application either", async () => {
    const { id } = await made("no-two", food);
    const [other] = await db().$queryRaw<{ id: number }[]>`SELECT id FROM votes WHERE session = '56' AND resolution <> 'A/RES/56/155' LIMIT 1`;
    await expect(db().seriesVote.create({ data: { seriesId: id, voteId: other!.id } })).rejects.toThrow(/series_votes_one_a_session/);
  });
});

describe("a correction", () => {
  const seenNow = async (slug: string) => {
    const { votes } = await getVoteCatalogue();
    const { series } = await getSeriesRecord(slug);
    return flatSeries(series, votes.filter((vote) => vote.series.includes(slug)), votes);
  };

  it("renames, adds and takes out, and keeps what was", async () => {
    const { id } = await made("to-correct", food);
    const seen = await seenNow("to-correct");
    const outcome = await correctSeries(ben, { id, seen, entry: { title: "Food", shortTitle: "", cycle: "yearly", sponsor: "", presser: "" }, resolutions: [...food.slice(1), "A/RES/60/165"], reason: "2005 was missing" });
    if (!outcome.ok) throw new Error(outcome.reason);
    const { series, votes } = await getSeriesRecord("to-correct");
    expect(series).toMatchObject({ title: "Food", shortTitle: "Food" });
    expect(votes.map(({ session }) => session)).toEqual(["57", "58", "59", "60"]);
    expect(await findRevision(outcome.revision)).toMatchObject({
      action: "correct", subject: "series", subjectId: id, series: ["to-correct"], actorId: null, reason: "2005 was missing",
      summary: "Corrected the series Food: 1 vote added, 1 vote taken out, 2 fields changed",
      before: { title: "The right to food", "vote.A/RES/56/155": "session 56, 2001-12-19", "vote.A/RES/60/165": "" }, after: { title: "Food", "vote.A/RES/56/155": "" },
    });
    const late = await correctSeries(ana, { id, seen, entry: { title: "Other", shortTitle: "", cycle: "", sponsor: "", presser: "" }, resolutions: food, reason: "r" });
    expect(late).toMatchObject({ ok: false, reason: "conflict", theirs: { title: "Food" } });
    const same = await seenNow("to-correct");
    const entry = { title: "Food", shortTitle: "Food", cycle: "yearly", sponsor: "", presser: "" };
    expect(await correctSeries(ana, { id, seen: same, entry, resolutions: votes.map(({ resolution }) => resolution!), reason: "r" })).toMatchObject({ ok: false, reason: "nothing_changed" });
    const parties = await correctSeries(ana, { id, seen: same, entry: { ...entry, sponsor: "CUB", presser: "IRN" }, resolutions: votes.map(({ resolution }) => resolution!), reason: "Cuba brings it" });
    if (!parties.ok) throw new Error(parties.reason);
    expect(await getSeriesRecord("to-correct").then((record) => record.series)).toMatchObject({ sponsor: "CUB", presser: "IRN" });
    expect(await findRevision(parties.revision)).toMatchObject({ before: { sponsor: "", presser: "" }, after: { sponsor: "CUB", presser: "IRN" }, reason: "Cuba brings it" });
    const withParties = await seenNow("to-correct");
    expect(await correctSeries(ana, { id, seen: withParties, entry: { ...entry, sponsor: "QQQ" }, resolutions: votes.map(({ resolution }) => resolution!), reason: "r" })).toMatchObject({ ok: false, reason: "no_such_state", field: "sponsor", code: "QQQ" });
    const back = await correctSeries(ana, { id, seen: withParties, entry, resolutions: votes.map(({ resolution }) => resolution!), reason: "No single state does" });
    if (!back.ok) throw new Error(back.reason);
    expect(await findRevision(back.revision)).toMatchObject({ before: { sponsor: "CUB", presser: "IRN" }, after: { sponsor: "", presser: "" } });
    const before = await everything();
    expect(await correctSeries(ana, { id, seen: same, entry, resolutions: ["A/RES/57/226"], reason: "r" })).toMatchObject({ ok: false, reason: "too_few" });
    expect(await correctSeries(ana, { id, seen: same, entry, resolutions: ["A/RES/57/226", "A/RES/1/999"], reason: "r" })).toMatchObject({ ok: false, reason: "not_votes" });
    await expect(correctSeries(ana, { id, seen: same, entry, resolutions: food, reason: " " })).rejects.toMatchObject({ code: "does_not_add_up" });
    await expect(correctSeries(ana, { id: 32_000, seen: same, entry, resolutions: food, reason: "r" })).rejects.toMatchObject({ code: "not_found" });
    expect(await everything()).toEqual(before);
  });
});

describe("a deletion", () => {
  it("is for series that were made here and have no events; their votes stay", async () => {
    const { id } = await made("to-delete", food);
    const votes = await db().vote.count();
    const { id: embargo } = (await getSeriesRecord("cuba-embargo")).series;
    await expect(deleteSeries(ana, { id: embargo, reason: "r" })).rejects.toMatchObject({ code: "not_allowed" });
    const { revision } = await deleteSeries(ana, { id, reason: "A mistake" });
    await expect(getSeriesRecord("to-delete")).rejects.toMatchObject({ code: "not_found" });
    expect(await db().vote.count()).toBe(votes);
    expect(await findRevision(revision)).toMatchObject({ action: "withdraw", reason: "A mistake", before: { slug: "to-delete", "vote.A/RES/56/155": "session 56, 2001-12-19" }, after: null });
    await expect(deleteSeries(ana, { id, reason: "again" })).rejects.toMatchObject({ code: "not_found" });

    const kept = await made("to-delete", food);
    const entry: EventEntry = { title: "T", date: "2001-01-01", datePrecision: "day", until: null, kind: "context", direction: "neutral", actor: "A", asks: [], targets: [], targetsNote: null, claim: "C", evidence: "low", evidenceNote: null, sourceName: "S", sourceUrl: null, pinned: false };
    await recordEvent(ana, { series: "to-delete", entry });
    await expect(deleteSeries(ana, { id: kept.id, reason: "r" })).rejects.toMatchObject({ code: "conflict" });
    expect((await getSeriesRecord("to-delete")).events).toHaveLength(1);
  });
});
