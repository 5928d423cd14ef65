import { listCountries } from "@/lib/countries/queries";
import { AppError } from "@/lib/errors";
import { type BacktestProgress, isWhole, resultsOf } from "@/lib/forecast/desk/backtest-progress";
import { CALM_SUFFIX } from "@/lib/forecast/desk/desk";
import type { BacktestedForecast } from "@/lib/forecast/desk/questions";
import { getBacktest, peekBacktest } from "@/lib/forecast/backtests/queries";
import { getVotingRecord, type StampedRecord } from "@/lib/forecast/record/queries";
import { USUAL_SEED } from "@/lib/forecast/seed";
import { log } from "@/lib/log";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord, listNamedRecords, listSeries } from "@/lib/series/queries";
import type { SeriesRecord, SeriesSummary } from "@/lib/series/schema";
import { withoutOutcomes } from "@/lib/timeline/vote-outcome";
import { sharedRecords } from "@/lib/series/shared-records";
import type { Lane } from "@/lib/threads/lane";
import { inThread } from "@/lib/threads/threads";
import { asOurselves } from "@/lib/visit";
import { beforeEvents } from "./before-events/queries";
import { type Calibration, calibration, quietDepartures } from "./calibration";
import { comparedSeries } from "./compared-series";
import type { Departure } from "./departure";
import { type Impact, impactOf, isEstimable } from "./impact";
import { impactJob, placebosJob } from "./impact-thread";
import type { ImpactView, Progress } from "./impact-view";
import { impactInShort, type ImpactInShort } from "./in-short";
import type { PlaceboVote } from "./placebo";
import type { CalmForecast } from "./placebo-votes";
import { type EventWindow, type WindowMode, windowsOf } from "./window";

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
  // The page's own forecasts first; then the series' backtest; then the others'.
  const enough = new AbortController();
  const needed = Promise.all([...wanted.map((window) => forecasts.make(window, "awaited")), getBacktest(slug, enough.signal)]);
  noteFailure(needed, slug);
  await (patience === undefined ? needed : Promise.race([needed, later(patience)]));
  enough.abort();
  const placebos = await currentPlacebos(voting, compared);
  const whole = placebos.whole && wanted.every((window) => forecasts.of(window));
  const impacts: Impact[] = [];
  // One after another, so that a question about many windows takes its turn for each.
  for (const window of windows) impacts.push(await impactInThread({ record, compared, voting, window, forecast: forecasts.of(window), placebos, lane: "figures" }));
  return { record, revision: voting.revision, mode, controls, compared, outcomes, impacts, placebos: placebos.votes, progress: placebos.progress, whole };
}

/** Outside of the question, so that what is still made when a page has stopped waiting holds nothing of it: neither its record nor its forecasts. */
function noteFailure(needed: Promise<unknown>, slug: string): void {
  needed.catch((error: unknown) => {
    if ((error as Error).name !== "AbortError") log.error({ err: error, slug }, "an impact could not be estimated");
  });
}

type WindowAsked = { record: SeriesRecord; compared: readonly SeriesSummary[]; voting: StampedRecord; window: EventWindow; forecast: Pick<BacktestedForecast, "counts" | "states"> | undefined; placebos: Placebos; lane: Lane };

/** One window's impact, worked out in a thread: once for a revision, unless placebos are still being made. */
async function impactInThread({ record, compared, voting, window, forecast, placebos, lane }: WindowAsked): Promise<Impact> {
  const { slug } = record.series;
  const [records, { countries }] = await Promise.all([recordsOf(compared), listCountries()]);
  const make = async (): Promise<Impact> => {
    const regions = new Map(countries.map(({ iso3, region }) => [iso3, region]));
    const others = records.map(({ series }) => series.slug).filter((other) => other !== slug);
    const input = { kind: "impact", slug, others, window, forecast, placebos: placebos.votes, whole: placebos.whole, regions, seed: USUAL_SEED } as const;
    const impact = await inThread(impactJob, { lane, shared: sharedRecords(withNewest(records, record)), input });
    return { ...impact, window }; // what the caller knows by identity stays itself
  };
  if (!placebos.whole || !forecast) return make();
  const events = window.events.map(({ id }) => id).join(",");
  return atRevision({ key: `impact/${slug}/${events}/${slugsOf(compared)}`, revision: [voting.number, record.revision.number], kind: "questions", make });
}

/** The records with one of them as the caller has it, which may be newer by a moment. */
const withNewest = (records: readonly SeriesRecord[], record: SeriesRecord) => records.map((one) => (one.series.slug === record.series.slug ? record : one));

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
  const make = async (): Promise<Placebos> => {
    const made = await Promise.all(records.map((record, at) => placebosOf({ record, records, voting, backtest: backtests[at]! })));
    const planned = backtests.flatMap((backtest) => backtest.planned.filter(({ model }) => model === CALM));
    return { votes: made.flat(), progress: { made: made.flat().length, planned: planned.length }, whole };
  };
  return whole ? atRevision({ key: `impact/placebos of/${slugsOf(series)}`, kind: "questions", revision: voting.number, make }) : make();
}

type PlacebosAsked = { record: SeriesRecord; records: readonly SeriesRecord[]; voting: StampedRecord; backtest: BacktestProgress };

/** The votes of one series as placebos, as far as their forecasts are made: worked out in a thread, anew when there are more. */
function placebosOf({ record, records, voting, backtest }: PlacebosAsked): Promise<PlaceboVote[]> {
  const { slug } = record.series;
  const forecasts = calmForecasts(backtest).map(({ voteId, result: { counts } }) => ({ voteId, result: { counts } }));
  return atRevision({
    key: `impact/placebos/${slug}`,
    revision: [voting.number, forecasts.length],
    make: () => (forecasts.length === 0 ? [] : inThread(placebosJob, { lane: "figures", shared: sharedRecords(records), input: { kind: "placebos", slug, forecasts } })),
  });
}

const calmForecasts = (backtest: BacktestProgress): CalmForecast[] => resultsOf(backtest, CALM).map(({ planned, result }) => ({ voteId: planned.voteId, result }));

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

type Shorts = ReadonlyMap<number, ImpactInShort>;
/** The last that was made of each series, or is being made. One map a process, whichever bundle asks. */
const place = globalThis as typeof globalThis & { plenaryShorts?: Map<string, { revision: number; shorts: Shorts; superseded: AbortController }> };
const kept = (place.plenaryShorts ??= new Map());

/**
 * The impact of every event of a series in a word and a number, ranked in its own series. Never waits for a forecast: what is missing is started, and is
 * there for a later reader. What has no vote yet is known at once.
 */
export async function peekImpactsInShort(slug: string): Promise<Shorts> {
  const record = await getSeriesRecord(slug);
  if (record.events.length === 0) return new Map();
  const revision = await currentRevision();
  const known = kept.get(slug);
  if (known?.revision === revision) return known.shorts;
  const windows = windowsOf({ events: withoutOutcomes(record.events, record.votes), votes: record.votes, mode: "apart" });
  const unestimated = inShort(windows.filter((window) => !isEstimable(record, window)).map((window) => impactOf({ record, window, ...nothingMade })));
  const making = { revision, shorts: unestimated, superseded: new AbortController() };
  known?.superseded.abort(); // what is still made for an earlier revision is wanted no more
  kept.set(slug, making);
  asOurselves(() => makeShorts(record, making.superseded.signal)).then(
    (made) => (making.shorts = made),
    (error: unknown) => {
      if (making.superseded.signal.aborted) return;
      if (kept.get(slug) === making) kept.delete(slug);
      log.error({ err: error, slug }, "the impacts in short could not be made");
    },
  );
  return unestimated;
}

const nothingMade = { others: [], forecast: undefined, placebos: [], whole: false, regions: new Map(), seed: USUAL_SEED } as const;

/** In the background, one after another, so that no reader waits behind it. Ranked in the own series alone. */
async function makeShorts(record: SeriesRecord, signal: AbortSignal): Promise<Shorts> {
  const voting = await getVotingRecord();
  const forecasts = await beforeEvents(record, voting);
  for (const window of forecasts.windows) await forecasts.make(window, "for later", signal);
  const backtest = await getBacktest(record.series.slug, signal);
  const shared = sharedRecords([record]);
  const placebos = await inThread(placebosJob, { lane: "background", shared, signal, input: { kind: "placebos", slug: record.series.slug, forecasts: calmForecasts(backtest) } });
  const impacts: Impact[] = [];
  for (const window of windowsOf({ events: withoutOutcomes(record.events, record.votes), votes: record.votes, mode: "apart" })) {
    const input = { ...nothingMade, kind: "impact", slug: record.series.slug, window, forecast: forecasts.of(window), placebos } as const;
    impacts.push(await inThread(impactJob, { lane: "background", shared, signal, input }));
  }
  return inShort(impacts);
}

function inShort(impacts: readonly Impact[]): Shorts {
  return new Map(impacts.flatMap((impact) => {
    const short = impactInShort(impact);
    return short ? [[impact.window.events[0]!.id, short] as const] : [];
  }));
}
