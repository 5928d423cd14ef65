// Loaded into the server that is watched: once every quarter of a second it writes down how late its event loop was at worst, and its memory.
import { renameSync, writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

const file = process.env.PLENARY_MONITOR_FILE;
if (file && isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  setInterval(() => {
    const { rss, heapUsed } = process.memoryUsage();
    writeFileSync(`${file}.new`, JSON.stringify({ late: delay.max / 1e6, rss, heapUsed, at: Date.now() }));
    renameSync(`${file}.new`, file);
    delay.reset();
  }, 250).unref();
}
