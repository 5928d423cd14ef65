import { db, type Prisma } from "@/lib/db";
import { isoDay } from "@/lib/votes/day";
import type { RecordedEvent, TimelineEvent } from "./schema";

/** The events of a series that were not withdrawn, oldest first. */
export async function eventsOfSeries(tx: Prisma.TransactionClient, { id, slug }: { id: number; slug: string }): Promise<TimelineEvent[]> {
  const rows = await tx.timelineEvent.findMany({ where: { seriesId: id, withdrawnAt: null }, orderBy: [{ date: "asc" }, { id: "asc" }] });
  return rows.map(({ seriesId: _, withdrawnAt: __, date, until, ...row }) => ({ ...row, series: slug, date: isoDay(date), until: until && isoDay(until) }));
}

type Row = Prisma.TimelineEventGetPayload<{ include: { series: { select: { slug: true } } } }>;

const withSlug = { include: { series: { select: { slug: true } } } } as const;
const recordedFromRow = ({ seriesId: _, series, date, until, withdrawnAt, ...row }: Row): RecordedEvent => ({
  ...row, series: series.slug, date: isoDay(date), until: until && isoDay(until), withdrawnAt: withdrawnAt?.toISOString() ?? null,
});

/** All events of a series as kept, withdrawn ones too, newest first. */
export async function listRecordedEvents(slug: string): Promise<RecordedEvent[]> {
  const rows = await db().timelineEvent.findMany({ where: { series: { slug } }, orderBy: [{ date: "desc" }, { id: "desc" }], ...withSlug });
  return rows.map(recordedFromRow);
}

/** One event as kept, withdrawn or not, or null. */
export async function findEvent(id: number): Promise<RecordedEvent | null> {
  return findEventIn(db(), id);
}

/** The same as one transaction sees it. */
export async function findEventIn(tx: Prisma.TransactionClient, id: number): Promise<RecordedEvent | null> {
  const row = await tx.timelineEvent.findUnique({ where: { id }, ...withSlug });
  return row && recordedFromRow(row);
}
