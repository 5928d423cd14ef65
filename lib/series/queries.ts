import { db, type Prisma } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision, onOneSnapshot, stampOf } from "@/lib/revisions/queries";
import type { RevisionStamp } from "@/lib/revisions/schema";
import type { Shared } from "@/lib/threads/job";
import { inThread } from "@/lib/threads/threads";
import { eventsOfSeries } from "@/lib/timeline/queries";
import { rollCallsOfSeries, votesOfSeries } from "@/lib/votes/queries";
import { type SeriesRecord, type SeriesSummary, slugSchema } from "./schema";
import type { Suggestion } from "./suggestions";
import { suggestionsJob } from "./suggestions-thread";
import { titleIndexOf, type TitleIndex } from "./title-groups";
import { titlesJob } from "./titles-thread";
import type { VoteHead } from "./vote-head";

/** Everything the record says about a series, read once for each of its revisions. @throws AppError `not_found` */
export async function getSeriesRecord(slug: string): Promise<SeriesRecord> {
  if (!slugSchema.safeParse(slug).success) throw noSuchSeries(slug);
  return atRevision({ key: `series/${slug}`, revision: await currentRevision(slug), make: () => readSeriesRecord(slug) });
}

function readSeriesRecord(slug: string): Promise<SeriesRecord> {
  return onOneSnapshot(async (tx) => {
    const series = await tx.series.findUnique({ where: { slug } });
    if (!series) throw noSuchSeries(slug);
    const revision = await stampOf(tx, slug);
    const votes = await votesOfSeries(tx, series.id);
    const called = await rollCallsOfSeries(tx, series.id);
    const rollCalls = new Map(votes.map(({ id }) => [id, called.get(id) ?? new Map()]));
    const events = await eventsOfSeries(tx, { id: series.id, slug });
    return { series, revision, votes, rollCalls, events };
  });
}

const noSuchSeries = (slug: string) => new AppError("not_found", `There is no series "${slug.slice(0, 64)}". All are listed at /series.`);

/** All series, in the order in which they were made, at the newest revision. */
export async function listSeries(): Promise<{ revision: RevisionStamp; series: SeriesSummary[] }> {
  return atRevision({
    key: "series",
    revision: await currentRevision(),
    make: () =>
      onOneSnapshot(async (tx) => {
        const revision = await stampOf(tx);
        const series = await tx.$queryRaw<Omit<SeriesSummary, "named">[]>`
          SELECT series.id, slug, series.title, short_title AS "shortTitle", cycle, sponsor, presser, count(votes.id)::integer AS votes,
                 min(date)::text AS "firstDate", max(date)::text AS "lastDate", (array_agg(session ORDER BY date DESC))[1] AS "lastSession",
                 (count(*) FILTER (WHERE roll_call = 'provisional'))::integer AS provisional
          FROM series LEFT JOIN series_votes ON series_id = series.id LEFT JOIN votes ON votes.id = vote_id
          GROUP BY series.id ORDER BY series.id`;
        const named = new Set(await namedSeriesIn(tx));
        return { revision, series: series.map((one) => ({ ...one, named: named.has(one.slug) })) };
      }),
  });
}

/**
 * Slugs of the named series, in their order: those that came with the record. Their votes, and no others, are evidence for other series: they teach the
 * forecasts, lend their errors, and are the controls and placebos of impacts. A series that somebody makes here names votes anew and is none of them;
 * a vote that somebody enters into a named series is one of its votes (docs/decisions/018).
 */
export async function namedSeriesIn(tx: Prisma.TransactionClient): Promise<string[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM series WHERE NOT EXISTS (SELECT FROM revisions WHERE subject = 'series' AND subject_id = series.id AND action = 'create') ORDER BY slug`;
  return rows.map(({ slug }) => slug);
}

/** The records of all series, in the order in which they were made. */
export async function listSeriesRecords(): Promise<SeriesRecord[]> {
  const { series } = await listSeries();
  return Promise.all(series.map(({ slug }) => getSeriesRecord(slug)));
}

/** The records of the named series: those that may stand in another series' figures. */
export async function listNamedRecords(): Promise<SeriesRecord[]> {
  const { series } = await listSeries();
  return Promise.all(series.filter(({ named }) => named).map(({ slug }) => getSeriesRecord(slug)));
}

/** The id of a series. @throws AppError `not_found` */
export async function getSeriesId(slug: string): Promise<number> {
  const series = await db().series.findUnique({ where: { slug }, select: { id: true } });
  if (!series) throw noSuchSeries(slug);
  return series.id;
}

/** All votes without their roll calls, oldest first, as one transaction sees them. */
export async function voteHeadsIn(tx: Prisma.TransactionClient): Promise<VoteHead[]> {
  // One text for all, in place of thousands of rows: it is read in a tenth of the time.
  const [read] = await tx.$queryRaw<{ heads: string | null }[]>`SELECT json_agg(head)::text AS heads FROM (
    SELECT votes.id, session, resolution, ordinal, date::text, date_precision::text AS "datePrecision", votes.title, yes, no, abstain, absent,
           array_remove(array_agg(slug ORDER BY series.id), NULL) AS series
    FROM votes LEFT JOIN series_votes ON vote_id = votes.id LEFT JOIN series ON series.id = series_id
    GROUP BY votes.id ORDER BY date, votes.id) AS head`;
  return JSON.parse(read?.heads ?? "[]") as VoteHead[];
}

/** All votes, oldest first, and by title, read once for each revision. */
export type VoteCatalogue = { revision: RevisionStamp; votes: readonly VoteHead[]; titles: TitleIndex };

/** What series are made from, at the newest revision. */
export async function getVoteCatalogue(): Promise<VoteCatalogue> {
  return atRevision({
    key: "vote catalogue",
    revision: await currentRevision(),
    make: async () => {
      const { revision, votes } = await onOneSnapshot(async (tx) => {
        const heads = await voteHeadsIn(tx);
        return { revision: await stampOf(tx), votes: heads };
      });
      const found = await inThread(titlesJob, { lane: "figures", shared: [sharedVotes({ revision, votes })], input: null });
      return { revision, votes, titles: titleIndexOf(found, votes) };
    },
  });
}

/** The resolutions that likely return and are no series yet, found once for each revision. */
export async function listSuggestions(): Promise<readonly Suggestion[]> {
  const { revision, votes } = await getVoteCatalogue();
  return atRevision({ key: "suggested series", revision: revision.number, make: () => inThread(suggestionsJob, { lane: "figures", shared: [sharedVotes({ revision, votes })], input: null }) });
}

const sharedVotes = ({ revision, votes }: Pick<VoteCatalogue, "revision" | "votes">): Shared => ({ name: "vote heads", number: String(revision.number), data: votes });
