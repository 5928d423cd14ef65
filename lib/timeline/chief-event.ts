import { type EventKind, eventKinds, type EvidenceGrade, evidenceGrades, type TimelineEvent } from "./schema";

type Ranked = Pick<TimelineEvent, "id" | "date" | "kind" | "evidence" | "pinned">;

/**
 * The events before a vote, the chief one first: what an analyst pinned, then lobbying, then the other kinds in their order; of one kind the best
 * evidence, of equals the earliest, from which the others follow. Outcomes of votes are to be left out before (vote-outcome.ts).
 */
export function chiefFirst<E extends Ranked>(events: readonly E[]): E[] {
  return [...events].sort((a, b) => {
    return Number(b.pinned) - Number(a.pinned) || kindRank(a.kind) - kindRank(b.kind) || gradeRank(a.evidence) - gradeRank(b.evidence) || a.date.localeCompare(b.date) || a.id - b.id;
  });
}

const kindRank = (kind: EventKind) => eventKinds.indexOf(kind);
const gradeRank = (grade: EvidenceGrade) => evidenceGrades.indexOf(grade);

/** The events after the vote before and up to the vote at `at`; before the first vote all that came earlier. Votes are oldest first. */
export function eventsOfVote<E extends { date: string }>(events: readonly E[], { votes, at }: { votes: readonly { date: string }[]; at: number }): E[] {
  const [before, vote] = [votes[at - 1], votes[at]];
  return vote ? events.filter(({ date }) => date <= vote.date && (before === undefined || date > before.date)) : [];
}
