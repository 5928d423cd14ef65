import { listCountries } from "@/lib/countries/queries";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord, listSeriesRecords } from "@/lib/series/queries";
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
    make: async () => projectNextVote({ record, members: await currentMembers(), others: borrows ? await listSeriesRecords() : [] }),
  });
}

/** The number of the newest revision that the projection of a series depends on: of any series where it borrows their past errors. */
export async function projectionRevision(slug: string): Promise<number> {
  const { votes } = await getSeriesRecord(slug);
  return currentRevision(votes.length < votesEnoughAlone ? undefined : slug);
}

/** Codes of the states that are members today. */
async function currentMembers(): Promise<string[]> {
  const { countries } = await listCountries();
  return countries.filter(({ memberships }) => memberships.some(({ until }) => until === null)).map(({ iso3 }) => iso3);
}
