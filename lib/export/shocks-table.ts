import type { EarlierShocks } from "@/lib/forecast/shocks/shocks-found";
import { shocksRowTerm } from "@/lib/forecast/shocks/shocks-words";
import { type ColumnOf, makeTable, revisionColumn, type Table } from "./table";

type Line = EarlierShocks["table"][number];
const rounded = (value: number) => Number(value.toFixed(4));

const columns: readonly ColumnOf<Line>[] = [
  { key: "falls", title: "Falls", description: "Which falls: of 8 or more net leavers among states listed in all three votes.", of: ({ key }) => shocksRowTerm[key] },
  { key: "n", title: "n", description: "How many there were.", of: ({ summary }) => summary.shocks },
  { key: "returned", title: "Who return", unit: "share, 0–1", description: "Of the states that newly left, those in favour again at the next vote.", of: ({ summary }) => rounded(summary.returned) },
  { key: "left_next", title: "New leavers / first leavers", unit: "share", description: "States newly leaving at the next vote, per state that left in the fall.", of: ({ summary }) => rounded(summary.leftNext) },
  { key: "change_median", title: "Made good, median", unit: "share of the fall", description: "Change of the count in favour at the next vote over the fall; negative where it fell again.", of: ({ summary }) => rounded(summary.change.median) },
  { key: "change_q05", title: "Made good, 5 %", unit: "share of the fall", description: "The same, 5 % quantile.", of: ({ summary }) => rounded(summary.change.low) },
  { key: "change_q95", title: "Made good, 95 %", unit: "share of the fall", description: "The same, 95 % quantile.", of: ({ summary }) => rounded(summary.change.high) },
  { key: "again", title: "As far again", description: "How often the next vote fell as far again or farther.", of: ({ summary }) => summary.again },
  { key: "half_again", title: "Half as far again", description: "How often the next vote fell at least half as far again.", of: ({ summary }) => summary.halfAgain },
  { key: "half_undone", title: "Half or more undone", description: "How often the next vote made good half of the fall or more.", of: ({ summary }) => summary.halfUndone },
];

/** What followed earlier falls of support, in all recurring votes. */
export function earlierShocksTable({ table, revision }: EarlierShocks, { slug }: { slug: string }): Table {
  return makeTable({ name: `${slug}-forecast-shocks`, title: "What followed earlier falls of support", columns: [...columns, revisionColumn(revision.number)], items: table });
}
