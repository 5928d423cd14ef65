import { GENERIC_WEIGHT, genericRow } from "../generic-transitions";
import type { History } from "../history";
import { independentForecast } from "../independent-forecast";
import type { ForecastModel } from "../model";
import { NOT_LISTED } from "../outcomes";
import { latestStanding, seriesPanel } from "../series-panel";

/**
 * Chances of the next position given the last (rows none, no, abstain, absent, yes), from the moves of all states in one series before the
 * date: posterior mean of a multinomial under a Dirichlet prior, (30·generic + moves) / (30 + Σ moves). Rows sum to 1. O(votes × states).
 */
export function pooledTransitions(history: History, series: string): number[][] {
  const moves = Array.from({ length: 5 }, (_, last) => genericRow(last).map((chance) => chance * GENERIC_WEIGHT));
  const { votes, standings } = seriesPanel(history, series);
  votes.forEach((vote, t) => {
    if (t === 0) return;
    vote.positions.forEach((position, state) => {
      if (position !== NOT_LISTED) moves[standings[t]!.last[state]!]![position - 1]!++;
    });
  });
  return moves.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => count / total);
  });
}

export const pooledMarkov: ForecastModel = {
  name: "pooled-markov",
  version: "1",
  title: "Pooled Markov chain",
  description: "A state moves from its last position as all states have moved on average in the same series.",
  forecast(request) {
    const transitions = pooledTransitions(request.history, request.series);
    const standing = latestStanding(seriesPanel(request.history, request.series));
    const last = Uint8Array.from(request.members, (state) => standing.last[state]!);
    const chances = new Float64Array(last.length * 4);
    last.forEach((position, row) => chances.set(transitions[position]!, row * 4));
    return independentForecast({
      model: pooledMarkov,
      request,
      last,
      chances,
      sentence: "Each state is expected to move as states with its last position have moved on average in this series.",
    });
  },
};
