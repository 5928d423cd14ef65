import { pmfMean, pmfQuantile, pmfVariance, type DiscretePmf } from "@/lib/stats/discrete-pmf";
import type { Forecast } from "../forecast";
import type { History, VoteRecord } from "../history";
import { countPositions, OUTCOMES } from "../outcomes";
import { scoreForecast } from "../scores/vote-scores";
import type { ForecastAnswer } from "./forecast-answer";
import { type BacktestedCount, type BacktestedForecast, type BacktestedState } from "./questions";

const LETTERS = "-NAXY";
/** Chances below this are left out at the ends of a stored distribution. */
const NEGLIGIBLE = 1e-9;

const rounded = (value: number) => Number(value.toFixed(7));

/** A forecast of the past with its scores, in a form that can be stored. `withStates` keeps what it said of every state. */
export function backtestedForecast(input: { forecast: Forecast; history: History; vote: VoteRecord; withStates: boolean }): BacktestedForecast {
  const { forecast, history, vote, withStates } = input;
  return {
    model: forecast.model,
    version: forecast.version,
    scores: scoreForecast({ forecast, actual: countPositions(vote.positions), positions: vote.positions }),
    counts: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, countOf(forecast.counts[outcome])])) as BacktestedForecast["counts"],
    states: withStates ? statesOf(forecast, history, vote) : [],
  };
}

/** The four counts of a forecast made for readers, in the form in which those of the past are kept. */
export function countsOfAnswer({ counts }: Pick<ForecastAnswer, "counts">): BacktestedForecast["counts"] {
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, countOf(Float64Array.from(counts[outcome].pmf))])) as BacktestedForecast["counts"];
}

function countOf(pmf: DiscretePmf): BacktestedCount {
  const from = pmf.findIndex((chance) => chance > NEGLIGIBLE);
  const to = pmf.findLastIndex((chance) => chance > NEGLIGIBLE);
  const at = (level: number) => pmfQuantile(pmf, level);
  return {
    mean: pmfMean(pmf), sd: Math.sqrt(pmfVariance(pmf)), q05: at(0.05), q25: at(0.25), q75: at(0.75), q95: at(0.95),
    from, chances: Array.from(pmf.subarray(from, to + 1), rounded),
  };
}

function statesOf({ joint }: Forecast, history: History, vote: VoteRecord): BacktestedState[] {
  if (joint.kind !== "roll-call") return [];
  return joint.states.map((state, row) => {
    const [no, abstain, absent, yes] = Array.from(joint.chances.subarray(row * 4, row * 4 + 4), rounded) as [number, number, number, number];
    return [history.states[state]!.iso3, LETTERS[joint.last[row]!]!, no, abstain, absent, yes, LETTERS[vote.positions[state]!]!];
  });
}
