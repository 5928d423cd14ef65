import { foldName } from "@/lib/countries/fold-name";
import type { EventDirection, EventKind, EvidenceGrade, TimelineEvent } from "./schema";

/** Which events are wanted. `from` and `to` are days (YYYY-MM-DD), both included. */
export type TimelineFilter = {
  kind?: EventKind | undefined; direction?: EventDirection | undefined; actor?: string | undefined; evidence?: EvidenceGrade | undefined;
  from?: string | undefined; to?: string | undefined;
};

/**
 * The events that fit. An event that lasts, or whose day is not known, fits when any day that it may have been on is in the range. An actor is
 * matched by whole name, without regard to case and accents; an event with several has each of them.
 */
export function filterEvents(events: readonly TimelineEvent[], { kind, direction, actor, evidence, from, to }: TimelineFilter): TimelineEvent[] {
  const folded = actor === undefined ? undefined : foldName(actor);
  return events.filter(
    (event) =>
      (kind === undefined || event.kind === kind) &&
      (direction === undefined || event.direction === direction) &&
      (evidence === undefined || event.evidence === evidence) &&
      (folded === undefined || actorsOf(event).some((name) => foldName(name) === folded)) &&
      (from === undefined || lastDay(event) >= from) &&
      (to === undefined || event.date <= to),
  );
}

/** Who acted in an event, one by one. */
export function actorsOf({ actor }: Pick<TimelineEvent, "actor">): string[] {
  return actor.split(";").map((name) => name.trim()).filter(Boolean);
}

/** The last day on which the event may have been, as text that sorts like a date. */
function lastDay({ date, datePrecision, until }: TimelineEvent): string {
  if (until) return until;
  if (datePrecision === "year") return `${date.slice(0, 4)}-12-31`;
  return datePrecision === "month" ? `${date.slice(0, 7)}-31` : date;
}
