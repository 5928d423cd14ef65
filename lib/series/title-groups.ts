import { likeness, type WordWeights, wordWeights } from "./title-likeness";
import { type TitleWords, titleWords } from "./title-words";
import type { VoteHead } from "./vote-head";

/** The votes whose titles say the same, oldest first, with the title of the newest. */
export type TitleGroup = { title: string; words: TitleWords; votes: readonly VoteHead[] };

/** All votes by what their titles say, read once for each state of the record. */
export type TitleIndex = { groups: readonly TitleGroup[]; weights: WordWeights };

/** Groups votes by title; the largest group first. `votes` oldest first. */
export function titleIndex(votes: readonly VoteHead[]): TitleIndex {
  const byKey = new Map<string, { words: TitleWords; votes: VoteHead[] }>();
  for (const vote of votes) {
    const words = titleWords(vote.title);
    const group = byKey.get(words.key) ?? { words, votes: [] };
    group.votes.push(vote);
    byKey.set(words.key, group);
  }
  const groups = [...byKey.values()].map(({ words, votes: together }) => ({ title: together.at(-1)!.title, words, votes: together }));
  return { groups: groups.sort((a, b) => b.votes.length - a.votes.length), weights: wordWeights(groups.map(({ words }) => words)) };
}

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
