import type { SeriesRecord } from "@/lib/series/schema";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { withoutOutcomes } from "@/lib/timeline/vote-outcome";
import type { Vote } from "@/lib/votes/schema";
import { windowsOf } from "./window";

/** The events that one vote followed; no vote yet for the newest. */
export interface EventsOfVote {
  readonly vote: Vote | null;
  /** Newest first. */
  readonly events: readonly TimelineEvent[];
}

/** The events that may be chosen, by the vote that followed them, newest first. What tells the outcome of a vote is none. */
export function eventsByVote({ events, votes }: Pick<SeriesRecord, "events" | "votes">): EventsOfVote[] {
  const windows = windowsOf({ events: withoutOutcomes(events, votes), votes, mode: "together" });
  return windows.map(({ vote, events: own }) => ({ vote, events: [...own].reverse() })).reverse();
}
