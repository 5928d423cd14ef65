import { likeness, type WordCounts, type WordWeights, wordCounts, wordWeights } from "./title-likeness";
import { type TitleWords, titleWords } from "./title-words";
import type { VoteHead } from "./vote-head";

/** The votes whose titles say the same, oldest first, with the title of the newest. */
export type TitleGroup = { title: string; words: TitleWords; votes: readonly VoteHead[] };

/** All votes by what their titles say, read once for each state of the record. */
export type TitleIndex = { groups: readonly TitleGroup[]; weights: WordWeights };

/** A title index as plain data: votes by their place in the list that it was made from. */
export type FoundTitles = { groups: readonly { title: string; words: TitleWords; at: readonly number[] }[]; counts: WordCounts };

/** Groups votes by title; the largest group first. `votes` oldest first. A tenth of a second for the whole record. */
export function findTitles(votes: readonly Pick<VoteHead, "title">[]): FoundTitles {
  const byKey = new Map<string, { words: TitleWords; at: number[] }>();
  for (const [place, vote] of votes.entries()) {
    const words = titleWords(vote.title);
    const group = byKey.get(words.key) ?? { words, at: [] };
    group.at.push(place);
    byKey.set(words.key, group);
  }
  const groups = [...byKey.values()].map(({ words, at }) => ({ title: votes[at.at(-1)!]!.title, words, at }));
  return { groups: groups.sort((a, b) => b.at.length - a.at.length), counts: wordCounts(groups.map(({ words }) => words)) };
}

/** The index that was found for these votes. */
export function titleIndexOf({ groups, counts }: FoundTitles, votes: readonly VoteHead[]): TitleIndex {
  return { groups: groups.map(({ title, words, at }) => ({ title, words, votes: at.map((place) => votes[place]!) })), weights: wordWeights(counts) };
}

/** Both at once, for few votes and for threads. */
export const titleIndex = (votes: readonly VoteHead[]): TitleIndex => titleIndexOf(findTitles(votes), votes);

/** The groups whose titles are at least so much like this one (0 to 1), most alike first. */
export function groupsLike(title: TitleWords, { groups, weights }: TitleIndex, atLeast: number): { group: TitleGroup; likeness: number }[] {
  return groups
    .map((group) => ({ group, likeness: likeness(title, group.words, weights) }))
    .filter((it) => it.likeness >= atLeast)
    .sort((a, b) => b.likeness - a.likeness);
}

/** The groups in whose titles every word of a search occurs, or begins a word; largest first. None for a search without words. */
export function searchTitles(text: string, { groups }: TitleIndex): TitleGroup[] {
  const asked = titleWords(text).words;
  if (asked.length === 0) return [];
  return groups.filter(({ words }) => asked.every((word) => words.words.some((one) => one.startsWith(word))));
}
