import type { ForecastCache } from "../forecast-cache";
import { type History, membersIn, narrowHistory, type VoteRecord } from "../history";
import { ABSTAIN, NO } from "../outcomes";
import type { SeriesPanel } from "../series-panel";
import { type ExpectedRows, expectedRows } from "./expected-chances";
import { FROM_ABSTAIN, FROM_NO, FROM_YES } from "./origins";
import { PRESSURE } from "./pressure-constants";

/** A series' votes count from this one on: before, everyone is a newcomer. */
export const FIRST_PUSHED = 2;

/** A vote in which more states left "in favour" than expected from before it. */
export interface PushVote {
  readonly vote: VoteRecord;
  /** Its place among the votes of the series. */
  readonly index: number;
  /** The rows as they were expected just before it. */
  readonly expected: ExpectedRows;
  /** States (indices into `history.states`) against or abstaining in it and not before it. */
  readonly moved: readonly number[];
}

export const isDissent = (position: number) => position === NO + 1 || position === ABSTAIN + 1;
export const isDissentOrigin = (origin: number) => origin === FROM_NO || origin === FROM_ABSTAIN;

/** How rows are expected before a vote: the model's layers 1 and 2, or another's. */
export type ExpectedBefore = (vote: VoteRecord) => ExpectedRows;

export function expectedBefore(input: { history: History; series: string; cache: ForecastCache }): ExpectedBefore {
  const { history, series, cache } = input;
  return (vote) => expectedRows({ history: narrowHistory(history, vote.date), series, members: membersIn(vote), cache });
}

/**
 * A vote as a push, or null: among the states last in favour those against or abstaining exceed the sum of their chances by five, or by two standard
 * deviations where that is more. O(members).
 */
export function pushVote({ vote, index, expected }: Omit<PushVote, "moved">): PushVote | null {
  let [observed, mean, variance] = [0, 0, 0];
  expected.states.forEach((state, row) => {
    if (expected.origin[row] !== FROM_YES) return;
    const chance = leavingChance(expected, row);
    mean += chance;
    variance += chance * (1 - chance);
    if (isDissent(vote.positions[state]!)) observed++;
  });
  if (observed - mean < Math.max(PRESSURE.fewestBeyond, PRESSURE.deviationsBeyond * Math.sqrt(variance))) return null;
  const moved = expected.states.filter((state, row) => isDissent(vote.positions[state]!) && !isDissentOrigin(expected.origin[row]!));
  return { vote, index, expected, moved };
}

/** The latest push among the last five votes of a series. Null where there is none. */
export function referencePush(panel: SeriesPanel, before: ExpectedBefore): PushVote | null {
  const { votes } = panel;
  for (let index = votes.length - 1; index >= Math.max(FIRST_PUSHED, votes.length - PRESSURE.remembered); index--) {
    const vote = votes[index]!;
    const push = pushVote({ vote, index, expected: before(vote) });
    if (push) return push;
  }
  return null;
}

/** Chance of a row to vote against or abstain. */
export function leavingChance({ chances }: Pick<ExpectedRows, "chances">, row: number): number {
  return chances[row * 4 + NO]! + chances[row * 4 + ABSTAIN]!;
}
