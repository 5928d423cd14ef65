import type { Job } from "@/lib/threads/job";
import type { Lane } from "@/lib/threads/lane";
import { inThread } from "@/lib/threads/threads";
import type { VotingRecord } from "../history";
import type { Answers, Question } from "./questions";

/** A state of the record with a number that no other state has. */
export type NumberedRecord = { number: number; record: VotingRecord };

const deskJob: Job<Question, Answers[Question["kind"]]> = { file: "lib/forecast/desk/desk-thread.ts" };

/**
 * Asks a forecasting thread, so that a forecast never blocks the server's own.
 * @throws AppError `bad_request` when the question cannot be answered (a session that is not on record), `unavailable` when too many wait
 */
export function ask<Q extends Question>(lane: Lane, { number, record }: NumberedRecord, question: Q, line: string = question.kind): Promise<Answers[Q["kind"]]> {
  const shared = [{ name: "voting record", number: String(number), data: record }];
  return inThread(deskJob, { lane, line, shared, input: question }) as Promise<Answers[Q["kind"]]>;
}
