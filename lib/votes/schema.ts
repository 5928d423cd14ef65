import { z } from "zod";

/** What a member state did in one vote: in favour, against, abstaining, non-voting (in the UN's terms). */
export const positions = ["yes", "no", "abstain", "absent"] as const;
export const positionSchema = z.enum(positions);
export type Position = z.infer<typeof positionSchema>;

const count = z.number().int().min(0).max(300);
/** The four counts of a vote, in states. */
export const tallySchema = z.object({ yes: count, no: count, abstain: count, absent: count });
export type Tally = z.infer<typeof tallySchema>;

export const datePrecisions = ["day", "month", "year"] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** Whether every state's position is known (`whole`), or the tally is and some states are still open (`provisional`). */
export const rollCallStages = ["whole", "provisional"] as const;
export const rollCallStageSchema = z.enum(rollCallStages);
export type RollCallStage = z.infer<typeof rollCallStageSchema>;

/** ISO 3166-1 alpha-3 code in capitals. */
export type Iso3 = string;

/** What each state that was called did. Of a provisional vote: of each state named so far; the others are open, and no reader may take them for absent. */
export type RollCall = ReadonlyMap<Iso3, Position>;

export type Source = { code: string; name: string; publisher: string | null; acknowledgement: string | null };

/** One recorded vote. Counts are states; dates are YYYY-MM-DD; an empty field means that no source says so. */
export type Vote = Tally & {
  id: number;
  session: string | null;
  resolution: string | null;
  ordinal: number;
  date: string;
  datePrecision: DatePrecision;
  title: string;
  draft: string | null;
  draftNote: string | null;
  meeting: string | null;
  meetingNote: string | null;
  undlRecord: number | null;
  /** Members of the United Nations that day. */
  members: number;
  /** Members whom the source's roll call does not name; 0 in all named series. */
  notListed: number;
  notListedNote: string | null;
  /** Whether the roll call is whole; models and whatever needs every state read whole ones only. */
  rollCall: RollCallStage;
  /** Members whose position is not known yet; 0 of a whole roll call. */
  open: number;
  /** Since when the roll call is provisional (ISO 8601, UTC); null for a whole one. */
  provisionalSince: string | null;
  source: Source;
  sourceUrl: string | null;
  note: string | null;
  version: number;
};
