import { getRegistry, registryState } from "@/lib/forecast/registry/queries";
import { endpoints } from "@/lib/http/api/endpoints";
import { registryJson } from "@/lib/http/api/registry";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";

// The registry grows without a revision of the record, so its state is part of the ETag.
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.registry, {
  revision: ({ slug }) => currentRevision(slug),
  state: ({ slug }) => registryState(slug),
  read: async ({ slug }) => {
    const { record, entries } = await getRegistry(slug);
    return registryJson(record, entries);
  },
});
