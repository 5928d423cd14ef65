// Only Node's own modules here: this runs before anything is installed.
import { spawn } from "node:child_process";

/** Runs a TypeScript program in this one's place: same terminal, same signals, same exit code. */
export function handOver(program, args = process.argv.slice(2)) {
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], { stdio: "inherit" });
  // Ctrl-C reaches the whole group, a signal from elsewhere only this process; the child ends in its own time, at the first of them, and this one waits for it.
  for (const signal of ["SIGINT", "SIGHUP", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
