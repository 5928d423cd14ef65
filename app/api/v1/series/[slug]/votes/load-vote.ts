import { membersOn } from "@/lib/countries/members-on";
import { listCountries } from "@/lib/countries/queries";
import { AppError } from "@/lib/errors";
import { voteDetailJson } from "@/lib/http/api/votes";
import { getSeriesRecord } from "@/lib/series/queries";
import { rollCallOf } from "@/lib/series/schema";
import { getVoteEvidence } from "@/lib/votes/queries";
import { rollCallRows } from "@/lib/votes/roll-call-rows";

/** One vote of a series as the API answers it. @throws AppError `not_found` */
export async function loadVote(slug: string, session: string) {
  const record = await getSeriesRecord(slug);
  const at = record.votes.findIndex((vote) => vote.session?.toUpperCase() === session);
  const vote = record.votes[at];
  if (!vote) throw new AppError("not_found", `The series "${slug}" has no recorded vote in session ${session}. All are listed at /api/v1/series/${slug}/votes.`);
  const before = record.votes[at - 1];
  const [evidence, { countries }] = await Promise.all([getVoteEvidence({ voteId: vote.id, series: slug }), listCountries()]);
  const rows = rollCallRows({
    rollCall: rollCallOf(record, vote), before: before && rollCallOf(record, before), countries, evidence, source: vote.source.code,
  });
  return voteDetailJson({ record, vote, rows, evidence, members: membersOn(countries, vote.date).map(({ iso3 }) => iso3) });
}
