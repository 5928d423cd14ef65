import { z } from "zod";
import { csvFile } from "@/lib/export/file-answer";
import { registryTable } from "@/lib/export/registry-table";
import { getRegistry, registryState } from "@/lib/forecast/registry/queries";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { parsePath, parseQuery } from "@/lib/http/input";
import { getSeriesRecord } from "@/lib/series/queries";
import { slugSchema } from "@/lib/series/schema";

const address = z.object({ series: slugSchema });

/** The frozen forecasts of a series as CSV: /series/cuba-embargo/forecast/registry.csv. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series } = parsePath(address, (await params) ?? {});
  parseQuery(z.object({}), new URL(request.url).searchParams);
  const { revision } = await getSeriesRecord(series);
  return conditionalAnswer({
    request,
    revision: revision.number,
    state: await registryState(series),
    make: async () => {
      const { record, entries } = await getRegistry(series);
      return csvFile(registryTable(record, entries), record.revision.number);
    },
  });
});
