import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { seed } from "@/prisma/seed";
import { releaseCluster, startCluster, testCluster } from "@/scripts/database/cluster";
import { migrate } from "@/scripts/database/migrate";

export const templateName = "plenary_test";

/** Starts a PostgreSQL of the tests' own and fills one database with the whole record; every test file gets a copy of it. */
export default async function setup(project: { provide: (key: "clusterUrl", value: string) => void }): Promise<() => Promise<void>> {
  const { url } = await startCluster(testCluster);
  await freshTemplate(url);
  project.provide("clusterUrl", url);
  return async () => {
    await releaseCluster(testCluster);
  };
}

/** A template that an earlier run made from the same migrations and data is used again: it bears their hash. */
async function freshTemplate(url: string): Promise<void> {
  const made = hashOf(["prisma/migrations", "prisma/seed-data", "prisma/seed.ts"]);
  const [kept] = await query<{ made: string | null }>(url, "SELECT obj_description('public'::regnamespace) AS made");
  if (kept?.made === made) return;
  await query(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await migrate(url);
  await seed({ url });
  await query(url, `COMMENT ON SCHEMA public IS '${made}'`);
}

function hashOf(places: readonly string[]): string {
  const hash = createHash("sha256");
  const files = places.flatMap((place) => (statSync(place).isFile() ? [place] : readdirSync(place, { recursive: true, encoding: "utf8" }).map((file) => path.join(place, file))));
  for (const file of files.filter((each) => statSync(each).isFile()).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

declare module "vitest" {
  export interface ProvidedContext {
    clusterUrl: string;
  }
}
