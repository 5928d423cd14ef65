import { placed } from "@/lib/words/ordinal";
import { counted } from "@/lib/words/plural";
import type { PlaceboRanks, Rank } from "./placebo";

/** What the one rank of an impact goes by; said beside it wherever it is shown. */
export const RANKED_BY = "by how far “in favour” came out from what was expected, in either direction, measured by the spread of its forecast";

/** The rank that is shown, quoted and judged by: by size, in either direction. */
export function rankIn(ranks: PlaceboRanks, set: keyof PlaceboRanks): Rank {
  return ranks[set].either;
}

/** "largest of 30", "4th largest of 30"; a vote alone has no rank. */
export function rankInWords({ rank, of }: Pick<Rank, "rank" | "of">): string {
  return of === 1 ? "no other vote" : `${placed(rank, "largest")} of ${of}`;
}

/** "the 4th largest difference of 30 votes of this series, and the 39th largest of 341 of all series compared, in either direction"; where there is none but the vote itself, that. */
export function ranksInWords(ranks: PlaceboRanks): string {
  const [own, all] = [rankIn(ranks, "own"), rankIn(ranks, "all")];
  if (own.of === 1 && all.of === 1) return "with no other vote to compare it with";
  if (own.of === 1) return `the ${placed(all.rank, "largest")} difference of ${all.of} votes of all series compared, in either direction`;
  return `the ${placed(own.rank, "largest")} difference of ${counted(own.of, "vote")} of this series, and the ${placed(all.rank, "largest")} of ${all.of} of all series compared, in either direction`;
}
