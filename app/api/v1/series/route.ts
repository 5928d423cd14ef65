import { requireApiWriter } from "@/lib/accounts/api-tokens/mutations";
import { AppError } from "@/lib/errors";
import { endpoints } from "@/lib/http/api/endpoints";
import { seriesPath } from "@/lib/http/api/paths";
import { seriesJson, seriesListJson } from "@/lib/http/api/series";
import { readEndpoint } from "@/lib/http/endpoint";
import { withPost } from "@/lib/http/write-endpoint";
import { currentRevision } from "@/lib/revisions/queries";
import { createSeries } from "@/lib/series/mutations";
import { seriesRefusalInWords } from "@/lib/series/outcome-words";
import { parseNewSeries } from "@/lib/series/parse-entry";
import { getSeriesRecord, listSeries } from "@/lib/series/queries";

const reading = readEndpoint(endpoints.seriesList, {
  revision: () => currentRevision(),
  read: async () => seriesListJson(await listSeries()),
});

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = withPost(reading, endpoints.seriesList, {
  authorise: requireApiWriter,
  write: async (body, writer) => {
    const parsed = parseNewSeries(body);
    if (!parsed.ok) throw new AppError("invalid", Object.entries(parsed.errors).map(([field, words]) => `${field}: ${words}`).join(" "));
    const outcome = await createSeries(writer, parsed);
    if (!outcome.ok) {
      const words = seriesRefusalInWords(outcome, { slug: parsed.entry.slug, placeOf: (at) => `resolutions[${at}]: ` });
      throw new AppError(outcome.reason === "slug_taken" ? "conflict" : "invalid", words.join(" "));
    }
    return { location: seriesPath(outcome.slug), answer: seriesJson(await getSeriesRecord(outcome.slug)) };
  },
});
