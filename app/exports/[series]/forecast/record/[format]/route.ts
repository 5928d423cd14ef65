import { createElement } from "react";
import { z } from "zod";
import { RecordPicture } from "@/app/_components/charts/forecast-picture";
import { loadRecord } from "@/app/series/[series]/forecast/record/load-record";
import { recordChart } from "@/lib/charts/record-chart";
import { recordWords } from "@/lib/charts/record-words";
import { AppError } from "@/lib/errors";
import { csvFile, pictureFile, pictureFormats } from "@/lib/export/file-answer";
import { forecastRecordTable } from "@/lib/export/forecast-record-table";
import { pictureOptionsSchema } from "@/lib/export/picture-options";
import { toPng } from "@/lib/export/png";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { parsePath, parseQuery } from "@/lib/http/input";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { slugSchema } from "@/lib/series/schema";

const address = z.object({ series: slugSchema, format: z.enum([...pictureFormats, "csv"], "svg, png or csv") });
const { theme, width } = pictureOptionsSchema.shape;
const pictureQuery = z.object({ theme, width });

/** How the forecasts of a series came out: /series/cuba-embargo/forecast/record.svg, .png, .csv. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, format } = parsePath(address, (await params) ?? {});
  const { searchParams } = new URL(request.url);
  const options = format === "csv" ? { ...parseQuery(z.object({}), searchParams), ...pictureQuery.parse({}) } : parseQuery(pictureQuery, searchParams);
  const { series: about } = await getSeriesRecord(series);
  return conditionalAnswer({
    request,
    revision: await currentRevision(),
    make: async () => {
      const loaded = await loadRecord(series);
      if (!loaded?.whole) throw new AppError("unavailable", `The forecasts of past votes are being made: ${loaded?.record.length ?? 0} of ${loaded?.planned ?? "all"} are. Try again in some seconds.`);
      const { record, revision, version } = loaded;
      if (format === "csv") return csvFile(forecastRecordTable({ series: about, revision: revision.number, record }), revision.number);
      const chart = recordChart(record, { width: options.width, words: recordWords({ title: about.title, record, revision, version }) });
      const { renderToStaticMarkup } = await import("react-dom/server");
      const svg = renderToStaticMarkup(createElement(RecordPicture, { chart, theme: options.theme, width: options.width }));
      return pictureFile({ body: format === "svg" ? svg : await toPng(svg, { width: options.width }), format, name: `${series}-forecast-record`, revision: revision.number });
    },
  });
});
