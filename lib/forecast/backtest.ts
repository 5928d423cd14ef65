import { createForecastCache, type ForecastCache } from "./forecast-cache";
import type { Forecast } from "./forecast";
import { historyBefore, membersIn, narrowHistory, type VoteRecord, type VotingRecord } from "./history";
import type { ForecastModel } from "./model";
import { type Counts, countPositions } from "./outcomes";
import { scoreForecast, type VoteScores } from "./scores/vote-scores";

/** A series' first three votes are history only: nothing can be learnt of it before. */
export const FIRST_FORECAST = 3;

export interface BacktestedVote {
  readonly series: string;
  readonly session: string;
  readonly date: string;
  readonly resolution: string;
  readonly actual: Counts;
  readonly members: number;
  /** By model name. */
  readonly scores: Readonly<Record<string, VoteScores>>;
}

/**
 * Forecasts every vote of a series from its fourth on, each as of its own day, and scores it. Membership is taken as known on the day.
 * `from` leaves out votes dated earlier. Cost: one forecast a vote and model.
 */
export function backtestSeries(input: {
  record: VotingRecord;
  series: string;
  models: readonly ForecastModel[];
  seed: number;
  from?: string;
  cache?: ForecastCache;
  onForecast?: (vote: VoteRecord, forecast: Forecast) => void;
}): BacktestedVote[] {
  const { record, series, models, seed, from = "", cache = createForecastCache(), onForecast } = input;
  const whole = historyBefore(record, "9999-12-31");
  const targets = whole.votes.filter((vote) => vote.series.includes(series)).slice(FIRST_FORECAST);
  return targets
    .filter((vote) => vote.date >= from)
    .map((vote) => {
      const history = narrowHistory(whole, vote.date);
      const actual = countPositions(vote.positions);
      const members = membersIn(vote);
      const scores: Record<string, VoteScores> = {};
      for (const model of models) {
        const forecast = model.forecast({ history, series, members, seed, cache });
        onForecast?.(vote, forecast);
        scores[model.name] = scoreForecast({ forecast, actual, positions: vote.positions });
      }
      return { series, session: vote.session, date: vote.date, resolution: vote.resolution, actual, members: members.length, scores };
    });
}
