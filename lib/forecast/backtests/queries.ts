import { db } from "@/lib/db";
import { log } from "@/lib/log";
import { leavable } from "@/lib/threads/leavable";
import { getSeriesRecord } from "@/lib/series/queries";
import { asOurselves } from "@/lib/visit";
import { type BacktestProgress, isWhole } from "../desk/backtest-progress";
import { CALM_SUFFIX } from "../desk/desk";
import type { BacktestedForecast } from "../desk/questions";
import { ask } from "../desk/threads";
import { type ModelRecord, modelRecord } from "../model-record";
import { modelNames } from "../models/all-models";
import { OUTCOMES } from "../outcomes";
import { getVotingRecord, type StampedRecord } from "../record/queries";
import { USUAL_SEED } from "../seed";
import { forgetOutdated, keepBacktested } from "./mutations";

/** What a backtest compares: every model, and what the full model expects of a calm year (the yardstick of impact). */
export const backtestedModels: readonly string[] = [...modelNames, `full${CALM_SUFFIX}`];

type Running = { progress: BacktestProgress; finished: (signal?: AbortSignal) => Promise<void> };
type Begun = { since: number; made: Promise<Running>; superseded: AbortController };

/**
 * The whole backtest of a series; waits until it is made. One that was made before, by whichever process, is read from the database. `signal` ends the waiting.
 * @throws AbortError then
 */
export async function getBacktest(slug: string, signal?: AbortSignal): Promise<BacktestProgress> {
  for (;;) {
    signal?.throwIfAborted();
    const begun = await runningBacktest(slug).catch(unlessSuperseded);
    await begun?.finished(signal);
    if (begun && isWhole(begun.progress)) return begun.progress; // else the record moved on meanwhile: the newer one is waited for
  }
}

/** The backtest of a series as far as it is made; starts it, and waits for nothing. */
export async function peekBacktest(slug: string): Promise<BacktestProgress> {
  for (;;) {
    const begun = await runningBacktest(slug).catch(unlessSuperseded);
    if (begun) return begun.progress;
  }
}

const running = ((globalThis as typeof globalThis & { plenaryBacktests?: Map<string, Begun> }).plenaryBacktests ??= new Map());

/** Nothing for a backtest that a newer one took the place of before it was planned. @throws whatever else it failed with */
function unlessSuperseded(error: unknown): undefined {
  if ((error as Error).name !== "AbortError") throw error;
}

/** One backtest of a series at a time, of the newest state of the record. One that failed is tried again when it is asked for. */
async function runningBacktest(slug: string): Promise<Running> {
  await getSeriesRecord(slug);
  const voting = await getVotingRecord();
  const known = running.get(slug);
  // A revision that left every vote as it was (of an event, say) leaves the backtest as it is.
  const made = known && known.since >= voting.since ? known.made : beginAnew(slug, voting, known);
  const { progress, finished } = await made;
  return { progress: { ...progress, revision: Math.max(progress.revision, voting.number) }, finished };
}

/** What is still wanted for the earlier one leaves the queues, so that at most one of a series waits, however fast revisions come. */
function beginAnew(slug: string, voting: StampedRecord, known: Begun | undefined): Promise<Running> {
  const superseded = new AbortController();
  // A backtest is nobody's in particular: whoever happened to start it is not held to have asked for it.
  const made = asOurselves(() => startBacktest({ series: slug, voting, earlier: known?.made, signal: superseded.signal }));
  running.set(slug, { since: voting.since, made, superseded });
  known?.superseded.abort();
  const forget = () => running.get(slug)?.made === made && running.delete(slug);
  made.then(({ finished }) => finished()).catch(forget);
  return made;
}

/** What an earlier state of the record had in common with this one is taken from there. */
async function startBacktest({ series, voting, earlier, signal }: { series: string; voting: StampedRecord; earlier: Promise<Running> | undefined; signal: AbortSignal }): Promise<Running> {
  const planned = await ask("readers", voting, { kind: "plan", series, models: backtestedModels, seed: USUAL_SEED }, { signal });
  const keys = planned.map(({ key }) => key);
  const before = await earlier?.then(({ progress }) => progress.results, () => undefined);
  const results = new Map(keys.flatMap((key) => (before?.has(key) ? [[key, before.get(key)!] as const] : [])));
  await addKept(results, keys.filter((key) => !results.has(key)));
  const finished = (async () => {
    const missing = planned.filter(({ key }) => !results.has(key));
    // One after another: a newer state of the record makes what is left of this one go, and no queue of it stays in memory.
    for (const one of missing) {
      const result = await ask("background", voting, { kind: "backtest", planned: one }, { signal }).catch(unlessSuperseded);
      if (!result) return;
      await keepBacktested({ key: one.key, series, result });
      results.set(one.key, result);
    }
    if (missing.length > 0) await forgetOutdated({ series, keys });
  })();
  finished.catch((error: unknown) => log.error({ err: error, series }, "the backtest failed"));
  return { progress: { series, revision: voting.number, planned, results }, finished: leavable(finished) };
}

/** How many results are read at a time: each is some 15 kB of JSON, and reading them must not hold up the thread that answers requests. */
const atATime = 25;

async function addKept(results: Map<string, BacktestedForecast>, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += atATime) {
    const kept = await db().backtestedForecast.findMany({ where: { key: { in: keys.slice(from, from + atATime) } }, select: { key: true, result: true } });
    for (const { key, result } of kept) results.set(key, result as unknown as BacktestedForecast);
  }
}

/** How long a page waits to hear what is known of past forecasts (ms). */
const patience = 150;

/** How good the official forecast and the simple projection have been on a series, as far as every past vote is forecast; starts what is missing and waits for none of it. */
export async function peekModelRecords(slug: string): Promise<{ full: ModelRecord; simple: ModelRecord } | undefined> {
  const progress = await Promise.race([peekBacktest(slug), new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
  if (!progress || !isWhole(progress)) return undefined;
  const tallies = await talliesOf(slug);
  const [full, simple] = ["full", "simple-projection"].map((model) => modelRecord(progress, tallies, model));
  return full && simple ? { full, simple } : undefined;
}

/** The four counts of every vote of a series, by vote id. */
export async function talliesOf(slug: string) {
  const { votes } = await getSeriesRecord(slug);
  return new Map(votes.map((vote) => [String(vote.id), Object.fromEntries(OUTCOMES.map((outcome) => [outcome, vote[outcome]])) as Record<(typeof OUTCOMES)[number], number>]));
}
