import { getForecast } from "@/lib/forecast/queries";
import { foldPush } from "@/lib/forecast/scenario-address";
import { endpoints } from "@/lib/http/api/endpoints";
import { forecastJson } from "@/lib/http/api/forecast";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";

// A forecast learns from every vote on record, so it depends on the newest revision of all.
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.forecast, {
  revision: () => currentRevision(),
  read: async ({ slug, ...asked }) => {
    const { scenario: pressure, assume: overrides, ...rest } = foldPush(asked);
    return forecastJson({ slug, asked, ...(await getForecast({ series: slug, pressure, overrides, ...rest })) });
  },
});
