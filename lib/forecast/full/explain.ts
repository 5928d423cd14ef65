import type { ForecastCache } from "../forecast-cache";
import type { History } from "../history";
import { type Outcome, OUTCOMES, YES } from "../outcomes";
import { WIDTH } from "./covariate-model";
import { type ExpectedRows, expectedRows } from "./expected-chances";
import { FEATURE_COUNT, FEATURES, type FeatureName } from "./features";
import { ORIGINS } from "./origins";
import { coefficientsBefore } from "./training";
import { partOf } from "./vote-rows";

/** One step from the average state of the same origin to this state's chance, on the log-odds scale. */
export interface Contribution {
  readonly feature: FeatureName;
  /** What a positive value of the feature says, in words. */
  readonly words: string;
  /** The state's value: standard deviations from the mean of its part of the house (last in favour; against or abstaining; absent or new). */
  readonly value: number;
  /** Added to the log-odds of not voting in favour (or of the asked outcome against yes). */
  readonly logOdds: number;
}

export interface StateExplanation {
  readonly iso3: string;
  readonly origin: (typeof ORIGINS)[number];
  /** Four chances before any shock: layer 1 (how states move in general) and layers 1 and 2 (who moves). */
  readonly general: readonly number[];
  readonly expected: readonly number[];
  /** Largest first, by size. */
  readonly contributions: readonly Contribution[];
}

/**
 * Why the model gives a state its chances. For an outcome other than yes, contributions are β_outcome·x; without one they are for "not in favour":
 * the mean of the three, each weighted by its share in what is not yes, which is the derivative of that log-odds. O(members × features).
 */
export function explain(input: {
  history: History;
  series: string;
  members: readonly number[];
  cache: ForecastCache;
  outcome?: Exclude<Outcome, "yes">;
}): StateExplanation[] {
  const { history, cache, outcome } = input;
  const rows = expectedRows(input);
  const coefficients = coefficientsBefore(history, cache);
  return rows.states.map((state, row) => {
    const beta = coefficients[partOf(rows.origin[row]!)]!;
    const shares = dissentShares(rows, row, outcome);
    const contributions = FEATURES.map(({ name, words }, f) => {
      const value = rows.features[row * FEATURE_COUNT + f]!;
      const slope = shares.reduce((sum, share, k) => sum + share * beta[k * WIDTH + 1 + f]!, 0);
      return { feature: name, words, value, logOdds: slope * value };
    });
    return {
      iso3: history.states[state]!.iso3,
      origin: ORIGINS[rows.origin[row]!]!,
      general: [...rows.base.subarray(row * 4, row * 4 + 4)],
      expected: [...rows.chances.subarray(row * 4, row * 4 + 4)],
      contributions: contributions.sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)),
    };
  });
}

/** Weights of no, abstain and absent in "not in favour": all on one when an outcome is asked for. */
function dissentShares(rows: ExpectedRows, row: number, outcome: Exclude<Outcome, "yes"> | undefined): number[] {
  const columns = [0, 1, 2];
  if (outcome) return columns.map((k) => (OUTCOMES[k] === outcome ? 1 : 0));
  const rest = 1 - rows.chances[row * 4 + YES]!;
  return columns.map((k) => (rest > 0 ? rows.chances[row * 4 + k]! / rest : 1 / 3));
}
