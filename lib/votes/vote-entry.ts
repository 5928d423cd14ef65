import type { Flat } from "@/lib/revisions/three-way";
import { positions, type RollCall, type RollCallStage, type Tally, type Vote } from "./schema";
import { joinSourceNote, splitSourceNote } from "./source-note";

/** A vote as an analyst enters it. Dates are YYYY-MM-DD; a whole roll call names every member of that day, a provisional one those known so far. */
export type VoteEntry = {
  session: string;
  date: string;
  resolution: string;
  title: string;
  draft: string | null;
  meeting: string | null;
  sourceName: string | null;
  sourceUrl: string | null;
  note: string | null;
  /** The four counts as the source states them. */
  tally: Tally;
  stage: RollCallStage;
  rollCall: RollCall;
};

/** The text fields of the form, in its order. */
export const voteFields = ["session", "date", "resolution", "title", "draft", "meeting", "sourceName", "sourceUrl", "note"] as const;
export type VoteField = (typeof voteFields)[number];

/** The name of a state's cell among the fields. */
export const cellKey = (iso3: string) => `position.${iso3}`;
/** The state that a field is about, or null for a field of the vote. */
export const stateOfKey = (key: string) => (key.startsWith("position.") ? key.slice("position.".length) : null);

/** A recorded vote as the form shows it. */
export function entryOfVote(vote: Vote, rollCall: RollCall): VoteEntry {
  const { session, date, resolution, title, draft, meeting, sourceUrl, yes, no, abstain, absent } = vote;
  return {
    session: session ?? "", date, resolution: resolution ?? "", title, draft, meeting, sourceUrl, ...splitSourceNote(vote.note),
    tally: { yes, no, abstain, absent }, stage: vote.rollCall, rollCall,
  };
}

/** The note as it is stored: with the source's name. */
export const storedNote = (entry: VoteEntry) => joinSourceNote(entry);

const cells = (rollCall: RollCall) => Object.fromEntries([...rollCall].sort().map(([iso3, position]) => [cellKey(iso3), position]));
const texts = (entry: VoteEntry) => Object.fromEntries(voteFields.map((field) => [field, entry[field] ?? ""]));
const counts = ({ tally }: VoteEntry) => positions.map((position) => String(tally[position]));

/** For comparing: one text a field, one a cell, and the four counts as one, for they change together. */
export function flatEntry(entry: VoteEntry): Flat {
  return { ...texts(entry), tally: counts(entry).join("-"), stage: entry.stage, ...cells(entry.rollCall) };
}

/** For the form: one text for each of its inputs. */
export function inputsOfFlat({ tally = "", ...rest }: Flat): Record<string, string> {
  const four = tally.split("-");
  return { ...rest, ...Object.fromEntries(positions.map((position, at) => [position, four[at] ?? ""])) };
}
