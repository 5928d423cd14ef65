import type { Flat } from "@/lib/revisions/three-way";
import type { DatePrecision } from "@/lib/votes/schema";
import type { TimelineEvent } from "./schema";

/** An event as an analyst enters it. */
export type EventEntry = Omit<TimelineEvent, "id" | "series" | "version">;

/** The fields of the form, in its order. */
export const eventFields = [
  "title", "date", "until", "kind", "direction", "actor", "asks", "targets", "targetsNote", "claim", "evidence", "evidenceNote", "sourceName", "sourceUrl", "pinned",
] as const;
export type EventField = (typeof eventFields)[number];

const length: Record<DatePrecision, number> = { year: 4, month: 7, day: 10 };

/** A date as exactly as it is known: 2025-10-02, 2025-10 or 2025. */
export function knownDate({ date, datePrecision }: { date: string; datePrecision: DatePrecision }): string {
  return date.slice(0, length[datePrecision]);
}

/** For comparing: one text a field. Asks and targets are codes in their order; what is not pinned has no text there. */
export function flatEvent(entry: EventEntry): Flat {
  const { title, until, kind, direction, actor, asks, targets, targetsNote, claim, evidence, evidenceNote, sourceName, sourceUrl, pinned } = entry;
  return {
    title, date: knownDate(entry), until: until ?? "", kind, direction, actor, asks: [...asks].sort().join(" "), targets: [...targets].sort().join(" "), targetsNote: targetsNote ?? "",
    claim, evidence, evidenceNote: evidenceNote ?? "", sourceName, sourceUrl: sourceUrl ?? "", pinned: pinned ? "yes" : "",
  };
}
