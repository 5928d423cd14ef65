import { LRUCache } from "lru-cache";
import { listCountries } from "@/lib/countries/queries";
import { AppError } from "@/lib/errors";
import { isWhole, resultsOf } from "@/lib/forecast/desk/backtest-progress";
import { CALM_SUFFIX } from "@/lib/forecast/desk/desk";
import { getBacktest, peekBacktest } from "@/lib/forecast/backtests/queries";
import { getVotingRecord, type StampedRecord } from "@/lib/forecast/record/queries";
import { USUAL_SEED } from "@/lib/forecast/seed";
import { log } from "@/lib/log";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord, listNamedRecords, listSeries } from "@/lib/series/queries";
import type { SeriesRecord, SeriesSummary } from "@/lib/series/schema";
import { withoutOutcomes } from "@/lib/timeline/vote-outcome";
import { beforeEvents } from "./before-events/queries";
import { type Calibration, calibration, quietDepartures } from "./calibration";
import { comparedSeries } from "./compared-series";
import type { Departure } from "./departure";
import { type Impact, impactOf, isEstimable } from "./impact";
import type { ImpactView, Progress } from "./impact-view";
import { impactInShort, type ImpactInShort } from "./in-short";
import type { PlaceboVote } from "./placebo";
import { type CalmForecast, placeboVotes } from "./placebo-votes";
import { type WindowMode, windowsOf } from "./window";

/** The yardstick: the full model with no campaign against the resolution. */
const CALM = `full${CALM_SUFFIX}`;

export interface ImpactAsked {
  readonly slug: string;
  readonly events: readonly number[];
  readonly mode: WindowMode;
  /** Which series are controls and placebos (compared-series.ts); left out: the named ones. */
  readonly controls?: string | undefined;
}

/**
 * What the events changed. Waits for what only these windows need (seconds, the first time at a revision); the placebos of other series are taken as
 * far as they are made, and the rest is started. With `patience` (ms), waits no longer than that, and shows what is there.
 * @throws AppError `not_found` for a series or an event that is not on record
 */
export async function getImpact({ slug, events: ids, mode, controls = "named" }: ImpactAsked, patience?: number): Promise<ImpactView> {
  const [record, voting, { series }] = await Promise.all([getSeriesRecord(slug), getVotingRecord(), listSeries()]);
  const compared = comparedSeries({ own: slug, controls, series });
  const asked = ids.map((id) => eventNumbered(record, id));
  const events = withoutOutcomes(asked, record.votes);
  const outcomes = asked.filter((event) => !events.includes(event));
  const windows = windowsOf({ events, votes: record.votes, mode });
  const wanted = windows.filter((window) => isEstimable(record, window));
  if (wanted.length === 0) {
    const impacts = windows.map((window) => impactOf({ record, window, ...nothingMade }));
    return { record, revision: voting.revision, mode, controls, compared, outcomes, impacts, placebos: [], progress: { made: 0, planned: 0 }, whole: true };
  }
  const forecasts = await beforeEvents(record, voting);
  // The page's own forecasts first, in the readers' thread; then the series' backtest; then the others'.
  const needed = Promise.all([...wanted.map((window) => forecasts.make(window, "readers")), getBacktest(slug)]);
  await (patience === undefined ? needed : Promise.race([needed, later(patience)]));
  needed.catch((error: unknown) => log.error({ error, slug }, "an impact could not be estimated"));
  const placebos = await currentPlacebos(voting, compared);
  const whole = placebos.whole && wanted.every((window) => forecasts.of(window));
  const make = async (): Promise<ImpactView> => {
    const [others, { countries }] = await Promise.all([recordsOf(compared), listCountries()]);
    const regions = new Map(countries.map(({ iso3, region }) => [iso3, region]));
    const common = { record, others: others.filter(({ series }) => series.slug !== slug), placebos: placebos.votes, whole: placebos.whole, regions, seed: USUAL_SEED };
    const impacts = windows.map((window) => impactOf({ ...common, window, forecast: forecasts.of(window) }));
    return { record, revision: voting.revision, mode, controls, compared, outcomes, impacts, placebos: placebos.votes, progress: placebos.progress, whole };
  };
  return whole ? atRevision({ key: `impact/${slug}/${[...ids].sort((a, b) => a - b).join(",")}/${mode}/${slugsOf(compared)}`, revision: voting.number, make }) : make();
}

function eventNumbered({ series, events }: SeriesRecord, id: number) {
  const event = events.find((candidate) => candidate.id === id);
  if (!event) throw new AppError("not_found", `The timeline of "${series.slug}" has no event ${id}. All are listed at /series/${series.slug}/timeline.`);
  return event;
}

const recordsOf = (series: readonly Pick<SeriesSummary, "slug">[]) => Promise.all(series.map(({ slug }) => getSeriesRecord(slug)));
const slugsOf = (series: readonly Pick<SeriesSummary, "slug">[]) => series.map(({ slug }) => slug).join(",");

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

type Placebos = { votes: readonly PlaceboVote[]; progress: Progress; whole: boolean };

/** Every vote of the series named as a placebo: once for a revision when all are made, else as far as they are. */
async function currentPlacebos(voting: StampedRecord, series: readonly SeriesSummary[]): Promise<Placebos> {
  const records = await recordsOf(series);
  const backtests = await Promise.all(records.map(({ series }) => peekBacktest(series.slug)));
  const whole = backtests.every(isWhole);
  const make = (): Placebos => ({
    votes: records.flatMap((record, at) => placeboVotes(record, calmForecasts(backtests[at]!))),
    progress: { made: backtests.reduce((sum, backtest) => sum + calmForecasts(backtest).length, 0), planned: backtests.reduce((sum, { planned }) => sum + planned.filter(({ model }) => model === CALM).length, 0) },
    whole,
  });
  return whole ? atRevision({ key: `impact/placebos/${slugsOf(series)}`, revision: voting.number, make }) : make();
}

const calmForecasts = (backtest: Awaited<ReturnType<typeof peekBacktest>>): CalmForecast[] => resultsOf(backtest, CALM).map(({ planned, result }) => ({ voteId: planned.voteId, result }));

/** The placebo distribution of a series (left out: of the named ones alone) when all of it is made; waits for it (minutes, the first time). */
export async function getPlacebos({ slug = "", controls = "named" }: { slug?: string | undefined; controls?: string | undefined } = {}): Promise<Placebos> {
  const compared = comparedSeries({ own: slug, controls, series: (await listSeries()).series });
  for (const one of compared) await getBacktest(one.slug);
  return currentPlacebos(await getVotingRecord(), compared);
}

/** How often the interval of the impact held zero at quiet votes: by named series, and over all of them. Waits for every backtest. */
export async function getCalibration(): Promise<{ series: { slug: string; calibration: Calibration | null }[]; all: Calibration | null }> {
  const all: Departure[] = [];
  const series = [];
  for (const record of await listNamedRecords()) {
    const quiet = quietDepartures(record, calmForecasts(await getBacktest(record.series.slug)));
    all.push(...quiet);
    series.push({ slug: record.series.slug, calibration: calibration(quiet) });
  }
  return { series, all: calibration(all) };
}

const place = globalThis as typeof globalThis & { plenaryShorts?: LRUCache<string, Shorts> };
const shorts = (place.plenaryShorts ??= new LRUCache({ max: 100 }));
type Shorts = ReadonlyMap<number, ImpactInShort>;

/**
 * The impact of every event of a series in a word and a number, ranked in its own series. Never waits for a forecast: what is missing is started, and is
 * there for a later reader. What has no vote yet is known at once.
 */
export async function peekImpactsInShort(slug: string): Promise<Shorts> {
  const record = await getSeriesRecord(slug);
  if (record.events.length === 0) return new Map();
  const key = `${slug}@${await currentRevision()}`;
  const known = shorts.get(key);
  if (known) return known;
  const windows = windowsOf({ events: withoutOutcomes(record.events, record.votes), votes: record.votes, mode: "apart" });
  const unestimated = inShort(windows.filter((window) => !isEstimable(record, window)).map((window) => impactOf({ record, window, ...nothingMade })));
  shorts.set(key, unestimated);
  makeShorts(record).then((made) => shorts.set(key, made), (error: unknown) => {
    shorts.delete(key);
    log.error({ error, slug }, "the impacts in short could not be made");
  });
  return unestimated;
}

const nothingMade = { others: [], forecast: undefined, placebos: [], whole: false, regions: new Map(), seed: USUAL_SEED } as const;

/** In the backtests' thread, one after another, so that no reader waits behind it. */
async function makeShorts(record: SeriesRecord): Promise<Shorts> {
  const voting = await getVotingRecord();
  const forecasts = await beforeEvents(record, voting);
  await Promise.all(forecasts.windows.map((window) => forecasts.make(window, "backtests")));
  const placebos = placeboVotes(record, calmForecasts(await getBacktest(record.series.slug)));
  const windows = windowsOf({ events: withoutOutcomes(record.events, record.votes), votes: record.votes, mode: "apart" });
  return inShort(windows.map((window) => impactOf({ ...nothingMade, record, window, forecast: forecasts.of(window), placebos })));
}

function inShort(impacts: readonly Impact[]): Shorts {
  return new Map(impacts.flatMap((impact) => {
    const short = impactInShort(impact);
    return short ? [[impact.window.events[0]!.id, short] as const] : [];
  }));
}
