import type { RevisionStamp } from "@/lib/revisions/schema";
import { earlierShocks, type Shock, shocksTable, type ShocksSummary } from "./earlier-shocks";
import type { RecurringSeries } from "./recurring-series";

/** The table of what followed earlier shocks, and what it was made from. */
export interface ShocksFound {
  /** Recurring series looked through, and their votes. */
  readonly series: number;
  readonly votes: number;
  readonly shocks: readonly Shock[];
  readonly table: readonly { readonly key: "all" | "broad" | "recent"; readonly summary: ShocksSummary }[];
}

/** The same from the whole record at a revision. */
export type EarlierShocks = ShocksFound & { readonly revision: RevisionStamp };

/** O(votes × states). */
export function shocksFound(series: readonly RecurringSeries[]): ShocksFound {
  const shocks = earlierShocks(series);
  return { series: series.length, votes: series.reduce((sum, { votes }) => sum + votes.length, 0), shocks, table: shocksTable(shocks) };
}
