import { describe, expect, it } from "vitest";
import { findRevision, listRevisions } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { type EventEntry, flatEvent } from "@/lib/timeline/event-entry";
import { correctEvent, recordEvent, setEventWithdrawn } from "@/lib/timeline/mutations";
import { findEvent, listRecordedEvents } from "@/lib/timeline/queries";

const ana = { id: "ana", name: "Ana Silva" };
const ben = { id: "ben", name: "Ben Okri" };

const entry: EventEntry = {
  title: "Letters to capitals", date: "2026-09-01", datePrecision: "month", until: null, kind: "lobbying", actor: "United States", direction: "pressure_against", asks: ["abstain", "vote_no"],
  targets: ["ARG", "BRA"], targetsNote: null, claim: "Letters asked governments to change their vote.", evidence: "medium", evidenceNote: null, sourceUrl: "https://example.org/letters", sourceName: "Example, September 2026", pinned: false,
};
const recorded = async (changes: Partial<EventEntry> = {}) => {
  const outcome = await recordEvent(ana, { series: "cuba-embargo", entry: { ...entry, ...changes } });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
};
const events = async () => (await getSeriesRecord("cuba-embargo")).events;

describe("an event", () => {
  it("is recorded with its revision and shown beside its series at once", async () => {
    const { id, revision } = await recorded();
    expect((await events()).find((event) => event.id === id)).toMatchObject({ ...entry, series: "cuba-embargo", version: 1 });
    expect(await findRevision(revision)).toMatchObject({ action: "create", subject: "timeline_event", subjectId: id, series: ["cuba-embargo"], actor: "Ana Silva", after: flatEvent(entry) });
    await expect(recordEvent(ana, { series: "no-such-series", entry })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is corrected with a reason, and the second of two at the same moment is shown the first", async () => {
    const lobbied = { ...entry, title: "Letters to embassies" };
    const { id } = await recorded(lobbied);
    const seen = flatEvent(lobbied);
    const outcomes = await Promise.all([
      correctEvent(ana, { id, seen, entry: { ...lobbied, evidence: "high" }, reason: "Documents came out" }),
      correctEvent(ben, { id, seen, entry: { ...lobbied, title: "Letters to ministers" }, reason: "They went to ministers" }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const now = (await findEvent(id))!;
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "conflict", theirs: flatEvent(now) });
    expect(now.version).toBe(2);
    expect(await correctEvent(ben, { id, seen: flatEvent(now), entry: now, reason: "x" })).toEqual({ ok: false, reason: "nothing_changed" });
    await expect(correctEvent(ben, { id, seen: flatEvent(now), entry: { ...now, title: "y" }, reason: "\u200B" })).rejects.toMatchObject({ code: "does_not_add_up", message: "A correction or withdrawal needs a reason that can be read." });
  });

  it("is pinned and let go with a revision that says so, and a pin meets another correction like any field", async () => {
    const { id } = await recordEvent(ana, { series: "cuba-embargo", entry });
    const pinned = await correctEvent(ana, { id, seen: flatEvent(entry), entry: { ...entry, pinned: true }, reason: "It set off the rest" });
    if (!pinned.ok) throw new Error(pinned.reason);
    expect(await findRevision(pinned.revision)).toMatchObject({ action: "correct", before: { pinned: "" }, after: { pinned: "yes" } });
    expect((await events()).find((event) => event.id === id)?.pinned).toBe(true);
    const behind = await correctEvent(ben, { id, seen: flatEvent(entry), entry: { ...entry, title: "Letters to ministers" }, reason: "They went to ministers" });
    expect(behind).toEqual({ ok: false, reason: "conflict", theirs: flatEvent({ ...entry, pinned: true }) });
    expect(await correctEvent(ben, { id, seen: flatEvent({ ...entry, pinned: true }), entry, reason: "Others weighed more" })).toMatchObject({ ok: true });
    expect((await findEvent(id))?.pinned).toBe(false);
  });

  it("is withdrawn and restored, each with a revision and a reason", async () => {
    const { id } = await recorded({ title: "Letters withdrawn" });
    const move = (withdrawn: boolean, version: number) => setEventWithdrawn(ben, { id, version, withdrawn, reason: "The source was retracted" });
    const withdrawn = await move(true, 1);
    if (!withdrawn.ok) throw new Error(withdrawn.reason);
    expect((await events()).some((event) => event.id === id)).toBe(false);
    expect((await listRecordedEvents("cuba-embargo")).find((event) => event.id === id)?.withdrawnAt).toMatch(/^\d{4}-/);
    expect(await findRevision(withdrawn.revision)).toMatchObject({ action: "withdraw", actor: "Ben Okri", reason: "The source was retracted" });
    expect(await move(true, 2)).toEqual({ ok: false, reason: "already" });
    expect(await correctEvent(ana, { id, seen: flatEvent(entry), entry: { ...entry, title: "x" }, reason: "x" })).toEqual({ ok: false, reason: "withdrawn" });
    expect(await move(false, 1)).toEqual({ ok: false, reason: "changed" });
    expect(await move(false, 2)).toMatchObject({ ok: true });
    expect((await events()).some((event) => event.id === id)).toBe(true);
  });

  it("is recorded once, though its form is sent five times at once; whoever sent it is told of the one revision", async () => {
    const again = { ...entry, title: "Sent five times" };
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => recordEvent(ana, { series: "cuba-embargo", entry: again })));
    const saved = outcomes.filter((outcome) => outcome.ok);
    expect(saved).toHaveLength(1);
    for (const outcome of outcomes.filter(({ ok }) => !ok)) expect(outcome).toEqual({ ok: false, reason: "already_recorded", id: saved[0]!.id, revision: saved[0]!.revision, own: true });
    expect((await events()).filter(({ title }) => title === "Sent five times")).toHaveLength(1);
    expect(await recordEvent(ben, { series: "cuba-embargo", entry: again })).toMatchObject({ ok: false, own: false });
    expect(await recordEvent(ben, { series: "cuba-embargo", entry: { ...again, evidence: "low" } })).toMatchObject({ ok: true });
  });

  it("that ends before it begins is refused, and nothing is written", async () => {
    const before = (await listRevisions()).length;
    await expect(recordEvent(ana, { series: "cuba-embargo", entry: { ...entry, until: "2026-08-01" } })).rejects.toMatchObject({ code: "does_not_add_up" });
    expect((await listRevisions()).length).toBe(before);
  });
});

describe("revisions", () => {
  it("are listed newest first, by series and in pages", async () => {
    const all = await listRevisions();
    expect(all.map(({ number }) => number)).toEqual([...all.map(({ number }) => number)].sort((a, b) => b - a));
    const [newest, second] = all;
    expect(await listRevisions({ before: newest!.number, limit: 1 })).toEqual([second]);
    expect((await listRevisions({ series: "nazism" })).map(({ action }) => action)).toEqual(["seed"]);
    expect((await listRevisions({ series: "cuba-embargo" })).length).toBe(all.length);
  });
});
