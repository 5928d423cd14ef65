import type { Prisma } from "@/lib/db";
import { counted } from "@/lib/words/plural";
import { AppError } from "@/lib/errors";
import { type Author, type Transaction, writeRecord } from "@/lib/revisions/mutations";
import { Outcome, outcomeOf } from "@/lib/revisions/outcome";
import { changesBetween, type Flat, sameFlat } from "@/lib/revisions/three-way";
import { onlyFills } from "./completion";
import { findVoteIn, seriesOfVote } from "./queries";
import { announced } from "./tally";
import type { Iso3, Position, RollCall, Tally } from "./schema";
import { entryOfVote, flatEntry, storedNote, type VoteEntry } from "./vote-entry";

type Saved = { ok: true; id: number; revision: number };

/** The vote that stands in the way of a new one. */
export type AlreadyRecorded = { ok: false; reason: "already_recorded"; id: number; resolution: string | null; session: string | null; sameSeries: boolean };
export type RecordOutcome = Saved | AlreadyRecorded;

/**
 * Records a new vote of a series at any stage: the announced tally alone, with the names known so far, or with the whole roll call. What `entry.stage` says must
 * be so: a whole roll call with open states is refused, and so is a provisional one without. Two who enter the same session at once are let in one after the other.
 * @throws AppError `not_found` for an unknown series, `does_not_add_up` when the database refuses
 */
export async function recordVote(author: Author, { series: slug, entry }: { series: string; entry: VoteEntry }): Promise<RecordOutcome> {
  return outcomeOf<Saved, AlreadyRecorded>(async () => {
    const { result: id, revision } = await writeRecord(author, async (tx) => {
      const [series] = await tx.$queryRaw<{ id: number; shortTitle: string }[]>`SELECT id, short_title AS "shortTitle" FROM series WHERE slug = ${slug} FOR UPDATE`;
      if (!series) throw new AppError("not_found", `There is no series "${slug.slice(0, 64)}".`);
      await refuseSecond(tx, series.id, entry);
      const vote = await tx.vote.create({
        data: { ...columns(entry), members: sumOf(entry.tally), source: { connect: { code: "analyst" } }, series: { create: { seriesId: series.id } } },
        select: { id: true },
      });
      await writeCells(tx, vote.id, { added: entry.rollCall, sourceId: null });
      return {
        result: vote.id,
        revision: {
          action: "create", subject: "vote", subjectId: vote.id, series: [slug],
          summary: `Recorded the vote of session ${entry.session} on ${series.shortTitle}: ${announced(entry.tally)} on ${entry.date}${entry.resolution && `, ${entry.resolution}`}${stageInSummary(entry)}`,
          after: flatEntry(entry),
        },
      };
    });
    return { ok: true, id, revision };
  });
}

async function refuseSecond(tx: Transaction, seriesId: number, { session, resolution }: VoteEntry): Promise<void> {
  const refuse = (vote: { id: number; resolution: string | null; session: string | null }, sameSeries: boolean) => {
    throw new Outcome<AlreadyRecorded>({ ok: false, reason: "already_recorded", ...vote, sameSeries });
  };
  const select = { id: true, resolution: true, session: true } as const;
  const inSession = await tx.vote.findFirst({ where: { session, series: { some: { seriesId } } }, select });
  if (inSession) refuse(inSession, true);
  const sameSymbol = await tx.vote.findFirst({ where: { session, resolution }, select });
  if (sameSymbol) refuse(sameSymbol, false);
}

export type Correction = {
  id: number;
  /** The vote as the author last saw it: whatever differs from it now was changed by somebody else. */
  seen: Flat;
  entry: VoteEntry;
  /** Null only where the change just fills what was open (onlyFills). */
  reason: string | null;
};
type NotCorrected = { ok: false; reason: "conflict"; theirs: Flat } | { ok: false; reason: "nothing_changed" } | AlreadyRecorded;
export type CorrectionOutcome = Saved | NotCorrected;

/**
 * Corrects a vote. Its row is locked first, then compared with what the author has seen: a change in between, through the
 * application or past it, is answered with what stands there now, and nothing is written. Cells that do not change keep their sources.
 * Of a provisional vote a change that only fills what was open is a completion and needs no reason.
 * @throws AppError `not_found`, `does_not_add_up`, `conflict`
 */
export async function correctVote(author: Author, { id, seen, entry, reason }: Correction): Promise<CorrectionOutcome> {
  return outcomeOf<Saved, NotCorrected>(async () => {
    const { revision } = await writeRecord(author, async (tx) => {
      await tx.$queryRaw`SELECT id FROM votes WHERE id = ${id} FOR UPDATE`;
      const found = await findVoteIn(tx, id);
      if (!found) throw new AppError("not_found", "There is no such vote.");
      const before = entryOfVote(found.vote, found.rollCall);
      if (!sameFlat(flatEntry(before), seen)) throw new Outcome<NotCorrected>({ ok: false, reason: "conflict", theirs: flatEntry(before) });
      const changes = changesBetween(flatEntry(before), flatEntry(entry));
      const changed = Object.keys(changes.after);
      if (changed.length === 0) throw new Outcome<NotCorrected>({ ok: false, reason: "nothing_changed" });
      const slugs = await seriesOfVote(id, tx);
      if (entry.session !== before.session) await refuseOtherInSession(tx, { id, slugs, session: entry.session });

      await tx.vote.update({
        where: { id },
        data: {
          ...columns(entry), members: sumOf(entry.tally) + found.vote.notListed, version: { increment: 1 },
          ...(entry.date === before.date ? {} : { datePrecision: "day" as const }),
        },
      });
      await updateCells(tx, id, { before: before.rollCall, after: entry.rollCall });
      return {
        result: null,
        revision: onlyFills(flatEntry(before), flatEntry(entry))
          ? { action: "complete", subject: "vote", subjectId: id, series: slugs, summary: summaryOfCompletion(before, entry), reason, ...changes }
          : { action: "correct", subject: "vote", subjectId: id, series: slugs, summary: summaryOfCorrection(entry, changed), reason, ...changes },
      };
    });
    return { ok: true, id, revision };
  });
}

async function refuseOtherInSession(tx: Transaction, { id, slugs, session }: { id: number; slugs: string[]; session: string }): Promise<void> {
  await tx.$queryRaw`SELECT id FROM series WHERE slug = ANY (${slugs}) ORDER BY id FOR UPDATE`;
  const other = await tx.vote.findFirst({ where: { id: { not: id }, session, series: { some: { series: { slug: { in: slugs } } } } }, select: { id: true, resolution: true, session: true } });
  if (other) throw new Outcome<NotCorrected>({ ok: false, reason: "already_recorded", ...other, sameSeries: true });
}

function summaryOfCorrection({ resolution, session }: VoteEntry, changed: readonly string[]): string {
  const cells = changed.filter((key) => key.startsWith("position.")).length;
  const fields = changed.length - cells;
  const what = [cells && counted(cells, "position"), fields && counted(fields, "field")].filter(Boolean).join(" and ");
  return `Corrected ${what} of ${resolution || "the vote"}, session ${session}`;
}

function summaryOfCompletion(before: VoteEntry, after: VoteEntry): string {
  const named = after.rollCall.size - before.rollCall.size;
  const what = named === 0 ? "Completed the facts of" : `Named ${counted(named, "more state")} in`;
  return `${what} ${after.resolution || "the vote"}, session ${after.session}${after.stage === "whole" ? "; the roll call is whole" : stageInSummary(after)}`;
}

/** What a summary says of a roll call that is not whole; nothing of one that is. */
function stageInSummary({ stage, rollCall, tally }: VoteEntry): string {
  if (stage === "whole") return "";
  return rollCall.size === 0 ? "; the tally alone, no state named yet" : `; provisional, ${rollCall.size} of ${sumOf(tally)} states named`;
}

const sumOf = ({ yes, no, abstain, absent }: Tally) => yes + no + abstain + absent;

function columns(entry: VoteEntry) {
  const { session, resolution, title, draft, meeting, sourceUrl, date, tally, stage } = entry;
  return { stage, session: session || null, resolution: resolution || null, title, draft, meeting, sourceUrl, ...tally, date: new Date(`${date}T00:00:00Z`), note: storedNote(entry) } satisfies Partial<Prisma.VoteCreateInput>;
}

async function updateCells(tx: Transaction, voteId: number, { before, after }: { before: RollCall; after: RollCall }): Promise<void> {
  const removed = [...before.keys()].filter((iso3) => !after.has(iso3));
  if (removed.length > 0) await tx.rollCallEntry.deleteMany({ where: { voteId, country: { iso3: { in: removed } } } });
  const { id: sourceId } = await tx.source.findUniqueOrThrow({ where: { code: "analyst" }, select: { id: true } });
  const added = new Map([...after].filter(([iso3]) => !before.has(iso3)));
  if (added.size > 0) await writeCells(tx, voteId, { added, sourceId });
  for (const position of new Set(after.values())) {
    const moved = [...after].filter(([iso3, now]) => now === position && before.has(iso3) && before.get(iso3) !== position).map(([iso3]) => iso3);
    if (moved.length > 0) await tx.rollCallEntry.updateMany({ where: { voteId, country: { iso3: { in: moved } } }, data: { position, sourceId, agreedBy: null } });
  }
}

async function writeCells(tx: Transaction, voteId: number, { added, sourceId }: { added: ReadonlyMap<Iso3, Position>; sourceId: number | null }): Promise<void> {
  const countries = await tx.country.findMany({ where: { iso3: { in: [...added.keys()] } }, select: { id: true, iso3: true } });
  await tx.rollCallEntry.createMany({ data: countries.map(({ id, iso3 }) => ({ voteId, countryId: id, position: added.get(iso3)!, sourceId })) });
}
