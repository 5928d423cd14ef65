import { yearsBefore } from "../calendar";
import type { ForecastCache } from "../forecast-cache";
import { fingerprintOf, firstOnOrAfter, type History, narrowHistory } from "../history";
import { idealPoints } from "./ideal-points";
import { PRESSURE } from "./pressure-constants";

/** Rounds of power iteration: the later of eight axes stand less apart than the first two. */
const ROUNDS = 60;

/**
 * Where the states stood before a push, on a map of its own: eight principal axes of two years of roll calls as of the first of the month, each as wide as
 * it is strong, over the root mean square of the first. Null for a state that took part in none. The open forecast's map is another and stays as it is.
 */
export function pressureMap(history: History, cache: ForecastCache): readonly (Float64Array | null)[] {
  const then = narrowHistory(history, `${history.before.slice(0, 8)}01`);
  return cache.get(`${fingerprintOf(then)} pressure map`, () => {
    const votes = then.votes.slice(firstOnOrAfter(then.votes, yearsBefore(then.before, PRESSURE.pattern.years)));
    const { axes, weights } = idealPoints(votes, then.states.length, { axes: PRESSURE.pattern.axes, rounds: ROUNDS });
    return then.states.map((_, state) => (axes[0]![state] === 0 ? null : Float64Array.from(axes, (axis, a) => weights[a]! * axis[state]!)));
  });
}
