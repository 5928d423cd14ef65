import { z } from "zod";
import type { Flat } from "@/lib/revisions/three-way";
import { positionSchema } from "@/lib/votes/schema";
import { cellKey, voteFields } from "@/lib/votes/vote-entry";
import { rollCallStage } from "./envelope";

const text = (what: string) => z.string(`expected ${what}, as a text`);
const optional = (what: string) => text(what).nullable().optional();
const count = z.int("expected a whole number of states").min(0, "expected 0 or more").max(300, "expected 300 at most");
const fields = ["session", "date", "resolution", "title", "tally", "rollCall", "positions", "draft", "meeting", "sourceName", "sourceUrl", "note", "reason", "confirm"];

/** What records a vote, or completes one that is provisional. Only the form of the parts is looked at here; what they say is looked at by lib/votes. */
export const newVoteBody = z.strictObject(
  {
    session: text("the session").describe('Session of the Assembly: "81", "ES-10".'),
    date: text("the day of the vote").describe("Day of the vote, YYYY-MM-DD."),
    resolution: text("the symbol").describe("Symbol of the resolution, or of the draft while there is none."),
    title: text("the title").describe("The resolution's title."),
    tally: z
      .strictObject({ yes: count, no: count, abstain: count, absent: count.optional() }, "expected the announced counts, such as { \"yes\": 165, \"no\": 7, \"abstain\": 12 }")
      .describe("The four counts as announced. absent (non-voting) left out is the rest of that day's membership."),
    rollCall: rollCallStage.optional().describe("whole (the rule): every member has a position below. provisional: those without one are open."),
    positions: z
      .array(z.strictObject({ country: text("a country code"), position: positionSchema }), "expected a list of { country, position }")
      .optional()
      .describe("The states named so far, each once. When a provisional vote is completed, they are added to those known."),
    draft: optional("the draft's symbol"), meeting: optional("the meeting's symbol"), sourceName: optional("the source's name"), sourceUrl: optional("the source's address"), note: optional("a note"),
    reason: optional("a reason").describe("Why, where it contradicts what was known of a provisional vote; not needed where it only fills what was open."),
    confirm: z.boolean("expected true or false").optional().describe("true: record what is unusual, too, such as a day in the future; the refusal says what it is."),
  },
  { error: (issue) => (issue.code === "unrecognized_keys" ? `there is no field ${issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(", ")}; there are ${fields.join(", ")}` : "expected an object such as { \"session\", \"date\", \"resolution\", \"title\", \"tally\" }") },
);
export type NewVoteBody = z.output<typeof newVoteBody>;

/** The body as the vote form has it. Texts that are not given stay out, so that those of a vote to complete remain. */
export function valuesOfBody({ tally, rollCall = "whole", positions = [], ...rest }: NewVoteBody): Flat {
  const texts = voteFields.flatMap((field) => (rest[field] === undefined ? [] : [[field, rest[field] ?? ""] as const]));
  const counts = Object.entries(tally).map(([position, states]) => [position, String(states)] as const);
  const cells = positions.map(({ country, position }) => [cellKey(country.trim().toUpperCase()), position] as const);
  return Object.fromEntries([...texts, ...counts, ["absent", tally.absent === undefined ? "" : String(tally.absent)], ["stage", rollCall], ...cells]);
}

/** What is wrong with the states named: named twice, or no members that day. Null when nothing is. */
export function namesComplaint({ positions = [] }: NewVoteBody, members: readonly string[]): string | null {
  const codes = positions.map(({ country }) => country.trim().toUpperCase());
  const twice = [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))];
  const strangers = codes.filter((code) => !members.includes(code));
  if (twice.length > 0) return `positions: ${twice.slice(0, 8).join(", ")} named twice.`;
  return strangers.length > 0 ? `positions: not the code of a member on that day: ${strangers.slice(0, 8).map((code) => code.slice(0, 20)).join(", ")}.` : null;
}
