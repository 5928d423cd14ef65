import { readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second. */
const msPerTick = 10;

/** How much processor time (ms) a process has used so far; undefined where the system does not say (not Linux). */
export function cpuTime(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) * msPerTick;
  } catch {
    return undefined;
  }
}
