import type { DatePrecision, Tally } from "@/lib/votes/schema";

/** What is known of a vote without its roll call: enough to find it, to tell it from others and to choose it. */
export type VoteHead = Tally & {
  id: number;
  session: string | null;
  resolution: string | null;
  ordinal: number;
  /** YYYY-MM-DD. */
  date: string;
  datePrecision: DatePrecision;
  title: string;
  /** Slugs of the series that it belongs to. */
  series: readonly string[];
};

export const yearOf = ({ date }: Pick<VoteHead, "date">): number => Number(date.slice(0, 4));
