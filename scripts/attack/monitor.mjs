// Loaded into the server that is watched: once every quarter of a second it writes down how late its event loop was at worst, the longest stretch of work
// (processor time between two turns of the loop, which other programs on the machine do not change; Linux only), and its memory.
import { appendFileSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const file = process.env.PLENARY_MONITOR_FILE;
if (file && isMainThread) {
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
    const { rss, heapUsed } = process.memoryUsage();
    appendFileSync(file, `${JSON.stringify({ late: delay.max / 1e6, stretch, rss, heapUsed, at: Date.now() })}\n`);
    delay.reset();
    stretch = 0;
  }, 250).unref();
}
