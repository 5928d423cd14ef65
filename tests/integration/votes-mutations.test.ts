import { describe, expect, it } from "vitest";
import { listCountries } from "@/lib/countries/queries";
import { db } from "@/lib/db";
import { currentRevision, findRevision, listRevisions } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { rollCallOf } from "@/lib/series/schema";
import { correctVote, recordVote } from "@/lib/votes/mutations";
import { parseVoteForm } from "@/lib/votes/parse-entry";
import type { Position, RollCall } from "@/lib/votes/schema";
import { tally } from "@/lib/votes/tally";
import { entryOfVote, flatEntry, type VoteEntry } from "@/lib/votes/vote-entry";

const ana = { id: "ana", name: "Ana Silva" };
const ben = { id: "ben", name: "Ben Okri" };

const changed = (rollCall: RollCall, changes: Record<string, Position>): RollCall => new Map([...rollCall, ...(Object.entries(changes) as [string, Position][])]);

async function newVote(changes: Partial<VoteEntry> & { cells?: Record<string, Position> } = {}): Promise<VoteEntry> {
  const record = await getSeriesRecord("cuba-embargo");
  const last = record.votes.find(({ session }) => session === "80")!;
  const rollCall = changed(rollCallOf(record, last), changes.cells ?? {});
  return {
    session: "81", date: "2026-10-28", resolution: "A/RES/81/7", title: last.title, draft: "A/81/L.5", meeting: null, sourceName: "UN press release GA/12810", sourceUrl: "https://press.un.org/en/2026/ga12810.doc.htm", note: null,
    tally: tally(rollCall), stage: "whole", rollCall, ...changes,
  };
}

async function recorded(session: string): Promise<{ id: number; entry: VoteEntry }> {
  const record = await getSeriesRecord("cuba-embargo");
  const vote = record.votes.find((each) => each.session === session)!;
  return { id: vote.id, entry: entryOfVote(vote, rollCallOf(record, vote)) };
}

const withCells = (entry: VoteEntry, cells: Record<string, Position>): VoteEntry => {
  const rollCall = changed(entry.rollCall, cells);
  return { ...entry, rollCall, tally: tally(rollCall) };
};

describe("a new vote", () => {
  it("that does not add up is refused by the database, and nothing is written", async () => {
    const before = { revisions: (await listRevisions()).length, votes: await db().vote.count(), clock: await currentRevision() };
    const entry = await newVote();
    await expect(recordVote(ana, { series: "cuba-embargo", entry: { ...entry, tally: { ...entry.tally, yes: entry.tally.yes - 1, no: entry.tally.no + 1 } } })).rejects.toMatchObject({ code: "does_not_add_up" });
    await expect(recordVote(ana, { series: "cuba-embargo", entry: { ...entry, rollCall: new Map([...entry.rollCall].slice(1)) } })).rejects.toMatchObject({ code: "does_not_add_up" });
    await expect(recordVote(ana, { series: "no-such-series", entry })).rejects.toMatchObject({ code: "not_found" });
    expect({ revisions: (await listRevisions()).length, votes: await db().vote.count(), clock: await currentRevision() }).toEqual(before);
  });

  it("is saved with its revision in one transaction, and the series shows it at once", async () => {
    const entry = await newVote({ cells: { BRA: "no", CHL: "abstain" } });
    const outcome = await recordVote(ana, { series: "cuba-embargo", entry });
    if (!outcome.ok) throw new Error(outcome.reason);
    const record = await getSeriesRecord("cuba-embargo");
    const vote = record.votes.at(-1)!;
    expect(vote).toMatchObject({ id: outcome.id, session: "81", date: "2026-10-28", resolution: "A/RES/81/7", ...entry.tally, members: 193, source: { code: "analyst" }, note: "Source: UN press release GA/12810." });
    expect(rollCallOf(record, vote).get("BRA")).toBe("no");
    expect(record.revision.number).toBe(outcome.revision);
    const revision = await findRevision(outcome.revision);
    expect(revision).toMatchObject({ action: "create", subject: "vote", subjectId: vote.id, series: ["cuba-embargo"], actor: "Ana Silva", actorId: "ana", before: null });
    expect(revision!.after).toEqual(flatEntry(entry));
    const [sameTransaction] = await db().$queryRaw<{ same: boolean }[]>`
      SELECT revisions.xid = votes.xmin::text AS same FROM revisions, votes WHERE number = ${outcome.revision} AND votes.id = ${vote.id}`;
    expect(sameTransaction).toEqual({ same: true });
  });

  it("of a session that the series has is refused, also when two enter it at the same moment", async () => {
    const entry = await newVote();
    expect(await recordVote(ben, { series: "cuba-embargo", entry: { ...entry, resolution: "A/RES/81/8" } })).toMatchObject({ ok: false, reason: "already_recorded", sameSeries: true, resolution: "A/RES/81/7" });
    expect(await recordVote(ben, { series: "nazism", entry })).toMatchObject({ ok: false, reason: "already_recorded", sameSeries: false });
    const next = { ...entry, session: "82", date: "2027-10-28" };
    const both = await Promise.all(["A/RES/82/1", "A/RES/82/2"].map((resolution) => recordVote(ana, { series: "cuba-embargo", entry: { ...next, resolution } })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});

describe("a correction", () => {
  it("changes what it says, keeps the sources of all other cells and clears those of the changed", async () => {
    const { id, entry } = await recorded("80");
    const cell = (iso3: string) => db().rollCallEntry.findFirstOrThrow({ where: { voteId: id, country: { iso3 } }, include: { source: true } });
    const cuba = await cell("CUB");
    expect(cuba.agreedBy).not.toBeNull();
    const outcome = await correctVote(ana, { id, seen: flatEntry(entry), entry: { ...withCells(entry, { BRA: "no" }), note: "Checked." }, reason: "The verbatim record says so" });
    if (!outcome.ok) throw new Error(outcome.reason);
    const brazil = await cell("BRA");
    expect({ position: brazil.position, agreedBy: brazil.agreedBy, source: brazil.source?.code }).toEqual({ position: "no", agreedBy: null, source: "analyst" });
    expect(await cell("CUB")).toEqual(cuba);
    expect(await findRevision(outcome.revision)).toMatchObject({
      action: "correct", reason: "The verbatim record says so", before: { "position.BRA": "yes", tally: "165-7-12-9", note: "" }, after: { "position.BRA": "no", tally: "164-8-12-9", note: "Checked." },
    });
    expect((await db().vote.findUniqueOrThrow({ where: { id } })).version).toBe(2);
  });

  it("that changes nothing writes nothing, and one without a reason is refused", async () => {
    const { id, entry } = await recorded("79");
    const newest = await currentRevision();
    expect(await correctVote(ana, { id, seen: flatEntry(entry), entry, reason: "Looked again" })).toEqual({ ok: false, reason: "nothing_changed" });
    await expect(correctVote(ana, { id, seen: flatEntry(entry), entry: { ...entry, note: "x" }, reason: " " })).rejects.toMatchObject({ code: "does_not_add_up" });
    await expect(correctVote(ana, { id: 999_999, seen: {}, entry, reason: "x" })).rejects.toMatchObject({ code: "not_found" });
    expect(await currentRevision()).toBe(newest);
  });

  it("made at the same moment as another is shown the other, and overwrites nothing", async () => {
    const { id, entry } = await recorded("79");
    const seen = flatEntry(entry);
    const outcomes = await Promise.all([
      correctVote(ana, { id, seen, entry: withCells(entry, { BRA: "no" }), reason: "Ana's reason" }),
      correctVote(ben, { id, seen, entry: withCells(entry, { ARG: "no" }), reason: "Ben's reason" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = outcomes.find(({ ok }) => !ok)!;
    const now = await recorded("79");
    expect(refused).toEqual({ ok: false, reason: "conflict", theirs: flatEntry(now.entry) });
    expect([...now.entry.rollCall].filter(([iso3, position]) => entry.rollCall.get(iso3) !== position)).toHaveLength(1);
  });

  it("notices a change that was made past the application, which leaves the version alone", async () => {
    const { id, entry } = await recorded("78");
    await db().$transaction([
      db().$executeRaw`UPDATE positions SET position = 'no' WHERE vote_id = ${id} AND country_id = (SELECT id FROM countries WHERE iso3 = 'BRA')`,
      db().$executeRaw`UPDATE votes SET yes = yes - 1, no = no + 1 WHERE id = ${id}`,
    ]);
    expect(await correctVote(ben, { id, seen: flatEntry(entry), entry: { ...entry, note: "Mine" }, reason: "x" })).toMatchObject({ ok: false, reason: "conflict", theirs: { "position.BRA": "no" } });
  });

  it("cannot move a vote to a session that the series has", async () => {
    const { id, entry } = await recorded("77");
    expect(await correctVote(ana, { id, seen: flatEntry(entry), entry: { ...entry, session: "75" }, reason: "x" })).toMatchObject({ ok: false, reason: "already_recorded", session: "75" });
  });

  it("of the day takes the members of the new day", async () => {
    const { id, entry } = await recorded("66"); // 2011: South Sudan was a member already; 2010 it was not
    const before = { ...entry, date: "2010-10-26", rollCall: new Map([...entry.rollCall].filter(([iso3]) => iso3 !== "SSD")) };
    const moved = { ...before, tally: tally(before.rollCall) };
    expect(await correctVote(ana, { id, seen: flatEntry(entry), entry: moved, reason: "To see" })).toMatchObject({ ok: true });
    expect(await db().vote.findUniqueOrThrow({ where: { id } })).toMatchObject({ members: 192 });
    expect(await correctVote(ana, { id, seen: flatEntry(moved), entry, reason: "And back" })).toMatchObject({ ok: true });
  });
});

describe("every vote of a series", () => {
  it("can be read into the form and back without a change", async () => {
    const { countries } = await listCountries();
    for (const slug of ["cuba-embargo", "myanmar-rights", "outer-space-arms"]) {
      const record = await getSeriesRecord(slug);
      for (const vote of record.votes) {
        const flat = flatEntry(entryOfVote(vote, rollCallOf(record, vote)));
        const { tally: counts, ...rest } = flat;
        const [yes, no, abstain, absent] = counts!.split("-");
        const parsed = parseVoteForm({ values: { ...rest, yes: yes!, no: no!, abstain: abstain!, absent: absent! }, states: countries, today: "2026-11-23" });
        expect(parsed.ok ? flatEntry(parsed.entry) : parsed.errors).toEqual(flat);
      }
    }
  });
});
