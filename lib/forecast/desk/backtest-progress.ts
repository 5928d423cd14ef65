import type { BacktestedVote } from "../backtest";
import type { Counts } from "../outcomes";
import type { BacktestedForecast, PlannedForecast } from "./questions";

/** The backtest of a series, whole or still being made. */
export interface BacktestProgress {
  readonly series: string;
  readonly revision: number;
  readonly planned: readonly PlannedForecast[];
  /** By key of the planned forecast. */
  readonly results: ReadonlyMap<string, BacktestedForecast>;
}

export function isWhole({ planned, results }: BacktestProgress): boolean {
  return planned.every(({ key }) => results.has(key));
}

/** What each model said of each vote, oldest first: [planned, result] of one model, as far as it is made. */
export function resultsOf({ planned, results }: BacktestProgress, model: string): { planned: PlannedForecast; result: BacktestedForecast }[] {
  return planned.flatMap((one) => {
    const result = one.model === model ? results.get(one.key) : undefined;
    return result ? [{ planned: one, result }] : [];
  });
}

/** The votes of which every model's forecast is made, with all scores: what the summaries are made from. `tallies` holds the four counts by vote id. */
export function scoredVotes({ series, planned, results }: BacktestProgress, tallies: ReadonlyMap<string, Counts>): BacktestedVote[] {
  const byVote = groupByVote(planned);
  return [...byVote].flatMap(([voteId, forecasts]) => {
    const { session, date, resolution, members } = forecasts[0]!;
    const actual = tallies.get(voteId);
    if (!actual || !forecasts.every(({ key }) => results.has(key))) return [];
    const scores = Object.fromEntries(forecasts.map(({ model, key }) => [model, results.get(key)!.scores]));
    return [{ series, session, date, resolution, actual, members, scores }];
  });
}

function groupByVote(planned: readonly PlannedForecast[]): Map<string, PlannedForecast[]> {
  const groups = new Map<string, PlannedForecast[]>();
  for (const one of planned) groups.set(one.voteId, [...(groups.get(one.voteId) ?? []), one]);
  return groups;
}
