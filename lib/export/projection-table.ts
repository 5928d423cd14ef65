import type { Projection } from "@/lib/forecast/projection";
import type { SeriesRecord } from "@/lib/series/schema";
import { type Position, positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { type ColumnOf, makeTable, revisionColumn, type Table } from "./table";

type Line = { position: Position; projection: Projection };

const quantileColumn = (key: "q05" | "q25" | "median" | "q75" | "q95", chance: string): ColumnOf<Line> => ({
  key, title: key, unit: "states", description: `The count is this or lower with a chance of at least ${chance}.`, of: ({ position, projection }) => projection.counts[position][key],
});

const columns: readonly ColumnOf<Line>[] = [
  { key: "position", title: "Position", description: "yes, no, abstain or absent (in favour, against, abstaining, non-voting).", of: ({ position }) => position },
  { key: "term", title: "Term", description: "The position in the UN's words.", of: ({ position }) => positionTerms[position].term },
  { key: "expected", title: "Projected", unit: "states", description: "The count to quote; the four sum to the membership.", of: ({ position, projection }) => projection.expected[position] },
  quantileColumn("q05", "5 %"),
  quantileColumn("q25", "25 %"),
  quantileColumn("median", "50 %"),
  quantileColumn("q75", "75 %"),
  quantileColumn("q95", "95 %"),
  { key: "naive", title: "Same as last time", unit: "states", description: "The naive forecast: the count of the last vote.", of: ({ position, projection }) => projection.naive[position] },
  { key: "members", title: "Members", unit: "states", description: "Members that can vote.", of: ({ projection }) => projection.members },
  { key: "as_of", title: "As of", unit: "YYYY-MM-DD", description: "Only votes before this day were seen.", of: ({ projection }) => projection.asOf },
  { key: "model", title: "Model", description: "Name of the model.", of: ({ projection }) => projection.model },
  { key: "model_version", title: "Version of the model", description: "It changes whenever the numbers may.", of: ({ projection }) => projection.version },
];

/** The next vote as projected, one position a row. Empty for a series without votes. */
export function projectionTable({ series, revision }: SeriesRecord, projection: Projection | undefined): Table {
  return makeTable({
    name: `${series.slug}-projection`,
    title: `${series.shortTitle}: the next vote, projected`,
    columns: [...columns, revisionColumn(revision.number)],
    items: projection ? positions.map((position) => ({ position, projection })) : [],
  });
}
