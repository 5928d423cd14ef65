import type { BacktestedForecast } from "@/lib/forecast/desk/questions";
import { rollCallOf, type SeriesRecord } from "@/lib/series/schema";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { departure } from "./departure";
import type { PlaceboVote } from "./placebo";
import { changesInShort, voteChanges } from "./vote-changes";
import { lastPossibleDay } from "./window";

/** The calm forecast of a vote as of its own day. */
export interface CalmForecast {
  readonly voteId: string;
  readonly result: Pick<BacktestedForecast, "counts">;
}

/** Every vote of a series measured as if an event had come on its own day. Votes that no forecast was made for are left out. */
export function placeboVotes(record: SeriesRecord, forecasts: readonly CalmForecast[]): PlaceboVote[] {
  const { series, votes, events } = record;
  const byVote = new Map(forecasts.map(({ voteId, result }) => [voteId, result]));
  return votes.flatMap((vote, at): PlaceboVote[] => {
    const result = byVote.get(String(vote.id));
    if (!result || vote.rollCall !== "whole") return [];
    const before = votes[at - 1];
    const { expected, actual, impact, standardised } = departure(result.counts.yes, vote.yes);
    const changes = before ? changesInShort(voteChanges({ vote: before, rollCall: rollCallOf(record, before) }, { vote, rollCall: rollCallOf(record, vote) }), vote.members) : [];
    return [{
      series: series.slug, shortTitle: series.shortTitle, voteId: vote.id, session: vote.session, date: vote.date, expected, actual, impact, standardised,
      lobbied: eventsBetween(events, before?.date ?? null, vote.date).some(({ kind }) => kind === "lobbying"), changes,
    }];
  });
}

/** Events that may have fallen after one day (null: since ever) and on or before another. */
export function eventsBetween(events: readonly TimelineEvent[], after: string | null, until: string): TimelineEvent[] {
  return events.filter((event) => event.date <= until && (after === null || (event.until ?? lastPossibleDay(event)) > after));
}
