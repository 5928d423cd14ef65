import { AppError } from "@/lib/errors";
import { type Author, type Transaction, writeRecord } from "@/lib/revisions/mutations";
import { Outcome, outcomeOf } from "@/lib/revisions/outcome";
import { changesBetween, type Flat, sameFlat } from "@/lib/revisions/three-way";
import { counted } from "@/lib/words/plural";
import { cycleInWords } from "./cycle";
import { flatSeries } from "./flat-series";
import { getVoteCatalogue, listSeries, voteHeadsIn } from "./queries";
import { fewestVotes, type SeriesEntry, type SeriesNames, shortTitleOf } from "./series-entry";
import type { VoteHead } from "./vote-head";
import { type Complaint, votesNamed } from "./vote-names";

type Saved = { ok: true; id: number; slug: string; revision: number };
type NoState = { ok: false; reason: "no_such_state"; field: "sponsor" | "presser"; code: string };
type NotVotes = { ok: false; reason: "not_votes"; complaints: Complaint[] } | { ok: false; reason: "too_few"; votes: number };
export type CreateOutcome = Saved | NotVotes | NoState | { ok: false; reason: "slug_taken" };

/** Makes a series of the votes that some names mean (vote-names.ts). Everything that stands in the way is told at once; then nothing is written. */
export async function createSeries(author: Author, { entry, resolutions }: { entry: SeriesEntry; resolutions: readonly string[] }): Promise<CreateOutcome> {
  return outcomeOf<Saved, Exclude<CreateOutcome, Saved>>(async () => {
    await refuseUnknown(entry.slug, resolutions);
    const { result: id, revision } = await writeRecord(author, async (tx) => {
      if (await tx.series.findUnique({ where: { slug: entry.slug }, select: { id: true } })) throw slugTaken();
      const { votes, record } = await chosenVotes(tx, resolutions);
      const names = completed(entry, votes);
      await refuseStrangers(tx, names);
      // Two who take one address at once wait for each other here; the second finds it taken.
      const [made] = await tx.$queryRaw<{ id: number }[]>`
        INSERT INTO series (slug, title, short_title, cycle, sponsor, presser) VALUES (${entry.slug}, ${names.title}, ${names.shortTitle}, ${names.cycle}, ${names.sponsor}, ${names.presser}) ON CONFLICT (slug) DO NOTHING RETURNING id`;
      if (!made) throw slugTaken();
      await tx.seriesVote.createMany({ data: votes.map((vote) => ({ seriesId: made.id, voteId: vote.id })) });
      const span = `${votes[0]!.date.slice(0, 4)}–${votes.at(-1)!.date.slice(0, 4)}`;
      return {
        result: made.id,
        revision: { action: "create", subject: "series", subjectId: made.id, series: [entry.slug], summary: `Made the series ${names.shortTitle} of ${votes.length} votes, ${span}`, after: { slug: entry.slug, ...flatSeries(names, votes, record) } },
      };
    });
    return { ok: true, id, slug: entry.slug, revision };
  });
}

/** Names that mean no vote of the newest record are refused from what is kept of it: the database is not read anew for them, and no other writer waits. */
async function refuseUnknown(slug: string, resolutions: readonly string[]): Promise<void> {
  const [{ votes }, { series }] = await Promise.all([getVoteCatalogue(), listSeries()]);
  if (series.some((one) => one.slug === slug)) return; // what is wrong with the address is said first, by the database
  const named = votesNamed(resolutions, votes);
  if (!named.ok) throw new Outcome<CreateOutcome>({ ok: false, reason: "not_votes", complaints: named.complaints });
}

const slugTaken = () => new Outcome<CreateOutcome>({ ok: false, reason: "slug_taken" });

export type SeriesCorrection = { id: number; seen: Flat; entry: SeriesNames; resolutions: readonly string[]; reason: string };
export type CorrectionOutcome = Saved | NotVotes | NoState | { ok: false; reason: "conflict"; theirs: Flat } | { ok: false; reason: "nothing_changed" };

/**
 * Renames a series, adds votes to it or takes some out. `seen` is the series as its author last saw it (getSeriesEntry): what was changed
 * meanwhile is answered, and nothing is written. Its address stays. @throws AppError `not_found`
 */
export async function correctSeries(author: Author, { id, seen, entry, resolutions, reason }: SeriesCorrection): Promise<CorrectionOutcome> {
  return outcomeOf<Saved, Exclude<CorrectionOutcome, Saved>>(async () => {
    const { result: slug, revision } = await writeRecord(author, async (tx) => {
      const series = await lockSeries(tx, id);
      const { votes, record } = await chosenVotes(tx, resolutions);
      const before = record.filter((vote) => vote.series.includes(series.slug));
      const was = flatSeries(series, before, record);
      if (!sameFlat(was, seen)) throw new Outcome<CorrectionOutcome>({ ok: false, reason: "conflict", theirs: was });
      const names = completed(entry, votes);
      await refuseStrangers(tx, names);
      const changes = changesBetween(was, flatSeries(names, votes, record));
      const changed = Object.keys(changes.after);
      if (changed.length === 0) throw new Outcome<CorrectionOutcome>({ ok: false, reason: "nothing_changed" });
      await tx.series.update({ where: { id }, data: names });
      const [kept, had] = [new Set(votes.map((vote) => vote.id)), new Set(before.map((vote) => vote.id))];
      await tx.seriesVote.deleteMany({ where: { seriesId: id, voteId: { notIn: [...kept] } } });
      await tx.seriesVote.createMany({ data: votes.filter((vote) => !had.has(vote.id)).map((vote) => ({ seriesId: id, voteId: vote.id })) });
      const summary = `Corrected the series ${names.shortTitle}: ${summaryOf({ changed, added: votes.filter((vote) => !had.has(vote.id)).length, removed: before.filter((vote) => !kept.has(vote.id)).length })}`;
      return { result: series.slug, revision: { action: "correct", subject: "series", subjectId: id, series: [series.slug], summary, reason, ...changes } };
    });
    return { ok: true, id, slug, revision };
  });
}

/**
 * Takes a series that somebody made here out of the record; its votes stay. Its whole state stays in the revision.
 * @throws AppError `not_found`; `not_allowed` for a series that came with the record; `conflict` while it has timeline events
 */
export async function deleteSeries(author: Author, { id, reason }: { id: number; reason: string }): Promise<{ revision: number }> {
  const { revision } = await writeRecord(author, async (tx) => {
    const series = await lockSeries(tx, id);
    if (!(await tx.revision.findFirst({ where: { subject: "series", subjectId: id, action: "create" }, select: { number: true } }))) {
      throw new AppError("not_allowed", "This series came with the record and stays. Only a series that was made here can be deleted.");
    }
    const events = await tx.timelineEvent.count({ where: { seriesId: id } });
    if (events > 0) throw new AppError("conflict", `This series has ${counted(events, "timeline event")}, withdrawn ones counted, which would be lost. It stays.`);
    const record = await voteHeadsIn(tx);
    const votes = record.filter((vote) => vote.series.includes(series.slug));
    await tx.series.delete({ where: { id } });
    const before = { slug: series.slug, ...flatSeries(series, votes, record) };
    return { result: null, revision: { action: "withdraw", subject: "series", subjectId: id, series: [series.slug], summary: `Deleted the series ${series.shortTitle} of ${votes.length} votes`, reason, before } };
  });
  return { revision };
}

async function lockSeries(tx: Transaction, id: number) {
  await tx.$queryRaw`SELECT id FROM series WHERE id = ${id} FOR UPDATE`;
  const series = await tx.series.findUnique({ where: { id } });
  if (!series) throw new AppError("not_found", "There is no such series any more.");
  return series;
}

/** The votes that the names mean, held as they are until the transaction ends, and all votes. */
async function chosenVotes(tx: Transaction, resolutions: readonly string[]): Promise<{ votes: VoteHead[]; record: VoteHead[] }> {
  const first = votesNamed(resolutions, await voteHeadsIn(tx));
  if (first.ok) await tx.$queryRaw`SELECT id FROM votes WHERE id = ANY (${first.votes.map(({ id }) => id)}) ORDER BY id FOR SHARE`;
  const record = await voteHeadsIn(tx); // as they are now that nobody else can correct them
  const named = votesNamed(resolutions, record);
  if (!named.ok) throw new Outcome<NotVotes>({ ok: false, reason: "not_votes", complaints: named.complaints });
  if (named.votes.length < fewestVotes) throw new Outcome<NotVotes>({ ok: false, reason: "too_few", votes: named.votes.length });
  return { votes: named.votes, record };
}

const completed = (names: SeriesNames, votes: readonly VoteHead[]) => ({ title: names.title, shortTitle: shortTitleOf(names), cycle: names.cycle || cycleInWords(votes), sponsor: names.sponsor || null, presser: names.presser || null });

/** Sponsor and presser are states on record. */
async function refuseStrangers(tx: Transaction, names: { sponsor: string | null; presser: string | null }): Promise<void> {
  for (const field of ["sponsor", "presser"] as const) {
    const code = names[field];
    if (code && !(await tx.country.findUnique({ where: { iso3: code }, select: { id: true } }))) throw new Outcome<NoState>({ ok: false, reason: "no_such_state", field, code });
  }
}

function summaryOf({ changed, added, removed }: { changed: readonly string[]; added: number; removed: number }): string {
  const fields = changed.filter((key) => !key.startsWith("vote.")).length;
  return [added > 0 && `${counted(added, "vote")} added`, removed > 0 && `${counted(removed, "vote")} taken out`, fields > 0 && `${counted(fields, "field")} changed`].filter(Boolean).join(", ");
}
