import type { VotingRecord } from "./history";

/**
 * The record as the forecasts of one series see it: its own votes and those of the series that teach, no others. A series that an analyst makes names
 * votes anew and adds no evidence, so it learns from the series that came with the record and moves no forecast of theirs. O(votes).
 */
export function recordFor(record: VotingRecord, series: string): VotingRecord {
  const { teachers } = record;
  if (!teachers) return record;
  const seen = new Set([...teachers, series]);
  return { ...record, votes: record.votes.map((vote) => (vote.series.every((slug) => seen.has(slug)) ? vote : { ...vote, series: vote.series.filter((slug) => seen.has(slug)) })) };
}
