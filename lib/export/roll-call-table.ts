import type { SeriesRecord } from "@/lib/series/schema";
import type { VoteEvidence } from "@/lib/votes/evidence";
import type { RollCallFilter } from "@/lib/votes/roll-call-filter";
import type { OpenRow, RollCallRow } from "@/lib/votes/roll-call-rows";
import type { Vote } from "@/lib/votes/schema";
import { sessionInWords } from "@/lib/votes/words";
import { choiceInName, fileWord } from "./file-name";
import { type ColumnOf, makeTable, revisionColumn, type Table } from "./table";

type Line = (RollCallRow | (OpenRow & { source: null; agreedBy: null })) & { vote: Vote; intended: string | null };

const columns: readonly ColumnOf<Line>[] = [
  { key: "country", title: "Country", description: "ISO 3166-1 alpha-3 code.", of: ({ country }) => country },
  { key: "name", title: "Name", description: "Name of the state.", of: ({ name }) => name },
  { key: "region", title: "Regional group", description: "african, asia_pacific, eastern_european, grulac or weog; empty for none.", of: ({ region }) => region },
  { key: "position", title: "Position", description: "yes, no, abstain or absent (in favour, against, abstaining, non-voting); empty for a state that is still open.", of: ({ position }) => position },
  { key: "previous_position", title: "Previous position", description: "Position in the vote of the series before this one; empty where the state was not called, or is still open there.", of: ({ previous }) => previous },
  { key: "intended_position", title: "Intended position", description: "How the state later advised the Secretariat that it had intended to vote; it changes no count.", of: ({ intended }) => intended },
  { key: "source", title: "Source", description: "Code of the source of the position.", of: ({ source }) => source },
  { key: "agreed_by", title: "Agreed by", unit: "sources", description: "How many independent sources agree on the position; empty where they were not compared.", of: ({ agreedBy }) => agreedBy },
  { key: "session", title: "Session", description: "Session of the General Assembly.", of: ({ vote }) => vote.session },
  { key: "date", title: "Date", unit: "YYYY-MM-DD", description: "Day of the vote.", of: ({ vote }) => vote.date },
  { key: "resolution", title: "Resolution", description: "Symbol of the resolution.", of: ({ vote }) => vote.resolution },
];

/** Whether the roll call is provisional and does not name the state yet. It stands last, so that all other columns stay where they were. */
const openColumn: ColumnOf<Line> = { key: "open", title: "Open", description: "yes for a member whose position is not known yet, which is not non-voting; no otherwise.", of: ({ position }) => (position === null ? "yes" : "no") };

/** What every state did in one vote, one a row, by name; `rows` as the vote's page shows them, `open` the states of a provisional vote that are not named yet; both chosen by `filter`, so that the name tells of it. */
export function rollCallTable({ record, vote, rows, open = [], evidence, filter = {} }: { record: SeriesRecord; vote: Vote; rows: readonly RollCallRow[]; open?: readonly OpenRow[]; evidence: VoteEvidence; filter?: RollCallFilter }): Table {
  const lines = [...rows, ...open.map((row) => ({ ...row, source: null, agreedBy: null }))].sort((a, b) => a.name.localeCompare(b.name, "en"));
  const intended = new Map(evidence.lateAdvice.map((advice) => [advice.country, advice.intended]));
  return makeTable({
    name: `${record.series.slug}-${fileWord(vote.session ?? vote.date)}-roll-call${choiceInName(filter)}`,
    title: `${record.series.shortTitle}, ${sessionInWords(vote.session)}: roll call`,
    columns: [...columns, revisionColumn(record.revision.number), openColumn],
    items: lines.map((row) => ({ ...row, vote, intended: intended.get(row.country) ?? null })),
  });
}
