import pg from "pg";

/** Waits for nothing: asks once whether a PostgreSQL that will do answers. @throws Error in words that name host and port, never the password */
export async function checkDatabase(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const where = `${hostname || "localhost"}:${port || 5432}${pathname}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new Error(`DATABASE_URL: no database answers at ${where} (${code ?? message}). Start it, correct the address, or unset DATABASE_URL to use the embedded one.`, { cause });
  }
  try {
    const { rows } = await client.query<{ version: string; server_version_num: string }>("SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS server_version_num");
    if (Number(rows[0]!.server_version_num) < 150_000) {
      throw new Error(`DATABASE_URL: PostgreSQL ${rows[0]!.version} at ${where} is too old. Plenary needs 15 or newer.`);
    }
  } finally {
    await client.end();
  }
}
