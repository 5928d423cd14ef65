import type { Job } from "@/lib/threads/job";
import type { Lane } from "@/lib/threads/lane";
import { inThread } from "@/lib/threads/threads";
import type { VotingRecord } from "../history";
import type { Answers, Question } from "./questions";

/** A state of the record at a revision, and the revision since which it has been so: of that number there is one state alone. */
export type NumberedRecord = { number: number; since: number; record: VotingRecord };

const deskJob: Job<Question, Answers[Question["kind"]]> = { file: "lib/forecast/desk/desk-thread.ts" };

/**
 * Asks a forecasting thread, so that a forecast never blocks the server's own.
 * @throws AppError `bad_request` when the question cannot be answered (a session that is not on record), `unavailable` when too many wait,
 * AbortError when it is taken back before its turn
 */
export function ask<Q extends Question>(lane: Lane, { since, record }: NumberedRecord, question: Q, { line = question.kind, signal }: { line?: string; signal?: AbortSignal } = {}): Promise<Answers[Q["kind"]]> {
  const shared = [{ name: "voting record", number: String(since), data: record }];
  return inThread(deskJob, { lane, line, shared, input: question, ...(signal ? { signal } : {}) }) as Promise<Answers[Q["kind"]]>;
}
