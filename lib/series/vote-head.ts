import type { Tally, Vote } from "@/lib/votes/schema";

/** What is known of a vote without its roll call: enough to find it, to tell it from others and to choose it. */
export type VoteHead = Pick<Vote, keyof Tally | "id" | "session" | "resolution" | "ordinal" | "date" | "datePrecision" | "title"> & {
  /** Slugs of the series that it belongs to. */
  series: readonly string[];
};

export const yearOf = ({ date }: Pick<VoteHead, "date">): number => Number(date.slice(0, 4));
