import { endpoints } from "@/lib/http/api/endpoints";
import { seriesListJson } from "@/lib/http/api/series";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";
import { listSeries } from "@/lib/series/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.seriesList, {
  revision: () => currentRevision(),
  read: async () => seriesListJson(await listSeries()),
});
