import { pmfQuantile } from "@/lib/stats/discrete-pmf";
import type { SeriesRecord } from "@/lib/series/schema";
import { type Position, positions, type Tally } from "@/lib/votes/schema";
import { historyBefore, type VotingRecord } from "./history";
import type { ForecastModel } from "./model";
import { positionOf } from "./outcomes";
import { wholeCounts } from "./project-counts";
import { quotedTally, type Within } from "./quoted-tally";
import { sameAsLast } from "./models/same-as-last";
import { simpleProjection } from "./models/simple-projection";

/** One count of the next vote, in states: the median of its distribution alone, and the ends of its central 50 and 90 % intervals. */
export type ProjectedCount = { median: number; q05: number; q25: number; q75: number; q95: number };

/** The next vote as a model sees it. */
export type Projection = {
  model: string;
  version: string;
  title: string;
  /** Only votes before this day were seen. */
  asOf: string;
  members: number;
  /** The one tally to quote: whole, summing to the membership (quoted-tally.ts). */
  expected: Tally;
  /** Whether every count of it lies in its own central half, else in its 90 % interval, or in neither. */
  expectedWithin: Within;
  counts: Record<Position, ProjectedCount>;
  /** How it was made, in words. */
  sentence: string;
  /** The naive forecast beside it: same as last time, counted over today's members. */
  naive: Tally;
};

/** With fewer votes than this a series cannot say how wrong its projections are, and the model asks the other series. */
export const votesEnoughAlone = 9;

/**
 * Projects the next vote of a series. `members` are the states that can vote in it; `others` are records whose past errors may be borrowed
 * where the series is young. Undefined for a series without votes. Cost: O(votes × states).
 */
export function projectNextVote({ record, members, others = [], model = simpleProjection, ...when }: {
  record: SeriesRecord; members: readonly string[]; others?: readonly SeriesRecord[]; model?: ForecastModel;
  /** Only votes before this day are seen, of the others too. Left out: the day after the last vote. */
  asOf?: string | undefined;
}): Projection | undefined {
  const last = record.votes.at(-1);
  if (!last) return undefined;
  const asOf = when.asOf ?? dayAfter(last.date);
  const voting = votingRecord([record, ...others.filter((other) => other.series.slug !== record.series.slug)], members);
  const places = new Map(voting.states.map(({ iso3 }, at) => [iso3, at]));
  const request = { history: historyBefore(voting, asOf), series: record.series.slug, members: members.map((iso3) => places.get(iso3)!), seed: 1 };
  const forecast = model.forecast(request);
  const quantiles = (position: Position): ProjectedCount => {
    const at = (level: number) => pmfQuantile(forecast.counts[position], level);
    return { median: at(0.5), q05: at(0.05), q25: at(0.25), q75: at(0.75), q95: at(0.95) };
  };
  const counts = Object.fromEntries(positions.map((position) => [position, quantiles(position)])) as Record<Position, ProjectedCount>;
  const { tally: expected, within: expectedWithin } = quotedTally({ counts, members: members.length });
  return {
    model: model.name, version: model.version, title: model.title, asOf, members: members.length,
    expected, expectedWithin,
    counts,
    sentence: last.rollCall === "whole" ? forecast.sentence : `${forecast.sentence.replace(/\.$/, "")}. The last vote counts with its announced tally: its roll call is not whole yet.`,
    naive: last.rollCall === "whole" ? sameAsLast.forecast(request).named! : lastShares(last, members.length),
  };
}

const countsOf = ({ yes, no, abstain, absent }: Tally): Tally => ({ yes, no, abstain, absent });

/** The announced tally over a membership: the tally itself while the membership is the same. */
function lastShares(last: Tally, members: number): Tally {
  const sum = positions.reduce((total, position) => total + last[position], 0);
  const counts = wholeCounts(positions.map((position) => last[position] / sum), members);
  return Object.fromEntries(positions.map((position, at) => [position, counts[at]!])) as Tally;
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The records of series in the form that models read; a vote that several of them name is there once, with all their names. */
export function votingRecord(records: readonly SeriesRecord[], members: readonly string[]): VotingRecord {
  const called = records.flatMap(({ rollCalls }) => [...rollCalls.values()].flatMap((rollCall) => [...rollCall.keys()]));
  const states = [...new Set([...members, ...called])].sort().map((iso3) => ({ iso3, region: null }));
  const slugsOf = new Map<number, string[]>();
  for (const { series, votes: own } of records) for (const { id } of own) slugsOf.set(id, [...(slugsOf.get(id) ?? []), series.slug]);
  const votes = records.flatMap(({ series, votes: own, rollCalls }) =>
    own.filter(({ id }) => slugsOf.get(id)![0] === series.slug).map((vote) => {
      const rollCall = rollCalls.get(vote.id);
      const row = Uint8Array.from(states, ({ iso3 }) => {
        const position = rollCall?.get(iso3);
        return position ? positionOf(position) : 0;
      });
      return { id: String(vote.id), date: vote.date, session: vote.session ?? "", resolution: vote.resolution ?? "", series: slugsOf.get(vote.id)!, positions: row, ...(vote.rollCall === "whole" ? {} : { counts: countsOf(vote) }) };
    }),
  );
  return { states, votes };
}
