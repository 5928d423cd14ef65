import { z } from "zod";
import type { Membership } from "@/lib/countries/schema";
import { membersOn } from "@/lib/countries/members-on";
import type { Flat } from "@/lib/revisions/three-way";
import { lineOfText, linesOfText } from "@/lib/revisions/text-input";
import { webAddressSchema } from "@/lib/revisions/web-address";
import { drawnText } from "@/lib/typeface/drawn-text";
import { tallyComplaint } from "./check-entry";
import { type Position, positions, positionSchema, type Tally } from "./schema";
import { stageComplaint } from "./stage";
import { draftSymbolSchema, meetingSymbolSchema, resolutionSymbolSchema, sessionSchema } from "./symbols";
import { tally } from "./tally";
import { cellKey, type VoteEntry, type VoteField, voteFields } from "./vote-entry";

/** What a roll call must know of a state. */
export type State = { iso3: string; name: string; memberships: readonly Pick<Membership, "from" | "until">[] };

const firstDay = "1945-10-24";
const optional = <T extends z.ZodType<string, string>>(schema: T) => z.string().trim().pipe(z.union([z.literal("").transform(() => null), schema]));

/** One schema for each text field of the form. */
export const fieldSchemas = {
  session: sessionSchema,
  date: z.iso.date("Enter the day of the vote as YYYY-MM-DD, such as 2026-10-28.").refine((day) => day >= firstDay, `The United Nations began on ${firstDay}: no vote is older.`),
  resolution: resolutionSymbolSchema,
  title: drawnText(lineOfText(500, { needed: "Enter the resolution’s title." })),
  draft: optional(draftSymbolSchema),
  meeting: optional(meetingSymbolSchema),
  sourceName: optional(lineOfText(300).refine((name) => !name.endsWith("."), "The source’s name without a full stop at its end.")),
  sourceUrl: optional(webAddressSchema),
  note: optional(linesOfText(4000)),
} satisfies Record<VoteField, z.ZodType<string | null, string>>;

const count = z.string().trim().regex(/^\d{1,3}$/).transform(Number).pipe(z.number().max(300));

export type ParsedEntry = { ok: true; entry: VoteEntry } | { ok: false; errors: Record<string, string> };

/**
 * Reads the vote form. A whole roll call (the rule, unless `stage` is sent as "provisional") must name a position for every member of that day and add up to
 * the stated tally; a provisional one may leave states open, and names no more of a kind than the tally has. Without a
 * stated number of non-voting states it is the rest of the membership. A field that is as it was `before` is taken as it is:
 * a vote recorded under an odd old symbol can still be corrected.
 */
export function parseVoteForm({ values, states, today, before = {} }: { values: Flat; states: readonly State[]; today: string; before?: Flat }): ParsedEntry {
  const errors: Record<string, string> = {};
  const read = (field: VoteField): string | null => {
    const given = values[field] ?? "";
    if (field in before && given.trim() === before[field]) return given.trim() || null;
    const parsed = fieldSchemas[field].safeParse(given);
    if (!parsed.success) errors[field] = parsed.error.issues[0]!.message;
    return parsed.success ? parsed.data : null;
  };
  const fields = Object.fromEntries(voteFields.map((field) => [field, read(field)])) as Record<VoteField, string | null>;
  if (!errors.date && fields.date! > yearsAfter(today, 2)) errors.date = "That day is more than two years ahead: check the year.";
  if (errors.date || fields.date === null) return { ok: false, errors: { ...errors, date: errors.date ?? "Enter the day of the vote." } };

  const members = membersOn(states, fields.date);
  const rollCall = new Map<string, Position>();
  for (const { iso3 } of members) {
    const position = positionSchema.safeParse(values[cellKey(iso3)]);
    if (position.success) rollCall.set(iso3, position.data);
  }
  const missing = members.filter(({ iso3 }) => !rollCall.has(iso3)).map(({ name }) => name);
  const provisional = values.stage === "provisional" && missing.length > 0;
  if (missing.length > 0 && !provisional) errors["roll-call"] = `Choose a position for ${someOf(missing)}: ${members.length} states were members on ${fields.date}.`;

  const stated = statedTally(values, members.length, errors);
  const complaint = stated && (provisional ? stageComplaint({ tally: stated, rollCall, members: members.map(({ iso3 }) => iso3) }) : missing.length === 0 ? tallyComplaint({ stated, called: tally(rollCall) }) : null);
  if (complaint) errors.tally = complaint;
  // A resolution gets its symbol days after the vote: a roll call that is still open can wait for it.
  if (provisional && (values.resolution ?? "").trim() === "") delete errors.resolution;
  if (!stated || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, entry: { ...fields, session: fields.session ?? "", date: fields.date, resolution: fields.resolution ?? "", title: fields.title ?? "", tally: stated, stage: provisional ? "provisional" : "whole", rollCall } };
}

/** The four counts as stated; puts what is wrong with them into `errors`. */
export function statedTally(values: Flat, members: number, errors: Record<string, string> = {}): Tally | null {
  const counts: Partial<Tally> = {};
  for (const position of positions) {
    const given = (values[position] ?? "").trim();
    if (position === "absent" && given === "") continue;
    const parsed = count.safeParse(given);
    if (parsed.success) counts[position] = parsed.data;
    else errors[position] = given === "" ? "Enter the count that the source states, 0 if none." : "Enter a whole number of states, such as 165.";
  }
  const { yes, no, abstain } = counts;
  if (yes === undefined || no === undefined || abstain === undefined || errors.absent) return null;
  const absent = counts.absent ?? members - yes - no - abstain;
  const sum = yes + no + abstain + absent;
  if (absent < 0 || sum !== members) {
    errors.tally = `The stated counts sum to ${absent < 0 ? yes + no + abstain : sum}, but ${members} states were members that day.`;
    return null;
  }
  return { yes, no, abstain, absent };
}

function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

function someOf(names: readonly string[]): string {
  return names.length <= 8 ? names.join(", ") : `${names.slice(0, 6).join(", ")} and ${names.length - 6} more`;
}
