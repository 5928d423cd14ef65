/**
 * How every connection to PostgreSQL is opened: what the address says, the session settings that Plenary relies on, and nothing else. The drivers would
 * fill gaps from PG… variables of the environment; here every one of them is given, so that a variable meant for another program changes nothing.
 */
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";

type Tls = { rejectUnauthorized: boolean; ca?: string; cert?: string; key?: string };
/** Where a database is, and as whom to enter. `host` is a name, an address or the folder of a socket. */
export type DatabaseAddress = { host: string; port: number; user: string; password: string; database: string; tls: Tls | false; direct: boolean };

/**
 * What Plenary relies on, whatever a server, a database or a role has as its default (`ALTER DATABASE … SET`). Sent with a connection's first message,
 * which counts for more than those defaults. https://www.postgresql.org/docs/current/runtime-config-client.html
 */
export const sessionSettings = {
  datestyle: "ISO, YMD",
  intervalstyle: "postgres",
  timezone: "UTC",
  bytea_output: "hex",
  extra_float_digits: "1",
  standard_conforming_strings: "on",
  array_nulls: "on",
  transform_null_equals: "off",
  search_path: "public",
  default_transaction_isolation: "read committed",
  default_transaction_read_only: "off",
  default_transaction_deferrable: "off",
  statement_timeout: "0",
  lock_timeout: "0",
  idle_in_transaction_session_timeout: "0",
  idle_session_timeout: "0",
} as const;

const tlsModes = ["disable", "require", "verify-ca", "verify-full", "no-verify"];
const known = ["sslmode", "ssl", "sslrootcert", "sslcert", "sslkey", "sslnegotiation", "host", "schema"];

/** What is wrong with a PostgreSQL address, in words that go on after "expected", or undefined. */
export function faultOfAddress(url: string): string | undefined {
  try {
    databaseAddress(url);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Reads an address like postgresql://user:password@host:5432/database?sslmode=require. @throws Error in words that go on after "expected" */
export function databaseAddress(url: string): DatabaseAddress {
  const address = parsed(url);
  const query = new Map(address.searchParams);
  for (const [name, value] of query) {
    if (name === "schema" && value !== "public") {
      throw new Error(`an address without ?schema=${value}: Plenary's tables are in the schema "public". Give it a database of its own and take ?schema=${value} out`);
    }
    if (!known.includes(name)) throw new Error(`an address without ${name}, which Plenary does not honour: take ${name}=… out of it`);
  }
  const host = query.get("host") || decodeURIComponent(address.hostname.replace(/^\[(.+)\]$/, "$1")) || "localhost";
  const user = decodeURIComponent(address.username) || ownName();
  const direct = query.get("sslnegotiation") === "direct";
  return {
    host,
    port: Number(address.port || 5432),
    user,
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)) || user,
    tls: tlsOf(query, direct),
    direct,
  };
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new Error("an address with a user in it, like postgresql://user:password@host:5432/database: the system knows no name for whoever runs this", { cause });
  }
}

function parsed(url: string): URL {
  try {
    const address = new URL(url);
    for (const part of [address.username, address.password, address.pathname]) decodeURIComponent(part);
    return address;
  } catch {
    throw new Error("a PostgreSQL address like postgresql://user:password@host:5432/database, with percent signs and other signs of the password written as %25 and so on");
  }
}

function tlsOf(query: ReadonlyMap<string, string>, direct: boolean): Tls | false {
  const mode = query.get("sslmode") ?? (["true", "1"].includes(query.get("ssl") ?? "") || direct ? "verify-full" : undefined);
  if (mode !== undefined && !tlsModes.includes(mode)) throw new Error(`sslmode to be one of ${tlsModes.join(", ")}, not ${mode}`);
  if (mode === "disable" && direct) throw new Error("sslmode other than disable where sslnegotiation=direct asks for TLS");
  const files = { ca: query.get("sslrootcert"), cert: query.get("sslcert"), key: query.get("sslkey") };
  if (mode === "disable" || (mode === undefined && !files.ca && !files.cert && !files.key)) return false;
  const contents = Object.entries(files).flatMap(([name, file]) => (file && file !== "system" ? [[name, contentsOf(file)]] : []));
  return { rejectUnauthorized: mode !== "no-verify", ...(Object.fromEntries(contents) as Partial<Tls>) };
}

function contentsOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new Error(`certificate files that can be read, not ${file} (${(cause as NodeJS.ErrnoException).code})`, { cause });
  }
}

/** How the server lists a connection: "plenary seed 4711" is process 4711's. */
const named = (name: string) => `${name} ${process.pid}`;

/** What the driver `pg` (clients, pools, Prisma's adapter) is given. */
export function connectionOptions(url: string, name: string) {
  const { host, port, user, password, database, tls, direct } = databaseAddress(url);
  return {
    host, port, user, database, ssl: tls, application_name: named(name),
    password: () => password, // as a text, an empty one would be looked up elsewhere
    sslnegotiation: direct ? ("direct" as const) : ("postgres" as const),
    client_encoding: "UTF8",
    replication: "false",
    options: Object.entries(sessionSettings).map(([setting, value]) => `-c ${setting}=${value.replaceAll(" ", "\\ ")}`).join(" "),
  };
}

/** What the driver `postgres` (the listening connection) is given. */
export function listenerOptions(url: string, name: string) {
  const { host, port, user, password, database, tls, direct } = databaseAddress(url);
  return {
    host, port, user, database, password: () => password, ssl: tls, sslnegotiation: direct ? "direct" : null,
    ...(host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : {}),
    max: 1,
    idle_timeout: undefined, connect_timeout: 30, max_lifetime: null, max_pipeline: 100, keep_alive: 60,
    backoff: (tries: number) => Math.min(3 ** tries / 100, 20),
    prepare: true, debug: false, fetch_types: true, publications: "alltables",
    target_session_attrs: "read-write" as const,
    connection: { application_name: named(name), ...(sessionSettings as Record<string, string>) }, // it would leave a false out
    onnotice: () => {},
  };
}
