/**
 * npm run db:start | db:stop | db:url | db:migrate | db:seed: the embedded database by hand. With DATABASE_URL set, migrate and seed work on that, and url prints it.
 */
import { existsSync } from "node:fs";
import { parseEnv } from "@/lib/env";
import { seed } from "@/prisma/seed";
import { mainCluster, releaseCluster, runningUrl, startCluster, stopCluster } from "./cluster";
import { migrate } from "./migrate";
import { checkDatabase } from "./reach";

const commands: Record<string, (given: string | undefined) => Promise<void>> = {
  start: async () => console.log((await startCluster(mainCluster, { kept: true })).url),
  stop: async () => console.log((await stopCluster(mainCluster)) ? "stopped" : "was not running"),
  url: async (given) => {
    const url = given ?? runningUrl(mainCluster);
    if (!url) throw new Error("The embedded database is not running. Start it with `npm start`, or alone with `npm run db:start`.");
    console.log(url);
  },
  migrate: (given) => onDatabase(given, async (url) => console.log((await migrate(url)).join("\n") || "nothing to apply")),
  seed: (given) =>
    onDatabase(given, async (url) => {
      await migrate(url);
      const began = performance.now();
      const done = await seed({ url, progress: (line) => console.log(`  ${line}`) });
      console.log(done ? `Loaded in ${((performance.now() - began) / 1000).toFixed(1)} s` : "The database already holds a record: nothing loaded");
    }),
};

/** The embedded database is started if need be, and stopped again unless others use it. */
async function onDatabase(given: string | undefined, work: (url: string) => Promise<void>): Promise<void> {
  if (given) {
    await checkDatabase(given);
    return work(given);
  }
  const { url } = await startCluster(mainCluster);
  try {
    await checkDatabase(url, "embedded");
    await work(url);
  } finally {
    await releaseCluster(mainCluster);
  }
}

try {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const command = commands[process.argv[2] ?? ""];
  if (!command) throw new Error(`usage: tsx scripts/database/command.ts ${Object.keys(commands).join(" | ")}`);
  await command(parseEnv(process.env).DATABASE_URL);
} catch (error) {
  console.error(`✗ ${(error as Error).message}`);
  process.exitCode = 1;
}
