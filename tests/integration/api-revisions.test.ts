import pg from "pg";
import { describe, expect, it } from "vitest";
import { databaseUrl } from "@/lib/db";
import { currentRevision } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";
import { ask } from "@/tests/support/api-client";

/** Another program on the same database: what it does reaches this process through the database alone. */
async function elsewhere(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(), application_name: "psql" });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const revisionOf = (series: string) =>
  `INSERT INTO revisions (number, action, subject, series, actor, summary) VALUES (0, 'create', 'series', '${series}', 'A test', 'Something about a series')`;
const etagOf = async (path: string) => (await ask(path, { method: "HEAD" })).headers.get("etag")!;

/** Asks again and again until the ETag is another. @returns how many milliseconds that took */
async function untilChanged(path: string, before: string): Promise<number> {
  const began = performance.now();
  while ((await etagOf(path)) === before) {
    if (performance.now() - began > 5000) throw new Error(`${path} still has ${before}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - began;
}

describe("a revision that another process makes", () => {
  const own = ["/series/cuba-embargo", "/series/cuba-embargo/votes", "/series/cuba-embargo/votes/80", "/series/cuba-embargo/timeline", "/series/cuba-embargo/projection"];
  const all = ["/series", "/countries/ARG", "/series/crimea-militarization/projection"];
  const others = ["/series/jerusalem", "/series/jerusalem/votes", "/series/nazism/votes/80", "/series/jerusalem/timeline", "/series/jerusalem/projection", "/countries"];

  it("is heard of at once, changes what depends on it and nothing else", async () => {
    const before = new Map<string, string>();
    for (const path of [...own, ...all, ...others]) before.set(path, await etagOf(path));
    const [embargo, jerusalem] = [await getSeriesRecord("cuba-embargo"), await getSeriesRecord("jerusalem")];
    const number = await currentRevision();

    await elsewhere(revisionOf("{cuba-embargo}"));

    expect(await untilChanged(own[0]!, before.get(own[0]!)!)).toBeLessThan(1000);
    for (const path of [...own, ...all]) expect(await etagOf(path), path).not.toBe(before.get(path));
    for (const path of others) expect(await etagOf(path), path).toBe(before.get(path));
    expect(await etagOf(own[0]!)).toContain(`"r${number + 1}-`);
    expect((await getSeriesRecord("cuba-embargo")).revision.number).toBe(number + 1);
    expect(await getSeriesRecord("cuba-embargo")).not.toBe(embargo);
    expect(await getSeriesRecord("jerusalem")).toBe(jerusalem);
  });

  it("shows what it wrote, in the very answer that bears its number", async () => {
    const path = "/series/cuba-embargo/votes/80";
    const before = await ask(path);
    expect(((await before.json()) as { note: string | null }).note).toBeNull();
    await elsewhere(`BEGIN; UPDATE votes SET note = 'Corrected elsewhere' WHERE resolution = 'A/RES/80/4'; ${revisionOf("{cuba-embargo}")}; COMMIT`);
    await untilChanged(path, before.headers.get("etag")!);
    const after = await ask(path, { headers: { "If-None-Match": before.headers.get("etag")! } });
    expect(after.status).toBe(200);
    const body = (await after.json()) as { note: string; revision: number };
    expect(body.note).toBe("Corrected elsewhere");
    expect(after.headers.get("etag")).toContain(`"r${body.revision}-`);
  });

  it("that names no series changes everything", async () => {
    const before = new Map<string, string>();
    for (const path of [...own, ...all, ...others]) before.set(path, await etagOf(path));
    await elsewhere("UPDATE countries SET note = 'Changed past the application' WHERE iso3 = 'BRA'");
    await untilChanged("/countries", before.get("/countries")!);
    for (const [path, etag] of before) expect(await etagOf(path), path).not.toBe(etag);
  });

  it("that is undone is never seen", async () => {
    const before = await etagOf("/series");
    await elsewhere(`BEGIN; ${revisionOf("{cuba-embargo}")}; ROLLBACK`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await etagOf("/series")).toBe(before);
  });

  it("is heard of even when the listening connection was lost", async () => {
    await etagOf("/series");
    await elsewhere("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'plenary listener%' AND datname = current_database()");
    const before = await etagOf("/series");
    await elsewhere(revisionOf("{jerusalem}"));
    expect(await untilChanged("/series", before)).toBeLessThan(4000);
  });
});
