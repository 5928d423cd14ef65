import { cycleInWords } from "./cycle";
import { likeness } from "./title-likeness";
import type { TitleGroup, TitleIndex } from "./title-groups";
import { type VoteHead, yearOf } from "./vote-head";

/** A resolution that seems to return and is no series yet. `vote` is the newest of its most frequent title; `sessions` counts those with a vote of this title, or one much like it. */
export type Suggestion = { title: string; vote: number; sessions: number; votes: number; first: number; last: number; cycle: string | null; alive: boolean };

/** Titles at least so much alike are taken to be one matter here (0 to 1); what is chosen is looked at vote by vote anyway. */
const alike = 0.85;
const fewestSessions = 4;

/**
 * Resolutions that likely return: titles with votes in four sessions or more, of which most belong to no series. Those that were voted on in the last
 * three years of the record come first, then those with most sessions.
 */
export function suggestSeries(index: TitleIndex): Suggestion[] {
  const newest = Math.max(0, ...index.groups.map(({ votes }) => yearOf(votes.at(-1)!)));
  return clusters(index)
    .map((groups) => suggestionOf(groups, newest))
    .filter((it) => it !== null)
    .sort((a, b) => Number(b.alive) - Number(a.alive) || b.sessions - a.sessions || b.last - a.last);
}

function suggestionOf(groups: readonly TitleGroup[], newest: number): Suggestion | null {
  const votes = groups.flatMap((group) => group.votes).sort((a, b) => a.date.localeCompare(b.date));
  const oneASession = firstOfEachSession(votes);
  const taken = votes.filter(({ series }) => series.length > 0).length;
  if (oneASession.length < fewestSessions || taken > votes.length / 2) return null;
  const [first, last] = [yearOf(votes[0]!), yearOf(votes.at(-1)!)];
  return { title: groups[0]!.title, vote: groups[0]!.votes.at(-1)!.id, sessions: oneASession.length, votes: votes.length, first, last, cycle: cycleInWords(oneASession), alive: newest - last < 3 };
}

function firstOfEachSession(votes: readonly VoteHead[]): VoteHead[] {
  const seen = new Set<string>();
  return votes.filter(({ session }) => session !== null && !seen.has(session) && seen.add(session));
}

/** Each title joins the most frequent one that it is much like; no title is joined through a third. */
function clusters({ groups, weights }: TitleIndex): TitleGroup[][] {
  const leaders: { group: TitleGroup; members: TitleGroup[] }[] = [];
  for (const group of groups) {
    const leader = leaders.find((it) => couldBeAlike(it.group, group) && likeness(it.group.words, group.words, weights) >= alike);
    if (leader) leader.members.push(group);
    else if (group.votes.length > 1) leaders.push({ group, members: [group] });
  }
  return leaders.map(({ members }) => members);
}

/** Spares most comparisons: with a difference of more than half in length no two titles are much alike, unless one is broken off. */
function couldBeAlike({ words: a }: TitleGroup, { words: b }: TitleGroup): boolean {
  if (a.cut || b.cut) return a.words[0] === b.words[0] || a.words[1] === b.words[1];
  const [shorter, longer] = a.words.length < b.words.length ? [a, b] : [b, a];
  return longer.words.length <= 1.5 * shorter.words.length + 1 && shorter.words.some((word) => longer.words.includes(word));
}
