import type { SeriesRecord } from "@/lib/series/schema";
import { filterEvents, type TimelineFilter } from "@/lib/timeline/filter";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { choiceInName } from "./file-name";
import { type ColumnOf, listCell, makeTable, revisionColumn, type Table } from "./table";

const columns: readonly ColumnOf<TimelineEvent>[] = [
  { key: "id", title: "Number", description: "Number of the event in the record.", of: ({ id }) => id },
  { key: "date", title: "Date", unit: "YYYY-MM-DD", description: "Day of the event; its first possible day where date_precision is not day.", of: ({ date }) => date },
  { key: "date_precision", title: "Precision of the date", description: "day, month or year.", of: ({ datePrecision }) => datePrecision },
  { key: "until", title: "Until", unit: "YYYY-MM-DD", description: "Last day of an event that lasted.", of: ({ until }) => until },
  { key: "title", title: "Title", description: "What happened, in a few words.", of: ({ title }) => title },
  { key: "kind", title: "Kind", description: "lobbying, policy, diplomatic or context.", of: ({ kind }) => kind },
  { key: "actor", title: "Actor", description: "Who acted.", of: ({ actor }) => actor },
  { key: "direction", title: "Direction", description: "Seen from the resolution: pressure_against, support_for or neutral.", of: ({ direction }) => direction },
  { key: "asks", title: "Asked to", description: "vote_no, abstain, stay_away or vote_yes; several are parted by a space.", of: ({ asks }) => listCell(asks) },
  { key: "targets", title: "Targets", description: "ISO 3166-1 alpha-3 codes of the states addressed, parted by spaces; empty where they are not known.", of: ({ targets }) => listCell(targets) },
  { key: "targets_note", title: "Note on the targets", description: "Targets that are no states, or are known in part.", of: ({ targetsNote }) => targetsNote },
  { key: "claim", title: "Claim", description: "What the source says, in our own words.", of: ({ claim }) => claim },
  { key: "evidence", title: "Evidence", description: "high, medium or low.", of: ({ evidence }) => evidence },
  { key: "evidence_note", title: "Note on the evidence", description: "Why the grade is what it is.", of: ({ evidenceNote }) => evidenceNote },
  { key: "source_name", title: "Source", description: "Who says so.", of: ({ sourceName }) => sourceName },
  { key: "source_url", title: "Address of the source", description: "Where it can be read.", of: ({ sourceUrl }) => sourceUrl },
  { key: "pinned", title: "Pinned", description: "yes where an analyst holds it for the chief event of its vote, else no.", of: ({ pinned }) => (pinned ? "yes" : "no") },
];

/** The events beside a series that fit, one a row, oldest first. The name tells that it is a part. */
export function timelineTable({ series, events, revision }: SeriesRecord, filter: TimelineFilter = {}): Table {
  return makeTable({
    name: `${series.slug}-timeline${choiceInName(filter)}`, title: `${series.shortTitle}: timeline`, columns: [...columns, revisionColumn(revision.number)], items: filterEvents(events, filter),
  });
}
