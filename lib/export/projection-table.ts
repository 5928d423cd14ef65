import type { OfficialForecast } from "@/lib/forecast/official";
import type { Projection } from "@/lib/forecast/projection";
import type { SeriesRecord } from "@/lib/series/schema";
import { type Position, positions } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { type ColumnOf, makeTable, revisionColumn, type Table } from "./table";

type Made = Pick<OfficialForecast, "model" | "version" | "asOf" | "members" | "expected" | "counts">;
type Line = { position: Position; made: Made; official: boolean; naive: Projection["naive"] };

const quantileColumn = (key: "q05" | "q25" | "median" | "q75" | "q95", chance: string): ColumnOf<Line> => ({
  key, title: key, unit: "states", description: `The count is this or lower with a chance of at least ${chance}. Of this count alone: not the count to quote.`, of: ({ position, made }) => made.counts[position][key],
});

const columns: readonly ColumnOf<Line>[] = [
  { key: "position", title: "Position", description: "yes, no, abstain or absent (in favour, against, abstaining, non-voting).", of: ({ position }) => position },
  { key: "term", title: "Term", description: "The position in the UN's words.", of: ({ position }) => positionTerms[position].term },
  { key: "official", title: "Official", description: "yes for the official forecast, the number to quote; no for the simple projection beside it.", of: ({ official }) => (official ? "yes" : "no") },
  { key: "expected", title: "To quote", unit: "states", description: "The count to quote; the four of a model sum to the membership.", of: ({ position, made }) => made.expected[position] },
  quantileColumn("q05", "5 %"),
  quantileColumn("q25", "25 %"),
  quantileColumn("median", "50 %"),
  quantileColumn("q75", "75 %"),
  quantileColumn("q95", "95 %"),
  { key: "naive", title: "Same as last time", unit: "states", description: "The naive forecast: the count of the last vote, over today's members.", of: ({ position, naive }) => naive[position] },
  { key: "members", title: "Members", unit: "states", description: "Members that can vote.", of: ({ made }) => made.members },
  { key: "as_of", title: "As of", unit: "YYYY-MM-DD", description: "Only votes before this day were seen.", of: ({ made }) => made.asOf },
  { key: "model", title: "Model", description: "Name of the model.", of: ({ made }) => made.model },
  { key: "model_version", title: "Version of the model", description: "It changes whenever the numbers may.", of: ({ made }) => made.version },
];

/** The next vote, one position a row: the official forecast first, then the simple projection. Empty for a series without votes. */
export function projectionTable({ series, revision }: SeriesRecord, projection: Projection | undefined, official?: OfficialForecast): Table {
  const rows = (made: Made, isOfficial: boolean) => positions.map((position) => ({ position, made, official: isOfficial, naive: projection!.naive }));
  return makeTable({
    name: `${series.slug}-projection`,
    title: `${series.shortTitle}: the next vote`,
    columns: [...columns, revisionColumn(official?.revision.number ?? revision.number)],
    items: projection ? [...(official ? rows(official, true) : []), ...(official?.source === "simple-projection" ? [] : rows(projection, false))] : [],
  });
}
