import { z } from "zod";
import { matchNames } from "@/lib/countries/match-names";
import type { NameIndex } from "@/lib/countries/name-index";
import type { Flat } from "@/lib/revisions/three-way";
import { lineOfText, linesOfText, orNull } from "@/lib/revisions/text-input";
import { webAddressSchema } from "@/lib/revisions/web-address";
import { drawnText } from "@/lib/typeface/drawn-text";
import type { DatePrecision } from "@/lib/votes/schema";
import { type EventEntry, type EventField, eventFields } from "./event-entry";
import { eventAsks, eventDirections, eventKinds, evidenceGrades } from "./schema";

/** 2025-10-02, 2025-10 or 2025, that exists; how exactly it is known shows in how much is given. */
const partDate = z
  .string()
  .trim()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "Enter the date as exactly as it is known: 2025-10-02, 2025-10 or 2025.")
  .refine((date) => z.iso.date().safeParse(firstDay(date)).success, "There is no such day.")
  .refine((date) => date >= "1945", "The United Nations began in 1945.");

const precisionOf = (date: string): DatePrecision => (date.length === 4 ? "year" : date.length === 7 ? "month" : "day");
const firstDay = (date: string) => `${date}-01-01`.slice(0, 4) + (date.length > 4 ? date.slice(4, 7) : "-01") + (date.length > 7 ? date.slice(7) : "-01");

function lastDay(date: string): string {
  if (date.length === 10) return date;
  const month = date.length === 7 ? Number(date.slice(5)) : 12;
  return new Date(Date.UTC(Number(date.slice(0, 4)), month, 0)).toISOString().slice(0, 10);
}

const asksSchema = z.string().transform((given) => given.split(/\s+/).filter(Boolean)).pipe(z.array(z.enum(eventAsks, { error: "Choose among the asks given." })));

const schemas = {
  title: drawnText(lineOfText(200, { needed: "Say in a few words what happened." })),
  date: partDate,
  until: z.string().trim().pipe(z.union([z.literal("").transform(() => null), partDate.transform(lastDay)])),
  kind: z.enum(eventKinds, { error: "Choose the kind of event." }),
  direction: z.enum(eventDirections, { error: "Choose which way it pushed." }),
  actor: lineOfText(300, { needed: "Say who acted, as the source names them; several separated by semicolons." }),
  asks: asksSchema,
  targetsNote: orNull(linesOfText(500)),
  claim: linesOfText(4000, { needed: "Say in your own words what is claimed." }),
  evidence: z.enum(evidenceGrades, { error: "Grade the evidence." }),
  evidenceNote: orNull(lineOfText(1000)),
  sourceName: lineOfText(500, { needed: "Name the source: an event without a source is a rumour." }),
  sourceUrl: z.string().trim().pipe(z.union([z.literal("").transform(() => null), webAddressSchema])),
  pinned: z.enum(["", "yes"], { error: "Tick it or leave it." }).transform((ticked) => ticked === "yes"),
} satisfies Record<Exclude<EventField, "targets">, z.ZodType<unknown, string>>;

/** Texts that stay as they are when nobody touches them, though they were recorded by an older rule. */
const keptTexts: ReadonlySet<string> = new Set(["title", "actor", "targetsNote", "claim", "evidenceNote", "sourceName"]);

export type ParsedEvent = { ok: true; entry: EventEntry } | { ok: false; errors: Record<string, string> };

/** Reads the event form. Targets are matched by exact name or code. A text that is as it was `before` is taken as it is. */
export function parseEventForm({ values, index, today, before = {} }: { values: Flat; index: NameIndex; today: string; before?: Flat }): ParsedEvent {
  const errors: Record<string, string> = {};
  const read = <Field extends keyof typeof schemas>(field: Field): z.infer<(typeof schemas)[Field]> | undefined => {
    const parsed = schemas[field].safeParse(values[field] ?? "");
    if (parsed.success) return parsed.data as z.infer<(typeof schemas)[Field]>;
    if (keptTexts.has(field) && values[field] !== undefined && values[field] === before[field]) return values[field] as z.infer<(typeof schemas)[Field]>;
    errors[field] = parsed.error.issues[0]!.message;
    return undefined;
  };
  const [date, until, kind, direction, actor, asks] = [read("date"), read("until"), read("kind"), read("direction"), read("actor"), read("asks")];
  const [targetsNote, claim, evidence, evidenceNote, sourceName] = [read("targetsNote"), read("claim"), read("evidence"), read("evidenceNote"), read("sourceName")];
  const title = before.title && values.title === before.title ? before.title : read("title");
  const pinned = read("pinned");
  const kept = values.sourceUrl === before.sourceUrl ? before.sourceUrl : undefined;
  const sourceUrl = kept || read("sourceUrl");

  const { found: targets, unread } = targetsOf(values.targets ?? "", index);
  if (unread.length > 0) errors.targets = `Not the exact name or code of a state: ${unread.slice(0, 8).join(", ")}. What is no state belongs into the note on targets.`;
  if (date && Number(date.slice(0, 4)) > Number(today.slice(0, 4)) + 10) errors.date = "That is more than ten years ahead: check the year.";
  if (date && until && until < firstDay(date)) errors.until = "It cannot end before it begins.";

  if (Object.keys(errors).length > 0 || !title || !date || until === undefined || !kind || !direction || !actor || !asks || targetsNote === undefined || !claim || !evidence || evidenceNote === undefined || !sourceName || sourceUrl === undefined || pinned === undefined) {
    return { ok: false, errors };
  }
  const when = { date: firstDay(date), datePrecision: precisionOf(date), until };
  return { ok: true, entry: { ...when, title, kind, direction, actor, asks: [...asks].sort(), targets: [...targets].sort(), targetsNote, claim, evidence, evidenceNote, sourceName, sourceUrl, pinned } };
}

/** The states that a list of targets names, and what in it is none, for showing. */
function targetsOf(text: string, index: NameIndex): { found: string[]; unread: string[] } {
  const { found, unmatched, rest } = matchNames(text, index);
  return { found, unread: rest === null ? unmatched : [...unmatched, rest.length > 80 ? `${rest.slice(0, 80)}…` : rest] };
}

/** The form's inputs as a flat event: each field in its canonical form where it has one. */
export function flatOfEventInputs(values: Flat, index: NameIndex): Flat {
  return Object.fromEntries(
    eventFields.map((field) => {
      const given = (values[field] ?? "").trim();
      if (field === "targets") {
        const { found, unread } = targetsOf(given, index);
        return [field, unread.length > 0 ? given : found.sort().join(" ")];
      }
      if (field === "asks") return [field, given.split(/\s+/).sort().join(" ")];
      if (field === "until") return [field, partDate.safeParse(given).success ? lastDay(given) : given];
      return [field, given];
    }),
  );
}
