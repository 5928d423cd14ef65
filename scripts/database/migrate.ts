/**
 * Applies prisma/migrations as `prisma migrate deploy` does: the same table, the same advisory lock, the same checksums, so that Prisma's
 * own commands agree with it later. Written here because Prisma's engine is a download that closed networks do not allow (docs/decisions/002).
 */
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { connectionOptions } from "@/lib/database-connection";
import { checksumsOf, withLineFeeds } from "./line-endings";

const prismasLock = 72707369;

/** @returns the names of the migrations applied. @throws Error that names the migration that failed; it has left nothing behind */
export async function migrate(url: string, folder = path.resolve("prisma/migrations")): Promise<string[]> {
  const client = new pg.Client(connectionOptions(url, "plenary migrate"));
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [prismasLock]);
    await refuseForeignTables(client);
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
      logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
    const { rows } = await client.query<{ migration_name: string; checksum: string; finished: boolean }>(
      "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const known = new Map(rows.map((row) => [row.migration_name, row]));
    const applied: string[] = [];
    for (const name of readdirSync(folder).sort()) {
      const file = path.join(folder, name, "migration.sql");
      if (!existsSync(file)) continue;
      const sql = withLineFeeds(readFileSync(file, "utf8"));
      const { own: checksum, withCarriageReturns } = checksumsOf(sql);
      const before = known.get(name);
      if (before && before.checksum !== checksum && before.checksum !== withCarriageReturns) {
        throw new Error(`Migration ${name} was changed after it was applied to this database. Bring the file back, or start from an empty database.`);
      }
      if (before?.finished) continue;
      if (before) await client.query("DELETE FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NULL", [name]);
      await apply({ client, name, sql, checksum });
      applied.push(name);
    }
    return applied;
  } finally {
    await client.end();
  }
}

/** An address left over from another program must not get Plenary's tables among its own. Relations of extensions are nobody's. */
async function refuseForeignTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = to_regnamespace('public')::oid AND relkind IN ('r', 'p') AND to_regclass('public._prisma_migrations') IS NULL
     AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e') ORDER BY relname LIMIT 3`,
  );
  if (rows.length) {
    throw new Error(`The database ${client.database} holds tables of another program (${rows.map(({ name }) => name).join(", ")}). Nothing was changed. Give Plenary an empty database of its own.`);
  }
}

async function apply({ client, name, sql, checksum }: { client: pg.Client; name: string; sql: string; checksum: string }): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)",
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${name} failed and was undone: ${(cause as Error).message}`, { cause });
  }
}
