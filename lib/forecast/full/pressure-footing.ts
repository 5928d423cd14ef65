import type { ForecastCache } from "../forecast-cache";
import { fingerprintOf, type History, narrowHistory } from "../history";
import type { Parties } from "../parties";
import { latestStanding, type SeriesPanel, seriesPanel } from "../series-panel";
import type { ExpectedRows } from "./expected-chances";
import { FROM_YES } from "./origins";
import { PRESSURE } from "./pressure-constants";
import { pressureMap } from "./pressure-map";
import { nearnessToPresser, sideOf } from "./pressure-nearness";
import { pushPattern } from "./pressure-pattern";
import { type ExpectedBefore, isDissent, isDissentOrigin, leavingChance, type PushVote, referencePush } from "./pressure-votes";

/** What a row may do under pressure: leave, return, or return after having left in the reference push alone. */
export type PressedKind = "go" | "back" | "new" | "sponsor";

/** All that levels of pressure stand on: known before any level is chosen. */
export interface PressureFooting {
  readonly reference: PushVote | null;
  readonly kinds: readonly PressedKind[];
  /** +1 where the presser last voted against or abstained, −1 where in favour, 0 where it never took part. */
  readonly side: -1 | 0 | 1;
  /** Nearness to the presser in the direction of its push, a row each. */
  readonly nearness: Float64Array;
  /** Pattern of the reference push, a row each; 0 without one. */
  readonly pattern: Float64Array;
  /** Rows that gave way in the reference push, having been in favour, absent or new before it. */
  readonly gaveWay: readonly boolean[];
}

/** O(rows³) for the pattern, once for a reference push; the rest O(roll calls of a year × states). */
export function pressureFooting(input: {
  history: History; series: string; expected: ExpectedRows; parties: Parties; before: ExpectedBefore; cache: ForecastCache;
}): PressureFooting {
  const { history, series, expected, parties, cache } = input;
  return cache.get(`${fingerprintOf(history)} pressure ${series} ${parties.presser} ${parties.sponsor} ${expected.states.join()}`, () => footingOf(input));
}

function footingOf(input: Parameters<typeof pressureFooting>[0]): PressureFooting {
  const { history, series, expected, parties, before, cache } = input;
  const panel = seriesPanel(history, series);
  const reference = referencePush(panel, before);
  const { lastPresent } = latestStanding(panel);
  const nearness = nearnessToPresser({ history, rows: expected, presser: parties.presser, lastPresent, cache });
  const moved = new Set(reference?.moved);
  return {
    reference,
    kinds: expected.states.map((state, row) => kindOf({ history, parties, panel, reference, moved, state, origin: expected.origin[row]! })),
    side: sideOf(history, parties.presser, lastPresent),
    nearness,
    pattern: reference ? patternOf({ ...input, reference, panel }) : new Float64Array(expected.states.length),
    gaveWay: expected.states.map((state) => moved.has(state)),
  };
}

function kindOf(input: { history: History; parties: Parties; panel: SeriesPanel; reference: PushVote | null; moved: ReadonlySet<number>; state: number; origin: number }): PressedKind {
  const { history, parties, panel, reference, moved, state, origin } = input;
  if (history.states[state]!.iso3 === parties.sponsor) return "sponsor";
  if (reference && moved.has(state)) {
    const at = reference.vote.positions[state]!;
    const hasNotMoved = panel.votes.slice(reference.index + 1).every(({ positions }) => positions[state] === 0 || positions[state] === at);
    if (hasNotMoved) return "new";
  }
  return isDissentOrigin(origin) ? "back" : "go";
}

/** The pattern of the reference push for every row: 0 for a state that was not a member then. Kept by push and presser. */
function patternOf(input: { history: History; series: string; expected: ExpectedRows; parties: Parties; cache: ForecastCache; reference: PushVote; panel: SeriesPanel }): Float64Array {
  const { history, series, expected, parties, cache, reference, panel } = input;
  const { vote, index } = reference;
  const before = narrowHistory(history, vote.date);
  const byState = cache.get(`${fingerprintOf(before)} pattern ${series} ${parties.presser} ${vote.id} ${vote.positions.join("")}`, () => {
    const places = pressureMap(before, cache);
    const nearness = nearnessToPresser({ history: before, rows: reference.expected, presser: parties.presser, lastPresent: panel.standings[index]!.lastPresent, cache });
    const rows = reference.expected.states.flatMap((state, row) => {
      if (reference.expected.origin[row] !== FROM_YES) return [];
      const chance = leavingChance(reference.expected, row);
      const offset = Math.log(chance / (1 - chance)) + PRESSURE.pattern.nearness * nearness[row]!;
      return [{ place: places[state]!, region: history.states[state]!.region, offset, gaveWay: isDissent(vote.positions[state]!) }];
    });
    const pattern = pushPattern(rows);
    return Float64Array.from(history.states, ({ region }, state) => (vote.positions[state] === 0 ? 0 : pattern({ place: places[state]!, region })));
  });
  return Float64Array.from(expected.states, (state) => byState[state]!);
}
