import { z } from "zod";
import { countryNames } from "@/app/series/[series]/load";
import { AppError } from "@/lib/errors";
import { csvFile } from "@/lib/export/file-answer";
import { impactControlsTable, impactPlacebosTable, impactStatesTable, impactTable } from "@/lib/export/impact-tables";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { chosenFields, parsePath, parseQuery } from "@/lib/http/input";
import { getImpact } from "@/lib/impact/queries";
import { impactOrders, impactQuerySchema } from "@/lib/impact/schema";
import { sortImpacts } from "@/lib/impact/sort-impacts";
import { outcomesInWords } from "@/lib/impact/window-words";
import { currentRevision } from "@/lib/revisions/queries";
import { slugSchema } from "@/lib/series/schema";

const tables = ["windows", "states", "controls", "placebos"] as const;
const address = z.object({ series: slugSchema, table: z.enum(tables, `one of ${tables.join(", ")}`) });

/** The page's own address: its order is that of the table of windows. */
const query = impactQuerySchema.extend({ sort: z.enum(impactOrders, `one of ${impactOrders.join(", ")}`).default("date") });

/** What events changed, as CSV: /series/cuba-embargo/impact.csv?events=38,39, impact/states.csv, impact/controls.csv, impact/placebos.csv. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, table } = parsePath(address, (await params) ?? {});
  const { events, window: mode, controls, sort } = parseQuery(query, chosenFields(new URL(request.url).searchParams));
  return conditionalAnswer({
    request,
    revision: await currentRevision(),
    make: async () => {
      const view = await getImpact({ slug: series, events, mode, controls });
      if (view.impacts.length === 0) throw new AppError("not_found", outcomesInWords(view.outcomes)!);
      const make = { windows: () => impactTable({ ...view, impacts: sortImpacts(view.impacts, sort) }), states: async () => impactStatesTable(view, await countryNames()), controls: () => impactControlsTable(view), placebos: () => impactPlacebosTable(view) };
      return { ...csvFile(await make[table](), view.revision.number), unfinished: !view.whole };
    },
  });
});
