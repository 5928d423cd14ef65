import { PrismaPg } from "@prisma/adapter-pg";
import { connectionOptions } from "@/lib/database-connection";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { PrismaClient } from "@/prisma/generated/client";

export * from "@/prisma/generated/enums";
export { Prisma, type PrismaClient } from "@/prisma/generated/client";

const place = globalThis as typeof globalThis & { plenaryDatabase?: PrismaClient };

/** The address of the database. @throws AppError `bad_settings` when it is not set. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new AppError("bad_settings", "DATABASE_URL is not set. Start with `npm start`, which sets it, or set it to a PostgreSQL address.");
  return url;
}

/**
 * How long (ms) is waited for a connection, and for the answer to one statement. A database that stopped answering keeps its connections open: without
 * these a reader waits as long as it is silent. Reading the whole record takes about a second.
 */
const patience = { connectionTimeoutMillis: 4000, query_timeout: 12_000, keepAlive: true } as const;

/** The one door to the database: one client a process, opened at first use. Only queries.ts and mutations.ts come through it. */
export function db(): PrismaClient {
  return (place.plenaryDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ ...connectionOptions(databaseUrl(), "plenary"), max: 10, ...patience }),
  }));
}

/** Closes the connections of this process: for scripts and tests that end. */
export async function closeDatabase(): Promise<void> {
  await place.plenaryDatabase?.$disconnect();
  delete place.plenaryDatabase;
}
