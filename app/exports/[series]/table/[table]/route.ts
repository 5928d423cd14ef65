import { z } from "zod";
import { countryNames } from "@/app/series/[series]/load";
import { csvFile } from "@/lib/export/file-answer";
import { ledgerTable } from "@/lib/export/ledger-table";
import { pictureOptionsSchema } from "@/lib/export/picture-options";
import { projectionTable } from "@/lib/export/projection-table";
import type { Table } from "@/lib/export/table";
import { timelineTable } from "@/lib/export/timeline-table";
import { votesTable } from "@/lib/export/votes-table";
import { getOfficialForecast, getProjection } from "@/lib/forecast/queries";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { chosenFields, parsePath, parseQuery } from "@/lib/http/input";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { type SeriesRecord, slugSchema } from "@/lib/series/schema";
import { timelineFilterSchema } from "@/lib/timeline/filter-address";

type Make = (record: SeriesRecord, query: URLSearchParams) => () => Promise<Table>;
const nothing = z.object({});
const scaleAsked = z.object({ scale: pictureOptionsSchema.shape.scale.unwrap().optional() });

/** Each reads its query first, and makes its table when it is wanted. */
const tables = {
  votes: (record, query) => {
    const { scale } = parseQuery(scaleAsked, query);
    return async () => votesTable(record, scale);
  },
  timeline: (record, query) => {
    const filter = parseQuery(timelineFilterSchema, query);
    return async () => timelineTable(record, filter);
  },
  ledger: (record, query) => {
    parseQuery(nothing, query);
    return async () => ledgerTable(record, await countryNames());
  },
  projection: (record, query) => {
    parseQuery(nothing, query);
    return async () => projectionTable(record, ...(await Promise.all([getProjection(record.series.slug), getOfficialForecast(record.series.slug)])));
  },
} satisfies Record<string, Make>;

const names = Object.keys(tables) as [keyof typeof tables, ...(keyof typeof tables)[]];
const address = z.object({ series: slugSchema, table: z.enum(names, `one of ${names.join(", ")}`) });

/** A table of a series as CSV: /series/cuba-embargo.csv?scale=share (its votes), /series/cuba-embargo/timeline.csv?kind=lobbying, /ledger.csv, /projection.csv. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, table } = parsePath(address, (await params) ?? {});
  const record = await getSeriesRecord(series);
  const make = tables[table](record, chosenFields(new URL(request.url).searchParams));
  return conditionalAnswer({
    request,
    // Names come from the whole record, and the forecast learns from all of it.
    revision: table === "votes" || table === "timeline" ? record.revision.number : await currentRevision(),
    make: async () => csvFile(await make(), record.revision.number),
  });
});
