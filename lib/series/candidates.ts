import { stretchesOf } from "./cycle";
import { type Doubt, doubtInWords } from "./doubts";
import { groupsLike, type TitleIndex } from "./title-groups";
import { differingWords } from "./title-likeness";
import { titleWords } from "./title-words";
import { type VoteHead, yearOf } from "./vote-head";

/** A vote that may belong to a series, how much its title is like the one asked for (0 to 1), and why one may doubt it; certain when there is no doubt. */
export type Candidate = { vote: VoteHead; likeness: number; doubts: readonly string[]; choosable: boolean };

/** Titles less alike than this are another matter. */
const floor = 0.5;

/** The votes that may belong to a series on this title, oldest first, each with every reason to doubt it. */
export function candidatesFor(title: string, index: TitleIndex): Candidate[] {
  const asked = titleWords(title);
  const found = groupsLike(asked, index, floor).flatMap(({ group, likeness }) => {
    const difference = likeness < 1 ? differingWords(asked, group.words) : null;
    return group.votes.map((vote) => ({ vote, likeness, difference }));
  });
  found.sort((a, b) => a.vote.date.localeCompare(b.vote.date) || a.vote.id - b.vote.id);
  const sameTitle = found.filter(({ likeness }) => likeness === 1).map(({ vote }) => vote);
  const lonely = lonelyVotes(sameTitle);
  return found.map(({ vote, likeness, difference }) => {
    const doubts: Doubt[] = [];
    if (difference) doubts.push({ kind: "title", ...difference });
    const rivals = found.filter((other) => other.vote.id !== vote.id && other.vote.session === vote.session && other.likeness >= likeness).map((other) => other.vote);
    if (rivals.length > 0) doubts.push({ kind: "several", rivals });
    if (vote.ordinal > 1) doubts.push({ kind: "listed_twice" });
    if (vote.resolution?.includes("[")) doubts.push({ kind: "brackets" });
    if (vote.resolution !== null && !vote.resolution.startsWith("A/RES/")) doubts.push({ kind: "draft" });
    if (vote.session === null || vote.resolution === null) doubts.push({ kind: "nameless" });
    const years = lonely.get(vote.id);
    if (years !== undefined) doubts.push({ kind: "silence", years });
    return { vote, likeness, doubts: doubts.map((doubt) => doubtInWords(doubt, vote)), choosable: vote.session !== null && vote.resolution !== null };
  });
}

export const isCertain = ({ doubts }: Candidate): boolean => doubts.length === 0;

/**
 * Votes of the same title that a long silence parts from all others, with its length in years. Where a resolution came back for good, with three votes or
 * more, it was only adopted without a vote meanwhile, and nothing is doubtful.
 */
function lonelyVotes(votes: readonly VoteHead[]): Map<number, number> {
  const stretches = stretchesOf(votes);
  const longest = Math.max(...stretches.map(({ length }) => length));
  const lonely = stretches.filter(({ length }) => length < 3 && length < longest);
  return new Map(lonely.flatMap((stretch) => stretch.map((vote) => [vote.id, yearsToOthers(vote, votes.filter((other) => !stretch.includes(other)))] as const)));
}

const yearsToOthers = (vote: VoteHead, others: readonly VoteHead[]) => Math.min(...others.map((other) => Math.abs(yearOf(other) - yearOf(vote))));
