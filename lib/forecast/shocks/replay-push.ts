import { pmfQuantile } from "../../stats/discrete-pmf";
import { seededRandom } from "../../stats/random";
import { rocAuc } from "../../stats/roc-auc";
import type { ForecastCache } from "../forecast-cache";
import { expectedRows } from "../full/expected-chances";
import { FROM_YES } from "../full/origins";
import { pressureFooting } from "../full/pressure-footing";
import { pressureShocks } from "../full/pressure-shocks";
import { expectedBefore, isDissent, isDissentOrigin } from "../full/pressure-votes";
import { rollCallChances } from "../full/roll-call-chances";
import { shockRows } from "../full/shock";
import { priorFor, rememberedVotes } from "../full/shock-memory";
import { type History, membersIn, narrowHistory, type VoteRecord } from "../history";
import { countsOfDraws } from "../independent-forecast";
import { SHOCK_DRAWS } from "../models/full";
import type { Parties } from "../parties";
import { OPEN_SCENARIO } from "../scenario";

/** How a first push would have been seen from before its vote, with nothing told but how many states it moved. */
export interface ReplayedPush {
  readonly date: string;
  /** States newly against or abstaining: the number that was told. */
  readonly leavers: number;
  /** States that moved from in favour to against or abstaining, and AUC: they stood above the others. */
  readonly moved: { readonly states: number; readonly auc: number };
  /** States that were in favour before and not in it, and AUC. */
  readonly left: { readonly states: number; readonly auc: number };
  /** In favour: median and 90 %, and what came. */
  readonly yes: { readonly median: number; readonly q05: number; readonly q95: number; readonly actual: number };
}

/** Replays a vote as a first push of known size, from the votes before its day alone. @throws RangeError where the series had a push to go by */
export function replayPush(input: { history: History; series: string; vote: VoteRecord; parties: Parties; cache: ForecastCache; seed: number }): ReplayedPush {
  const { series, vote, parties, cache, seed } = input;
  const history = narrowHistory(input.history, vote.date);
  const members = membersIn(vote);
  const expected = expectedRows({ history, series, members, cache });
  const footing = pressureFooting({ history, series, expected, parties, before: expectedBefore({ history, series, cache }), cache });
  if (footing.reference) throw new RangeError(`The vote of ${vote.date} followed a push of ${footing.reference.vote.date}: it was no first one.`);
  const newly = expected.states.filter((state, row) => !isDissentOrigin(expected.origin[row]!) && isDissent(vote.positions[state]!)).length;
  const prior = priorFor(rememberedVotes({ history, series, cache }));
  const { rows, shocks } = pressureShocks({ rows: shockRows(expected), prior, footing, origin: expected.origin, level: 1, leavers: newly, size: SHOCK_DRAWS, random: seededRandom(seed) });
  const { chances, draws } = rollCallChances({ history, expected, rows, shocks, scenario: OPEN_SCENARIO });
  const { yes } = countsOfDraws(draws, members.length);
  const inFavour = expected.states.flatMap((state, row) => (expected.origin[row] === FROM_YES ? [{ row, position: vote.positions[state]! }] : []));
  const ranked = (of: (row: number) => number, did: (position: number) => boolean) => ({
    states: inFavour.filter(({ position }) => did(position)).length,
    auc: rocAuc(inFavour.map(({ row }) => of(row)), inFavour.map(({ position }) => did(position))) ?? 0.5,
  });
  return {
    date: vote.date, leavers: newly,
    moved: ranked((row) => chances[row * 4]! + chances[row * 4 + 1]!, isDissent),
    left: ranked((row) => 1 - chances[row * 4 + 3]!, (position) => position !== 4),
    yes: { median: pmfQuantile(yes, 0.5), q05: pmfQuantile(yes, 0.05), q95: pmfQuantile(yes, 0.95), actual: vote.positions.filter((position) => position === 4).length },
  };
}
