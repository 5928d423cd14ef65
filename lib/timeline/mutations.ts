import { AppError } from "@/lib/errors";
import { type Author, type Transaction, writeRecord } from "@/lib/revisions/mutations";
import { Outcome, outcomeOf } from "@/lib/revisions/outcome";
import { changesBetween, type Flat, sameFlat } from "@/lib/revisions/three-way";
import { counted } from "@/lib/words/plural";
import { type EventEntry, flatEvent, knownDate } from "./event-entry";
import { eventsOfSeries, findEventIn } from "./queries";
import type { RecordedEvent } from "./schema";

type Saved = { ok: true; id: number; revision: number };

/** The same event is there already; `own`: this author recorded it, in the revision named, as when a form is sent twice. */
export type AlreadyRecorded = { ok: false; reason: "already_recorded"; id: number; revision: number | null; own: boolean };

/**
 * Records an event beside a series, once: one that says the same in every field is not recorded again, also when a form is sent several times at once.
 * @throws AppError `not_found` for an unknown series
 */
export async function recordEvent(author: Author, { series: slug, entry }: { series: string; entry: EventEntry }): Promise<Saved | AlreadyRecorded> {
  return outcomeOf<Saved, AlreadyRecorded>(() => recordNewEvent(author, slug, entry));
}

async function recordNewEvent(author: Author, slug: string, entry: EventEntry): Promise<Saved> {
  const { result: id, revision } = await writeRecord(author, async (tx) => {
    const [series] = await tx.$queryRaw<{ id: number }[]>`SELECT id FROM series WHERE slug = ${slug} FOR UPDATE`;
    if (!series) throw new AppError("not_found", `There is no series "${slug.slice(0, 64)}".`);
    await refuseSame(tx, { author, slug, seriesId: series.id, entry });
    const event = await tx.timelineEvent.create({ data: { ...columns(entry), seriesId: series.id }, select: { id: true } });
    return {
      result: event.id,
      revision: { action: "create", subject: "timeline_event", subjectId: event.id, series: [slug], summary: `Recorded the event of ${knownDate(entry)}: ${entry.title}`, after: flatEvent(entry) },
    };
  });
  return { ok: true, id, revision };
}

async function refuseSame(tx: Transaction, { author, slug, seriesId, entry }: { author: Author; slug: string; seriesId: number; entry: EventEntry }): Promise<void> {
  const same = (await eventsOfSeries(tx, { id: seriesId, slug })).find((event) => sameFlat(flatEvent(event), flatEvent(entry)));
  if (!same) return;
  const made = await tx.revision.findFirst({ where: { subject: "timeline_event", subjectId: same.id, action: "create" }, select: { number: true, actorId: true } });
  throw new Outcome<AlreadyRecorded>({ ok: false, reason: "already_recorded", id: same.id, revision: made?.number ?? null, own: made !== null && made.actorId === author.id });
}

type Conflict = { ok: false; reason: "conflict"; theirs: Flat };
type NotCorrected = Conflict | { ok: false; reason: "nothing_changed" } | { ok: false; reason: "withdrawn" };

/**
 * Corrects an event that the author last saw as `seen`. Its row is locked first: what was changed in between is answered, and
 * nothing is written. @throws AppError `not_found`
 */
export async function correctEvent(author: Author, { id, seen, entry, reason }: { id: number; seen: Flat; entry: EventEntry; reason: string }): Promise<Saved | NotCorrected> {
  return outcomeOf<Saved, NotCorrected>(async () => {
    const { revision } = await writeRecord(author, async (tx) => {
      const event = await lockEvent(tx, id);
      if (event.withdrawnAt !== null) throw new Outcome<NotCorrected>({ ok: false, reason: "withdrawn" });
      const before = flatEvent(event);
      if (!sameFlat(before, seen)) throw new Outcome<NotCorrected>({ ok: false, reason: "conflict", theirs: before });
      const changes = changesBetween(before, flatEvent(entry));
      const count = Object.keys(changes.after).length;
      if (count === 0) throw new Outcome<NotCorrected>({ ok: false, reason: "nothing_changed" });
      await tx.timelineEvent.update({ where: { id }, data: { ...columns(entry), version: { increment: 1 } } });
      const summary = `Corrected ${counted(count, "field")} of the event of ${knownDate(entry)}: ${entry.title}`;
      return { result: null, revision: { action: "correct", subject: "timeline_event", subjectId: id, series: [event.series], summary, reason, ...changes } };
    });
    return { ok: true, id, revision };
  });
}

type NotMoved = { ok: false; reason: "changed" | "already" };

/**
 * Withdraws an event, which stays in the record and is shown no more, or restores it. `version` is the one that the author has seen.
 * @throws AppError `not_found`
 */
export async function setEventWithdrawn(author: Author, { id, version, withdrawn, reason }: { id: number; version: number; withdrawn: boolean; reason: string }): Promise<Saved | NotMoved> {
  return outcomeOf<Saved, NotMoved>(async () => {
    const { revision } = await writeRecord(author, async (tx) => {
      const event = await lockEvent(tx, id);
      if ((event.withdrawnAt !== null) === withdrawn) throw new Outcome<NotMoved>({ ok: false, reason: "already" });
      if (event.version !== version) throw new Outcome<NotMoved>({ ok: false, reason: "changed" });
      await tx.$executeRaw`UPDATE timeline_events SET withdrawn_at = CASE WHEN ${withdrawn}::boolean THEN now() END, version = version + 1 WHERE id = ${id}`;
      const summary = `${withdrawn ? "Withdrew" : "Restored"} the event of ${knownDate(event)}: ${event.title}`;
      return {
        result: null,
        revision: { action: withdrawn ? "withdraw" : "restore", subject: "timeline_event", subjectId: id, series: [event.series], summary, reason, before: { withdrawn: withdrawn ? "no" : "yes" }, after: { withdrawn: withdrawn ? "yes" : "no" } },
      };
    });
    return { ok: true, id, revision };
  });
}

async function lockEvent(tx: Transaction, id: number): Promise<RecordedEvent> {
  await tx.$queryRaw`SELECT id FROM timeline_events WHERE id = ${id} FOR UPDATE`;
  const event = await findEventIn(tx, id);
  if (!event) throw new AppError("not_found", "There is no such event.");
  return event;
}

function columns({ title, date, datePrecision, until, kind, direction, actor, asks, targets, targetsNote, claim, evidence, evidenceNote, sourceName, sourceUrl, pinned }: EventEntry) {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  return { title, kind, direction, actor, asks, targets, targetsNote, claim, evidence, evidenceNote, sourceName, sourceUrl, pinned, datePrecision, date: day(date), until: until === null ? null : day(until) };
}
