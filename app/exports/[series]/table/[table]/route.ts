import { z } from "zod";
import { countryNames } from "@/app/series/[series]/load";
import { csvFile } from "@/lib/export/file-answer";
import { ledgerTable } from "@/lib/export/ledger-table";
import { projectionTable } from "@/lib/export/projection-table";
import type { Table } from "@/lib/export/table";
import { timelineTable } from "@/lib/export/timeline-table";
import { votesTable } from "@/lib/export/votes-table";
import { getOfficialForecast, getProjection } from "@/lib/forecast/queries";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { parsePath, parseQuery } from "@/lib/http/input";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { type SeriesRecord, slugSchema } from "@/lib/series/schema";

const tables = {
  votes: async (record) => votesTable(record),
  timeline: async (record) => timelineTable(record),
  ledger: async (record) => ledgerTable(record, await countryNames()),
  projection: async (record) => projectionTable(record, ...(await Promise.all([getProjection(record.series.slug), getOfficialForecast(record.series.slug)]))),
} satisfies Record<string, (record: SeriesRecord) => Promise<Table>>;

const names = Object.keys(tables) as [keyof typeof tables, ...(keyof typeof tables)[]];
const address = z.object({ series: slugSchema, table: z.enum(names, `one of ${names.join(", ")}`) });

/** A table of a series as CSV: /series/cuba-embargo.csv (its votes), /series/cuba-embargo/timeline.csv, /ledger.csv, /projection.csv. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, table } = parsePath(address, (await params) ?? {});
  parseQuery(z.object({}), new URL(request.url).searchParams);
  const record = await getSeriesRecord(series);
  return conditionalAnswer({
    request,
    // Names come from the whole record, and the forecast learns from all of it.
    revision: table === "votes" || table === "timeline" ? record.revision.number : await currentRevision(),
    make: async () => csvFile(await tables[table](record), record.revision.number),
  });
});
