import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

// Runs before each integration test file's imports: a copy of the seeded database under a name of its own.
const template = new URL(inject("clusterUrl"));
const name = `test_${randomBytes(6).toString("hex")}`;
const own = new URL(template);
own.pathname = `/${name}`;

const admin = new URL(template);
admin.pathname = "/postgres";

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    // Two copies of one template at a time wait for each other here, not in PostgreSQL, which would refuse the second.
    await client.query("SELECT pg_advisory_lock(1)");
    await client.query(sql);
  } finally {
    await client.end();
  }
}

await administer(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)} STRATEGY FILE_COPY`);
process.env.DATABASE_URL = own.href;
process.env.AUTH_SECRET = "only for tests, only for tests, only for tests";

afterAll(async () => {
  const { closeDatabase } = await import("@/lib/db");
  const { stopListening } = await import("@/lib/revisions/queries");
  const { endThreads } = await import("@/lib/threads/threads");
  await endThreads();
  await stopListening();
  await closeDatabase();
  await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});
