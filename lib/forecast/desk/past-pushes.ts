import { pmfQuantile, type DiscretePmf } from "@/lib/stats/discrete-pmf";
import type { ForecastCache } from "../forecast-cache";
import { expectedBefore, FIRST_PUSHED, isDissent, pushVote, type PushVote } from "../full/pressure-votes";
import { type History, membersIn, narrowHistory, type VoteRecord, votesOfSeries } from "../history";
import { fullModel } from "../models/full";
import { type Counts, countPositions } from "../outcomes";
import type { Parties } from "../parties";
import { latestStanding, seriesPanel } from "../series-panel";

/** A count as a level saw it. */
export interface LevelCount {
  readonly median: number;
  readonly q05: number;
  readonly q95: number;
}

/** An earlier push of a series: what "stays" and "rises" would have said of the next vote, from before its day, and what came. */
export interface PastPush {
  readonly session: string;
  readonly date: string;
  readonly moved: number;
  readonly next: { readonly session: string; readonly date: string; readonly members: number; readonly actual: Counts; /** States newly against or abstaining. */ readonly newly: number };
  readonly stays: { readonly yes: LevelCount; readonly newly: LevelCount };
  readonly rises: { readonly yes: LevelCount; readonly newly: LevelCount };
}

/** Every push of a series that has a next vote, oldest first. Two forecasts a push, besides what the backtest keeps. */
export function pastPushes(input: { history: History; series: string; parties: Parties; seed: number; cache: ForecastCache }): PastPush[] {
  const { history, series, cache } = input;
  const votes = votesOfSeries(history, series);
  const expected = expectedBefore({ history, series, cache });
  return votes.slice(0, -1).flatMap((vote, index) => {
    const push = index < FIRST_PUSHED ? null : pushVote({ vote, index, expected: expected(vote) });
    return push ? [pastPush(input, push, votes[index + 1]!)] : [];
  });
}

function pastPush({ history, series, parties, seed, cache }: Parameters<typeof pastPushes>[0], { vote, moved }: PushVote, next: VoteRecord): PastPush {
  const before = narrowHistory(history, next.date);
  const members = membersIn(next);
  const at = (level: number) => {
    const { counts, push } = fullModel.forecast({ history: before, series, members, seed, parties, scenario: { pressure: { kind: "push", level }, overrides: {} }, cache });
    return { yes: countOf(counts.yes), newly: countOf(push!.newly) };
  };
  const { last } = latestStanding(seriesPanel(before, series));
  const { session, date } = next;
  return {
    session: vote.session, date: vote.date, moved: moved.length,
    next: { session, date, members: members.length, actual: countPositions(next.positions), newly: members.filter((state) => isDissent(next.positions[state]!) && !isDissent(last[state]!)).length },
    stays: at(0), rises: at(1),
  };
}

function countOf(pmf: DiscretePmf): LevelCount {
  return { median: pmfQuantile(pmf, 0.5), q05: pmfQuantile(pmf, 0.05), q95: pmfQuantile(pmf, 0.95) };
}
