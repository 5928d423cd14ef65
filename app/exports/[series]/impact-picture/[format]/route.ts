import { createElement } from "react";
import { z } from "zod";
import { ImpactPicture } from "@/app/_components/charts/impact-picture";
import { impactChart } from "@/lib/charts/impact-chart";
import { impactChartData } from "@/lib/charts/impact-chart-data";
import { AppError } from "@/lib/errors";
import { pictureFile, pictureFormats } from "@/lib/export/file-answer";
import { pictureOptionsSchema } from "@/lib/export/picture-options";
import { toPng } from "@/lib/export/png";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { chosenFields, parsePath, parseQuery } from "@/lib/http/input";
import { getImpact } from "@/lib/impact/queries";
import { impactOrders, impactQuerySchema } from "@/lib/impact/schema";
import { outcomesInWords } from "@/lib/impact/window-words";
import { currentRevision } from "@/lib/revisions/queries";
import { slugSchema } from "@/lib/series/schema";

const address = z.object({ series: slugSchema, format: z.enum(pictureFormats, "svg or png") });
/** The page's own address, whose order is that of its table, and how a picture is drawn. */
const query = impactQuerySchema.extend({ ...pictureOptionsSchema.pick({ theme: true, width: true }).shape, sort: z.enum(impactOrders, `one of ${impactOrders.join(", ")}`).default("date") });

/** What events changed, as a picture: /series/cuba-embargo/impact.svg?events=38,39. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, format } = parsePath(address, (await params) ?? {});
  const { events, window: mode, controls, theme, width } = parseQuery(query, chosenFields(new URL(request.url).searchParams));
  return conditionalAnswer({
    request,
    revision: await currentRevision(),
    make: async () => {
      const view = await getImpact({ slug: series, events, mode, controls });
      const data = impactChartData(view);
      if (!data) throw new AppError("not_found", outcomesInWords(view.impacts.length === 0 ? view.outcomes : []) ?? `None of these events can be estimated yet, so there is nothing to draw. The page says why: /series/${series}/impact?events=${events.join(",")}`);
      const { renderToStaticMarkup } = await import("react-dom/server");
      const svg = renderToStaticMarkup(createElement(ImpactPicture, { chart: impactChart(data, { width }), theme, width }));
      const made = pictureFile({ body: format === "svg" ? svg : await toPng(svg, { width }), format, name: `${series}-impact`, revision: view.revision.number });
      return { ...made, unfinished: !view.whole };
    },
  });
});
