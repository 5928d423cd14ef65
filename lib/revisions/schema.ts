export const revisionActions = ["seed", "create", "correct", "complete", "withdraw", "restore", "direct"] as const;
export type RevisionAction = (typeof revisionActions)[number];
export const revisionSubjects = ["record", "vote", "timeline_event", "series"] as const;
export type RevisionSubject = (typeof revisionSubjects)[number];

/** Which state of the record something was made from: its number is the version of the data. `at` is ISO 8601, UTC. */
export type RevisionStamp = { number: number; at: string };

/** One change of the record, as shown to readers. */
export type Revision = RevisionStamp & {
  action: RevisionAction;
  subject: RevisionSubject;
  subjectId: number | null;
  /** Slugs of the series it touched; none means the whole record. */
  series: string[];
  actorId: string | null;
  actor: string;
  summary: string;
  reason: string | null;
  before: unknown;
  after: unknown;
};
