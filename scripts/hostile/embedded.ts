import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { connectionOptions } from "@/lib/database-connection";
import { livingPostmaster } from "../database/postmaster";
import type { Clone } from "./clone";

const dataOf = ({ cluster }: Clone) => path.join(cluster, "data");

/** The process and the port of a clone's own PostgreSQL, or undefined when none runs. */
export const postmasterOf = (clone: Clone) => livingPostmaster(dataOf(clone));
export const isDown = (clone: Clone) => postmasterOf(clone) === undefined;
export const pidFile = (clone: Clone) => path.join(dataOf(clone), "postmaster.pid");
export const remembered = (clone: Clone) => JSON.parse(fs.readFileSync(path.join(clone.cluster, "cluster.json"), "utf8")) as { password: string; port: number };

/** The address of a clone's running PostgreSQL. */
export function urlOf(clone: Clone, database = "plenary"): string {
  return `postgresql://plenary:${remembered(clone).password}@127.0.0.1:${postmasterOf(clone)?.port}/${database}`;
}

/** Connects as a program that is not Plenary's would, with no session settings. */
export async function psql(clone: Clone, database = "plenary"): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(clone, database), application_name: "psql", ssl: false });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Runs statements on a clone's running database, whatever its defaults are. */
export async function sql(clone: Clone, ...statements: string[]): Promise<void> {
  const client = new pg.Client(connectionOptions(urlOf(clone), "plenary hostile"));
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
