import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, describe, expect, it, vi } from "vitest";
import { connectionOptions, databaseAddress, faultOfAddress, listenerOptions } from "@/lib/database-connection";

const url = "postgresql://plenary:p%40ss@db.example:6000/record";

describe("an address of a database", () => {
  it("is read, with what it leaves out", () => {
    expect(databaseAddress(url)).toEqual({ host: "db.example", port: 6000, user: "plenary", password: "p@ss", database: "record", tls: false, direct: false });
    expect(databaseAddress("postgres://me@[::1]")).toMatchObject({ host: "::1", port: 5432, user: "me", password: "", database: "me" });
    expect(databaseAddress("postgresql:///record?host=/var/run/postgresql")).toMatchObject({ host: "/var/run/postgresql", database: "record" });
  });
  it("says by itself whether and how TLS is spoken", () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "plenary-")), "ca.pem");
    writeFileSync(file, "a certificate");
    expect(databaseAddress(`${url}?sslmode=disable`).tls).toBe(false);
    expect(databaseAddress(`${url}?sslmode=require`).tls).toEqual({ rejectUnauthorized: true });
    expect(databaseAddress(`${url}?sslmode=no-verify`).tls).toEqual({ rejectUnauthorized: false });
    expect(databaseAddress(`${url}?sslmode=verify-full&sslrootcert=${file}`).tls).toEqual({ rejectUnauthorized: true, ca: "a certificate" });
    expect(databaseAddress(`${url}?sslnegotiation=direct`)).toMatchObject({ tls: { rejectUnauthorized: true }, direct: true });
  });
  it.each([
    ["?schema=plenary", /without \?schema=plenary.*database of its own/],
    ["?connection_limit=3", /without connection_limit/],
    ["?options=-csearch_path%3Dx", /without options/],
    ["?sslmode=prefer", /sslmode to be one of .*not prefer/],
    ["?sslmode=require&sslrootcert=/no/such/file", /not \/no\/such\/file \(ENOENT\)/],
  ])("with %s is refused by name", (query, words) => {
    expect(faultOfAddress(url + query)).toMatch(words);
  });
  it("with ?schema=public is taken, for that is where the tables are", () => {
    expect(faultOfAddress(`${url}?schema=public`)).toBeUndefined();
  });
  it("that does not decode is refused without its password", () => {
    const fault = faultOfAddress("postgresql://plenary:100%secret@db/record");
    expect(fault).toContain("%25");
    expect(fault).not.toContain("secret");
  });
});

describe("variables of the environment for other programs", () => {
  afterEach(() => vi.unstubAllEnvs());
  const leaks = {
    PGHOST: "elsewhere", PGPORT: "1", PGUSER: "somebody", PGPASSWORD: "wrong", PGDATABASE: "other", PGSSLMODE: "require", PGOPTIONS: "-c search_path=x", PGAPPNAME: "leak", PGREPLICATION: "database",
    PGCLIENT_ENCODING: "LATIN1", PGSSLNEGOTIATION: "direct", PGBINARY: "1",
  };
  const seen = (given: string) => {
    const client = new pg.Client(connectionOptions(given, "plenary test")) as pg.Client & { connectionParameters: Record<string, unknown> };
    return { ...client.connectionParameters, password: undefined };
  };

  it.each([url, "postgresql://127.0.0.1"])("change nothing of how pg connects to %s", (given) => {
    const before = seen(given);
    for (const [name, value] of Object.entries(leaks)) vi.stubEnv(name, value);
    expect({ ...seen(given), binary: undefined }).toEqual({ ...before, binary: undefined });
    expect(before).toMatchObject({ ssl: false });
  });
  it("change nothing of how the listener connects", async () => {
    const { default: postgres } = await import("postgres");
    const optionsOf = () => {
      const { options } = postgres(listenerOptions("postgresql://127.0.0.1", "plenary listener"));
      return JSON.stringify({ ...options, parameters: undefined, shared: undefined });
    };
    const before = optionsOf();
    for (const [name, value] of Object.entries({ ...leaks, PGSSL: "require", PGIDLE_TIMEOUT: "1", PGMAX_LIFETIME: "1", PGTARGETSESSIONATTRS: "any", PGPREPARE: "", PGMAX: "0" })) vi.stubEnv(name, value);
    expect(optionsOf()).toBe(before);
  });
});
