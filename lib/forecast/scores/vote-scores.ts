import { crps } from "../../stats/crps";
import { pmfCdf, pmfInterval, pmfMean } from "../../stats/discrete-pmf";
import { energyScore } from "../../stats/energy-score";
import { seededRandom } from "../../stats/random";
import type { Forecast } from "../forecast";
import { type Counts, OUTCOMES, type Outcome } from "../outcomes";
import { sampleCounts } from "../sample-counts";
import { type DepartureScores, departureScores } from "./departures";
import { jointLogScore } from "./joint-log-score";
import { brier, logLoss, rankedProbabilityScore, rankedProbabilityScorePresent } from "./state-scores";

/** Draws used for the energy score; its Monte Carlo error is about 1 % of the score. */
const ENERGY_DRAWS = 4000;

export interface IntervalScore {
  readonly low: number;
  readonly high: number;
  readonly held: boolean;
}

export interface StateLevelScores {
  readonly logLoss: number;
  readonly brier: number;
  readonly rps: number;
  readonly rpsPresent: number | null;
  readonly jointLogScore: number;
  readonly departures: DepartureScores;
}

/** How one forecast came out. */
export interface VoteScores {
  readonly expectedYes: number;
  readonly crps: Readonly<Record<Outcome, number>>;
  readonly energy: number;
  /** Intervals for "in favour". */
  readonly intervals: Readonly<Record<"50" | "80" | "90", IntervalScore>>;
  /** Probability integral transform of "in favour" at the middle of its step: P(X < y) + P(X = y)/2. */
  readonly pit: number;
  /** Null for methods that say nothing of single states. */
  readonly states: StateLevelScores | null;
}

/** Scores a forecast against the roll call; `positions` is indexed by state as in the record. */
export function scoreForecast(input: { forecast: Forecast; actual: Counts; positions: ArrayLike<number> }): VoteScores {
  const { forecast, actual, positions } = input;
  return { ...countScores(forecast, actual), states: stateLevelScores(forecast, positions) };
}

/** The part that looks at the four counts. */
export function countScores(forecast: Forecast, actual: Counts): Omit<VoteScores, "states"> {
  const yes = forecast.counts.yes;
  const draws = sampleCounts({ forecast, draws: ENERGY_DRAWS, random: seededRandom(`energy ${forecast.seed}`) });
  return {
    expectedYes: pmfMean(yes),
    crps: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, crps(forecast.counts[outcome], actual[outcome])])) as Record<Outcome, number>,
    energy: energyScore(draws, OUTCOMES.map((outcome) => actual[outcome])),
    intervals: {
      "50": intervalScore(yes, actual.yes, 0.5),
      "80": intervalScore(yes, actual.yes, 0.8),
      "90": intervalScore(yes, actual.yes, 0.9),
    },
    pit: (pmfCdf(yes, actual.yes - 1) + pmfCdf(yes, actual.yes)) / 2,
  };
}

/** The part that looks at single states; null for methods that say nothing of them. */
export function stateLevelScores(forecast: Forecast, positions: ArrayLike<number>): StateLevelScores | null {
  const { joint } = forecast;
  if (joint.kind !== "roll-call") return null;
  const actual = Uint8Array.from(joint.states, (state) => positions[state]!);
  const forecasts = { chances: joint.chances, actual };
  return {
    logLoss: logLoss(forecasts),
    brier: brier(forecasts),
    rps: rankedProbabilityScore(forecasts),
    rpsPresent: rankedProbabilityScorePresent(forecasts),
    jointLogScore: jointLogScore(joint, actual),
    departures: departureScores(joint, actual),
  };
}

function intervalScore(pmf: Float64Array, actual: number, level: number): IntervalScore {
  const [low, high] = pmfInterval(pmf, level);
  return { low, high, held: low <= actual && actual <= high };
}
