import path from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "@/lib/errors";
import { currentVisit } from "@/lib/visit";
import { fairQueue, type FairQueue } from "./fair-queue";
import type { Job, Shared } from "./job";
import { type Lane, mostWaiting, nicenessOf } from "./lane";
import type { Failed, FromThread, ToThread } from "./thread";

type Waiting = { file: string; input: unknown; shared: readonly Shared[]; resolve: (output: unknown) => void; reject: (error: Error) => void; fail: (failure: Failed) => void };
type Thread = { worker: Worker; knows: Map<string, string>; doing: Waiting | undefined; queue: FairQueue<Waiting> };

// One set of threads a process, whichever bundle asks.
const place = globalThis as typeof globalThis & { plenaryThreads?: Map<Lane, Thread> };

/** How lines begin that hold what nobody in particular asked for; they may grow, since only we put work in them. */
const ours = "ours ";

/** `line` is what the job waits behind: jobs of its kind and client, unless it says otherwise. `signal` takes it back, as long as it waits. */
type JobAsked<Input> = { lane: Lane; line?: string; shared?: readonly Shared[]; input: Input; signal?: AbortSignal };

/**
 * Has a job done by the thread of a lane: one at a time, clients and kinds of jobs in turn. What comes while too much waits is refused.
 * @throws AppError `unavailable` when too much waits; `bad_request` when the job ends with a RangeError, which says that a question has no answer;
 * AbortError when it was taken back
 */
export function inThread<Input, Output>(job: Job<Input, Output>, { lane, line = job.file, shared = [], input, signal }: JobAsked<Input>): Promise<Output> {
  const thread = threadOf(lane);
  const client = currentVisit()?.client;
  const of = client === undefined ? ours : `${client} `;
  let stay = () => {};
  const done = new Promise<Output>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    // The thread may have been started by another bundle; whoever asks makes the error.
    const waiting: Waiting = { file: job.file, input, shared, resolve: resolve as (output: unknown) => void, reject, fail: (failure) => reject(failureOf(failure)) };
    if (signal) stay = leaveWhenTakenBack({ thread, line: of + line, waiting, signal });
    if (!thread.queue.push(of + line, waiting)) {
      reject(new AppError("unavailable", "More is being asked than can be worked out at once. Nothing is wrong with the question: ask again in a moment."));
      return;
    }
    doNext(thread);
  });
  return signal ? done.finally(stay) : done;
}

/** What nobody wants any more leaves the queue at once, and with it the state of the record that it would have looked at. */
function leaveWhenTakenBack({ thread, line, waiting, signal }: { thread: Thread; line: string; waiting: Waiting; signal: AbortSignal }): () => void {
  const leave = () => {
    if (thread.doing === waiting) return;
    thread.queue.remove(line, waiting);
    waiting.reject(signal.reason as Error);
  };
  signal.addEventListener("abort", leave, { once: true });
  return () => signal.removeEventListener("abort", leave);
}

/** How many jobs wait in each lane that was started, for whoever watches the process. */
export function jobsWaiting(): Partial<Record<Lane, number>> {
  return Object.fromEntries([...(place.plenaryThreads ?? [])].map(([lane, { queue }]) => [lane, queue.size]));
}

/** Ends the threads: for scripts and tests that end. */
export async function endThreads(): Promise<void> {
  const threads = [...(place.plenaryThreads?.values() ?? [])];
  delete place.plenaryThreads;
  await Promise.all(threads.map(({ worker }) => worker.terminate()));
}

function threadOf(lane: Lane): Thread {
  const threads = (place.plenaryThreads ??= new Map());
  const known = threads.get(lane);
  if (known) return known;
  const started = startThread(lane);
  threads.set(lane, started);
  return started;
}

function doNext(thread: Thread): void {
  if (thread.doing) return;
  const next = thread.queue.shift();
  thread.doing = next;
  if (!next) {
    thread.worker.unref();
    return;
  }
  thread.worker.ref();
  try {
    for (const keep of next.shared) {
      if (thread.knows.get(keep.name) === keep.number) continue;
      thread.worker.postMessage({ keep } satisfies ToThread);
      thread.knows.set(keep.name, keep.number);
    }
    thread.worker.postMessage({ file: next.file, input: next.input } satisfies ToThread);
  } catch (error) {
    thread.doing = undefined;
    next.reject(error as Error);
    doNext(thread);
  }
}

/** The thread runs the sources themselves, as scripts do: a bundle of the site holds no thread. tsx must be registered inside the thread. */
const startTypeScript = `
  const { pathToFileURL } = require("node:url");
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ register }) => { register(); return import(pathToFileURL(workerData.file).href); });`;

function startThread(lane: Lane): Thread {
  const root = process.cwd();
  const file = path.join(root, "lib", "threads", "thread.ts");
  const worker = new Worker(startTypeScript, { eval: true, execArgv: [], workerData: { file, root, lane, niceness: nicenessOf[lane] }, name: `plenary ${lane}` });
  const thread: Thread = { worker, knows: new Map(), doing: undefined, queue: fairQueue({ ...mostWaiting, unbounded: (line) => line.startsWith(ours) }) };
  worker.on("message", (message: FromThread) => {
    const done = thread.doing;
    thread.doing = undefined;
    doNext(thread);
    if ("failure" in message) done?.fail(message.failure);
    else done?.resolve(message.output);
  });
  const fail = (error: Error) => {
    if (place.plenaryThreads?.get(lane) === thread) place.plenaryThreads.delete(lane);
    for (const { reject } of [...(thread.doing ? [thread.doing] : []), ...thread.queue.drain()]) reject(error);
    thread.doing = undefined;
  };
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`The thread of the ${lane} ended (exit code ${code}).`)));
  worker.unref();
  return thread;
}

function failureOf({ name, message, code }: Failed): Error {
  if (code) return new AppError(code, message);
  return name === "RangeError" ? new AppError("bad_request", message) : Object.assign(new Error(message), { name });
}
