import { endpoints } from "@/lib/http/api/endpoints";
import { impactJson } from "@/lib/http/api/impact";
import { readEndpoint } from "@/lib/http/endpoint";
import { getImpact } from "@/lib/impact/queries";
import { currentRevision } from "@/lib/revisions/queries";

/** Depends on the whole record: placebos and controls are other series. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.impact, {
  revision: () => currentRevision(),
  read: async ({ slug, events, window: mode, controls }) => impactJson(await getImpact({ slug, events, mode, controls }), events),
});
