import { yearsBefore } from "../calendar";
import type { ForecastCache } from "../forecast-cache";
import { fingerprintOf, firstOnOrAfter, type History, narrowHistory } from "../history";
import { latestStanding, type SeriesPanel } from "../series-panel";
import { type FEATURES, type FeatureName } from "./features";
import { type IdealPoints, idealPoints } from "./ideal-points";
import { leastSquaresFit } from "./map-dissent";
import type { SeriesMoves } from "./moves";
import { closeness, neighbourRates } from "./neighbours";
import { netDepartures, ownRecord } from "./own-record";
import { regionOf } from "./regions";
import { addToWindow, emptyWindow, shrunkRates } from "./roll-call-window";

/** How many of the latest roll calls tell whether a delegation is in the room these weeks. */
const LATELY = 15;
/** Typical roll calls that the mean of all states is worth when a rate is taken. */
export const PRIOR_ROLL_CALLS = 5;

/** Every feature of every state before the next vote of a series, unscaled, one array a feature. O(roll calls of three years × states). */
export function rawFeatures(input: {
  history: History;
  series: string;
  panel: SeriesPanel;
  all: readonly SeriesMoves[];
  cache: ForecastCache;
}): Record<FeatureName, Float64Array> {
  const { history, series, panel, all, cache } = input;
  const states = history.states.length;
  const since = (years: number) => firstOnOrAfter(history.votes, yearsBefore(history.before, years));
  const [threeYears, lastYear] = [since(3), since(1)];
  const reference = panel.votes.at(-1) ?? null;
  const unitedStates = history.states.findIndex((state) => state.iso3 === "USA");

  const sums = emptyWindow(states);
  const ratesOf = (rollCalls: number) => {
    const rate = (sum: Float64Array, weights: Float64Array) => shrunkRates({ sums: sum, weights, rollCalls, prior: PRIOR_ROLL_CALLS });
    return {
      dissent: rate(sums.dissent, sums.dissentWeight),
      nearness: rate(sums.nearness, sums.nearnessWeight),
      unitedStates: rate(sums.withUnitedStates, sums.withUnitedStatesWeight),
      absence: rate(sums.absences, sums.listed),
    };
  };
  addToWindow(sums, history.votes.slice(lastYear), reference, unitedStates);
  const year = ratesOf(history.votes.length - lastYear);
  addToWindow(sums, history.votes.slice(threeYears, lastYear), reference, unitedStates);
  const long = ratesOf(history.votes.length - threeYears);

  const { map, close } = mapThisMonth(history, cache);
  const [first, second] = map.axes as [Float64Array, Float64Array];
  const neighbours = neighbourRates(close, reference);
  const { fitted, axis } = leastSquaresFit({ first, second, reference });
  const own = ownRecord(panel, states);
  const standing = latestStanding(panel);
  const region = (name: string) => Float64Array.from(history.states, (state) => (regionOf(state) === name ? 1 : 0));
  return {
    "similar-dissent": long.dissent,
    "similar-dissent-year": year.dissent,
    "similar-dissent-change": difference(year.dissent, long.dissent),
    nearness: long.nearness,
    "nearness-change": difference(year.nearness, long.nearness),
    "absence-lately": absenceLately(history),
    "absence-year": year.absence,
    "own-dissent": own.dissent,
    "own-dissent-long": own.dissentLong,
    "own-absence": own.absence,
    "own-absence-long": own.absenceLong,
    tenure: Float64Array.from(standing.tenure, (tenure) => Math.log(1 + tenure)),
    switches: own.switches,
    "net-departures": netDepartures({ all, except: series, since: yearsBefore(history.before, 1), states }),
    "map-dissent": fitted,
    "neighbours-dissent": neighbours.dissent,
    "neighbours-absence": neighbours.absence,
    "united-states": year.unitedStates,
    "united-states-change": difference(year.unitedStates, long.unitedStates),
    "second-axis": axis,
    "region-african": region("African"),
    "region-asia-pacific": region("Asia-Pacific"),
    "region-eastern-european": region("Eastern European"),
    "region-grulac": region("Latin American and Caribbean"),
  } satisfies Record<(typeof FEATURES)[number]["name"], Float64Array>;
}

/** The map as it stood on the first of the month, from three years of roll calls: it moves slowly and costs most. */
function mapThisMonth(history: History, cache: ForecastCache): { map: IdealPoints; close: Float64Array } {
  const then = narrowHistory(history, `${history.before.slice(0, 8)}01`);
  return cache.get(`${fingerprintOf(then)} map`, () => {
    const map = idealPoints(then.votes.slice(firstOnOrAfter(then.votes, yearsBefore(then.before, 3))), then.states.length);
    return { map, close: closeness(map) };
  });
}

function absenceLately(history: History): Float64Array {
  const states = history.states.length;
  const absences = new Float64Array(states);
  const listed = new Float64Array(states);
  for (const { positions } of history.votes.slice(-LATELY)) {
    for (let i = 0; i < states; i++) {
      if (positions[i] !== 0) listed[i]!++;
      if (positions[i] === 3) absences[i]!++;
    }
  }
  return shrunkRates({ sums: absences, weights: listed, rollCalls: LATELY, prior: 2 });
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}
