import { endpoints } from "@/lib/http/api/endpoints";
import { seriesJson } from "@/lib/http/api/series";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.series, {
  revision: ({ slug }) => currentRevision(slug),
  read: async ({ slug }) => seriesJson(await getSeriesRecord(slug)),
});
