import type { BacktestedCount } from "@/lib/forecast/desk/questions";
import { OUTCOMES, type Outcome, type Counts } from "@/lib/forecast/outcomes";

/** How far a count came out from what was expected of it, in states. */
export interface Departure {
  /** Mean of the forecast. */
  readonly expected: number;
  readonly actual: number;
  /** Actual − expected. */
  readonly impact: number;
  /** Standard deviation of the forecast. */
  readonly sd: number;
  /** Impact divided by the spread of the forecast (see `spreadOf`). */
  readonly standardised: number;
  /** Central intervals of the forecast, both ends included. */
  readonly forecast: Readonly<Record<Level, Interval>>;
  /** The same around the impact: actual − high … actual − low. It holds zero exactly when the forecast's holds the actual count. */
  readonly interval: Readonly<Record<Level, Interval>>;
  /** Chance, as the forecast had it, of a count this far out on this side: P(X ≤ actual) below the mean, P(X ≥ actual) above it. */
  readonly tail: number;
}

export const levels = ["50", "80", "90"] as const;
export type Level = (typeof levels)[number];
export type Interval = readonly [low: number, high: number];

/** The least spread that a forecast of whole states is given (half a state): one that is surer claims more than counts can show. */
export const LEAST_SPREAD = 0.5;

/**
 * The yardstick of a departure, in states: the standard deviation of its forecast, but no less than half a state. A normal score of the forecast's
 * own tail would be exact where the tail is known; here it cannot serve, since it is without bound for the largest departures, which are the ones to be
 * ranked, and rests on the very part of the forecast that is least known (compare the t statistics of event studies: MacKinlay 1997).
 */
export function spreadOf(sd: number): number {
  return Math.max(sd, LEAST_SPREAD);
}

/** @param count the forecast of one count. O(length of its distribution). */
export function departure(count: BacktestedCount, actual: number): Departure {
  const { mean, sd } = count;
  const ends = (level: Level): Interval => [quantileOf(count, (1 - Number(level) / 100) / 2), quantileOf(count, (1 + Number(level) / 100) / 2)];
  const forecast = { 50: ends("50"), 80: ends("80"), 90: ends("90") };
  const around = ([low, high]: Interval): Interval => [actual - high, actual - low];
  return {
    expected: mean, actual, impact: actual - mean, sd, standardised: (actual - mean) / spreadOf(sd), forecast,
    interval: { 50: around(forecast[50]), 80: around(forecast[80]), 90: around(forecast[90]) },
    tail: tailOf(count, actual),
  };
}

/** Whether an interval holds zero. */
export function holdsZero([low, high]: Interval): boolean {
  return low <= 0 && high >= 0;
}

/** Departures of the four counts. */
export function departures(counts: Readonly<Record<Outcome, BacktestedCount>>, actual: Counts): Record<Outcome, Departure> {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, departure(counts[outcome], actual[outcome])])) as Record<Outcome, Departure>;
}

/** The least number of states with P(X ≤ k) ≥ the level. */
function quantileOf({ from, chances }: BacktestedCount, level: number): number {
  let sum = 0;
  for (let k = 0; k < chances.length; k++) {
    sum += chances[k]!;
    if (sum >= level - 1e-7) return from + k;
  }
  return from + chances.length - 1;
}

function tailOf({ mean, from, chances }: BacktestedCount, actual: number): number {
  const out = chances.reduce((sum, chance, k) => (actual < mean ? from + k <= actual : from + k >= actual) ? sum + chance : sum, 0);
  return Math.min(1, out);
}
