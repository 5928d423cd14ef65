import { z } from "zod";
import type { RevisionStamp } from "@/lib/revisions/schema";
import type { TimelineEvent } from "@/lib/timeline/schema";
import type { RollCall, Vote } from "@/lib/votes/schema";
import type { KnownVote } from "@/lib/votes/switches";

/** A series in addresses: lower-case words joined by hyphens, 64 characters at most. */
export const slugSchema = z.string().max(64, "at most 64 characters").regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens, such as cuba-embargo");

/** A resolution that returns. `sponsor`: whose text it is, where one state brings it; `presser`: who pushes against it, the United States where none is named. */
export type Series = { id: number; slug: string; title: string; shortTitle: string; cycle: string | null; sponsor: string | null; presser: string | null };

/** A series with how many votes it has and when the first and the last were, for lists. `named`: it came with the record, so that its votes are evidence for other series. */
export type SeriesSummary = Series & { votes: number; firstDate: string | null; lastDate: string | null; lastSession: string | null; named: boolean; /** How many of its votes are provisional. */ provisional: number };

/** Everything that the record says about one series at one revision. Votes and events are oldest first; withdrawn events are left out. */
export type SeriesRecord = {
  series: Series;
  revision: RevisionStamp;
  votes: readonly Vote[];
  /** By vote id; every vote of the series has one. Of a provisional vote it holds the states named so far, of one with its tally alone none. */
  rollCalls: ReadonlyMap<number, RollCall>;
  events: readonly TimelineEvent[];
};

/** The record without votes whose roll call is not whole: what may be read of a state by whoever needs every state. */
export function wholeOnly(record: SeriesRecord): SeriesRecord {
  return record.votes.every(({ rollCall }) => rollCall === "whole") ? record : { ...record, votes: record.votes.filter(({ rollCall }) => rollCall === "whole") };
}

/** The roll call of a vote of the series: of a provisional vote the states named so far. */
export function rollCallOf({ rollCalls }: SeriesRecord, vote: Vote): RollCall {
  const rollCall = rollCalls.get(vote.id);
  if (!rollCall) throw new Error(`Vote ${vote.id} has no roll call`);
  return rollCall;
}

/** A vote of the series as far as its states are known: what ledgers are made of. */
export function knownVote(record: SeriesRecord, vote: Vote): KnownVote {
  const { yes, no, abstain, absent, rollCall } = vote;
  return { rollCall: rollCallOf(record, vote), stage: rollCall, tally: { yes, no, abstain, absent } };
}
