import { z } from "zod";
import type { SeriesRecord } from "@/lib/series/schema";
import { filterEvents, type TimelineFilter } from "@/lib/timeline/filter";
import { timelineQueryText } from "@/lib/timeline/filter-address";
import { eventAsks, eventDirections, eventKinds, evidenceGrades } from "@/lib/timeline/schema";
import { datePrecision, day, iso3, path, revisionFields, stamped } from "./envelope";
import { pagePath, seriesPath } from "./paths";

const event = z.object({
  id: z.int(),
  date: day.describe("First day, YYYY-MM-DD; where only the month or year is known, its first day."),
  datePrecision,
  until: day.nullable().describe("Last day, for events that last."),
  title: z.string(),
  kind: z.enum(eventKinds),
  actor: z.string().describe('Who acted; several are separated by "; ".'),
  direction: z.enum(eventDirections).describe("Which way it pushed, seen from the resolution."),
  asks: z.array(z.enum(eventAsks)).describe("What those addressed were asked to do; empty where the source does not say."),
  targets: z.array(iso3).describe("States addressed or concerned."),
  targetsNote: z.string().nullable().describe("Targets that are not named states."),
  claim: z.string().describe("What is claimed, in our own words."),
  evidence: z.enum(evidenceGrades).describe("How good the evidence is."),
  evidenceNote: z.string().nullable(),
  sourceName: z.string(),
  sourceUrl: z.string().nullable(),
  pinned: z.boolean().describe("Whether an analyst holds it for the chief event of its vote."),
  version: z.int().min(1).describe("Goes up by one with every change."),
});

export const timelineAnswer = z.object({
  series: z.string().describe("Slug of the series."),
  ...revisionFields,
  events: z.array(event).describe("Oldest first."),
  links: z.object({ self: path, series: path, page: path }),
});

/** The events of a series that fit, oldest first. */
export function timelineJson({ series: { slug }, revision, events }: SeriesRecord, filter: TimelineFilter = {}): z.output<typeof timelineAnswer> {
  const query = timelineQueryText(filter);
  return {
    series: slug,
    ...stamped(revision),
    events: filterEvents(events, filter).map(({ series: _, id, date, datePrecision: precision, until, ...rest }) => ({ id, date, datePrecision: precision, until, ...rest })),
    links: { self: `${seriesPath(slug)}/timeline${query}`, series: seriesPath(slug), page: `${pagePath(slug)}/timeline${query}` },
  };
}
