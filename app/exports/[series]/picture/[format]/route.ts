import { createElement } from "react";
import { z } from "zod";
import { VotesPicture } from "@/app/_components/charts/votes-picture";
import { votesChart } from "@/lib/charts/votes-chart";
import { officialInChart, votesChartData } from "@/lib/charts/votes-chart-data";
import { pictureFile, pictureFormats } from "@/lib/export/file-answer";
import { pictureOptionsSchema } from "@/lib/export/picture-options";
import { toPng } from "@/lib/export/png";
import { getOfficialForecast, getProjection } from "@/lib/forecast/queries";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { parsePath, parseQuery } from "@/lib/http/input";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { slugSchema } from "@/lib/series/schema";

const address = z.object({ series: slugSchema, format: z.enum(pictureFormats, "svg or png") });

/** The chart of a series as a picture: /series/cuba-embargo.svg?scale=dissent. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, format } = parsePath(address, (await params) ?? {});
  const { scale, theme, width } = parseQuery(pictureOptionsSchema, new URL(request.url).searchParams);
  const record = await getSeriesRecord(series);
  return conditionalAnswer({
    request,
    // The forecast at its end learns from every vote on record.
    revision: await currentRevision(),
    make: async () => {
      const { renderToStaticMarkup } = await import("react-dom/server");
      const [official, simple] = await Promise.all([getOfficialForecast(series), getProjection(series)]);
      const chart = votesChart(votesChartData(record, official && officialInChart(official), undefined, simple), { scale, width });
      const svg = renderToStaticMarkup(createElement(VotesPicture, { chart, theme, width }));
      return pictureFile({ body: format === "svg" ? svg : await toPng(svg, { width }), format, name: `${series}-${scale}`, revision: official?.revision.number ?? record.revision.number });
    },
  });
});
