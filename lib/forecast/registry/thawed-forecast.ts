import type { Forecast, RollCallChances } from "../forecast";
import { OUTCOMES, type Outcome } from "../outcomes";
import { OPEN_SCENARIO } from "../scenario";
import { thawedDraws } from "./frozen-draws";
import type { FrozenContent } from "./schema";

/**
 * A frozen forecast in the form that scores take. Its states are numbered as in `content.states`; `kept` (rows, in order) leaves out those that are not to
 * be scored: given a shock the states are independent, so what is left is exactly the forecast of the others. O(draws × states).
 */
export function thawedForecast(content: FrozenContent, kept: readonly number[] = content.states.map((_, row) => row)): Forecast {
  const { model, version, series, asOf, seed, members, counts, draws, sentence } = content;
  return {
    model, version, series, asOf, seed, members, sentence,
    scenario: OPEN_SCENARIO, // scores do not look at it
    counts: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, Float64Array.from(counts[outcome].pmf)])) as Record<Outcome, Float64Array>,
    joint: draws.kind === "counts" ? { kind: "counts", rows: Int32Array.from(draws.rows.flat()), weights: Float64Array.from(draws.weights) } : rollCall(content, kept),
  };
}

function rollCall({ states, draws }: FrozenContent, kept: readonly number[]): RollCallChances {
  const chances = Float64Array.from(kept.flatMap((row) => OUTCOMES.map((outcome) => states[row]![outcome])));
  return {
    kind: "roll-call",
    states: kept,
    last: Uint8Array.from(kept, (row) => { const { last } = states[row]!; return last === null ? 0 : OUTCOMES.indexOf(last) + 1; }),
    chances,
    draws: draws.kind === "common-shocks"
      ? thawedDraws({ ...draws, states: kept.map((row) => draws.states[row]!) })
      : { size: 1, weights: Float64Array.of(1), chances: Float32Array.from(chances) },
  };
}
