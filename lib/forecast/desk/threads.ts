import path from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "@/lib/errors";
import type { VotingRecord } from "../history";
import type { FromThread, ToThread } from "./desk-thread";
import type { Answers, Question } from "./questions";

/** A state of the record with a number that no other state has. */
export type NumberedRecord = { number: number; record: VotingRecord };

/** Readers wait for the first; backtests run in the second, and never keep a page waiting. */
export type Lane = "readers" | "backtests";

type Pending = { resolve: (answer: unknown) => void; reject: (error: Error) => void; fail: (failure: { name: string; message: string }) => void };
type Thread = { worker: Worker; knows: number | undefined; pending: Map<number, Pending>; asked: number };

// One pair of threads a process, whichever bundle asks.
const place = globalThis as typeof globalThis & { plenaryForecasters?: Map<Lane, Thread> };

/**
 * Asks a forecasting thread. Questions of a lane are answered one after another, so a forecast never blocks the server's own thread.
 * @throws AppError `bad_request` when the question cannot be answered (a session that is not on record)
 */
export function ask<Q extends Question>(lane: Lane, { number, record }: NumberedRecord, question: Q): Promise<Answers[Q["kind"]]> {
  const threads = (place.plenaryForecasters ??= new Map());
  let thread = threads.get(lane);
  if (!thread) threads.set(lane, (thread = startThread(lane)));
  const { worker, pending } = thread;
  if (thread.knows !== number) {
    worker.postMessage({ record } satisfies ToThread);
    thread.knows = number;
  }
  const id = ++thread.asked;
  worker.ref();
  return new Promise((resolve, reject) => {
    // The thread may have been started by another bundle: who asks makes the error, so that it knows its class.
    pending.set(id, { resolve: resolve as (answer: unknown) => void, reject, fail: (failure: { name: string; message: string }) => reject(failureOf(failure)) });
    worker.postMessage({ id, question } satisfies ToThread);
  });
}

/** Ends the threads: for scripts and tests that end. */
export async function endThreads(): Promise<void> {
  const threads = [...(place.plenaryForecasters?.values() ?? [])];
  delete place.plenaryForecasters;
  await Promise.all(threads.map(({ worker }) => worker.terminate()));
}

/** The thread runs the sources themselves, as scripts do: a bundle of the site holds no thread. tsx must be registered inside the thread. */
const startTypeScript = `
  const { pathToFileURL } = require("node:url");
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ register }) => { register(); return import(pathToFileURL(workerData.file).href); });`;

function startThread(lane: Lane): Thread {
  const file = path.join(process.cwd(), "lib", "forecast", "desk", "desk-thread.ts");
  const worker = new Worker(startTypeScript, { eval: true, execArgv: [], workerData: { file, patient: lane === "backtests" }, name: `plenary ${lane}` });
  const thread: Thread = { worker, knows: undefined, pending: new Map(), asked: 0 };
  worker.on("message", (message: FromThread) => {
    const waiting = thread.pending.get(message.id);
    thread.pending.delete(message.id);
    if (thread.pending.size === 0) worker.unref();
    if ("failure" in message) waiting?.fail(message.failure);
    else waiting?.resolve(message.answer);
  });
  const fail = (error: Error) => {
    if (place.plenaryForecasters?.get(lane) === thread) place.plenaryForecasters.delete(lane);
    for (const { reject } of thread.pending.values()) reject(error);
    thread.pending.clear();
  };
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The forecasting thread ended (exit code ${code}).`)));
  worker.unref();
  return thread;
}

/** A RangeError is the models' way to say that a question has no answer; anything else is our bug. */
function failureOf({ name, message }: { name: string; message: string }): Error {
  return name === "RangeError" ? new AppError("bad_request", message) : new Error(message);
}
