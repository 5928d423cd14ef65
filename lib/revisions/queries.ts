import postgres from "postgres";
import { listenerOptions } from "@/lib/database-connection";
import { closeDatabase, databaseUrl, db, type Prisma } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { type Announcement, hear, midnight, type RevisionClock, revisionNumber } from "./clock";
import type { Revision, RevisionStamp } from "./schema";

/** Between announcements the clock is trusted this long (ms); then the database is asked, in case the listening connection was lost. */
const trustedFor = 2000;

type Listening = { clock: RevisionClock; checkedAt: number; ready: Promise<void>; end: () => Promise<void> };
const place = globalThis as typeof globalThis & { plenaryClock?: Listening };

/** Starts to listen, once a process. postgres.js reconnects and listens again by itself; each time it does, the clock is read anew. */
function listening(): Listening {
  if (place.plenaryClock) return place.plenaryClock;
  const state: Listening = { clock: midnight, checkedAt: 0, ready: Promise.resolve(), end: async () => {} };
  place.plenaryClock = state;
  const connection = postgres(listenerOptions(databaseUrl(), "plenary listener"));
  state.end = () => connection.end({ timeout: 1 });
  state.ready = connection
    .listen(
      "plenary_revision",
      (payload) => {
        const announcement = JSON.parse(payload) as Announcement;
        state.clock = hear(state.clock, announcement);
        log.debug({ announcement }, "heard of a revision");
      },
      () => void readClock(state).catch((error: unknown) => log.warn({ error }, "could not read the revision clock")),
    )
    .then(() => readClock(state));
  state.ready.catch((error: unknown) => {
    log.error({ error }, "cannot listen for revisions; asking the database instead");
  });
  return state;
}

/** Ends the listening connection: for scripts and tests that end. */
export async function stopListening(): Promise<void> {
  const state = place.plenaryClock;
  delete place.plenaryClock;
  await state?.ready.catch(() => {});
  await state?.end();
}

/** Ends every connection of this process to the database: for scripts that end. */
export async function letGoOfDatabase(): Promise<void> {
  await stopListening();
  await closeDatabase();
}

async function readClock(state: Listening): Promise<void> {
  const rows = await db().$queryRaw<{ slug: string | null; number: number }[]>`
    SELECT slug, max(number)::integer AS number FROM revisions LEFT JOIN LATERAL unnest(series) AS slug ON true GROUP BY slug`;
  for (const { slug, number } of rows) state.clock = hear(state.clock, { number, series: slug === null ? [] : [slug] });
  state.checkedAt = Date.now();
}

/** The number of the newest revision that what is shown about `series` depends on; of all revisions without one. */
export async function currentRevision(series?: string): Promise<number> {
  const state = listening();
  if (Date.now() - state.checkedAt > trustedFor) await readClock(state);
  return revisionNumber(state.clock, series);
}

/** Tells this process at once of a revision that it has just committed, so that its author sees it on the next page. */
export function noteRevision(announcement: Announcement): void {
  const state = listening();
  state.clock = hear(state.clock, announcement);
}

/** The newest revision that a series depends on, as seen by one transaction. @throws AppError `unavailable` before the record is loaded. */
export async function stampOf(tx: Prisma.TransactionClient, series?: string): Promise<RevisionStamp> {
  const rows = series === undefined
    ? await tx.$queryRaw<{ number: number; at: Date }[]>`SELECT number, at FROM revisions ORDER BY number DESC LIMIT 1`
    : await tx.$queryRaw<{ number: number; at: Date }[]>`
        SELECT number, at FROM revisions WHERE series = '{}' OR ${series} = ANY (series) ORDER BY number DESC LIMIT 1`;
  const newest = rows[0];
  if (!newest) throw new AppError("unavailable", "The record is not loaded yet. Run `npm start`, which loads it.");
  return { number: newest.number, at: newest.at.toISOString() };
}

/** Runs several reads on one snapshot of the database, so that what they say belongs to one revision. */
export function onOneSnapshot<T>(read: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return db().$transaction(read, { isolationLevel: "RepeatableRead", timeout: 20_000, maxWait: 20_000 });
}

export type RevisionFilter = { series?: string | undefined; subject?: Revision["subject"] | undefined; subjectId?: number | undefined; before?: number | undefined; limit?: number | undefined };

/** Revisions, newest first; `before` pages backwards. */
export async function listRevisions({ series, subject, subjectId, before, limit = 50 }: RevisionFilter = {}): Promise<Revision[]> {
  const rows = await db().revision.findMany({
    where: {
      ...(series === undefined ? {} : { OR: [{ series: { has: series } }, { series: { isEmpty: true } }] }),
      ...(subject === undefined ? {} : { subject }),
      ...(subjectId === undefined ? {} : { subjectId }),
      ...(before === undefined ? {} : { number: { lt: before } }),
    },
    orderBy: { number: "desc" },
    take: limit,
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** One revision, or null. */
export async function findRevision(number: number): Promise<Revision | null> {
  const row = await db().revision.findUnique({ where: { number } });
  return row && { ...row, at: row.at.toISOString() };
}
