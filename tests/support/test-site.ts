import { spawn } from "node:child_process";
import pg from "pg";
import { seed } from "@/prisma/seed";
import { releaseCluster, startCluster, testCluster } from "@/scripts/database/cluster";
import { migrate } from "@/scripts/database/migrate";

const databaseName = "plenary_browser";

/**
 * Serves the built site on a database of its own, freshly copied from the seeded template, for the browser tests.
 * Playwright calls it once; what it returns ends the server and, if it started it, the test cluster.
 */
export default async function testSite(): Promise<() => Promise<void>> {
  const { url: template } = await startCluster(testCluster);
  await migrate(template);
  await seed({ url: template });
  const own = await freshCopy(template);
  const port = Number(process.env.BROWSER_TEST_PORT ?? 3987);
  process.env.DATABASE_URL = own;
  process.env.AUTH_SECRET = "only for tests, only for tests, only for tests";
  process.env.PUBLIC_URL = `http://127.0.0.1:${port}`;

  const server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "warn", NEXT_TELEMETRY_DISABLED: "1" },
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (/Ready in/.test(text)) resolve();
    });
    server.once("exit", (code) => reject(new Error(`The site ended before it was ready (exit code ${code}). Is port ${port} free?`)));
  });
  return async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
    await releaseCluster(testCluster);
  };
}

async function freshCopy(template: string): Promise<string> {
  const admin = new URL(template);
  const templateName = admin.pathname.slice(1);
  admin.pathname = "/postgres";
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${databaseName} TEMPLATE ${templateName} STRATEGY FILE_COPY`);
  } finally {
    await client.end();
  }
  const own = new URL(template);
  own.pathname = `/${databaseName}`;
  return own.href;
}
