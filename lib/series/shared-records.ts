import type { Shared } from "@/lib/threads/job";
import type { SeriesRecord } from "./schema";

const name = "series records";

/** The records of all series, as threads are sent them. */
export function sharedRecords(records: readonly SeriesRecord[]): Shared {
  return { name, number: records.map(({ series, revision }) => `${series.slug}@${revision.number}`).join(" "), data: records };
}

/** The same, in a thread. */
export function recordsIn(shared: ReadonlyMap<string, unknown>): readonly SeriesRecord[] {
  return shared.get(name) as readonly SeriesRecord[];
}

/** One of them. @throws Error when it is not among them, which would be a fault of ours */
export function recordIn(shared: ReadonlyMap<string, unknown>, slug: string): SeriesRecord {
  const found = recordsIn(shared).find(({ series }) => series.slug === slug);
  if (!found) throw new Error(`The series "${slug}" was not sent to the thread.`);
  return found;
}
