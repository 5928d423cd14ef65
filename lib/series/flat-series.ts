import { ownValue } from "@/lib/revisions/own-value";
import { changesBetween, type Flat } from "@/lib/revisions/three-way";
import type { Series } from "./schema";
import type { VoteHead } from "./vote-head";
import { voteName } from "./vote-names";

const votePrefix = "vote.";

/** A series as flat text, for revisions: its names, and one field for each vote, which says when it was. `record` holds all votes. */
export function flatSeries({ title, shortTitle, cycle, sponsor, presser }: Omit<Series, "id" | "slug">, votes: readonly VoteHead[], record: readonly VoteHead[]): Flat {
  const fields = votes.map((vote) => [`${votePrefix}${voteName(vote, record)}`, `session ${vote.session}, ${vote.date}`]);
  return { title, shortTitle, cycle: cycle ?? "", ...(sponsor ? { sponsor } : {}), ...(presser ? { presser } : {}), ...Object.fromEntries(fields) };
}

const terms: Record<string, string> = { title: "Title", shortTitle: "Short title", cycle: "How often", sponsor: "Sponsor", presser: "Who pushes against it", slug: "Address" };

/** What a field of a flat series is called. */
export const seriesKeyTerm = (key: string): string => (key.startsWith(votePrefix) ? `Vote on ${key.slice(votePrefix.length)}` : (ownValue(terms, key) ?? key));

/** What somebody changed of a series, in sentences. */
export function changesInWords(before: Flat, after: Flat): string {
  const changes = changesBetween(before, after);
  return Object.keys(changes.after)
    .map((key) => {
      const [was, is] = [ownValue(changes.before, key), ownValue(changes.after, key)];
      if (key.startsWith(votePrefix)) return `${key.slice(votePrefix.length)} was ${is ? "added" : "taken out"}.`;
      return `${seriesKeyTerm(key)} is now ${is ? `“${is}”` : "empty"}, was ${was ? `“${was}”` : "empty"}.`;
    })
    .join(" ");
}
