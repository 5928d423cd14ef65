/** Answers questions in a thread: keeps the desk of one state of the record, and a cache that outlives it. */
import type { Run } from "@/lib/threads/job";
import { createForecastCache } from "../forecast-cache";
import type { VotingRecord } from "../history";
import { createDesk, type Desk } from "./desk";
import type { Answers, Question } from "./questions";

/** Kept work beyond this many bytes makes room for new; a backtest of one series needs some 3,000 pieces. */
const BYTES_KEPT = 96 * 2 ** 20;

const cache = createForecastCache(BYTES_KEPT);
let kept: { record: VotingRecord; desk: Desk } | undefined;

export const run: Run<Question, Answers[Question["kind"]]> = (question, shared) => {
  const record = shared.get("voting record") as VotingRecord;
  if (kept?.record !== record) kept = { record, desk: createDesk(record, cache) };
  return kept.desk.answer(question);
};
