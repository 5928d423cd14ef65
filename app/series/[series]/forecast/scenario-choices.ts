import type { ScenarioFieldsProps } from "./scenario-fields";
import { membersOn } from "@/lib/countries/members-on";
import { listCountries } from "@/lib/countries/queries";
import type { AskedFields } from "@/lib/forecast/forecast-address";
import { modelInWords } from "@/lib/forecast/model-words";
import { models } from "@/lib/forecast/models/all-models";
import type { PushAnswer } from "@/lib/forecast/desk/forecast-answer";
import { levelsInWords, namedLevels } from "@/lib/forecast/scenario-words";
import type { SeriesRecord } from "@/lib/series/schema";

/** What the scenario form offers for a series as of a day (the newest, where none is named). */
export async function formOf({ votes }: SeriesRecord, { fields, asOf, reference }: { fields: AskedFields; asOf: string | undefined; /** Undefined where it is not known, since there is no forecast. */ reference: PushAnswer["reference"] | undefined }): Promise<Omit<ScenarioFieldsProps, "errors">> {
  const { countries } = await listCountries();
  return {
    fields,
    marks: reference === undefined ? [] : namedLevels(reference),
    levels: reference === undefined ? "−1: pressure eases; 0: it stays; 1: it rises." : levelsInWords(reference),
    models: [...models].reverse().map(({ name, title }) => ({ value: name, label: modelInWords(name, title).name })),
    members: membersOn(countries, asOf ?? votes.at(-1)!.date).map(({ iso3, name }) => [iso3, name] as const),
  };
}
