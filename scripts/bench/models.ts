import { createForecastCache } from "@/lib/forecast/forecast-cache";
import { createDesk } from "@/lib/forecast/desk/desk";
import { type History, historyBefore, membersIn, votesOfSeries, type VotingRecord } from "@/lib/forecast/history";
import { modelNames } from "@/lib/forecast/models/all-models";
import { fullModel } from "@/lib/forecast/models/full";
import { recordFor } from "@/lib/forecast/teachers";
import { sampleCounts } from "@/lib/forecast/sample-counts";
import type { Scenario } from "@/lib/forecast/scenario";
import { quantile } from "@/lib/stats/quantile";
import { seededRandom } from "@/lib/stats/random";

export type Timing = { what: string; median: number; least: number; limit?: number };

const SERIES = "cuba-embargo";
const ROUNDS = 15;

/** How long the full model takes on the whole record, in ms of the clock, on one core: cold, warm, scenario by scenario, and a whole backtest. */
export function measureModels(record: VotingRecord): Timing[] {
  const history = historyBefore(recordFor(record, SERIES), "9999-12-31");
  const members = membersIn(votesOfSeries(history, SERIES).at(-1)!);
  const cache = createForecastCache();
  const forecast = (scenario?: Scenario) => fullModel.forecast({ history, series: SERIES, members, seed: 1, cache, ...(scenario ? { scenario } : {}) });
  return [
    timed("first forecast, nothing kept", () => forecast(), { rounds: 1 }),
    timed("fit and 20,000 joint draws, features kept", () => sampleCounts({ forecast: forecast(), draws: 20_000, random: seededRandom(2) }), { limit: 150 }),
    timed("scenario change: pressure", (round) => forecast({ pressure: { kind: "push", level: round / ROUNDS }, overrides: {} }), { limit: 50 }),
    timed("scenario change: override", (round) => forecast({ pressure: { kind: "open" }, overrides: { BRA: round % 2 ? "abstain" : "no" } }), { limit: 50 }),
    timed("backtest of the embargo series, full model, nothing kept", () => backtest(record, [SERIES], ["full"]), { rounds: 1, limit: 10_000 }),
    timed("backtest of every series, all models, nothing kept", () => backtest(record, slugsOf(history), modelNames), { rounds: 1, limit: 300_000 }),
  ];
}

function backtest(record: VotingRecord, slugs: readonly string[], models: readonly string[]): void {
  const desk = createDesk(record, createForecastCache());
  for (const series of slugs) for (const planned of desk.answer({ kind: "plan", series, models, seed: 1 })) desk.answer({ kind: "backtest", planned });
}

function slugsOf(history: History): string[] {
  return [...new Set(history.votes.flatMap(({ series }) => series))].sort();
}

function timed(what: string, work: (round: number) => unknown, { rounds = ROUNDS, limit }: { rounds?: number; limit?: number } = {}): Timing {
  const times = Array.from({ length: rounds }, (_, round) => {
    const began = performance.now();
    work(round);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { what, median: quantile(times, 0.5), least: times[0]!, ...(limit === undefined ? {} : { limit }) };
}

/** Timings as lines of text, with the memory of the process at its highest. */
export function modelTable(timings: readonly Timing[]): string {
  const lines = timings.map(({ what, median, least, limit }) => `${what.padEnd(60)} median ${median.toFixed(0).padStart(6)} ms, least ${least.toFixed(0).padStart(6)} ms${limit && median > limit ? `  above ${limit} ms` : ""}`);
  return [...lines, `Memory at the highest: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`].join("\n");
}
