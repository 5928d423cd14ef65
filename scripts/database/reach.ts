import pg from "pg";
import { connectionOptions, databaseAddress } from "@/lib/database-connection";
import { refusalInWords } from "./refusal-in-words";

/** The database that a setting names, or the embedded one. */
export type Whose = "DATABASE_URL" | "embedded";

/** Asks once whether a PostgreSQL that will do answers, and whether this user may work in it. @throws Error in words, never with the password */
export async function checkDatabase(url: string, whose: Whose = "DATABASE_URL"): Promise<void> {
  const { host, port, database, user } = databaseAddress(url);
  const client = new pg.Client({ ...connectionOptions(url, "plenary check"), connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  const name = whose === "embedded" ? "The embedded PostgreSQL" : "DATABASE_URL";
  try {
    await client.connect();
  } catch (cause) {
    await client.end().catch(() => {});
    throw new Error(`${name}: ${refusalInWords(cause, { host, port, database, user })}`, { cause });
  }
  try {
    const { rows } = await client.query<{ version: string; number: string; encoding: string; standby: boolean; creates: boolean }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number, current_setting('server_encoding') AS encoding,
              pg_is_in_recovery() AS standby, coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'), false) AS creates`,
    );
    const { version, number, encoding, standby, creates } = rows[0]!;
    const where = `${host}:${port}/${database}`;
    if (Number(number) < 150_000) throw new Error(`${name}: PostgreSQL ${version} at ${where} is too old. Plenary needs 15 or newer.`);
    if (encoding !== "UTF8") throw new Error(`${name}: the database at ${where} keeps text as ${encoding}. Plenary needs UTF8: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`);
    if (standby) throw new Error(`${name}: ${where} is a standby, which only reads. Give the address of its primary.`);
    if (!creates) throw new Error(`${name}: the user ${user} may not make tables in the schema "public" of ${where}. As its owner: GRANT CREATE ON SCHEMA public TO "${user}".`);
  } finally {
    await client.end();
  }
}
