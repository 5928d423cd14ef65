import { LRUCache } from "lru-cache";
import { membersOn } from "@/lib/countries/members-on";
import { listCountries } from "@/lib/countries/queries";
import { regionNames } from "@/lib/countries/schema";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision, onOneSnapshot, stampOf } from "@/lib/revisions/queries";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { getSeriesRecord, listSeriesRecords } from "@/lib/series/queries";
import { type BacktestProgress } from "./desk/backtest-progress";
import { CALM_SUFFIX } from "./desk/desk";
import type { ForecastAnswer } from "./desk/forecast-answer";
import { newcomerCodes, withNewcomers } from "./desk/newcomers";
import type { BacktestedForecast, ForecastQuestion, RememberedPressure } from "./desk/questions";
import { ask, type NumberedRecord } from "./desk/threads";
import { type ForecastTarget, forecastTarget } from "./forecast-target";
import type { VotingRecord } from "./history";
import { modelNames } from "./models/all-models";
import { forgetOutdated, keepBacktested } from "./mutations";
import { OUTCOMES } from "./outcomes";
import { dayAfter, type Projection, projectNextVote, votesEnoughAlone } from "./projection";
import type { Scenario } from "./scenario";
import { USUAL_SEED } from "./seed";

/**
 * The simple projection of the next vote of a series, once for each of its revisions. A young series borrows the past errors of the others,
 * so its projection is made anew when any of them changes. Undefined for a series without votes.
 */
export async function getProjection(slug: string): Promise<Projection | undefined> {
  const record = await getSeriesRecord(slug);
  const borrows = record.votes.length < votesEnoughAlone;
  return atRevision({
    key: `projection/${slug}/${record.revision.number}`,
    revision: borrows ? await currentRevision() : record.revision.number,
    make: async () => projectNextVote({ record, members: await currentMembers(), others: borrows ? await listSeriesRecords() : [] }),
  });
}

/** The number of the newest revision that the projection of a series depends on: of any series where it borrows their past errors. */
export async function projectionRevision(slug: string): Promise<number> {
  const { votes } = await getSeriesRecord(slug);
  return currentRevision(votes.length < votesEnoughAlone ? undefined : slug);
}

/** Codes of the states that are members today. */
async function currentMembers(): Promise<string[]> {
  const { countries } = await listCountries();
  return countries.filter(({ memberships }) => memberships.some(({ until }) => until === null)).map(({ iso3 }) => iso3);
}

/** Every vote with its roll call, in the form that models read, and the revision that it was read at. */
export type StampedRecord = NumberedRecord & { revision: RevisionStamp; /** Day of the newest vote. */ newest: string };

/** The whole record for the models, read once for each revision (about 0.3 s). */
export async function getVotingRecord(): Promise<StampedRecord> {
  return atRevision({ key: "voting record", revision: await currentRevision(), make: readVotingRecord });
}

const letterColumn: Record<string, number> = { N: 1, A: 2, X: 3, Y: 4 };

function readVotingRecord(): Promise<StampedRecord> {
  return onOneSnapshot(async (tx) => {
    const revision = await stampOf(tx);
    const countries = await tx.country.findMany({ orderBy: { iso3: "asc" }, select: { id: true, iso3: true, region: true } });
    const at = new Map(countries.map(({ id }, index) => [id, index]));
    const size = countries.length + newcomerCodes.length;
    // One text a vote, two characters a state (its number and its position), in place of a million rows.
    const rows = await tx.$queryRaw<{ id: number; date: string; session: string | null; resolution: string | null; series: string[]; cells: string }[]>`
      SELECT votes.id, date::text, session, resolution, cells,
             coalesce((SELECT array_agg(slug ORDER BY slug) FROM series_votes JOIN series ON series.id = series_id WHERE vote_id = votes.id), '{}') AS series
      FROM votes JOIN (
        SELECT vote_id, string_agg(chr(100 + country_id) || CASE position WHEN 'yes' THEN 'Y' WHEN 'no' THEN 'N' WHEN 'abstain' THEN 'A' ELSE 'X' END, '') AS cells
        FROM positions GROUP BY vote_id
      ) AS called ON called.vote_id = votes.id
      ORDER BY date, votes.id`;
    const votes = rows.map(({ id, date, session, resolution, series, cells }) => {
      const positions = new Uint8Array(size);
      for (let i = 0; i < cells.length; i += 2) positions[at.get(cells.charCodeAt(i) - 100)!] = letterColumn[cells[i + 1]!]!;
      return { id: String(id), date, session: session ?? "", resolution: resolution ?? "", series, positions };
    });
    const record: VotingRecord = { states: withNewcomers(countries.map(({ iso3, region }) => ({ iso3, region: region && regionNames[region] }))), votes };
    return { number: revision.number, revision, record, newest: votes.at(-1)?.date ?? revision.at.slice(0, 10) };
  });
}

/** What may be asked of a forecast; what is left out is as most readers want it. */
export interface ForecastAsked {
  readonly series: string;
  readonly model?: string | undefined;
  readonly pressure: Scenario["pressure"];
  readonly overrides: Scenario["overrides"];
  /** Members assumed to take no part. */
  readonly leave: readonly string[];
  readonly newcomers: number;
  /** Only votes before this day are seen. Left out: all on record. */
  readonly asOf?: string | undefined;
  readonly seed?: number | undefined;
}

export interface StampedForecast {
  readonly revision: RevisionStamp;
  readonly target: ForecastTarget;
  readonly forecast: ForecastAnswer;
}

export { USUAL_SEED };
export type { ForecastTarget };

const place = globalThis as typeof globalThis & { plenaryForecasts?: LRUCache<string, Promise<ForecastAnswer>> };
const forecasts = (place.plenaryForecasts ??= new LRUCache({ max: 100 }));

/**
 * What is asked in full: the vote, the members, the day, and the record that answers it.
 * @throws AppError `not_found` for a series that is not on record, `bad_request` for a question without an answer (naming the field)
 */
export async function forecastQuestion(asked: ForecastAsked): Promise<{ voting: StampedRecord; target: ForecastTarget; question: ForecastQuestion }> {
  const { series, model = "full", pressure, overrides, leave, newcomers, seed = USUAL_SEED } = asked;
  const [voting, { countries }] = await Promise.all([getVotingRecord(), listCountries(), getSeriesRecord(series)]);
  const asOf = asked.asOf ?? dayAfter(voting.newest);
  const present = membersOn(countries, asOf).map(({ iso3 }) => iso3);
  const members = [...present.filter((iso3) => !leave.includes(iso3)), ...newcomerCodes.slice(0, newcomers)].sort();
  refuseStrangers({ name: "leave", codes: leave, members: present, asOf });
  refuseStrangers({ name: "assume", codes: Object.keys(overrides), members, asOf });
  if (members.length === 0) throw new AppError("bad_request", `asOf: expected a day on which there are members; nobody can vote on ${asOf}`);
  if (!modelNames.includes(model)) throw new AppError("bad_request", `model: expected one of ${modelNames.join(", ")}`);
  const question = { kind: "forecast", series, asOf, members, model, scenario: { pressure, overrides }, seed } as const;
  // From the record that the model sees, so that both belong to one revision.
  const votes = voting.record.votes.filter((vote) => vote.series.includes(series)).map(({ session, date, resolution }) => ({ session: session || null, date, resolution: resolution || null }));
  return { voting, target: forecastTarget({ series, votes, asOf }), question };
}

/** A forecast of a series' next vote, made in the readers' thread, once for a revision and question. @throws AppError as `forecastQuestion` */
export async function getForecast(asked: ForecastAsked): Promise<StampedForecast> {
  const { voting, target, question } = await forecastQuestion(asked);
  const key = `${voting.number} ${JSON.stringify(question)}`;
  let answer = forecasts.get(key);
  if (!answer) {
    forecasts.set(key, (answer = ask("readers", voting, question)));
    answer.catch(() => forecasts.delete(key));
  }
  return { revision: voting.revision, target, forecast: await answer };
}

function refuseStrangers({ name, codes, members, asOf }: { name: string; codes: readonly string[]; members: readonly string[]; asOf: string }): void {
  const strangers = codes.filter((code) => !members.includes(code));
  if (strangers.length > 0) throw new AppError("bad_request", `${name}: expected states that can vote on ${asOf}; ${strangers.join(", ")} cannot`);
}

/**
 * The past votes of a series whose pressure a scenario may repeat, oldest first: those that the full model remembers as of that day.
 * @throws AppError `not_found` for a series that is not on record
 */
export async function getPressures({ series, asOf }: { series: string; asOf?: string | undefined }): Promise<readonly RememberedPressure[]> {
  const [voting] = await Promise.all([getVotingRecord(), getSeriesRecord(series)]);
  const day = asOf ?? dayAfter(voting.newest);
  return atRevision({ key: `pressures/${series}/${day}`, revision: voting.number, make: () => ask("readers", voting, { kind: "pressures", series, asOf: day }) });
}

/** What a backtest compares: every model, and what the full model expects of a calm year (the yardstick of impact). */
export const backtestedModels: readonly string[] = [...modelNames, `full${CALM_SUFFIX}`];

type Running = { progress: BacktestProgress; finished: Promise<void> };

/** The whole backtest of a series; waits until it is made. One that was made before, by whichever process, is read from the database. */
export async function getBacktest(slug: string): Promise<BacktestProgress> {
  const { progress, finished } = await runningBacktest(slug);
  await finished;
  return progress;
}

/** The backtest of a series as far as it is made; starts it, and waits for nothing. */
export async function peekBacktest(slug: string): Promise<BacktestProgress> {
  return (await runningBacktest(slug)).progress;
}

const running = ((globalThis as typeof globalThis & { plenaryBacktests?: Map<string, { revision: number; made: Promise<Running> }> }).plenaryBacktests ??= new Map());

/** One backtest of a series at a time, of the newest revision. One that failed is tried again when it is asked for. */
async function runningBacktest(slug: string): Promise<Running> {
  await getSeriesRecord(slug);
  const voting = await getVotingRecord();
  const known = running.get(slug);
  if (known?.revision === voting.number) return known.made;
  const made = startBacktest(slug, voting);
  running.set(slug, { revision: voting.number, made });
  const forget = () => running.get(slug)?.made === made && running.delete(slug);
  made.then(({ finished }) => finished).catch(forget);
  return made;
}

async function startBacktest(series: string, voting: StampedRecord): Promise<Running> {
  const planned = await ask("readers", voting, { kind: "plan", series, models: backtestedModels, seed: USUAL_SEED });
  const keys = planned.map(({ key }) => key);
  const kept = await db().backtestedForecast.findMany({ where: { key: { in: keys } }, select: { key: true, result: true } });
  const results = new Map(kept.map(({ key, result }) => [key, result as unknown as BacktestedForecast]));
  const finished = (async () => {
    const missing = planned.filter(({ key }) => !results.has(key));
    await Promise.all(
      missing.map(async (one) => {
        const result = await ask("backtests", voting, { kind: "backtest", planned: one });
        await keepBacktested({ key: one.key, series, result });
        results.set(one.key, result);
      }),
    );
    if (missing.length > 0) await forgetOutdated({ series, keys });
  })();
  finished.catch((error: unknown) => log.error({ error, series }, "the backtest failed"));
  return { progress: { series, revision: voting.number, planned, results }, finished };
}

/** The four counts of every vote of a series, by vote id. */
export async function talliesOf(slug: string) {
  const { votes } = await getSeriesRecord(slug);
  return new Map(votes.map((vote) => [String(vote.id), Object.fromEntries(OUTCOMES.map((outcome) => [outcome, vote[outcome]])) as Record<(typeof OUTCOMES)[number], number>]));
}
