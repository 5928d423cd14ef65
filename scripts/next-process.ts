import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

/**
 * Megabytes of heap that each thread of the server may use, unless NODE_OPTIONS says otherwise. All that it keeps is bounded far below (docs/decisions/024).
 * Left to itself V8 takes a sixth of the machine and, with so much room, lets garbage grow to several times what is in use before it looks for it.
 */
const heap = 1024;
const heapOption = /max[-_]old[-_]space[-_]size/;

/**
 * On Linux, memory that each thread takes and gives back in pieces stays with as many arenas as there are threads, eight to a core; few of them give back
 * more (https://www.gnu.org/software/libc/manual/html_node/Malloc-Tunable-Parameters.html).
 *
 * Runs Next.js's own command (`build`, `start`) in a process group of its own, so that Ctrl-C in a terminal comes to this program first. It ends when this
 * program ends, even by a kill -9.
 */
export function nextProcess(args: readonly string[], { env = {}, output }: { env?: Record<string, string>; output: "pipe" | "ignore" }): ChildProcess {
  const preload = pathToFileURL("scripts/end-with-parent.mjs").href;
  const options = env.NODE_OPTIONS ?? process.env.NODE_OPTIONS ?? "";
  const bounded = args[0] === "start" && !heapOption.test(options) ? [`--max-old-space-size=${heap}`] : [];
  const child = spawn(process.execPath, [...bounded, "--import", preload, "node_modules/next/dist/bin/next", ...args], {
    stdio: ["pipe", output, args[0] === "build" ? output : "inherit"],
    env: { MALLOC_ARENA_MAX: "2", ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", PLENARY_ENDS_WITH_PARENT: "1", ...env },
    detached: true,
    windowsHide: true,
  });
  child.stdin?.on("error", () => {});
  return child;
}

/** Why a process ended, in words. */
export function endInWords(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `by the signal ${signal}` : `with exit code ${code}`;
}
