import { setImmediate } from "node:timers/promises";
import postgres from "postgres";
import { listenerOptions } from "@/lib/database-connection";
import { closeDatabase, databaseUrl, db, type Prisma } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { asOurselves } from "@/lib/visit";
import { type Announcement, hear, midnight, type RevisionClock, revisionNumber } from "./clock";
import type { Revision, RevisionStamp } from "./schema";

/** Between announcements the clock is trusted this long (ms); then the database is asked, in case the listening connection was lost. */
const trustedFor = 2000;

/** How long (ms) the database may take to say which revision is the newest before it counts as silent. */
const patience = 5000;

type Listening = { clock: RevisionClock; checkedAt: number; ready: Promise<void>; end: () => Promise<void>; silent: boolean; asking: Promise<void> | undefined };
const place = globalThis as typeof globalThis & { plenaryClock?: Listening };

/** Starts to listen, once a process. postgres.js reconnects and listens again by itself; each time it does, the clock is read anew. */
function listening(): Listening {
  if (place.plenaryClock) return place.plenaryClock;
  const state: Listening = { clock: midnight, checkedAt: 0, ready: Promise.resolve(), end: async () => {}, silent: false, asking: undefined };
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
      () => void askAnew(state).catch((error: unknown) => log.warn({ err: error }, "could not read the revision clock")),
    )
    .then(() => askAnew(state));
  state.ready.catch((error: unknown) => {
    log.error({ err: error }, "cannot listen for revisions; asking the database instead");
  });
  return state;
}

/** Ends the listening connection: for scripts and tests that end. */
export async function stopListening(): Promise<void> {
  const state = place.plenaryClock;
  delete place.plenaryClock;
  await Promise.race([state?.ready.catch(() => {}), later(patience)]);
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

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/** Reads the clock from the database, once for all who ask meanwhile. @throws AppError `unavailable` when it takes too long, or whatever it failed with */
function askAnew(state: Listening): Promise<void> {
  const late = later(patience)
    .then(() => setImmediate()) // what came while this process itself was held up still counts
    .then(() => Promise.reject(new AppError("unavailable", "The database does not answer. Try again in a moment.")));
  state.asking ??= Promise.race([asOurselves(() => readClock(state)), late])
    .then(
      () => {
        state.silent = false;
      },
      (error: unknown) => {
        if (!state.silent) log.error({ err: error }, "the database does not answer");
        state.silent = true;
        throw error;
      },
    )
    .finally(() => {
      state.asking = undefined;
    });
  late.catch(() => {}); // read in time: nobody waits for it any more
  return state.asking;
}

/**
 * The number of the newest revision that what is shown about `series` depends on; of all revisions without one. While the database is silent this is the
 * newest that was heard of, so that what was made already can still be read; it is asked again all the while.
 */
export async function currentRevision(series?: string): Promise<number> {
  const state = listening();
  if (Date.now() - state.checkedAt > trustedFor) {
    const asked = askAnew(state);
    const known = state.clock.newest > 0;
    if (known && state.silent) asked.catch(() => {});
    else await asked.catch((error: unknown) => (known ? undefined : Promise.reject(error as Error)));
  }
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

/** Runs several reads on one snapshot of the database, so that what they say belongs to one revision. @throws AppError `unavailable` while the database is silent */
export async function onOneSnapshot<T>(read: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  // A database that was silent a moment ago is asked something small first, for all readers at once.
  const clock = place.plenaryClock;
  if (clock?.silent) await askAnew(clock);
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
