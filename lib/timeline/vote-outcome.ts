import { announced } from "@/lib/votes/tally";
import type { Vote } from "@/lib/votes/schema";
import type { TimelineEvent } from "./schema";

type Dated = Pick<TimelineEvent, "date" | "datePrecision" | "title" | "kind" | "asks">;
type Counted = Pick<Vote, "date" | "datePrecision" | "yes" | "no" | "abstain">;

/** "votes no", "voted against", "abstains", "explain abstentions", "after Argentina's yes": what states did, not what they were asked or are about to do. */
const HOW_THEY_VOTED = /(?<!\b(?:to|will|would|may|might|could|should|must|not) )\b(?:vot(?:e|es|ed) (?:no|yes|against|for|in favou?r)|abstain(?:s|ed)?|abstentions?)\b|['’]s (?:yes|no|abstention)\b/iu;

/**
 * The vote whose outcome an event tells, or null where it tells none. An outcome is dated, to the day, on the day of a vote of the series, and its title
 * gives that vote's tally ("165-7-12: fewest yes votes since 1999") or says how states voted ("Ukraine votes no"). It came with the vote or after it, so
 * it can have moved nothing there. What asks states for a vote is none, whatever its words. O(votes).
 */
export function outcomeOf<V extends Counted>(event: Dated, votes: readonly V[]): V | null {
  const { date, datePrecision, title, kind, asks } = event;
  if (datePrecision !== "day" || kind === "lobbying" || asks.length > 0) return null;
  return votes.find((vote) => vote.date === date && vote.datePrecision === "day" && (givesTally(title, vote) || HOW_THEY_VOTED.test(title))) ?? null;
}

export function isVoteOutcome(event: Dated, votes: readonly Counted[]): boolean {
  return outcomeOf(event, votes) !== null;
}

/** Events that may have moved a vote: those that tell none's outcome. */
export function withoutOutcomes<E extends Dated>(events: readonly E[], votes: readonly Counted[]): E[] {
  return events.filter((event) => !isVoteOutcome(event, votes));
}

/** "165-7-12" with any dash, or "189-2" where nobody abstained; never a part of a longer row of numbers. */
function givesTally(title: string, vote: Counted): boolean {
  const tallies = title.match(/\d+(?:[-–−‑]\d+)+/gu) ?? [];
  return tallies.map((text) => text.replace(/[–−‑]/gu, "-")).some((text) => text === announced({ ...vote, absent: 0 }) || (vote.abstain === 0 && text === `${vote.yes}-${vote.no}`));
}
