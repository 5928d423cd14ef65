import type { ChartScale } from "@/lib/charts/chart-scale";
import type { SeriesRecord } from "@/lib/series/schema";
import { type Position, positions, type Vote } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import { choiceInName } from "./file-name";
import { type ColumnOf, makeTable, revisionColumn, shareCell, type Table } from "./table";

const countColumn = (position: Position): ColumnOf<Vote> => ({
  key: position, title: positionTerms[position].term, unit: "states", description: `Members ${positionTerms[position].inSentence}.`, of: (vote) => vote[position],
});
const shareColumn = (position: Position): ColumnOf<Vote> => ({
  key: `${position}_share`, title: `${positionTerms[position].term}, share`, unit: "share of members, 0–1", description: `Members ${positionTerms[position].inSentence}, divided by all members.`,
  of: (vote) => shareCell(vote[position], vote.members),
});

const columns: readonly ColumnOf<Vote>[] = [
  { key: "session", title: "Session", description: "Session of the General Assembly; not the year.", of: ({ session }) => session },
  { key: "date", title: "Date", unit: "YYYY-MM-DD", description: "Day of the vote; its first possible day where date_precision is not day.", of: ({ date }) => date },
  { key: "date_precision", title: "Precision of the date", description: "day, month or year.", of: ({ datePrecision }) => datePrecision },
  { key: "resolution", title: "Resolution", description: "Symbol of the resolution.", of: ({ resolution }) => resolution },
  { key: "draft", title: "Draft", description: "Symbol of the draft that was voted on.", of: ({ draft }) => draft },
  { key: "meeting", title: "Meeting", description: "Symbol of the verbatim record of the meeting.", of: ({ meeting }) => meeting },
  ...positions.map(countColumn),
  { key: "members", title: "Members", unit: "states", description: "Members of the United Nations that day: the four counts sum to it.", of: ({ members }) => members },
  ...positions.map(shareColumn),
  { key: "undl_record", title: "UN Digital Library record", description: "Number of the voting record in the UN Digital Library.", of: ({ undlRecord }) => undlRecord },
  { key: "source", title: "Source", description: "Code of the source of the counts.", of: ({ source }) => source.code },
  { key: "source_name", title: "Name of the source", description: "The source in words.", of: ({ source }) => source.name },
  { key: "source_url", title: "Address of the source", description: "Where the source can be read.", of: ({ sourceUrl }) => sourceUrl },
  { key: "title", title: "Title", description: "Title of the resolution in that session.", of: ({ title }) => title },
  { key: "note", title: "Note", description: "What else is to be known of the vote.", of: ({ note }) => note },
];

/** It stands last, so that all other columns stay where they were. */
const openColumn: ColumnOf<Vote> = { key: "open", title: "Open", unit: "states", description: "Members whose position is not known yet; 0 where the roll call is whole. They are not non-voting.", of: ({ open }) => open };

/** The votes of a series, one a row, oldest first. With a scale of the chart it has the values that the chart then shows, else counts and shares of all four positions. */
export function votesTable({ series, votes, revision }: SeriesRecord, scale?: ChartScale): Table {
  const left = scale === undefined ? [] : positions.flatMap((position) => [...(scale === "share" ? [position] : [`${position}_share`]), ...(scale === "dissent" && position === "yes" ? [position] : [])]);
  return makeTable({
    name: `${series.slug}-votes${choiceInName({ scale })}`, title: `${series.shortTitle}: all votes`,
    columns: [...columns.filter(({ key }) => !left.includes(key)), revisionColumn(revision.number), openColumn], items: votes,
  });
}
