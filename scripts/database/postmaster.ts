import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { startOf } from "./process-mark";

/** The server process of a data folder, as it says itself in postmaster.pid; `port` is 0 while it has not got so far. */
export type Postmaster = { pid: number; port: number };

const fileOf = (data: string) => path.join(data, "postmaster.pid");

/** The living server of a data folder, or undefined: no server runs there, whatever a file left by a killed one says. */
export function livingPostmaster(data: string): Postmaster | undefined {
  const named = namedPostmaster(data);
  return named && isServerOf(named.pid, data) ? named : undefined;
}

/** https://www.postgresql.org/docs/current/storage-file-layout.html: line 1 is the process, line 4 the port. */
function namedPostmaster(data: string): Postmaster | undefined {
  const lines = (() => {
    try {
      return fs.readFileSync(fileOf(data), "utf8").split("\n");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  })();
  const [pid, port] = [Number(lines[0]), Number(lines[3] ?? 0)];
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number.isInteger(port) ? port : 0 } : undefined;
}

/** Whether a process is the server of this folder and no other program that was given its number. Where nothing can be seen of it, it is taken for the server. */
function isServerOf(pid: number, data: string): boolean {
  const started = startOf(pid);
  if (started === undefined) return false;
  if (process.platform === "win32") return true;
  if (process.platform === "linux") {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data); // a server works in its folder, also when that was moved
    } catch {
      // of another user
    }
  }
  const command = commandOf(pid);
  return command === "" || (/postgres/.test(command) && command.includes(data));
}

function commandOf(pid: number): string {
  try {
    if (process.platform === "linux") return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
  return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/**
 * After a kill -9 the number of the old server may belong to another program, or to a dead process that nobody collects; PostgreSQL would refuse to start
 * for as long. The number is replaced by that of a process that has ended. The rest of the file stays: by it PostgreSQL still finds out whether
 * a process of the old server is at work on the folder. Only to be called when `livingPostmaster` finds none.
 */
export function disownPostmaster(data: string): void {
  const named = namedPostmaster(data);
  if (!named || startOf(named.pid) === undefined && !answersAsZombie(named.pid)) return;
  const ended = spawnSync(process.execPath, ["--version"], { stdio: "ignore" }).pid;
  const [, ...rest] = fs.readFileSync(fileOf(data), "utf8").split("\n");
  fs.writeFileSync(fileOf(data), [ended, ...rest].join("\n"));
}

function answersAsZombie(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
