import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision, onOneSnapshot, stampOf } from "@/lib/revisions/queries";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { eventsOfSeries } from "@/lib/timeline/queries";
import { rollCallsOfSeries, votesOfSeries } from "@/lib/votes/queries";
import { type SeriesRecord, type SeriesSummary, slugSchema } from "./schema";

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
    const rollCalls = await rollCallsOfSeries(tx, series.id);
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
        const series = await tx.$queryRaw<SeriesSummary[]>`
          SELECT series.id, slug, series.title, short_title AS "shortTitle", cycle, count(votes.id)::integer AS votes,
                 min(date)::text AS "firstDate", max(date)::text AS "lastDate", (array_agg(session ORDER BY date DESC))[1] AS "lastSession"
          FROM series LEFT JOIN series_votes ON series_id = series.id LEFT JOIN votes ON votes.id = vote_id
          GROUP BY series.id ORDER BY series.id`;
        return { revision, series };
      }),
  });
}

/** The records of all series, in the order in which they were made. */
export async function listSeriesRecords(): Promise<SeriesRecord[]> {
  const { series } = await listSeries();
  return Promise.all(series.map(({ slug }) => getSeriesRecord(slug)));
}

/** The id of a series. @throws AppError `not_found` */
export async function getSeriesId(slug: string): Promise<number> {
  const series = await db().series.findUnique({ where: { slug }, select: { id: true } });
  if (!series) throw noSuchSeries(slug);
  return series.id;
}
