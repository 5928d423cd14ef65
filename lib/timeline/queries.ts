import type { Prisma } from "@/lib/db";
import { isoDay } from "@/lib/votes/day";
import type { TimelineEvent } from "./schema";

/** The events of a series that were not withdrawn, oldest first. */
export async function eventsOfSeries(tx: Prisma.TransactionClient, { id, slug }: { id: number; slug: string }): Promise<TimelineEvent[]> {
  const rows = await tx.timelineEvent.findMany({ where: { seriesId: id, withdrawnAt: null }, orderBy: [{ date: "asc" }, { id: "asc" }] });
  return rows.map(({ seriesId: _, withdrawnAt: __, date, until, ...row }) => ({ ...row, series: slug, date: isoDay(date), until: until && isoDay(until) }));
}
