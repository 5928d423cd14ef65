import { z } from "zod";
import { membersOn } from "@/lib/countries/members-on";
import { listCountries } from "@/lib/countries/queries";
import { AppError } from "@/lib/errors";
import { csvFile } from "@/lib/export/file-answer";
import { rollCallTable } from "@/lib/export/roll-call-table";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { chosenFields, parsePath, parseQuery } from "@/lib/http/input";
import { getSeriesRecord } from "@/lib/series/queries";
import { rollCallOf, slugSchema } from "@/lib/series/schema";
import { getVoteEvidence } from "@/lib/votes/queries";
import { filterRollCall, rollCallFilterSchema } from "@/lib/votes/roll-call-filter";
import { openRows, rollCallRows } from "@/lib/votes/roll-call-rows";
import { sessionSchema } from "@/lib/votes/session";

const address = z.object({ series: slugSchema, session: sessionSchema });

/** What every state did in one vote, as CSV: /series/cuba-embargo/votes/80.csv?position=no. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, session } = parsePath(address, (await params) ?? {});
  const filter = parseQuery(rollCallFilterSchema, chosenFields(new URL(request.url).searchParams));
  const record = await getSeriesRecord(series);
  const at = record.votes.findIndex((vote) => vote.session === session);
  const [before, vote] = [record.votes[at - 1], record.votes[at]];
  if (!vote) throw new AppError("not_found", `The record holds no vote of "${series}" in session ${session}. All its votes are listed at /series/${series}.`);
  return conditionalAnswer({
    request,
    revision: record.revision.number,
    make: async () => {
      const [evidence, { countries }] = await Promise.all([getVoteEvidence({ voteId: vote.id, series }), listCountries()]);
      const rows = rollCallRows({ rollCall: rollCallOf(record, vote), before: before && rollCallOf(record, before), countries, evidence, source: vote.source.code });
      const open = vote.rollCall === "whole" ? [] : openRows({ rollCall: rollCallOf(record, vote), before: before && rollCallOf(record, before), members: membersOn(countries, vote.date) });
      return csvFile(rollCallTable({ record, vote, rows: filterRollCall(rows, filter), open: filterRollCall(open, filter), evidence, filter }), record.revision.number);
    },
  });
});
