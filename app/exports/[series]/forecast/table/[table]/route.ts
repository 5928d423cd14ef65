import { z } from "zod";
import { loadComparison, loadForecast, loadLevels, loadModels } from "@/app/series/[series]/forecast/load-forecast";
import { countryNames } from "@/app/series/[series]/load";
import { nameInSentence } from "@/lib/countries/name-in-sentence";
import { countriesByCode } from "@/lib/countries/queries";
import { exposureTable } from "@/lib/export/exposure-table";
import { csvFile } from "@/lib/export/file-answer";
import { forecastDifferenceTable, forecastStatesTable, forecastTable } from "@/lib/export/forecast-tables";
import { earlierShocksTable } from "@/lib/export/shocks-table";
import type { Table } from "@/lib/export/table";
import { pictureOptionsSchema } from "@/lib/export/picture-options";
import { type ForecastAddress, forecastPageSchema } from "@/lib/forecast/forecast-address";
import { foldPush } from "@/lib/forecast/scenario-address";
import { getEarlierShocks } from "@/lib/forecast/shocks/queries";
import { chosenStates } from "@/lib/forecast/state-choice";
import { conditionalAnswer } from "@/lib/http/conditional-answer";
import { readOnly } from "@/lib/http/endpoint";
import { chosenFields, parsePath, parseQuery } from "@/lib/http/input";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { type SeriesRecord, slugSchema } from "@/lib/series/schema";

type Asked = { record: SeriesRecord; asked: ForecastAddress };
/** A table and the number of the revision that it was made from. */
type Made = { table: Table; revision: number };

/** All that the page's own address may say; the scale is the chart's, and a table has its counts or chances whatever it is. */
const query = forecastPageSchema.extend({ scale: pictureOptionsSchema.shape.scale });
const tables = { forecast, states, exposure, difference, shocks } satisfies Record<string, (asked: Asked) => Promise<Made>>;

const names = Object.keys(tables) as [keyof typeof tables, ...(keyof typeof tables)[]];
const address = z.object({ series: slugSchema, table: z.enum(names, `one of ${names.join(", ")}`) });

/** A forecast as CSV: /series/cuba-embargo/forecast.csv?scenario=calm (every model's counts), /forecast/states.csv?group=grulac, /forecast/difference.csv. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async (request, { params }) => {
  const { series, table } = parsePath(address, (await params) ?? {});
  const asked = foldPush(parseQuery(query, chosenFields(new URL(request.url).searchParams)));
  const record = await getSeriesRecord(series);
  return conditionalAnswer({
    request,
    revision: await currentRevision(),
    make: async () => {
      const made = await tables[table]({ record, asked });
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

async function shocks({ record: { series } }: Asked): Promise<Made> {
  const made = await getEarlierShocks();
  return { table: earlierShocksTable(made, series), revision: made.revision.number };
}

async function states({ record, asked }: Asked): Promise<Made> {
  const [{ forecast: made, revision }, known] = await Promise.all([loadForecast(record, asked), countriesByCode()]);
  const { last, group } = asked;
  const chosen = { ...made, states: chosenStates(made.states, asked, known) };
  return { table: forecastStatesTable({ series: record.series, revision, forecast: chosen, nameOf: (iso3) => known.get(iso3)?.name ?? iso3, choice: { last, group } }), revision: revision.number };
}

async function difference({ record, asked }: Asked): Promise<Made> {
  const [{ revision }, { first, second }, names] = await Promise.all([loadForecast(record, asked), loadComparison(record, asked), countryNames()]);
  return { table: forecastDifferenceTable({ series: record.series, revision, first: first.forecast, second: second.forecast, nameOf: (iso3) => names[iso3] ?? iso3 }), revision: revision.number };
}
