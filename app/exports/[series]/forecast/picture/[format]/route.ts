import { createElement } from "react";
import { z } from "zod";
import { ForecastPicture } from "@/app/_components/charts/forecast-picture";
import { fanData, fanWords, loadForecast } from "@/app/series/[series]/forecast/load-forecast";
import { forecastChart } from "@/lib/charts/forecast-chart";
import { pictureFile, pictureFormats } from "@/lib/export/file-answer";
import { pictureOptionsSchema } from "@/lib/export/picture-options";
import { toPng } from "@/lib/export/png";
import { forecastPageSchema } from "@/lib/forecast/forecast-address";
import { foldPush } from "@/lib/forecast/scenario-address";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { chosenFields, parsePath, parseQuery } from "@/lib/http/input";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { slugSchema } from "@/lib/series/schema";

const address = z.object({ series: slugSchema, format: z.enum(pictureFormats, "svg or png") });
/** All that the page’s own address may say, and how a picture is drawn. */
const query = forecastPageSchema.extend(pictureOptionsSchema.shape);

/** The fan chart of a scenario as a picture: /series/cuba-embargo/forecast.svg?scenario=calm&scale=dissent. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, format } = parsePath(address, (await params) ?? {});
  const { scale, theme, width, ...asked } = parseQuery(query, chosenFields(new URL(request.url).searchParams));
  const record = await getSeriesRecord(series);
  return conditionalAnswer({
    request,
    revision: await currentRevision(),
    make: async () => {
      const { renderToStaticMarkup } = await import("react-dom/server");
      const loaded = await loadForecast(record, foldPush(asked));
      const data = fanData(record, loaded);
      const chart = forecastChart(data, { scale, width, words: fanWords(loaded, { data, scale }), actual: loaded.actual });
      const svg = renderToStaticMarkup(createElement(ForecastPicture, { chart, theme, width }));
      return pictureFile({ body: format === "svg" ? svg : await toPng(svg, { width }), format, name: `${series}-forecast-${scale}`, revision: loaded.revision.number });
    },
  });
});
