import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Clone } from "./clone";

export type Ended = { code: number | null; said: string; seconds: number };
type Extra = Record<string, string>;

const running = new Set<ChildProcess>();
/** Settings of whoever runs this must not decide how it comes out. */
const foreign = /^(PG|npm_|DATABASE_URL$|HOST$|PORT$|PUBLIC_URL$|AUTH_SECRET$|LOG_LEVEL$|NODE_ENV$)/;
function environment(extra: Extra): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(kept)) if (foreign.test(name)) delete kept[name];
  return { ...kept, ...extra };
}

function start(clone: Clone, args: readonly string[], env: Extra): { child: ChildProcess; said: () => string; ended: Promise<Ended> } {
  const began = performance.now();
  const child = spawn("npm", args, { cwd: clone.folder, env: environment(env), stdio: ["ignore", "pipe", "pipe"], detached: true });
  running.add(child);
  let said = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = new Promise<Ended>((resolve) =>
    child.on("exit", (code) => {
      running.delete(child);
      setTimeout(() => resolve({ code, said, seconds: (performance.now() - began) / 1000 }), 100); // what was said last is still on its way
    }),
  );
  return { child, said: () => said, ended };
}

/** Runs an npm command of a clone to its end. */
export const npm = (clone: Clone, command: string, env: Extra = {}) => npmWithin(clone, command, { env, seconds: 150 });

/** Runs an npm command and kills its group when it takes longer. */
export async function npmWithin(clone: Clone, command: string, { env = {}, seconds }: { env?: Extra; seconds: number }): Promise<Ended> {
  const { child, ended } = start(clone, command === "start" ? ["start"] : ["run", "--silent", command], env);
  const limit = setTimeout(() => signalGroup(child, "SIGKILL"), seconds * 1000);
  const result = await ended;
  clearTimeout(limit);
  return result;
}

/** A site that `npm start` is bringing up. Signals go to its whole group, as those of a terminal do. */
export type Site = { port: number; said: () => string; ready: () => Promise<void>; until: (words: RegExp) => Promise<void>; signal: (signal: NodeJS.Signals) => Promise<Ended>; ended: Promise<Ended> };

/** Starts `npm start` of a clone on a free port. */
export async function startSite(clone: Clone, env: Extra = {}): Promise<Site> {
  const port = await freePort();
  const { child, said, ended } = start(clone, ["start"], { PORT: String(port), ...env });
  const until = async (words: RegExp) => {
    const over = ended.then(() => true);
    for (let waited = 0; !words.test(said()); waited += 50) {
      if ((await Promise.race([over, sleep(50, false)])) && !words.test(said())) throw new Error(`ended: ${lastLine(said())}`);
      if (waited > 180_000) throw new Error(`not within three minutes: ${lastLine(said())}`);
    }
  };
  return {
    port, said, ended, until, ready: () => until(/✓ Ready/),
    signal: (signal) => {
      signalGroup(child, signal);
      return ended;
    },
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, signal);
  } catch {
    // it ended by itself
  }
}

/** Ends whatever this program started and that still runs. */
export function endAll(): void {
  for (const child of running) signalGroup(child, "SIGKILL");
}

export const lastLine = (said: string) => said.trim().split("\n").findLast((line) => line.trim()) ?? "";
/** The line of what a program said in which it says what is wrong. */
export const complaint = (said: string) => said.split("\n").find((line) => line.startsWith("✗")) ?? lastLine(said);

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
