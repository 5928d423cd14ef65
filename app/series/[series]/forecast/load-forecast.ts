import { forecastWords } from "@/lib/charts/forecast-words";
import type { ChartScale } from "@/lib/charts/chart-scale";
import { votesChartData, type VotesChartData } from "@/lib/charts/votes-chart-data";
import { AppError } from "@/lib/errors";
import { comparedPressures, type ForecastAddress, questionOf } from "@/lib/forecast/forecast-address";
import { forecastHeadline, tallyInWords } from "@/lib/forecast/headline";
import type { LevelForecasts } from "@/lib/forecast/levels-words";
import { modelNames } from "@/lib/forecast/models/all-models";
import { type ForecastAsked, getForecast, type StampedForecast } from "@/lib/forecast/queries";
import { scenarioInWords } from "@/lib/forecast/scenario-words";
import type { SeriesRecord } from "@/lib/series/schema";
import type { Vote } from "@/lib/votes/schema";

/** The forecast that an address asks for, in numbers and words. */
export type LoadedForecast = StampedForecast & {
  /** The chosen scenario as part of a sentence. */
  words: string;
  headline: string;
  detail: string;
  /** The vote that was forecast, where it is on record by now. */
  actual: Vote | undefined;
};

/** Loads a forecast and its words. @throws AppError `bad_request` for a question without an answer, which says why */
export async function loadForecast(record: SeriesRecord, address: ForecastAddress): Promise<LoadedForecast> {
  refuseBeforeFirst(record, address);
  const asked = await asking(record, address)({});
  const scenario = { pressure: address.scenario, overrides: address.assume };
  const words = scenarioInWords(scenario, asked.forecast.push);
  const actual = record.votes.find(({ date, session }) => date === asked.target.date && session === asked.target.session);
  return {
    ...asked, words, actual,
    headline: forecastHeadline({ asked: asked.forecast, scenario, words, shortTitle: record.series.shortTitle, actual }),
    detail: tallyInWords(asked.forecast),
  };
}

/** The same vote as every other model forecasts it, the naive ones first. None of them knows of pressure or assumptions. */
export async function loadModels(record: SeriesRecord, address: ForecastAddress): Promise<StampedForecast[]> {
  const ask = asking(record, address);
  return Promise.all(modelNames.map((model) => ask({ model, pressure: { kind: "open" }, overrides: {} })));
}

/** The same vote at the named levels of push; "eases" only where there is a push to ease. What is assumed of single states is left out, the membership is not. */
export async function loadLevels(record: SeriesRecord, address: ForecastAddress): Promise<LevelForecasts> {
  const ask = asking(record, address);
  const at = (level: number) => ask({ model: "full", pressure: { kind: "push", level }, overrides: {} }).then(({ forecast }) => forecast);
  const [eases, stays, rises] = await Promise.all([at(-1), at(0), at(1)]);
  return { eases: stays.push?.reference ? eases : null, stays, rises };
}

/** Two scenarios side by side; what is assumed of single states belongs to the first. */
export async function loadComparison(record: SeriesRecord, address: ForecastAddress) {
  const { first, second } = comparedPressures(address);
  const ask = asking(record, address);
  const [one, other] = await Promise.all([ask({ model: "full", pressure: first }), ask({ model: "full", pressure: second, overrides: {} })]);
  return { first: { pressure: first, forecast: one.forecast }, second: { pressure: second, forecast: other.forecast } };
}

/** What the fan chart is made from: the votes that the forecast has seen, and the forecast. */
export function fanData(record: SeriesRecord, { forecast, revision }: StampedForecast): VotesChartData {
  const data = votesChartData({ ...record, votes: record.votes.filter(({ date }) => date < forecast.asOf) }, forecast);
  return { ...data, revision };
}

/** All that the fan chart says in words. */
export function fanWords({ headline, words, forecast, revision, newest }: LoadedForecast, { data, scale }: { data: VotesChartData; scale: ChartScale }) {
  return forecastWords({ title: `${data.title}: the next vote`, headline, assumed: words, forecast, newest, revision, sources: data.sources, scale });
}

function asking(record: SeriesRecord, address: ForecastAddress) {
  const question = questionOf(record.series.slug, address);
  return (changes: Partial<ForecastAsked>) => getForecast({ ...question, ...changes });
}

/** Without any vote before the day there is nothing to forecast from. */
function refuseBeforeFirst({ series, votes }: SeriesRecord, { asOf }: ForecastAddress): void {
  const first = votes[0];
  if (!first) throw new AppError("not_found", `The record holds no vote of "${series.slug}" yet, so there is nothing to forecast from.`);
  if (asOf !== undefined && asOf <= first.date) throw new AppError("bad_request", `asOf: expected a day after ${first.date}, the day of the first vote of this series`);
}
