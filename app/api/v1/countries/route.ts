import { listCountries } from "@/lib/countries/queries";
import { countriesJson } from "@/lib/http/api/countries";
import { endpoints } from "@/lib/http/api/endpoints";
import { readEndpoint } from "@/lib/http/endpoint";
import { currentRevision } from "@/lib/revisions/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readEndpoint(endpoints.countries, {
  revision: () => currentRevision(""),
  read: async () => countriesJson(await listCountries()),
});
