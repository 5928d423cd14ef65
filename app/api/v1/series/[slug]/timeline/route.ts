import { endpoints } from "@/lib/http/api/endpoints";
import { timelineJson } from "@/lib/http/api/timeline";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.timeline, {
  revision: ({ slug }) => currentRevision(slug),
  read: async ({ slug, ...filter }) => timelineJson(await getSeriesRecord(slug), filter),
});
