import { z } from "zod";
import { AppError } from "@/lib/errors";
import { getFrozenText } from "@/lib/forecast/registry/queries";
import { frozenIdSchema } from "@/lib/http/api/registry";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { parsePath, parseQuery } from "@/lib/http/input";
import { slugSchema } from "@/lib/series/schema";

const address = z.object({ series: slugSchema, id: frozenIdSchema });

/** A frozen forecast to the last byte, for `sha256sum`: /series/cuba-embargo/forecast/registry/12.json. It never changes. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, id } = parsePath(address, (await params) ?? {});
  parseQuery(z.object({}), new URL(request.url).searchParams);
  const { forecast, text } = await getFrozenText(id);
  if (forecast.series !== series) throw new AppError("not_found", `The series "${series}" has no frozen forecast ${id}. All are listed at /series/${series}/forecast/registry.`);
  return conditionalAnswer({
    request,
    revision: undefined,
    state: forecast.sha256,
    make: async () => ({
      body: text,
      type: "application/json; charset=utf-8",
      headers: { "Content-Disposition": `attachment; filename="plenary-${series}-forecast-${id}.json"` },
    }),
  });
});
