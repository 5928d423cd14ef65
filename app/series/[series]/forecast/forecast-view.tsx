import { ForecastBody } from "./forecast-body";
import { FirstScreen } from "./first-screen";
import { ForecastNav } from "./forecast-nav";
import { LiveScenario } from "./live-scenario";
import { LevelSentences } from "./level-sentences";
import { loadComparison, type LoadedForecast, loadLevels, loadModels } from "./load-forecast";
import { formOf } from "./scenario-choices";
import { choiceShown, levelShown, ScenarioFields } from "./scenario-fields";
import { Notice } from "../../../_components/forms/notice";
import { Still } from "../../../_components/ui/still";
import type { ChartScale } from "@/lib/charts/chart-scale";
import { stripCounts } from "@/lib/charts/count-strips";
import { countriesByCode } from "@/lib/countries/queries";
import { peekModelRecords } from "@/lib/forecast/backtests/queries";
import { publicUrl } from "@/lib/env";
import { type AskedFields, type ForecastAddress, forecastQuery } from "@/lib/forecast/forecast-address";
import { levelSentences } from "@/lib/forecast/levels-words";
import { pushSizeInWords } from "@/lib/forecast/push-words";
import { retiredInWords } from "@/lib/forecast/retired-scenarios";
import { assumedInWords } from "@/lib/forecast/scenario-words";
import { getEarlierShocks } from "@/lib/forecast/shocks/queries";
import { shocksSentence } from "@/lib/forecast/shocks/shocks-words";
import type { SeriesRecord } from "@/lib/series/schema";
import { dayInWords } from "@/lib/votes/day";
import { recordsInWords } from "@/lib/forecast/model-record";
import { modelInWords } from "@/lib/forecast/model-words";
import { nameOfState } from "@/lib/forecast/state-choice";

type Props = { record: SeriesRecord; loaded: LoadedForecast; address: ForecastAddress; scale: ChartScale; page: string };

/** The whole forecast of one scenario. */
export async function ForecastView({ record, loaded, address, scale, page }: Props) {
  const { series } = record;
  const { forecast, headline, detail, revision, actual } = loaded;
  const seen = { ...record, votes: record.votes.filter(({ date }) => date < forecast.asOf) };
  const last = seen.votes.at(-1);
  const query = forecastQuery(address);
  const fields: AskedFields = { ...Object.fromEntries(new URLSearchParams(query)), ...(scale === "counts" ? {} : { scale }) };
  const [known, models, { first, second }, levels, shocks, records] = await Promise.all([
    countriesByCode(), loadModels(record, address), loadComparison(record, address), loadLevels(record, address), getEarlierShocks(), peekModelRecords(series.slug),
  ]);
  const { push } = levels.stays;
  const form = await formOf(record, { fields, asOf: forecast.asOf, reference: push!.reference });
  const side = (made: typeof forecast) => ({ words: assumedInWords(made), forecast: made });
  const nameOf = (iso3: string) => nameOfState(known, iso3);
  const like = shocks.table.find(({ key }) => key === "broad");
  const vote = actual ? `in the vote of ${dayInWords(actual.date)}` : "at the next vote";
  const retired = retiredInWords(address.scenario) ?? (address.compare && retiredInWords(address.compare));
  return (
    <>
      <header className="space-y-3">
        <p className="text-sm font-medium text-ink-soft">{series.shortTitle} · Forecast {actual ? `of the vote of ${dayInWords(actual.date)}` : "of the next vote"}</p>
        <h1>{headline}</h1>
        {retired && <Notice tone="warning" role="status"><p>{retired}</p></Notice>}
        <FirstScreen record={seen} loaded={loaded} nameOf={nameOf} levels={<LevelSentences sentences={levelSentences(levels, { vote, nameOf })} page={page} lesson={like && shocksSentence(like.summary)} />} />
        <ForecastNav series={series.slug} current="forecast" />
      </header>

      <section aria-labelledby="what-if" className="space-y-4">
        <h2 id="what-if">What if?</h2>
        <LiveScenario
          page={page}
          numbers={{ headline, detail, expected: forecast.expected, counts: stripCounts(forecast.counts), size: forecast.push ? pushSizeInWords(forecast.push) : null }}
          members={forecast.members}
          last={last ? { yes: last.yes, no: last.no, abstain: last.abstain, absent: last.absent } : null}
          chosen={{ scenario: choiceShown(fields.push), push: levelShown(fields.push) }}
        >
          <ScenarioFields {...form} errors={{}} />
        </LiveScenario>
      </section>

      <Still name="forecast" {...(isCommon(address) ? { once: { key: `forecast/${series.slug}${query}/${scale}${records ? "" : "/unmeasured"}`, revision: revision.number } } : {})}>
        <ForecastBody
          record={record} seen={seen} loaded={loaded} models={modelLines(models, { loaded, address })} records={records && recordsInWords(records)} first={side(first.forecast)} second={side(second.forecast)}
          address={address} fields={fields} scale={scale} page={page} known={known} publicUrl={publicUrl()}
          levels={levels} shocks={shocks}
        />
      </Still>
    </>
  );
}

/** Whether an address is one of the few that many readers come to; only those are kept as they were drawn. */
function isCommon(address: ForecastAddress): boolean {
  return (address.scenario.kind === "open" || Number.isInteger(address.scenario.level)) && forecastQuery(address) === forecastQuery({ scenario: address.scenario });
}

/** The chosen scenario first, where it assumes something; then the full model and all others without any assumption, the naive ones last. */
function modelLines(models: Awaited<ReturnType<typeof loadModels>>, { loaded: { forecast, words }, address }: { loaded: LoadedForecast; address: ForecastAddress }) {
  const assumes = address.model === "full" && (address.scenario.kind !== "open" || Object.keys(address.assume).length > 0);
  const others = [...models].reverse().map((model) => {
    const { model: key, title } = model.forecast;
    const { name, does } = modelInWords(key, title);
    return { key, title: assumes && key === "full" ? `${name}, nothing assumed` : name, does, forecast: model.forecast };
  });
  return assumes ? [{ key: "asked", title: `${modelInWords(forecast.model, forecast.title).name}, ${words}`, does: null, forecast }, ...others] : others;
}
