import { listCountries } from "@/lib/countries/queries";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord, listSeries } from "@/lib/series/queries";
import type { SeriesRecord } from "@/lib/series/schema";
import { type Projection, projectNextVote, votesEnoughAlone } from "./projection";

/**
 * The simple projection of the next vote of a series, once for each of its revisions. A young series borrows the past errors of the others,
 * so its projection is made anew when any of them changes. Undefined for a series without votes.
 */
export async function getProjection(slug: string): Promise<Projection | undefined> {
  const record = await getSeriesRecord(slug);
  const borrows = record.votes.length < votesEnoughAlone;
  return atRevision({
    key: `projection/${slug}/${record.revision.number}`,
    revision: borrows ? await currentRevision() : record.revision.number,
    make: async () => projectNextVote({ record, members: await currentMembers(), others: borrows ? await allRecords() : [] }),
  });
}

/** Codes of the states that are members today. */
async function currentMembers(): Promise<string[]> {
  const { countries } = await listCountries();
  return countries.filter(({ memberships }) => memberships.some(({ until }) => until === null)).map(({ iso3 }) => iso3);
}

async function allRecords(): Promise<SeriesRecord[]> {
  const { series } = await listSeries();
  return Promise.all(series.map(({ slug }) => getSeriesRecord(slug)));
}
