import { Comparison, type Side } from "./comparison";
import { DistributionFigure } from "./distribution-figure";
import { FanFigure } from "./fan-figure";
import { Folded } from "./folded";
import { LevelsSection } from "./levels-section";
import type { LoadedForecast } from "./load-forecast";
import { type ModelLine, ModelsTable } from "./models-table";
import { AllStates, StatesToWatch } from "./state-sections";
import { FilterForm } from "../../../_components/forms/filter-form";
import { DownloadLinks } from "../../../_components/ui/download-links";
import type { ChartScale } from "@/lib/charts/chart-scale";
import { nameInSentence } from "@/lib/countries/name-in-sentence";
import type { LevelForecasts } from "@/lib/forecast/levels-words";
import type { EarlierShocks } from "@/lib/forecast/shocks/shocks-found";
import { type AskedFields, type ForecastAddress, forecastQuery, numbersOf } from "@/lib/forecast/forecast-address";
import { modelLimits } from "@/lib/forecast/model-limits";
import { compareText } from "@/lib/forecast/scenario-address";
import { comparedChoices } from "@/lib/forecast/scenario-words";
import { type Known, nameOfState } from "@/lib/forecast/state-choice";
import type { SeriesRecord } from "@/lib/series/schema";
import { dayInWords } from "@/lib/votes/day";

export type ForecastBodyProps = {
  record: SeriesRecord;
  /** The record as the forecast has seen it. */
  seen: SeriesRecord;
  loaded: LoadedForecast; models: readonly ModelLine[]; first: Side; second: Side; address: ForecastAddress; fields: AskedFields; scale: ChartScale; page: string; known: Known;
  publicUrl: string;
  /** How good the official forecast and the simple projection have been, in words, where that is measured. */
  records: string | undefined;
  levels: LevelForecasts; shocks: EarlierShocks;
};

/** All of the forecast below its scenario: figures, models, comparison, states, limits. Nothing in it moves. */
export function ForecastBody({ record, seen, loaded, models, first, second, address, fields, scale, page, known, publicUrl, records, levels, shocks }: ForecastBodyProps) {
  const { series } = record;
  const { forecast, revision } = loaded;
  const { presser } = levels.rises.push!.parties;
  const [query, numbers] = [forecastQuery(address), forecastQuery(numbersOf(address))];
  const nameOf = (iso3: string) => nameOfState(known, iso3);
  const { compare: _, ...uncompared } = fields;
  return (
    <div className="space-y-12">
      <FanFigure record={record} loaded={loaded} scale={scale} query={query} numbers={numbers} />

      <StatesToWatch record={seen} forecast={forecast} address={address} nameOf={nameOf} fields={fields} page={page} />

      <LevelsSection series={series} levels={levels} shocks={shocks} presser={nameInSentence(nameOf(presser))} revision={revision} page={page} numbers={numbers} nameOf={nameOf} />

      <div className="space-y-4">
        <Folded id="states" title="All states’ chances" open={address.last !== undefined || address.group !== undefined || address.sort !== "moving" || Object.keys(address.assume).length > 0}>
          <AllStates forecast={forecast} address={address} nameOf={nameOf} fields={fields} page={page} known={known} />
        </Folded>

        <Folded id="counts" title="How likely each count is" open={false}>
          <DistributionFigure loaded={loaded} models={models} />
        </Folded>

        <Folded id="models" title="The same vote by other methods" open={address.model !== "full"}>
          <p className="lede">The tally to quote of each method, and below each count its range nine times in ten. The last ones are what any forecast has to beat.{records && ` ${records}`}</p>
          <ModelsTable lines={models} />
          <DownloadLinks links={[{ href: `${page}.csv${numbers}`, label: "All methods as CSV" }]} />
        </Folded>

        <Folded id="compare" title="If lobbied, if not" open={address.compare !== undefined || address.scenario.kind !== "open"}>
          <p className="lede">
            The same vote {first.words} and {second.words}. The difference is the sum of what changes for every state.
          </p>
          <FilterForm
            anchor="compare"
            kept={uncompared}
            fields={[{ name: "compare", label: "Hold this scenario against", value: address.compare ? compareText(address.compare) : "0", always: true, options: comparedChoices(levels.stays.push!.reference, address.compare) }]}
          />
          <Comparison first={first} second={second} nameOf={nameOf} />
          <DownloadLinks links={[{ href: `${page}/difference.csv${forecastQuery({ ...numbersOf(address), ...(address.compare ? { compare: address.compare } : {}) })}`, label: "All states’ differences as CSV" }]} />
        </Folded>
      </div>

      <section aria-labelledby="limits" className="space-y-3">
        <h2 id="limits">What the forecast does not know</h2>
        <ul className="max-w-3xl list-disc space-y-2 pl-5">
          {modelLimits({ votes: seen.votes.length, reference: levels.stays.push!.reference, asOf: dayInWords(forecast.asOf), newcomers: address.newcomers }).map((limit) => <li key={limit}>{limit}</li>)}
        </ul>
      </section>

      <section aria-labelledby="cite" className="space-y-2">
        <h2 id="cite">Make this number again</h2>
        <p className="wrap-anywhere">
          Plenary, “{series.title}”, forecast {loaded.words}, seeing only votes before {dayInWords(forecast.asOf)}: {forecast.title.toLowerCase()}, version {forecast.version}, seed {forecast.seed}, revision {revision.number} of{" "}
          {dayInWords(revision.at.slice(0, 10))}, {publicUrl}{page}{query}
        </p>
        <p>
          <a href={`/api/v1/series/${series.slug}/forecast${numbers}`}>This forecast as JSON</a> · <a href="/methods/forecast">How it is made</a> · <a href={`${page}/record`}>How often it was right</a> ·{" "}
          <a href={`${page}/registry${numbers}#freeze`}>Freeze this forecast</a> · <a href={`${page}/registry`}>Frozen forecasts</a>
        </p>
      </section>
    </div>
  );
}
