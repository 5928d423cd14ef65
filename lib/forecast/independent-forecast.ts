import { addPoissonBinomial, scratchFor } from "../stats/poisson-binomial";
import type { DiscretePmf } from "../stats/discrete-pmf";
import type { Forecast, RollCallChances } from "./forecast";
import type { ForecastModel, ForecastRequest } from "./model";
import { OUTCOMES, type Outcome } from "./outcomes";
import { OPEN_SCENARIO } from "./scenario";

/** A forecast in which states move on their own: one draw, whose chances are the forecast's. Overrides of the scenario are applied, pressure is not. */
export function independentForecast(input: {
  model: ForecastModel;
  request: ForecastRequest;
  last: Uint8Array;
  chances: Float64Array;
  sentence: string;
}): Forecast {
  const { model, request, last, chances, sentence } = input;
  const scenario = request.scenario ?? OPEN_SCENARIO;
  request.members.forEach((state, row) => {
    const fixed = scenario.overrides[request.history.states[state]!.iso3];
    if (fixed) OUTCOMES.forEach((outcome, k) => (chances[row * 4 + k] = outcome === fixed ? 1 : 0));
  });
  const joint: RollCallChances = {
    kind: "roll-call",
    states: request.members,
    last,
    chances,
    draws: { size: 1, weights: Float64Array.of(1), chances: Float32Array.from(chances) },
  };
  return {
    model: model.name,
    version: model.version,
    series: request.series,
    asOf: request.history.before,
    seed: request.seed,
    scenario,
    members: request.members.length,
    counts: countsOfDraws({ size: 1, weights: joint.draws.weights, chances }, request.members.length),
    joint,
    sentence,
  };
}

/** Exact distribution of each count: the mixture, over the draws, of Poisson-binomials. O(draws × members × window). */
export function countsOfDraws(
  draws: { size: number; weights: Float64Array; chances: Float32Array | Float64Array },
  members: number,
): Record<Outcome, DiscretePmf> {
  const scratch = scratchFor(members);
  const pmfOf = (column: number): DiscretePmf => {
    const mixture = new Float64Array(members + 1);
    for (let d = 0; d < draws.size; d++) {
      addPoissonBinomial({
        mixture,
        chances: draws.chances,
        trials: members,
        offset: d * members * 4 + column,
        stride: 4,
        weight: draws.weights[d]!,
        scratch,
      });
    }
    return mixture;
  };
  return { no: pmfOf(0), abstain: pmfOf(1), absent: pmfOf(2), yes: pmfOf(3) };
}

