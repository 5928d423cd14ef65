import { StatesTable } from "./states-table";
import { WatchedState } from "./watched-state";
import { FilterForm } from "../../../_components/forms/filter-form";
import { DownloadLinks } from "../../../_components/ui/download-links";
import { regionNames, regions } from "@/lib/countries/schema";
import { chanceInWords } from "@/lib/forecast/chance-words";
import type { ForecastAnswer } from "@/lib/forecast/desk/forecast-answer";
import { type AskedFields, type ForecastAddress, forecastQuery, numbersOf, stateSorts, watchedMoves } from "@/lib/forecast/forecast-address";
import { modelInWords } from "@/lib/forecast/model-words";
import { positionRuns } from "@/lib/forecast/position-runs";
import { chosenStates, type Known, watchedStates } from "@/lib/forecast/state-choice";
import type { SeriesRecord } from "@/lib/series/schema";
import { positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { counted } from "@/lib/words/plural";

/** The part of an address that says which states the table shows, and in which order. */
const shownOf = ({ last, group, sort }: ForecastAddress): Partial<ForecastAddress> => ({ last, group, sort });

const movesTerms: Record<(typeof watchedMoves)[number], string> = { any: "All that may move", leaving: "Last in favour", returning: "Not in favour last time" };
const sortTerms: Record<(typeof stateSorts)[number], string> = {
  moving: "likeliest to move", name: "name", yes: "chance of in favour", no: "chance of against", abstain: "chance of abstaining", absent: "chance of non-voting",
};

type Props = { forecast: ForecastAnswer; address: ForecastAddress; nameOf: (iso3: string) => string; fields: AskedFields; page: string };

const without = (fields: AskedFields, ...names: string[]) => Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/** States shown at once; the others of the list are folded away. */
const atOnce = 4;

/** The states to watch one by one, with their reasons and their record. */
export function StatesToWatch({ record, forecast, address, nameOf, fields, page }: Props & { record: SeriesRecord }) {
  if (forecast.states.length === 0) {
    return <p className="lede">{modelInWords(forecast.model, forecast.title).name} says nothing of single states. <a href={page}>The full model</a> does.</p>;
  }
  const watched = watchedStates(forecast.states, address);
  const leaving = address.moves === "leaving" ? [] : watchedStates(forecast.states, { ...address, moves: "leaving", watch: 8 });
  const cards = (states: typeof watched) => (
    <ol className="grid gap-4 lg:grid-cols-2">
      {states.map((state) => <WatchedState key={state.country} state={state} name={nameOf(state.country)} runs={positionRuns(record, state.country)} series={record.series.slug} />)}
    </ol>
  );
  const chosen = address.moves !== "any" || fields.watch !== undefined;
  const rest = watched.slice(atOnce);
  return (
    <section aria-labelledby="watch" className="space-y-4">
      <h2 id="watch">{counted(watched.length, "state")} to watch</h2>
      <p className="lede">
        Likeliest to leave their last position, likeliest first. Reasons compare a state with its peers: the states with the same last position.
        The strip is the state’s record in this series, each part a link to the vote in which it began.
      </p>
      {leaving.length > 0 && (
        <p className="max-w-3xl">
          Of those last in favour, likeliest to leave: {leaving.map((state) => `${nameOf(state.country)} ${chanceInWords(state.chanceOfMoving)}`).join(", ")}.
        </p>
      )}
      {cards(watched.slice(0, atOnce))}
      <details open={chosen}>
        <summary className="font-medium">{rest.length > 0 ? `${rest.length} more, and which states are listed` : "Which states are listed"}</summary>
        <div className="space-y-4 pt-4">
          <FilterForm
            anchor="watch"
            kept={without(fields, "moves", "watch")}
            fields={[
              { name: "moves", label: "Which", value: address.moves, always: true, options: watchedMoves.map((moves) => [moves, movesTerms[moves]]) },
              { name: "watch", label: "How many", value: String(address.watch), always: true, options: [...new Set([10, 20, 40, 80, address.watch])].sort((a, b) => a - b).map((n) => [String(n), String(n)]) },
            ]}
          />
          {cards(rest)}
        </div>
      </details>
    </section>
  );
}

/** All states in a table, chosen and ordered by address. */
export function AllStates({ forecast, address, nameOf, fields, page, known }: Props & { known: Known }) {
  const chosen = chosenStates(forecast.states, address, known);
  return (
    <>
      <FilterForm
        anchor="states"
        kept={without(fields, "last", "group", "sort")}
        fields={[
          { name: "last", label: "Last position", value: address.last ?? "", options: [...positions.map((position) => [position, positionTerms[position].term] as const), ["none", "None"]] },
          { name: "group", label: "Regional group", value: address.group ?? "", options: regions.map((region) => [region, regionNames[region]]) },
          { name: "sort", label: "Order", value: address.sort, always: true, options: stateSorts.map((sort) => [sort, sortTerms[sort]]) },
        ]}
      />
      <p role="status">{chosen.length === forecast.states.length ? `All ${chosen.length} states` : `${chosen.length} of ${forecast.states.length} states`}, by {sortTerms[address.sort]}.</p>
      <StatesTable states={chosen} nameOf={nameOf} assumed={address.assume} />
      <DownloadLinks links={[{ href: `${page}/states.csv${forecastQuery({ ...numbersOf(address), ...shownOf(address) })}`, label: "All states as CSV" }]} />
    </>
  );
}
