import { getCountry } from "@/lib/countries/queries";
import { countryJson } from "@/lib/http/api/countries";
import { endpoints } from "@/lib/http/api/endpoints";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";
import { listSeries, listSeriesRecords } from "@/lib/series/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.country, {
  revision: () => currentRevision(),
  read: async ({ iso3 }) => {
    const { country } = await getCountry(iso3);
    const [{ revision }, records] = await Promise.all([listSeries(), listSeriesRecords()]);
    return countryJson({ country, records, revision });
  },
});
