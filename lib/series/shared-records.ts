import type { Shared } from "@/lib/threads/job";
import type { SeriesRecord } from "./schema";

const nameOf = (slug: string) => `series record of ${slug}`;

/** The records of some series, as threads are sent them: each by itself, so that one that changes does not have all others sent again. */
export function sharedRecords(records: readonly SeriesRecord[]): Shared[] {
  return records.map((record) => ({ name: nameOf(record.series.slug), number: String(record.revision.number), data: record }));
}

/** One of them, in a thread. @throws Error when it is not among them, which would be a fault of ours */
export function recordIn(shared: ReadonlyMap<string, unknown>, slug: string): SeriesRecord {
  const found = shared.get(nameOf(slug)) as SeriesRecord | undefined;
  if (!found) throw new Error(`The series "${slug}" was not sent to the thread.`);
  return found;
}
