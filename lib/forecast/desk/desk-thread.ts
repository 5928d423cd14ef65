/** The entry of a forecasting thread: keeps one state of the record and its cache, and answers questions in the order in which they come. */
import os from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { createForecastCache } from "../forecast-cache";
import type { VotingRecord } from "../history";
import { createDesk, type Desk } from "./desk";
import type { Question } from "./questions";

export type ToThread = { record: VotingRecord } | { id: number; question: Question };
export type FromThread = { id: number; answer: unknown } | { id: number; failure: { name: string; message: string } };

/** Kept work beyond this many pieces makes room for new; a backtest of one series needs some 3,000. */
const PIECES_KEPT = 6000;

const { patient } = workerData as { patient: boolean };
// On Linux this is the thread's own priority: readers' pages go before backtests.
if (patient && process.platform === "linux") os.setPriority(10);

const cache = createForecastCache(PIECES_KEPT);
let desk: Desk | undefined;

parentPort!.on("message", (message: ToThread) => {
  if ("record" in message) {
    desk = createDesk(message.record, cache);
    return;
  }
  const { id, question } = message;
  try {
    parentPort!.postMessage({ id, answer: desk!.answer(question) } satisfies FromThread);
  } catch (error) {
    const { name, message: words } = error as Error;
    parentPort!.postMessage({ id, failure: { name, message: words } } satisfies FromThread);
  }
});
