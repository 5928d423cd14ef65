import { z } from "zod";
import { loadForecast } from "../load-forecast";
import { stripCounts } from "@/lib/charts/count-strips";
import { forecastFields, forecastPageSchema } from "@/lib/forecast/forecast-address";
import { foldPush } from "@/lib/forecast/scenario-address";
import { pushSizeInWords } from "@/lib/forecast/push-words";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { parsePath, parseQuery } from "@/lib/http/input";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { slugSchema } from "@/lib/series/schema";

const address = z.object({ series: slugSchema });

/** The few numbers that change while a reader moves the slider. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series } = parsePath(address, (await params) ?? {});
  const asked = parseQuery(z.object(forecastFields), new URL(request.url).searchParams);
  const record = await getSeriesRecord(series);
  return conditionalAnswer({
    request,
    revision: await currentRevision(),
    make: async () => {
      const { headline, detail, forecast, revision } = await loadForecast(record, { ...forecastPageSchema.parse({}), ...foldPush(asked) });
      return { body: JSON.stringify({ headline, detail, expected: forecast.expected, counts: stripCounts(forecast.counts), size: forecast.push ? pushSizeInWords(forecast.push) : null }), type: "application/json; charset=utf-8", revision: revision.number };
    },
  });
});
