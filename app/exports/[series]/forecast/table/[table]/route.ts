import { z } from "zod";
import { loadComparison, loadForecast, loadLevels, loadModels } from "@/app/series/[series]/forecast/load-forecast";
import { countryNames } from "@/app/series/[series]/load";
import { nameInSentence } from "@/lib/countries/name-in-sentence";
import { exposureTable } from "@/lib/export/exposure-table";
import { csvFile } from "@/lib/export/file-answer";
import { forecastDifferenceTable, forecastStatesTable, forecastTable } from "@/lib/export/forecast-tables";
import { earlierShocksTable } from "@/lib/export/shocks-table";
import type { Table } from "@/lib/export/table";
import { type ForecastAddress, forecastFields, forecastPageSchema } from "@/lib/forecast/forecast-address";
import { foldPush } from "@/lib/forecast/scenario-address";
import { getEarlierShocks } from "@/lib/forecast/shocks/queries";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { parsePath, parseQuery } from "@/lib/http/input";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { type SeriesRecord, slugSchema } from "@/lib/series/schema";

type Asked = { record: SeriesRecord; asked: ForecastAddress };
/** A table and the number of the revision that it was made from. */
type Made = { table: Table; revision: number };

const query = z.object(forecastFields);
const tables = {
  forecast: { query, make: forecast },
  states: { query, make: states },
  exposure: { query, make: exposure },
  difference: { query: query.extend({ compare: forecastPageSchema.shape.compare }), make: difference },
  shocks: { query, make: shocks },
} satisfies Record<string, { query: z.ZodObject; make: (asked: Asked) => Promise<Made> }>;

const names = Object.keys(tables) as [keyof typeof tables, ...(keyof typeof tables)[]];
const address = z.object({ series: slugSchema, table: z.enum(names, `one of ${names.join(", ")}`) });

/** A forecast as CSV: /series/cuba-embargo/forecast.csv?scenario=calm (every model's counts), /forecast/states.csv, /forecast/difference.csv. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, table } = parsePath(address, (await params) ?? {});
  const asked: ForecastAddress = { ...forecastPageSchema.parse({}), ...foldPush(parseQuery(tables[table].query, new URL(request.url).searchParams)) };
  const record = await getSeriesRecord(series);
  return conditionalAnswer({
    request,
    revision: await currentRevision(),
    make: async () => {
      const made = await tables[table].make({ record, asked });
      return csvFile(made.table, made.revision);
    },
  });
});

async function forecast({ record, asked }: Asked): Promise<Made> {
  const [{ forecast: chosen, revision }, models] = await Promise.all([loadForecast(record, asked), loadModels(record, asked)]);
  const assumes = chosen.scenario.pressure.kind !== "open" || Object.keys(chosen.scenario.overrides).length > 0;
  const others = models.map((model) => model.forecast).filter(({ model }) => assumes || model !== chosen.model);
  return { table: forecastTable({ series: record.series, revision, forecasts: [chosen, ...others.reverse()] }), revision: revision.number };
}

async function exposure({ record, asked }: Asked): Promise<Made> {
  const [{ revision }, levels, names] = await Promise.all([loadForecast(record, asked), loadLevels(record, asked), countryNames()]);
  const nameOf = (iso3: string) => names[iso3] ?? iso3;
  const presser = nameInSentence(nameOf(levels.rises.push!.parties.presser));
  return { table: exposureTable({ series: record.series, revision, levels, presser, nameOf }), revision: revision.number };
}

async function shocks(): Promise<Made> {
  const made = await getEarlierShocks();
  return { table: earlierShocksTable(made), revision: made.revision.number };
}

async function states({ record, asked }: Asked): Promise<Made> {
  const [{ forecast: chosen, revision }, names] = await Promise.all([loadForecast(record, asked), countryNames()]);
  return { table: forecastStatesTable({ series: record.series, revision, forecast: chosen, nameOf: (iso3) => names[iso3] ?? iso3 }), revision: revision.number };
}

async function difference({ record, asked }: Asked): Promise<Made> {
  const [{ revision }, { first, second }, names] = await Promise.all([loadForecast(record, asked), loadComparison(record, asked), countryNames()]);
  return { table: forecastDifferenceTable({ series: record.series, revision, first: first.forecast, second: second.forecast, nameOf: (iso3) => names[iso3] ?? iso3 }), revision: revision.number };
}
