import type { TitleWords } from "./title-words";

/** How telling each word is: the rarer among all titles, the more. */
export type WordWeights = { weightOf: (word: string) => number };

/** In how many different titles each word occurs, and how many titles there are. */
export type WordCounts = { counts: ReadonlyMap<string, number>; all: number };

/** `titles` are different titles, each once: a title that returned forty times would else make its own words common. */
export function wordCounts(titles: Iterable<TitleWords>): WordCounts {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { words } of titles) {
    all++;
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, all };
}

/** Inverse document frequency (Spärck Jones 1972, smoothed): log((1 + n) / (1 + titles with the word)) + 0.1. */
export function wordWeights({ counts, all }: WordCounts): WordWeights {
  return { weightOf: (word) => Math.log((1 + all) / (1 + (counts.get(word) ?? 0))) + 0.1 };
}

/**
 * How alike two titles are, 0 to 1: the weight of the words that both have over the weight of all words of either (weighted Jaccard index).
 * Where the source broke one title off, the other is read only so far.
 */
export function likeness(one: TitleWords, other: TitleWords, { weightOf }: WordWeights): number {
  if (one.key === other.key) return 1;
  const [a, b] = [readAsFarAs(one, other), readAsFarAs(other, one)];
  let [shared, all] = [0, 0];
  for (const word of a) {
    all += weightOf(word);
    if (b.has(word)) shared += weightOf(word);
  }
  for (const word of b) if (!a.has(word)) all += weightOf(word);
  return all === 0 ? 0 : shared / all;
}

const readAsFarAs = ({ words }: TitleWords, other: TitleWords): ReadonlySet<string> => new Set(other.cut ? words.slice(0, other.words.length) : words);

/** The words that only one of two titles has. */
export function differingWords(one: TitleWords, other: TitleWords): { onlyOne: string[]; onlyOther: string[] } {
  const [a, b] = [readAsFarAs(one, other), readAsFarAs(other, one)];
  return { onlyOne: [...a].filter((word) => !b.has(word)), onlyOther: [...b].filter((word) => !a.has(word)) };
}
