import { createElement } from "react";
import { z } from "zod";
import { ExposurePicture } from "@/app/_components/charts/forecast-picture";
import { loadForecast, loadLevels } from "@/app/series/[series]/forecast/load-forecast";
import { countryNames } from "@/app/series/[series]/load";
import { exposureChart } from "@/lib/charts/exposure-chart";
import { exposureWords } from "@/lib/charts/exposure-words";
import { pictureFile, pictureFormats } from "@/lib/export/file-answer";
import { pictureOptionsSchema } from "@/lib/export/picture-options";
import { toPng } from "@/lib/export/png";
import { exposedStates } from "@/lib/forecast/exposure-words";
import { forecastPageSchema } from "@/lib/forecast/forecast-address";
import { foldPush } from "@/lib/forecast/scenario-address";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { chosenFields, parsePath, parseQuery } from "@/lib/http/input";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { slugSchema } from "@/lib/series/schema";

const address = z.object({ series: slugSchema, format: z.enum(pictureFormats, "svg or png") });
const { theme, width } = pictureOptionsSchema.shape;
/** All that the page’s own address may say, and how a picture is drawn; it has no scale. */
const query = forecastPageSchema.extend({ scale: pictureOptionsSchema.shape.scale, theme, width });

/** Every state by its chance now against its chance under a further push: /series/cuba-embargo/forecast/exposure.svg. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, format } = parsePath(address, (await params) ?? {});
  const { scale: _, theme, width, ...asked } = parseQuery(query, chosenFields(new URL(request.url).searchParams));
  const record = await getSeriesRecord(series);
  return conditionalAnswer({
    request,
    revision: await currentRevision(),
    make: async () => {
      const { renderToStaticMarkup } = await import("react-dom/server");
      const about = foldPush(asked);
      const [{ revision }, { stays, rises }, names] = await Promise.all([loadForecast(record, about), loadLevels(record, about), countryNames()]);
      const nameOf = (iso3: string) => names[iso3] ?? iso3;
      const states = exposedStates(stays, rises);
      const words = exposureWords({ title: record.series.shortTitle, rises, states, nameOf, revision });
      const chart = exposureChart(states.map(({ country, now, pushed }) => ({ country, name: nameOf(country), now, pushed })), { width, words });
      const svg = renderToStaticMarkup(createElement(ExposurePicture, { chart, theme, width }));
      return pictureFile({ body: format === "svg" ? svg : await toPng(svg, { width }), format, name: `${series}-forecast-exposure`, revision: revision.number });
    },
  });
});
