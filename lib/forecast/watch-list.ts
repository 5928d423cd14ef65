import type { Forecast } from "./forecast";
import type { History } from "./history";
import { OUTCOMES, type Outcome, YES } from "./outcomes";

export interface WatchedState {
  readonly iso3: string;
  /** Last position in the series; null for a state without one. */
  readonly last: Outcome | null;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
  readonly yes: number;
  /** Chance of a position other than the last (of anything but yes for a state without one). */
  readonly chanceOfMoving: number;
}

/** Every state's four chances, in the forecast's order. Empty for methods that say nothing of single states. */
export function stateChances(history: History, forecast: Forecast): WatchedState[] {
  const { joint } = forecast;
  if (joint.kind !== "roll-call") return [];
  return joint.states.map((state, row) => {
    const [no, abstain, absent, yes] = [...joint.chances.subarray(row * 4, row * 4 + 4)] as [number, number, number, number];
    const position = joint.last[row]!;
    const last = position === 0 ? null : OUTCOMES[position - 1]!;
    const chances = { no, abstain, absent, yes };
    return { iso3: history.states[state]!.iso3, last, ...chances, chanceOfMoving: 1 - chances[last ?? OUTCOMES[YES]] };
  });
}

/** The states likeliest to leave their last position, likeliest first; `leaving` keeps those last in favour only. */
export function watchList(input: { history: History; forecast: Forecast; size?: number; leaving?: boolean }): WatchedState[] {
  const { history, forecast, size = 20, leaving = false } = input;
  return stateChances(history, forecast)
    .filter(({ last }) => !leaving || last === "yes")
    .sort((a, b) => b.chanceOfMoving - a.chanceOfMoving || (a.iso3 < b.iso3 ? -1 : 1))
    .slice(0, size);
}
