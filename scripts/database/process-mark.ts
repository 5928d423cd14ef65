import { spawnSync } from "node:child_process";
import fs from "node:fs";

/** A process, told from a later one that was given the same number. `started` is empty where the system does not tell. */
export type ProcessMark = { pid: number; started: string };

export const ownMark = (): ProcessMark => ({ pid: process.pid, started: startOf(process.pid) ?? "" });

/** Whether that very process lives. One that ended and that nobody has collected yet (a zombie) does not. */
export function lives({ pid, started }: ProcessMark): boolean {
  const now = startOf(pid);
  return now !== undefined && (now === "" || started === "" || now === started);
}

/** When a process started, as its system counts; empty where that cannot be seen; undefined when no such process lives. */
export function startOf(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !answersSignals(pid)) return undefined;
  if (process.platform === "linux") return startOnLinux(pid);
  if (process.platform === "win32") return "";
  const { stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8", env: { ...process.env, LC_ALL: "C", TZ: "UTC" } });
  const [, state, started] = /^\s*(\S+)\s+(.*\S)\s*$/.exec(stdout ?? "") ?? [];
  return state?.startsWith("Z") ? undefined : (started ?? "");
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it lives, as another user
  }
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: field 3 is the state, field 22 the start in ticks since the machine started. */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined;
    return `${fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}/${fields[19]}`;
  } catch {
    return ""; // hidden from this user
  }
}
