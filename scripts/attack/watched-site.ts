import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { seed } from "@/prisma/seed";
import { startCluster, stopCluster, testCluster } from "../database/cluster";
import { migrate } from "../database/migrate";
import { startProductionServer } from "../production-server";

/**
 * How the server's main thread was in the last quarter of a second: how late (ms) its event loop was at worst, the longest stretch of work (ms of processor) between two of
 * its turns, and its memory in bytes.
 */
export type Vitals = { late: number; stretch: number; rss: number; heapUsed: number; at: number };
export type WatchedSite = { origin: string; pid: number; /** Every quarter of a second since a time (ms since 1970). */ vitalsSince: (at: number) => Vitals[]; stop: () => Promise<void> };

/** The site as readers get it, watched from inside, on a copy of the tests' database that goes when it stops. `heap`: megabytes that its threads may each use. */
export async function startWatchedSite({ heap }: { heap: number | undefined }): Promise<WatchedSite> {
  const { url: template, started } = await startCluster(testCluster);
  await migrate(template);
  await seed({ url: template, progress: (line) => console.log(`  ${line}`) });
  const own = new URL(template);
  own.pathname = `/plenary_attack_${process.pid}`;
  const name = own.pathname.slice(1);
  await administer(template, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)} STRATEGY FILE_COPY`]);
  process.env.DATABASE_URL = own.href;
  const folder = mkdtempSync(path.join(os.tmpdir(), "plenary-attack-"));
  const file = path.join(folder, "vitals.json");
  const options = [`--import=${path.resolve("scripts/attack/monitor.mjs")}`, ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`])];
  const server = await startProductionServer({ NODE_OPTIONS: options.join(" "), PLENARY_MONITOR_FILE: file });
  return {
    ...server,
    vitalsSince: (at) =>
      existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Vitals & { thread: string }).filter((one) => one.thread === "main" && one.at >= at) : [],
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true });
      await administer(template, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);
      if (started) await stopCluster(testCluster);
    },
  };
}

async function administer(url: string, statements: readonly string[]): Promise<void> {
  const admin = new URL(url);
  admin.pathname = "/postgres";
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}
