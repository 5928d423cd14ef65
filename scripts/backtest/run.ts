import { type BacktestedVote } from "@/lib/forecast/backtest";
import { scoredVotes, type BacktestProgress } from "@/lib/forecast/desk/backtest-progress";
import type { BacktestedForecast } from "@/lib/forecast/desk/questions";
import { ask } from "@/lib/forecast/desk/threads";
import { fullAblations } from "@/lib/forecast/models/full-ablations";
import { modelNames } from "@/lib/forecast/models/all-models";
import { getBacktest, talliesOf } from "@/lib/forecast/backtests/queries";
import { getVotingRecord } from "@/lib/forecast/record/queries";
import { USUAL_SEED } from "@/lib/forecast/seed";
import { listSeries } from "@/lib/series/queries";

export type MadeBacktest = { slug: string; revision: number; votes: BacktestedVote[]; models: string[]; progress: BacktestProgress };

/** The backtests asked for, series by series. `fresh` makes every forecast again and keeps none; ablations are always made again. */
export async function backtestsOf(input: { series: string; from: string; ablations: boolean; fresh: boolean }): Promise<MadeBacktest[]> {
  const { series, from, ablations, fresh } = input;
  const slugs = series === "all" ? (await listSeries()).series.filter(({ named }) => named).map(({ slug }) => slug) : [series];
  const extra = ablations ? fullAblations.map(({ name }) => name) : [];
  const made: MadeBacktest[] = [];
  for (const slug of slugs) {
    const tallies = await talliesOf(slug);
    const parts = [fresh ? await anew(slug, modelNames) : await getBacktest(slug), ...(extra.length > 0 ? [await anew(slug, extra)] : [])];
    const votes = parts.map((progress) => scoredVotes(progress, tallies));
    const merged = votes[0]!.map((vote, at) => ({ ...vote, scores: Object.assign({}, ...votes.map((part) => part[at]!.scores)) as BacktestedVote["scores"] }));
    made.push({ slug, revision: parts[0]!.revision, votes: merged.filter(({ date }) => date >= from), models: [...modelNames, ...extra], progress: parts[0]! });
  }
  return made;
}

async function anew(series: string, models: readonly string[]): Promise<BacktestProgress> {
  const voting = await getVotingRecord();
  const planned = await ask("background", voting, { kind: "plan", series, models, seed: USUAL_SEED });
  const results = new Map<string, BacktestedForecast>();
  for (const one of planned) results.set(one.key, await ask("background", voting, { kind: "backtest", planned: one }));
  return { series, revision: voting.number, planned, results };
}
