import type { DiscretePmf } from "../stats/discrete-pmf";
import type { Counts, Outcome } from "./outcomes";
import type { PushSummary } from "./push-summary";
import type { Scenario } from "./scenario";

/** Chances for every state, and how they move together: a weighted set of shocks, given each of which the states are independent. */
export interface RollCallChances {
  readonly kind: "roll-call";
  /** Indices into `history.states`, in the order of the rows below. */
  readonly states: readonly number[];
  /** Position in the series' last vote, a row each: 0 none, else column + 1. */
  readonly last: Uint8Array;
  /** Four chances a state (no, abstain, absent, yes), row by row; each row sums to 1. */
  readonly chances: Float64Array;
  readonly draws: {
    readonly size: number;
    /** Sum to 1. */
    readonly weights: Float64Array;
    /** size × states × 4: the chances given each shock; their weighted mean is `chances`. */
    readonly chances: Float32Array;
  };
  /** The draws in short, where there are several: what a frozen forecast keeps of them. */
  readonly common?: CommonShocks;
}

/** Draws made by common shocks: given one, a state's chances are proportional to base · exp(Σ factor · shock). */
export interface CommonShocks {
  readonly names: readonly string[];
  /** draws × names. */
  readonly shocks: Float64Array;
  /** states × 4: chances before any shock. */
  readonly base: Float64Array;
  /** states × 4 × names: what one unit of a shock adds to the log of each chance. */
  readonly factors: Float64Array;
}

/** A weighted set of four-count rows; for methods that say nothing of single states. */
export interface CountChances {
  readonly kind: "counts";
  /** Rows of four (no, abstain, absent, yes); each sums to the membership. */
  readonly rows: Int32Array;
  /** Sum to 1. */
  readonly weights: Float64Array;
}

export interface Forecast {
  readonly model: string;
  readonly version: string;
  readonly series: string;
  /** Only votes dated strictly before this day were seen. */
  readonly asOf: string;
  readonly seed: number;
  readonly scenario: Scenario;
  readonly members: number;
  /** Distribution of each of the four counts over 0 … members. */
  readonly counts: Readonly<Record<Outcome, DiscretePmf>>;
  readonly joint: RollCallChances | CountChances;
  /** What a level of push says besides; only where one was assumed. */
  readonly push?: PushSummary;
  /** The tally that the model itself names, where it does; the others' is chosen by their counts (quoted-tally.ts). */
  readonly named?: Counts;
  /** How it was made, in a sentence or two for the reader. */
  readonly sentence: string;
}
