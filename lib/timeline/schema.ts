import type { DatePrecision, Iso3 } from "@/lib/votes/schema";

export const eventKinds = ["lobbying", "policy", "diplomatic", "context"] as const;
export type EventKind = (typeof eventKinds)[number];
export const eventDirections = ["pressure_against", "support_for", "neutral"] as const;
export type EventDirection = (typeof eventDirections)[number];
export const eventAsks = ["vote_no", "abstain", "stay_away", "vote_yes"] as const;
export type EventAsk = (typeof eventAsks)[number];
export const evidenceGrades = ["high", "medium", "low"] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** A lobbying, policy, diplomatic or context event beside a series. `date` is YYYY-MM-DD, its first day where only the month or year is known. */
export type TimelineEvent = {
  id: number;
  series: string;
  date: string;
  datePrecision: DatePrecision;
  until: string | null;
  title: string;
  kind: EventKind;
  actor: string;
  direction: EventDirection;
  asks: EventAsk[];
  targets: Iso3[];
  targetsNote: string | null;
  claim: string;
  evidence: EvidenceGrade;
  evidenceNote: string | null;
  sourceUrl: string | null;
  sourceName: string;
  /** An analyst holds it for the chief event of its vote. */
  pinned: boolean;
  version: number;
};

/** An event as the record keeps it; `withdrawnAt` is ISO 8601, UTC, and null while the event is shown. */
export type RecordedEvent = TimelineEvent & { withdrawnAt: string | null };
