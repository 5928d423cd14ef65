// Loaded into the server that is watched. Of the thread that answers requests it writes down, every quarter of a second, how late its event loop was at worst,
// the longest stretch of work (processor time between two turns of the loop, which other programs on the machine do not change; Linux only), and the memory of
// the process; of every other thread, once a second unless it is at work, what it holds itself.
import { appendFileSync, readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { monitorEventLoopDelay } from "node:perf_hooks";
import workerThreads, { isMainThread, workerData } from "node:worker_threads";

const file = process.env.PLENARY_MONITOR_FILE;
const write = (vitals) => appendFileSync(file, `${JSON.stringify({ ...vitals, at: Date.now() })}\n`);

if (file && isMainThread) watchMainThread();
if (file && !isMainThread) watchThread();

function watchMainThread() {
  watchThreadsFromNowOn();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  /** Milliseconds that this thread has had of a processor. */
  const worked = () => {
    try {
      return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
    } catch {
      return 0;
    }
  };
  let before = worked();
  let stretch = 0;
  setInterval(() => {
    const now = worked();
    stretch = Math.max(stretch, now - before);
    before = now;
  }, 5).unref();
  setInterval(() => {
    const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
    write({ thread: "main", late: delay.max / 1e6, stretch, rss, heapUsed, heapTotal, external });
    delay.reset();
    stretch = 0;
  }, 250).unref();
}

function watchThread() {
  setInterval(() => {
    const { heapUsed, heapTotal, external } = process.memoryUsage();
    write({ thread: workerData?.lane ?? `thread ${workerThreads.threadId}`, heapUsed, heapTotal, external });
  }, 1000).unref();
}

/** A thread that is started by text loads this file before it. */
function watchThreadsFromNowOn() {
  const { Worker } = workerThreads;
  workerThreads.Worker = class extends Worker {
    constructor(program, options) {
      super(options?.eval ? `import(${JSON.stringify(import.meta.url)});${program}` : program, options);
    }
  };
  syncBuiltinESMExports();
}
