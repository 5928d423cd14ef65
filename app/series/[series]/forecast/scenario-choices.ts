import type { ScenarioFieldsProps } from "./scenario-fields";
import { membersOn } from "@/lib/countries/members-on";
import { listCountries } from "@/lib/countries/queries";
import type { AskedFields } from "@/lib/forecast/forecast-address";
import { modelInWords } from "@/lib/forecast/model-words";
import { models } from "@/lib/forecast/models/all-models";
import { getPressures } from "@/lib/forecast/queries";
import { levelsInWords, pressureChoices } from "@/lib/forecast/scenario-words";
import type { SeriesRecord } from "@/lib/series/schema";

/** What the scenario form offers for a series as of a day (the newest, where none is named). */
export async function formOf({ series, votes }: SeriesRecord, { fields, asOf }: { fields: AskedFields; asOf: string | undefined }): Promise<Omit<ScenarioFieldsProps, "errors">> {
  const [pressures, { countries }] = await Promise.all([getPressures({ series: series.slug, asOf }), listCountries()]);
  return {
    fields,
    pressures: pressureChoices(pressures),
    levels: levelsInWords(pressures),
    models: [...models].reverse().map(({ name, title }) => ({ value: name, label: modelInWords(name, title).name })),
    members: membersOn(countries, asOf ?? votes.at(-1)!.date).map(({ iso3, name }) => [iso3, name] as const),
  };
}
