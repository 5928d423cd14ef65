import type { FreezableForecast } from "../registry/frozen-content";
import type { ShocksFound } from "../shocks/shocks-found";
import type { VoteScores } from "../scores/vote-scores";
import type { PastPush } from "./past-pushes";
import type { Parties } from "../parties";
import type { Scenario } from "../scenario";
import type { ForecastAnswer } from "./forecast-answer";

/** A forecast of the next vote of a series as of a day. */
export interface ForecastQuestion {
  readonly kind: "forecast";
  readonly series: string;
  /** Only votes before this day are seen, YYYY-MM-DD. */
  readonly asOf: string;
  /** Codes of the states that can vote; `newcomer-1` … stand for states that are not on record. */
  readonly members: readonly string[];
  readonly model: string;
  readonly scenario: Scenario;
  readonly seed: number;
  /** Who pushes and whose text it is, where a level of push is assumed; nothing else looks at it. */
  readonly parties?: Parties;
}

/** What "stays" and "rises" would have said after each earlier push of a series. */
export interface PastPushesQuestion {
  readonly kind: "past-pushes";
  readonly series: string;
  readonly parties: Parties;
  readonly seed: number;
}

/** What followed earlier shocks in all recurring series of the record. */
export interface ShocksQuestion {
  readonly kind: "shocks";
  /** Titles of votes by id: roll calls carry none. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The same forecast with all that a frozen one keeps of it. */
export interface FreezeQuestion extends Omit<ForecastQuestion, "kind"> {
  readonly kind: "freeze";
}

/** Which forecasts a backtest of a series is made of, each with the key that its result may be kept under. */
export interface PlanQuestion {
  readonly kind: "plan";
  readonly series: string;
  readonly models: readonly string[];
  readonly seed: number;
  /** Plan these forecasts alone: votes of the series, each as of a day before its own. Left out: all votes, each as of its own day. */
  readonly earlier?: readonly { readonly voteId: string; readonly asOf: string }[];
}

/** One forecast of a vote on record, as of its own day or of an earlier one. */
export interface PlannedForecast {
  /** A hash of all that the result depends on: model, version, seed, every vote before, the membership, the roll call. */
  readonly key: string;
  readonly series: string;
  readonly voteId: string;
  readonly session: string;
  readonly date: string;
  readonly resolution: string;
  readonly members: number;
  readonly model: string;
  readonly seed: number;
  /** Only votes before this day are seen; left out: the vote's own day. */
  readonly asOf?: string;
}

export interface BacktestQuestion {
  readonly kind: "backtest";
  readonly planned: PlannedForecast;
}

/** One count as a forecast saw it; the chance of `from + k` states is `chances[k]`. */
export interface BacktestedCount {
  readonly mean: number;
  readonly sd: number;
  readonly q05: number;
  readonly q25: number;
  readonly q75: number;
  readonly q95: number;
  readonly from: number;
  readonly chances: readonly number[];
}

/** A state in a forecast of the past: its last position, the four chances (no, abstain, absent, yes), and what it did (letters N A X Y, - for none). */
export type BacktestedState = readonly [country: string, last: string, no: number, abstain: number, absent: number, yes: number, did: string];

/** How one forecast of the past came out. */
export interface BacktestedForecast {
  readonly model: string;
  readonly version: string;
  readonly scores: VoteScores;
  readonly counts: Readonly<Record<"no" | "abstain" | "absent" | "yes", BacktestedCount>>;
  /** Kept for the full model only; empty for the others. */
  readonly states: readonly BacktestedState[];
}

export type Question = ForecastQuestion | FreezeQuestion | PastPushesQuestion | ShocksQuestion | PlanQuestion | BacktestQuestion;

export interface Answers {
  readonly forecast: ForecastAnswer;
  readonly freeze: FreezableForecast;
  readonly "past-pushes": readonly PastPush[];
  readonly shocks: ShocksFound;
  readonly plan: readonly PlannedForecast[];
  readonly backtest: BacktestedForecast;
}
