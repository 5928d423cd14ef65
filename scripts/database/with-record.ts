import { existsSync } from "node:fs";
import { parseEnv } from "@/lib/env";
import { isAppError } from "@/lib/errors";
import { seed } from "@/prisma/seed";
import { mainCluster, releaseCluster, startCluster } from "./cluster";
import { migrate } from "./migrate";
import { checkDatabase } from "./reach";

/**
 * Runs a command on the database of DATABASE_URL, or else on the embedded one (started if need be, and stopped again if nobody else uses it), with the
 * record in it. `lib` reads its settings when it is loaded: import it inside `work`. Foreseen failures become one line and exit code 1.
 */
export async function withRecord(work: () => Promise<void>): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  process.env.LOG_LEVEL ??= "warn";
  let embedded = false;
  try {
    const given = parseEnv(process.env).DATABASE_URL;
    if (given) await checkDatabase(given);
    else {
      process.env.DATABASE_URL = (await startCluster(mainCluster)).url;
      embedded = true;
      await checkDatabase(process.env.DATABASE_URL, "embedded");
    }
    const url = process.env.DATABASE_URL!;
    await migrate(url);
    await seed({ url, progress: (line) => console.error(`  ${line}`) });
    await work();
  } catch (error) {
    if (!isAppError(error) && !isPlain(error)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  } finally {
    await letGo();
    if (embedded) await releaseCluster(mainCluster);
  }
}

/** An error that this project's scripts threw in words, as against a bug. */
function isPlain(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error;
}

async function letGo(): Promise<void> {
  const [{ letGoOfDatabase }, { endThreads }] = await Promise.all([import("@/lib/revisions/queries"), import("@/lib/threads/threads")]);
  await endThreads();
  await letGoOfDatabase();
}
