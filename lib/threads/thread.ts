/** The entry of a thread: keeps the newest shared data, and does one job after another. */
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { type ErrorCode, isAppError } from "@/lib/errors";
import type { Run, Shared } from "./job";

export type ToThread = { keep: Shared } | { file: string; input: unknown };
export type Failed = { name: string; message: string; code?: ErrorCode };
export type FromThread = { output: unknown } | { failure: Failed };

const { root, niceness } = workerData as { root: string; niceness: number };
// On Linux this is the thread's own: the thread that answers requests goes before all of these.
if (process.platform === "linux") os.setPriority(Math.max(niceness, os.getPriority()));

const shared = new Map<string, unknown>();

async function answerTo({ file, input }: { file: string; input: unknown }): Promise<FromThread> {
  try {
    const { run } = (await import(pathToFileURL(path.join(root, file)).href)) as { run: Run<unknown, unknown> };
    return { output: await run(input, shared) };
  } catch (error) {
    const { name, message } = error as Error;
    return { failure: { name, message, ...(isAppError(error) ? { code: error.code } : {}) } };
  }
}

parentPort!.on("message", (message: ToThread) => {
  if ("keep" in message) shared.set(message.keep.name, message.keep.data);
  else void answerTo(message).then((answer) => parentPort!.postMessage(answer));
});
