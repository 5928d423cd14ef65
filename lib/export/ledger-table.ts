import { knownVote, type SeriesRecord } from "@/lib/series/schema";
import type { Vote } from "@/lib/votes/schema";
import { knownSwitches, type Switch } from "@/lib/votes/switches";
import { type ColumnOf, makeTable, revisionColumn, type Table } from "./table";

type Line = Switch & { name: string; before: Vote; after: Vote };

const columns: readonly ColumnOf<Line>[] = [
  { key: "country", title: "Country", description: "ISO 3166-1 alpha-3 code.", of: ({ country }) => country },
  { key: "name", title: "Name", description: "Name of the state.", of: ({ name }) => name },
  { key: "from", title: "From", description: "Position in the earlier vote; empty for a state that was not called then.", of: ({ from }) => from },
  { key: "to", title: "To", description: "Position in the later vote; empty for a state that was no longer called.", of: ({ to }) => to },
  { key: "from_session", title: "Earlier session", description: "Session of the earlier vote.", of: ({ before }) => before.session },
  { key: "from_date", title: "Earlier date", unit: "YYYY-MM-DD", description: "Day of the earlier vote.", of: ({ before }) => before.date },
  { key: "to_session", title: "Later session", description: "Session of the later vote.", of: ({ after }) => after.session },
  { key: "to_date", title: "Later date", unit: "YYYY-MM-DD", description: "Day of the later vote.", of: ({ after }) => after.date },
];

/** It stands last, so that all other columns stay where they were. */
const openColumn: ColumnOf<Line> = { key: "open", title: "Open", unit: "states", description: "Members whose position in the later vote is not known yet, so that more may have moved; 0 where its roll call is whole.", of: ({ after }) => after.open };

/** Every state that moved between the last two votes, one a row; the moves add up to the change of the tally, once its roll call is whole. Empty before the second vote. */
export function ledgerTable(record: SeriesRecord, names: Readonly<Record<string, string>>): Table {
  const [before, after] = [record.votes.at(-2), record.votes.at(-1)];
  const moved = before && after ? knownSwitches(knownVote(record, before), knownVote(record, after)) : [];
  return makeTable({
    name: `${record.series.slug}-switches`,
    title: `${record.series.shortTitle}: who moved between the last two votes`,
    columns: [...columns, revisionColumn(record.revision.number), openColumn],
    items: before && after ? moved.map((move) => ({ ...move, name: names[move.country] ?? move.country, before, after })) : [],
  });
}
