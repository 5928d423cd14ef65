import type { ForecastCache } from "../forecast-cache";
import { type ExpectedRows, withCovariates } from "../full/expected-chances";
import { coefficientsBefore } from "../full/training";
import { voteRows } from "../full/vote-rows";
import { type History, historyBefore, membersIn, narrowHistory, type VoteRecord, type VotingRecord } from "../history";
import type { RecurringSeries } from "./recurring-series";

/** A series found by title, or a named one, as the full model sees it: the whole record in which nothing but the named series and this one is told apart. */
export interface RecurringView {
  readonly slug: string;
  readonly history: History;
  /** Layers 1 and 2 before any of its votes. The named series teach who moves; the series adds its own moves. */
  readonly expectedBefore: (vote: VoteRecord) => ExpectedRows;
}

/** Makes the view of any recurring series of a record. O(votes × states) a view; an expectation O(roll calls of three years × states). */
export function recurringViews(record: VotingRecord, cache: ForecastCache): (series: RecurringSeries) => RecurringView {
  const named = new Set(record.teachers);
  const taught: VotingRecord = { ...record, votes: record.votes.map((vote) => ({ ...vote, series: vote.series.filter((slug) => named.has(slug)) })) };
  const teachers = historyBefore(taught, "9999-12-31");
  return ({ slug, votes }) => {
    const own = new Set(votes.map(({ id }) => id));
    const history = named.has(slug) ? teachers : historyBefore({ ...taught, votes: taught.votes.map((vote) => (own.has(vote.id) ? { ...vote, series: [...vote.series, slug] } : vote)) }, "9999-12-31");
    return {
      slug,
      history,
      expectedBefore: (vote) => {
        const rows = voteRows({ history: narrowHistory(history, vote.date), series: slug, members: membersIn(vote), cache });
        return withCovariates(rows, coefficientsBefore(narrowHistory(teachers, vote.date), cache));
      },
    };
  };
}
