import type { VoteRecord, VotingRecord } from "../history";

/**
 * A record as just read, in which every vote that is as it was is the very object of the earlier record: what stays the same over many revisions is held once. Where
 * nothing differs it is the earlier record itself. O(votes × states).
 */
export function withSameParts(read: VotingRecord, earlier: VotingRecord | undefined): VotingRecord {
  if (!earlier) return read;
  const byId = new Map(earlier.votes.map((vote) => [vote.id, vote]));
  const votes = read.votes.map((vote) => {
    const known = byId.get(vote.id);
    return known && sameVote(known, vote) ? known : ownVote(vote);
  });
  const same = votes.length === earlier.votes.length && votes.every((vote, at) => vote === earlier.votes[at]);
  const sameRest = JSON.stringify([read.states, read.teachers]) === JSON.stringify([earlier.states, earlier.teachers]);
  return same && sameRest ? earlier : { ...read, votes };
}

/** A vote whose positions lie in memory of their own, so that it keeps no other's. */
function ownVote(vote: VoteRecord): VoteRecord {
  return { ...vote, positions: vote.positions.slice() };
}

function sameVote(one: VoteRecord, other: VoteRecord): boolean {
  return (
    one.date === other.date && one.session === other.session && one.resolution === other.resolution && one.series.join() === other.series.join() &&
    one.positions.length === other.positions.length && one.positions.every((position, state) => position === other.positions[state])
  );
}
