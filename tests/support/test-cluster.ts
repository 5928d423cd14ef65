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

/** A template that an earlier run made from the same migrations and data is used again; `migrate` refuses one made from others. */
async function freshTemplate(url: string): Promise<void> {
  try {
    await migrate(url);
  } catch {
    await emptyDatabase(url);
    await migrate(url);
  }
  await seed({ url });
}

async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await client.end();
}

declare module "vitest" {
  export interface ProvidedContext {
    clusterUrl: string;
  }
}
