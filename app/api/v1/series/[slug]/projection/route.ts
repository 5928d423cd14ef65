import { AppError } from "@/lib/errors";
import { getProjection, projectionRevision } from "@/lib/forecast/queries";
import { endpoints } from "@/lib/http/api/endpoints";
import { projectionJson } from "@/lib/http/api/projection";
import { readEndpoint } from "@/lib/http/endpoint";
import { getSeriesRecord } from "@/lib/series/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.projection, {
  revision: ({ slug }) => projectionRevision(slug),
  read: async ({ slug }) => {
    const [record, projection] = await Promise.all([getSeriesRecord(slug), getProjection(slug)]);
    if (!projection) throw new AppError("not_found", `The series "${slug}" has no recorded vote yet, so there is nothing to project from.`);
    return projectionJson(record, projection);
  },
});
