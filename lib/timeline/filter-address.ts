import { z } from "zod";
import { foldName } from "@/lib/countries/fold-name";
import type { TimelineFilter } from "./filter";
import { eventDirections, eventKinds, evidenceGrades } from "./schema";

const day = z.iso.date("a day as YYYY-MM-DD");
const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) => z.enum(names, `one of ${names.join(", ")}`);

/** What may be asked of a timeline: the same for its page, its file and the API. */
export const timelineFilterSchema = z
  .object({
    kind: oneOf(eventKinds).optional().describe("Only events of this kind."),
    direction: oneOf(eventDirections).optional().describe("Only events that pushed this way."),
    actor: z
      .string()
      .max(100, "at most 100 characters")
      .refine((name) => foldName(name) !== "", "the name of an actor, such as United States")
      .optional()
      .describe("Only events in which this actor takes part; the whole name, without regard to case and accents."),
    evidence: oneOf(evidenceGrades).optional().describe("Only events with this grade of evidence."),
    from: day.optional().describe("Only events on or after this day."),
    to: day.optional().describe("Only events on or before this day."),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ["from"], error: "a day that is not after to" });

/** The query of an address that asks for the same: "?kind=lobbying"; empty for all events. */
export function timelineQueryText(filter: TimelineFilter): string {
  const given = Object.keys(timelineFilterSchema.shape).flatMap((name) => {
    const value = filter[name as keyof TimelineFilter];
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : "";
}
