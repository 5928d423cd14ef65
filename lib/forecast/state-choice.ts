import type { Region } from "../countries/schema";
import type { StateAnswer } from "./desk/forecast-answer";
import type { ForecastAddress } from "./forecast-address";

type Choice = Pick<ForecastAddress, "last" | "group" | "sort">;
/** What is known of states besides the forecast, by code. */
export type Known = ReadonlyMap<string, { name: string; region: Region | null }>;

/** The name of a state, of one that is not on record, or, where it is not known, its code. */
export function nameOfState(known: Known, iso3: string): string {
  return known.get(iso3)?.name ?? (iso3.startsWith("newcomer-") ? `New member ${iso3.slice("newcomer-".length)}` : iso3);
}

const byName = (known: Known) => (a: StateAnswer, b: StateAnswer) => (known.get(a.country)?.name ?? a.country).localeCompare(known.get(b.country)?.name ?? b.country, "en");

/** The states that the table shows, in its order: largest chance first, or by name. */
export function chosenStates(states: readonly StateAnswer[], { last, group, sort }: Choice, known: Known): StateAnswer[] {
  const chance = (state: StateAnswer) => (sort === "moving" ? state.chanceOfMoving : sort === "name" ? 0 : state[sort]);
  return states
    .filter((state) => (last === undefined || (state.last ?? "none") === last) && (group === undefined || known.get(state.country)?.region === group))
    .sort((a, b) => chance(b) - chance(a) || byName(known)(a, b));
}

/** The states to watch: likeliest to leave their last position first. Those whose position is assumed are no longer in doubt. */
export function watchedStates(states: readonly StateAnswer[], { watch, moves, assume }: Pick<ForecastAddress, "watch" | "moves" | "assume">): StateAnswer[] {
  return states
    .filter(({ country, last }) => !assume[country] && (moves === "any" || (last === "yes") === (moves === "leaving")))
    .sort((a, b) => b.chanceOfMoving - a.chanceOfMoving || (a.country < b.country ? -1 : 1))
    .slice(0, watch);
}
