import type { BacktestedVote } from "@/lib/forecast/backtest";
import { isWhole, resultsOf, scoredVotes } from "@/lib/forecast/desk/backtest-progress";
import { forecastRecord, type RecordedForecast, stateReliability } from "@/lib/forecast/forecast-record";
import { peekBacktest, talliesOf } from "@/lib/forecast/backtests/queries";
import type { PastPush } from "@/lib/forecast/desk/past-pushes";
import { getPastPushes } from "@/lib/forecast/queries";
import { getVotingRecord } from "@/lib/forecast/record/queries";
import type { ReliabilityBin } from "@/lib/forecast/scores/reliability";
import type { RevisionStamp } from "@/lib/revisions/schema";

/** How the forecasts of a series came out, as far as they are made. */
export type LoadedRecord = {
  whole: boolean;
  /** Votes that can be forecast, and those of which every model's forecast is made. */
  planned: number;
  done: number;
  revision: RevisionStamp;
  version: string;
  /** The full model's forecasts, oldest first. */
  record: readonly RecordedForecast[];
  /** Scores of all models, of the votes that are done. */
  votes: readonly BacktestedVote[];
  reliability: readonly ReliabilityBin[];
  /** What levels of pressure would have said after each earlier push; undefined while that is being made. */
  pushes: readonly PastPush[] | undefined;
};

/** How long a page waits to hear what there is (ms): after a restart the forecasting thread has other things to do first. */
const patience = 1500;

/** The record of a series' forecasts; starts what is missing and waits for none of it. Undefined while even the list of votes is not known. @throws AppError `not_found` */
export async function loadRecord(slug: string): Promise<LoadedRecord | undefined> {
  const progress = await Promise.race([peekBacktest(slug), new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);
  if (!progress) return undefined;
  const [tallies, { revision }] = await Promise.all([talliesOf(slug), getVotingRecord()]);
  // Asked for only when the backtest is whole: it needs what that keeps, and must not make its readers wait.
  const pushes = isWhole(progress) ? await Promise.race([getPastPushes(slug), new Promise<undefined>((resolve) => setTimeout(resolve, patience))]) : undefined;
  const made = resultsOf(progress, "full");
  const votes = scoredVotes(progress, tallies);
  return {
    whole: isWhole(progress),
    planned: new Set(progress.planned.map(({ voteId }) => voteId)).size,
    done: votes.length,
    revision,
    version: made[0]?.result.version ?? "",
    record: forecastRecord(made, tallies),
    votes,
    pushes,
    reliability: stateReliability(made.map(({ result }) => result)),
  };
}
