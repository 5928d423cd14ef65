import { rollCallOf, type SeriesRecord } from "@/lib/series/schema";
import type { Iso3, RollCall, Vote } from "@/lib/votes/schema";
import { daysAfter } from "./window";

/** Two votes of one series, from before to after the same months. */
export interface VotePair {
  readonly series: string;
  readonly shortTitle: string;
  readonly before: Vote;
  readonly after: Vote;
  readonly was: RollCall;
  readonly is: RollCall;
}

/** How old the vote before may be (days): three years, so that a series of every second year counts. */
export const OLDEST_BEFORE = 1100;
/** How long after the vote the control's own may come (days): half a year, the rest of the session. */
export const LATEST_AFTER = 183;

/**
 * The other series over the same months: of each, the latest vote before the window and the first within it or up to half a year after its vote. A vote
 * that belongs to both series is none.
 */
export function controlPairs(input: { others: readonly SeriesRecord[]; asOf: string; vote: Vote }): VotePair[] {
  const { others, asOf, vote } = input;
  const [oldest, latest] = [daysAfter(asOf, -OLDEST_BEFORE), daysAfter(vote.date, LATEST_AFTER)];
  return others.flatMap((record) => {
    const before = record.votes.findLast(({ date }) => date < asOf);
    const after = record.votes.find(({ date }) => date >= asOf);
    if (!before || !after || before.rollCall !== "whole" || after.rollCall !== "whole" || before.date < oldest || after.date > latest || after.id === vote.id) return [];
    return [{ series: record.series.slug, shortTitle: record.series.shortTitle, before, after, was: rollCallOf(record, before), is: rollCallOf(record, after) }];
  });
}

/** The vote before and the vote of a window, as a pair. */
export function ownPair(record: SeriesRecord, before: Vote, after: Vote): VotePair {
  return { series: record.series.slug, shortTitle: record.series.shortTitle, before, after, was: rollCallOf(record, before), is: rollCallOf(record, after) };
}

export type Move = "leave" | "join";

/** States that could make the move between two votes, and whether they did: leaving "in favour", or joining it. */
export function movers({ was, is }: VotePair, move: Move): Map<Iso3, boolean> {
  const result = new Map<Iso3, boolean>();
  for (const [country, before] of was) {
    const now = is.get(country);
    if (now && (before === "yes") === (move === "leave")) result.set(country, (now === "yes") !== (move === "leave"));
  }
  return result;
}
