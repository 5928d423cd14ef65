import { endpoints } from "@/lib/http/api/endpoints";
import { votesJson } from "@/lib/http/api/votes";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.votes, {
  revision: ({ slug }) => currentRevision(slug),
  read: async ({ slug }) => votesJson(await getSeriesRecord(slug)),
});
