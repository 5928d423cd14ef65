import type { ForecastCache } from "../forecast-cache";
import { fingerprintOf, type History, membersIn, narrowHistory, type VoteRecord, votesOfSeries } from "../history";
import { expectedRows } from "./expected-chances";
import { FIRST_REGION, SHOCK_SIZE, shockRows } from "./shock";
import { type ShockComponent, shockPosterior } from "./shock-posterior";
import { SHOCK_PRIOR, type ShockPrior } from "./shock-prior";

/** What one past vote of the series says of its shock, seen from just before it. */
export interface RememberedVote {
  readonly vote: VoteRecord;
  /** Chance that it was held under pressure, 0–1. */
  readonly pressure: number;
  /** Most likely shock had it been calm, and whatever it was (the likelier of the two). */
  readonly calmMode: Float64Array;
  readonly mode: Float64Array;
}

/** A series' own votes teach its shocks from this one on: before, everyone is a newcomer. */
const FIRST_REMEMBERED = 2;
/** Older votes weigh next to nothing. */
const MOST_REMEMBERED = 16;

/** The share of pressure counts this many votes before a series' own are seen; a vote weighs 0.9 of the one after it. */
const SHARE_WEIGHT = 10;
const SHARE_DECAY = 0.9;
/** The series' slow bias: its calm shocks weigh 0.7 of the one after them, against one imaginary vote without bias. */
const BIAS_WEIGHT = 1;
const BIAS_DECAY = 0.7;

/** The shocks of the series' past votes, oldest first. O(votes remembered × (features + Laplace)), kept by vote. */
export function rememberedVotes(input: {
  history: History;
  series: string;
  cache: ForecastCache;
  covariates?: boolean;
}): RememberedVote[] {
  const { history, series, cache, covariates = true } = input;
  const votes = votesOfSeries(history, series).slice(FIRST_REMEMBERED).slice(-MOST_REMEMBERED);
  return votes.map((vote) => rememberedVote({ history, series, vote, cache, covariates }));
}

function rememberedVote(input: {
  history: History;
  series: string;
  vote: VoteRecord;
  cache: ForecastCache;
  covariates: boolean;
}): RememberedVote {
  const { history, series, vote, cache, covariates } = input;
  const before = narrowHistory(history, vote.date);
  return cache.get(`${fingerprintOf(before)} shock ${covariates} ${series} ${vote.id} ${vote.positions.join("")}`, () => {
    const expected = expectedRows({ history: before, series, members: membersIn(vote), cache, covariates });
    const rows = shockRows(expected);
    const actual = Uint8Array.from(expected.states, (state) => vote.positions[state]!);
    const calm = shockPosterior(rows, actual, SHOCK_PRIOR.calm);
    const pressure = shockPosterior(rows, actual, SHOCK_PRIOR.pressure);
    const logOdds = Math.log(SHOCK_PRIOR.pressureShare / (1 - SHOCK_PRIOR.pressureShare)) + pressure.logEvidence - calm.logEvidence;
    return {
      vote,
      pressure: 1 / (1 + Math.exp(-logOdds)),
      calmMode: calm.mode,
      mode: logOdds > 0 ? pressure.mode : calm.mode,
    };
  });
}

/** The prior for one series' next vote. */
export interface SeriesShockPrior extends ShockPrior {
  /** Where calm draws keep the counts that layers 1 and 2 expect: the series' slow bias. */
  readonly centre: Float64Array;
}

/**
 * The prior for the next vote: the share of pressure updated by the series' own votes, (10·share + Σ 0.9^age·pressure) / (10 + Σ 0.9^age), and the
 * slow bias of its calm shocks, Σ 0.7^age·calm·(mode − mean) / (1 + Σ 0.7^age·calm), added to both means (regions have none).
 */
export function priorFor(memory: readonly RememberedVote[]): SeriesShockPrior {
  let share = SHARE_WEIGHT * SHOCK_PRIOR.pressureShare;
  let shareWeight = SHARE_WEIGHT;
  let biasWeight = BIAS_WEIGHT;
  const bias = new Float64Array(SHOCK_SIZE);
  memory.forEach(({ pressure, calmMode }, index) => {
    const age = memory.length - 1 - index;
    share += SHARE_DECAY ** age * pressure;
    shareWeight += SHARE_DECAY ** age;
    const weight = BIAS_DECAY ** age * (1 - pressure);
    biasWeight += weight;
    for (let j = 0; j < FIRST_REGION; j++) bias[j]! += weight * (calmMode[j]! - SHOCK_PRIOR.calm.mean[j]!);
  });
  const centre = bias.map((sum) => sum / biasWeight);
  const moved = (component: ShockComponent) => ({ mean: centre.map((b, j) => component.mean[j]! + b), sd: component.sd });
  return { pressureShare: share / shareWeight, calm: moved(SHOCK_PRIOR.calm), pressure: moved(SHOCK_PRIOR.pressure), centre };
}
