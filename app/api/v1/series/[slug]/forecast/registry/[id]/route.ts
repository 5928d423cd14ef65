import { getFrozenForecast } from "@/lib/forecast/registry/queries";
import { endpoints } from "@/lib/http/api/endpoints";
import { frozenJson } from "@/lib/http/api/registry";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.frozen, {
  revision: ({ slug }) => currentRevision(slug),
  read: async ({ slug, id }) => {
    const { record, entry, content } = await getFrozenForecast(slug, id);
    return frozenJson(record, entry, content);
  },
});
