import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";
import { connectionOptions, listenerOptions, sessionSettings } from "@/lib/database-connection";
import { databaseUrl, db } from "@/lib/db";
import { votesOfSeries } from "@/lib/votes/queries";
import { seed } from "@/prisma/seed";
import { migrate } from "@/scripts/database/migrate";
import { checkDatabase } from "@/scripts/database/reach";

const against = {
  datestyle: "German", intervalstyle: "sql_standard", timezone: "Asia/Kathmandu", bytea_output: "escape", extra_float_digits: "-15", standard_conforming_strings: "off", array_nulls: "off",
  transform_null_equals: "on", search_path: "pg_catalog", default_transaction_isolation: "serializable", default_transaction_read_only: "on", default_transaction_deferrable: "on",
  statement_timeout: "1ms", lock_timeout: "1ms", idle_in_transaction_session_timeout: "1ms", idle_session_timeout: "1s",
};

/** As a program that is not Plenary's connects. */
async function elsewhere(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await work(client).finally(() => client.end());
}

/** As Plenary connects. */
async function ours(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(connectionOptions(url, "plenary test"));
  await client.connect();
  await work(client).finally(() => client.end());
}

async function otherDatabase(name: string, work: (url: string) => Promise<void>): Promise<void> {
  const url = new URL(databaseUrl());
  url.pathname = `/${name}`;
  await ours(databaseUrl(), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`); // left by a run that was cut off
    await client.query(`CREATE DATABASE ${name}`);
    try {
      await work(url.href);
    } finally {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });
}

describe("a database whose defaults are not what Plenary relies on", () => {
  beforeAll(() =>
    elsewhere(async (client) => {
      for (const [name, value] of Object.entries(against)) await client.query(`ALTER DATABASE ${client.escapeIdentifier(client.database!)} SET ${name} = '${value}'`);
    }),
  );

  it("changes the sessions of other programs", () => elsewhere(async (client) => {
    expect((await client.query<{ setting: string }>("SELECT current_setting('timezone') AS setting")).rows).toEqual([{ setting: "Asia/Kathmandu" }]);
  }));
  it("changes no session of ours, whichever driver opens it", async () => {
    expect(Object.keys(against).sort()).toEqual(Object.keys(sessionSettings).sort());
    const statement = `SELECT ${Object.keys(sessionSettings).map((name) => `current_setting('${name}') AS ${name}`).join(", ")}`;
    await ours(databaseUrl(), async (client) => expect((await client.query(statement)).rows).toEqual([sessionSettings]));
    expect(await db().$queryRawUnsafe(statement)).toEqual([sessionSettings]);
    const listener = postgres(listenerOptions(databaseUrl(), "plenary test"));
    expect([...(await listener.unsafe(statement))]).toEqual([sessionSettings]);
    await listener.end();
  });
  it("is migrated and loaded already, and keeps its dates", async () => {
    expect(await migrate(databaseUrl())).toEqual([]);
    expect(await seed({ url: databaseUrl() })).toBe(false);
    const { id } = await db().series.findUniqueOrThrow({ where: { slug: "cuba-embargo" } });
    const votes = await votesOfSeries(db(), id);
    expect(votes.at(-1)).toMatchObject({ date: "2025-10-29" });
  });
});

describe("migrations", () => {
  it("that were applied from a checkout with other line ends are known", () => otherDatabase("migrated_elsewhere", async (url) => {
    const windows = path.join(mkdtempSync(path.join(tmpdir(), "plenary-")), "migrations");
    cpSync("prisma/migrations", windows, { recursive: true });
    for (const file of readdirSync(windows, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".sql"))) {
      const place = path.join(windows, file);
      writeFileSync(place, readFileSync(place, "utf8").replaceAll("\n", "\r\n"));
    }
    const applied = await migrate(url, windows);
    expect(applied.length).toBeGreaterThan(3);
    expect(await migrate(url)).toEqual([]);
    await ours(url, async (client) => {
      for (const name of applied) { // as an older Plenary wrote it, which hashed what git had made
        const checksum = createHash("sha256").update(readFileSync(path.join(windows, name, "migration.sql"))).digest("hex");
        await client.query("UPDATE _prisma_migrations SET checksum = $1 WHERE migration_name = $2", [checksum, name]);
      }
    });
    expect(await migrate(url)).toEqual([]);
    expect(await migrate(url, windows)).toEqual([]);
  }));
  it("are not applied among the tables of another program", () => otherDatabase("of_another_program", (url) => ours(url, async (client) => {
    await client.query("CREATE TABLE invoices (id integer)");
    await expect(migrate(url)).rejects.toThrow(/tables of another program \(invoices\).*empty database of its own/);
    expect((await client.query("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")).rowCount).toBe(1);
  })));
});

describe("an address of a database that cannot be used", () => {
  it.each<[string, (url: URL) => void, RegExp]>([
    ["a wrong password", (url) => (url.password = "wrong"), /^DATABASE_URL: .*refuses the password of the user plenary/],
    ["no password", (url) => (url.password = ""), /^DATABASE_URL: .*asks for a password/],
    ["a database that is not there", (url) => (url.pathname = "/not_there"), /^DATABASE_URL: .*no database called not_there/],
    ["TLS that the server does not speak", (url) => (url.search = "?sslmode=require"), /^DATABASE_URL: .*does not speak TLS/],
    ["a port where nobody listens", (url) => (url.port = "1"), /^DATABASE_URL: no database answers at 127\.0\.0\.1:1/],
  ])("because of %s is told apart", async (_, change, words) => {
    const url = new URL(databaseUrl());
    change(url);
    await expect(checkDatabase(url.href)).rejects.toThrow(words);
  });
  it("because its text is not UTF-8 is refused by name", async () => {
    await ours(databaseUrl(), async (client) => {
      await client.query("DROP DATABASE IF EXISTS in_latin1");
      await client.query("CREATE DATABASE in_latin1 ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0");
      const url = new URL(databaseUrl());
      url.pathname = "/in_latin1";
      await expect(checkDatabase(url.href)).rejects.toThrow(/keeps text as LATIN1. Plenary needs UTF8/);
      await client.query("DROP DATABASE in_latin1");
    });
  });
});
