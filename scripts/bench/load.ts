import pg from "pg";
import { connectionOptions } from "@/lib/database-connection";
import { seed } from "@/prisma/seed";
import { migrate } from "../database/migrate";

/** Loads the record into a new database beside the given one, and drops it again. @returns rows and seconds */
export async function measureLoad(databaseUrl: string): Promise<{ positions: number; votes: number; seconds: number }> {
  const name = `plenary_bench_${process.pid}`;
  const own = new URL(databaseUrl);
  own.pathname = `/${name}`;
  await query(databaseUrl, `CREATE DATABASE ${name}`);
  try {
    await migrate(own.href);
    const began = performance.now();
    await seed({ url: own.href });
    const seconds = (performance.now() - began) / 1000;
    const [counts] = await query<{ positions: number; votes: number }>(own.href, "SELECT (SELECT count(*) FROM positions)::integer AS positions, (SELECT count(*) FROM votes)::integer AS votes");
    return { ...counts!, seconds };
  } finally {
    await query(databaseUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(connectionOptions(url, "plenary bench"));
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
