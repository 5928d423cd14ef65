import type { ForecastAnswer, StateAnswer } from "@/lib/forecast/desk/forecast-answer";
import { scenarioDifference, type StateDifference } from "@/lib/forecast/scenario-difference";
import { assumeText, pressureText } from "@/lib/forecast/scenario-address";
import type { RevisionStamp } from "@/lib/revisions/schema";
import type { Series } from "@/lib/series/schema";
import { type Position, positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { choiceInName } from "./file-name";
import { type ColumnOf, makeTable, revisionColumn, type Table } from "./table";

type Of = { series: Series; revision: RevisionStamp };
type Made = { forecast: ForecastAnswer };

/** How a row can be made again: what every table of a forecast ends with. */
const making: readonly ColumnOf<Made>[] = [
  { key: "scenario", title: "Scenario", description: "Assumed pressure: open, or push= and the level, from -1 (eases) over 0 (stays) to 1 (as many states leave again).", of: ({ forecast }) => pressureText(forecast.scenario.pressure) },
  { key: "assume", title: "Assumed positions", description: "States whose position was taken as given, as addresses write them.", of: ({ forecast }) => assumeText(forecast.scenario.overrides) || null },
  { key: "members", title: "Members", unit: "states", description: "States that can vote; the four counts sum to it.", of: ({ forecast }) => forecast.members },
  { key: "as_of", title: "As of", unit: "YYYY-MM-DD", description: "Only votes before this day were seen.", of: ({ forecast }) => forecast.asOf },
  { key: "model", title: "Model", description: "Name of the model.", of: ({ forecast }) => forecast.model },
  { key: "model_version", title: "Version of the model", description: "It changes whenever the numbers may.", of: ({ forecast }) => forecast.version },
  { key: "seed", title: "Seed", description: "The same seed gives the same numbers.", of: ({ forecast }) => forecast.seed },
];

const rounded = (value: number, decimals = 6) => Number(value.toFixed(decimals));

type CountLine = Made & { position: Position };
const quantile = (key: "median" | "q05" | "q25" | "q75" | "q95", chance: string): ColumnOf<CountLine> => ({
  key, title: key, unit: "states", description: `The count is this or lower with a chance of at least ${chance}.`, of: ({ forecast, position }) => forecast.counts[position][key],
});
const countColumns: readonly ColumnOf<CountLine>[] = [
  { key: "position", title: "Position", description: "yes, no, abstain or absent (in favour, against, abstaining, non-voting).", of: ({ position }) => position },
  { key: "term", title: "Term", description: "The position in the UN's words.", of: ({ position }) => positionTerms[position].term },
  { key: "expected", title: "To quote", unit: "states", description: "The count to quote; the four of a forecast sum to the membership.", of: ({ forecast, position }) => forecast.expected[position] },
  { key: "mean", title: "Mean", unit: "states", description: "Mean of the count.", of: ({ forecast, position }) => rounded(forecast.counts[position].mean) },
  quantile("q05", "5 %"), quantile("q25", "25 %"), quantile("median", "50 %"), quantile("q75", "75 %"), quantile("q95", "95 %"),
];

/** The four counts of a vote in the eyes of several forecasts, one count of one forecast a row. */
export function forecastTable({ series, revision, forecasts }: Of & { forecasts: readonly ForecastAnswer[] }): Table {
  const items = forecasts.flatMap((forecast) => positions.map((position) => ({ forecast, position })));
  return makeTable({ name: `${series.slug}-forecast`, title: `${series.shortTitle}: forecast`, columns: [...countColumns, ...making, revisionColumn(revision.number)], items });
}

type StateLine = Made & { state: StateAnswer; name: string };
const stateColumns: readonly ColumnOf<StateLine>[] = [
  { key: "country", title: "Code", description: "ISO 3166-1 alpha-3; newcomer-1 … for states that the scenario adds.", of: ({ state }) => state.country },
  { key: "name", title: "State", description: "Name of the state.", of: ({ name }) => name },
  { key: "last", title: "Last position", description: "Its last position in the series; empty without one.", of: ({ state }) => state.last },
  ...positions.map((position): ColumnOf<StateLine> => ({ key: position, title: positionTerms[position].term, unit: "chance, 0–1", description: `Chance of ${positionTerms[position].inSentence}.`, of: ({ state }) => rounded(state[position]) })),
  { key: "chance_of_moving", title: "Chance of moving", unit: "chance, 0–1", description: "Chance of a position other than its last.", of: ({ state }) => rounded(state.chanceOfMoving) },
  { key: "general", title: "States of its kind", unit: "chance, 0–1", description: "Chance of not being in favour for states with such a record, before anything is known of the state itself.", of: ({ state }) => (state.general === null ? null : rounded(state.general)) },
  {
    key: "reasons", title: "Reasons", description: "What moves it from there, largest first: words, the state's value in standard deviations, and what it adds to the log-odds of not being in favour.",
    of: ({ state }) => state.reasons.map(({ words, value, logOdds }) => `${words} (${value.toFixed(2)} sd): ${logOdds.toFixed(3)}`).join("; ") || null,
  },
];

/** The four chances of every state of the forecast, one state a row, in its order; `choice` is what its states were chosen by, for the name. Empty for models that say nothing of single states. */
export function forecastStatesTable({ series, revision, forecast, nameOf, choice = {} }: Of & Made & { nameOf: (iso3: string) => string; choice?: Record<string, string | undefined> }): Table {
  const items = forecast.states.map((state) => ({ state, forecast, name: nameOf(state.country) }));
  return makeTable({ name: `${series.slug}-forecast-states${choiceInName(choice)}`, title: `${series.shortTitle}: every state's chances`, columns: [...stateColumns, ...making, revisionColumn(revision.number)], items });
}

type DifferenceLine = Made & { state: StateDifference; name: string; other: ForecastAnswer };
const differenceColumns: readonly ColumnOf<DifferenceLine>[] = [
  { key: "country", title: "Code", description: "ISO 3166-1 alpha-3.", of: ({ state }) => state.country },
  { key: "name", title: "State", description: "Name of the state.", of: ({ name }) => name },
  { key: "yes_first", title: "In favour, first", unit: "chance, 0–1", description: "Chance of being in favour in the scenario of the row.", of: ({ state }) => rounded(state.first) },
  { key: "yes_second", title: "In favour, second", unit: "chance, 0–1", description: "Chance of being in favour in the scenario that it is held against.", of: ({ state }) => rounded(state.second) },
  ...positions.map((position): ColumnOf<DifferenceLine> => ({
    key: `${position}_change`, title: `${positionTerms[position].term}, change`, unit: "votes", description: `Chance of ${positionTerms[position].inSentence}, first minus second; all rows sum to the change of the expected count.`, of: ({ state }) => rounded(state[position]),
  })),
  { key: "against_scenario", title: "Held against", description: "The second scenario.", of: ({ other }) => pressureText(other.scenario.pressure) },
];

/** Two scenarios state by state, largest change first. */
export function forecastDifferenceTable({ series, revision, first, second, nameOf }: Of & { first: ForecastAnswer; second: ForecastAnswer; nameOf: (iso3: string) => string }): Table {
  const items = scenarioDifference(first, second).states.map((state) => ({ state, forecast: first, other: second, name: nameOf(state.country) }));
  return makeTable({ name: `${series.slug}-forecast-difference`, title: `${series.shortTitle}: two scenarios compared`, columns: [...differenceColumns, ...making, revisionColumn(revision.number)], items });
}
