import { Comparison } from "./comparison";
import { DistributionFigure } from "./distribution-figure";
import { FanFigure } from "./fan-figure";
import { ForecastNav } from "./forecast-nav";
import { LiveScenario } from "./live-scenario";
import { loadComparison, type LoadedForecast, loadModels } from "./load-forecast";
import { ModelsTable } from "./models-table";
import { choiceShown, levelShown, ScenarioFields } from "./scenario-fields";
import { formOf } from "./scenario-choices";
import { StateSections } from "./state-sections";
import { countryNames } from "../load";
import { DownloadLinks } from "../../../_components/ui/download-links";
import { RevisionLine } from "../../../_components/ui/revision-line";
import { Still } from "../../../_components/ui/still";
import type { ChartScale } from "@/lib/charts/chart-scale";
import { publicUrl } from "@/lib/env";
import { type AskedFields, type ForecastAddress, forecastQuery, numbersOf } from "@/lib/forecast/forecast-address";
import { modelLimits } from "@/lib/forecast/model-limits";
import { pressureInWords } from "@/lib/forecast/scenario-words";
import type { SeriesRecord } from "@/lib/series/schema";
import { dayInWords } from "@/lib/votes/day";
import { announced } from "@/lib/votes/tally";

type Props = { record: SeriesRecord; loaded: LoadedForecast; address: ForecastAddress; scale: ChartScale; page: string };

/** The whole forecast of one scenario. */
export async function ForecastView({ record, loaded, address, scale, page }: Props) {
  const { series } = record;
  const { forecast, pressures, headline, detail, revision, actual } = loaded;
  const seen = { ...record, votes: record.votes.filter(({ date }) => date < forecast.asOf) };
  const last = seen.votes.at(-1);
  const query = forecastQuery(address);
  const fields: AskedFields = { ...Object.fromEntries(new URLSearchParams(query)), ...(scale === "counts" ? {} : { scale }) };
  const [names, models, { first, second }, form] = await Promise.all([countryNames(), loadModels(record, address), loadComparison(record, address), formOf(record, { fields, asOf: forecast.asOf })]);
  const nameOf = (iso3: string) => names[iso3] ?? (iso3.startsWith("newcomer-") ? `New member ${iso3.slice("newcomer-".length)}` : iso3);
  const inWords = (side: typeof first) => ({ words: pressureInWords(side.pressure, pressures), forecast: side.forecast });
  const assumes = address.model === "full" && (address.scenario.kind !== "open" || Object.keys(address.assume).length > 0);
  const lines = [
    ...(assumes ? [{ key: "asked", title: `${forecast.title}, ${loaded.words}`, forecast }] : []),
    ...[...models].reverse().map((model) => ({ key: model.forecast.model, title: assumes && model.forecast.model === "full" ? `${model.forecast.title}, nothing assumed` : model.forecast.title, forecast: model.forecast })),
  ];
  return (
    <>
      <header className="space-y-3">
        <p className="text-sm font-medium text-ink-soft">{series.shortTitle} · Forecast {actual ? `of the vote of ${dayInWords(actual.date)}` : "of the next vote"}</p>
        <h1>{headline}</h1>
        <p className="lede">{detail} {forecast.sentence}</p>
        {actual && <p className="font-semibold">It came out {announced(actual)}, {actual.absent} non-voting.</p>}
        <RevisionLine revision={revision} />
        <ForecastNav series={series.slug} current="forecast" />
      </header>

      <section aria-labelledby="scenario" className="space-y-4">
        <h2 id="scenario">What if?</h2>
        <LiveScenario
          page={page}
          numbers={{ headline, detail, expected: forecast.expected, counts: forecast.counts }}
          members={forecast.members}
          last={last ? { yes: last.yes, no: last.no, abstain: last.abstain, absent: last.absent } : null}
          chosen={{ scenario: choiceShown(fields.scenario), level: levelShown(fields.scenario) }}
        >
          <ScenarioFields {...form} errors={{}} />
        </LiveScenario>
      </section>

      <FanFigure record={record} loaded={loaded} scale={scale} query={query} numbers={forecastQuery(numbersOf(address))} />
      <DistributionFigure loaded={loaded} last={last} simple={models.find((model) => model.forecast.model === "simple-projection")?.forecast} />

      <section aria-labelledby="models" className="space-y-4">
        <h2 id="models">The same vote in every model’s eyes</h2>
        <p className="lede">The middle; below it the range for half the time and for nine times in ten. The naive models are what any model has to beat.</p>
        <Still><ModelsTable lines={lines} /></Still>
        <DownloadLinks links={[{ href: `${page}.csv${forecastQuery(numbersOf(address))}`, label: "All models as CSV" }]} />
      </section>

      <section aria-labelledby="compare" className="space-y-4">
        <h2 id="compare">If lobbied, if not</h2>
        <p className="lede">
          The same vote {inWords(first).words} and {inWords(second).words}{Object.keys(address.assume).length > 0 && ", the assumed positions in the first only"}. The difference is the sum of what changes for every state.
        </p>
        <Still><Comparison first={inWords(first)} second={inWords(second)} nameOf={nameOf} /></Still>
        <DownloadLinks links={[{ href: `${page}/difference.csv${forecastQuery({ ...numbersOf(address), compare: address.compare })}`, label: "All states’ differences as CSV" }]} />
      </section>

      <StateSections record={seen} forecast={forecast} address={address} nameOf={nameOf} fields={fields} page={page} />

      <section aria-labelledby="limits" className="space-y-3">
        <h2 id="limits">What the forecast does not know</h2>
        <ul className="max-w-3xl list-disc space-y-2 pl-5">
          {modelLimits({ votes: seen.votes.length, pressures: pressures.length, asOf: dayInWords(forecast.asOf), newcomers: address.newcomers }).map((limit) => <li key={limit}>{limit}</li>)}
        </ul>
      </section>

      <section aria-labelledby="cite" className="space-y-2">
        <h2 id="cite">Make this number again</h2>
        <p className="wrap-anywhere">
          Plenary, “{series.title}”, forecast {loaded.words} as of {dayInWords(forecast.asOf)}: {forecast.title.toLowerCase()}, version {forecast.version}, seed {forecast.seed}, revision {revision.number} of{" "}
          {dayInWords(revision.at.slice(0, 10))}, {publicUrl()}{page}{query}
        </p>
        <p>
          <a href={`/api/v1/series/${series.slug}/forecast${forecastQuery(numbersOf(address))}`}>This forecast as JSON</a> · <a href="/methods/forecast">How it is made</a> ·{" "}
          <a href={`${page}/record`}>How often it was right</a> · <a href={`${page}/registry`}>Frozen forecasts</a>
        </p>
      </section>
    </>
  );
}
