import { pmfQuantile } from "../stats/discrete-pmf";
import { type BacktestProgress, resultsOf } from "./desk/backtest-progress";
import type { BacktestedCount, BacktestedForecast } from "./desk/questions";
import { type Counts, OUTCOMES, type Outcome } from "./outcomes";
import { type CountQuantiles, quotedTally } from "./quoted-tally";

/** How good a model has been on a series: its forecasts of past votes, each made from before its day. */
export interface ModelRecord {
  readonly model: string;
  readonly votes: number;
  /** By how many states the quoted count in favour was off, on average. */
  readonly meanError: number;
  /** How many votes' counts in favour lay in the range said to hold nine times in ten. */
  readonly held90: number;
}

/** The quantiles of a count as a backtest keeps it. */
function quantilesOf({ q05, q25, q75, q95, from, chances }: BacktestedCount): CountQuantiles {
  // Kept to seven decimals: scaled back to 1, so that a median is what it was.
  const whole = chances.reduce((sum, chance) => sum + chance, 0);
  const median = from + pmfQuantile(Float64Array.from(chances, (chance) => chance / whole), 0.5);
  return { median: Math.max(q25, Math.min(q75, median)), q05, q25, q75, q95 };
}

/** The tally that a forecast of the past would have been quoted with. */
export function quotedOfPast(counts: BacktestedForecast["counts"], members: number): Counts {
  const quantiles = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, quantilesOf(counts[outcome])])) as Record<Outcome, CountQuantiles>;
  return quotedTally({ counts: quantiles, members }).tally;
}

/** How good one model has been, from a backtest as far as it is made; undefined while none of its forecasts is. `tallies` holds the four counts by vote id. */
export function modelRecord(progress: BacktestProgress, tallies: ReadonlyMap<string, Counts>, model: string): ModelRecord | undefined {
  const past = resultsOf(progress, model).flatMap(({ planned: { voteId, members }, result: { counts } }) => {
    const actual = tallies.get(voteId);
    return actual ? [{ error: Math.abs(quotedOfPast(counts, members).yes - actual.yes), held: actual.yes >= counts.yes.q05 && actual.yes <= counts.yes.q95 }] : [];
  });
  if (past.length === 0) return undefined;
  return { model, votes: past.length, meanError: past.reduce((sum, { error }) => sum + error, 0) / past.length, held90: past.filter(({ held }) => held).length };
}

/** "off by 3.1 states on average, and its range held 28 of 30 times". */
function oneInWords({ meanError, held90, votes }: ModelRecord): string {
  const held = votes === 1 ? (held90 === 1 ? "held" : "did not hold") : `held ${held90} of ${votes} times`;
  return `off by ${meanError.toFixed(1)} states ${votes === 1 ? "" : "on average "}in favour, and its nine-in-ten range ${held}`;
}

/**
 * How good the official forecast and the simple projection have been, in one sentence that stands alone; undefined where no past vote could be forecast.
 */
export function recordsInWords({ full, simple }: { full: ModelRecord | undefined; simple: ModelRecord | undefined }): string | undefined {
  if (!full || !simple) return undefined;
  const past = full.votes === 1 ? "the one past vote that could be forecast" : `the last ${full.votes} votes`;
  return `How good each has been: forecasting ${past} from before ${full.votes === 1 ? "its" : "their"} day, the full model was ${oneInWords(full)}; the simple projection was ${oneInWords(simple)}.`;
}
