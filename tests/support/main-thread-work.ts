import { readFileSync } from "node:fs";

/** Whether the system tells how long one thread had a processor. */
export const tellsThreadTime = process.platform === "linux";

/** Milliseconds that the main thread of this process has had of a processor, which other programs on the machine do not change. */
export function mainThreadTime(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
}

/** The longest stretch of work (ms of processor) on the main thread between two turns of its event loop while something is waited for, and all of it. */
export async function mainThreadWork(doing: () => Promise<unknown>): Promise<{ longest: number; all: number }> {
  const began = mainThreadTime();
  let [before, longest] = [began, 0];
  const look = () => {
    const now = mainThreadTime();
    longest = Math.max(longest, now - before);
    before = now;
  };
  const timer = setInterval(look, 2);
  await doing();
  look();
  clearInterval(timer);
  return { longest, all: mainThreadTime() - began };
}
