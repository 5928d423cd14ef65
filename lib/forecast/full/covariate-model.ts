import { FEATURE_COUNT } from "./features";

/** Constants of the covariate layer. */
export interface CovariateSettings {
  /** Ridge on the slopes of the standardised features once many votes have taught, on that of the intercepts. */
  readonly ridge: number;
  readonly interceptRidge: number;
  /** Standard deviation of a vote's own shift of each log-odds: what the fit must not explain by features. */
  readonly shiftSd: number;
}

export const COVARIATE_SETTINGS: CovariateSettings = { ridge: 60, interceptRidge: 1, shiftSd: 0.7 };

/** With this many votes behind them slopes are trusted half as much as with very many: they differ from vote to vote, and few votes show only a few of them. */
const VOTES_FOR_HALF_TRUST = 120;

/** The settings for a fit to so many votes: ridge·(1 + 120 / (votes + 1)). */
export function settingsFor(votes: number): CovariateSettings {
  return { ...COVARIATE_SETTINGS, ridge: COVARIATE_SETTINGS.ridge * (1 + VOTES_FOR_HALF_TRUST / (votes + 1)) };
}

/** One vote's rows of one part. */
export interface TrainingVote {
  readonly rows: number;
  /** rows × FEATURE_COUNT. */
  readonly features: Float32Array;
  /** rows × 3: log of layer 1's chances of no, abstain, absent over that of yes. */
  readonly offsets: Float64Array;
  /** Column of the outcome (0 no, 1 abstain, 2 absent, 3 yes). */
  readonly outcome: Uint8Array;
}

/** Intercept and slopes for each of no, abstain, absent against yes: 3 × (1 + FEATURE_COUNT), row by row. */
export type Coefficients = Float64Array;

export const WIDTH = 1 + FEATURE_COUNT;
export const PARAMETERS = 3 * WIDTH;
