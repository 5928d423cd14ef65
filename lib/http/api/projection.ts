import { z } from "zod";
import type { Projection } from "@/lib/forecast/projection";
import type { SeriesRecord } from "@/lib/series/schema";
import type { Position } from "@/lib/votes/schema";
import { day, path, revisionFields, stamped, states } from "./envelope";
import { expectedWithin } from "./forecast";
import { pagePath, seriesPath } from "./paths";

const tally = z.object({ yes: states, no: states, abstain: states, absent: states });
const count = z
  .object({ median: states, q05: states, q25: states, q75: states, q95: states })
  .describe("States: the middle of the distribution, the ends of its central 50 % (q25, q75) and 90 % (q05, q95).");

export const projectionAnswer = z.object({
  series: z.string().describe("Slug of the series."),
  ...revisionFields,
  model: z.string(),
  version: z.string(),
  title: z.string(),
  asOf: day.describe("Only votes before this day were seen."),
  members: states.describe("States that can vote."),
  expected: tally.describe("The one tally to quote of this projection: whole states that sum to members. The official forecast is at `forecast`."),
  expectedWithin,
  counts: z.object({ yes: count, no: count, abstain: count, absent: count }),
  naive: tally.describe("The naive forecast to measure it against: the last vote again, over today's members."),
  sentence: z.string().describe("How it was made."),
  links: z.object({ self: path, series: path, forecast: path.describe("The official forecast of the same vote."), page: path }),
});

/** The simple projection of the next vote of a series: what stands, lighter and named, beside the official forecast. */
export function projectionJson({ series: { slug }, revision }: SeriesRecord, projection: Projection): z.output<typeof projectionAnswer> {
  const { model, version, title, asOf, members, expected, expectedWithin: within, counts, naive, sentence } = projection;
  return {
    series: slug,
    ...stamped(revision),
    model, version, title, asOf, members,
    expected: inOrder(expected),
    expectedWithin: within,
    counts: inOrder(counts),
    naive: inOrder(naive),
    sentence,
    links: { self: `${seriesPath(slug)}/projection`, series: seriesPath(slug), forecast: `${seriesPath(slug)}/forecast`, page: pagePath(slug) },
  };
}

const inOrder = <T>({ yes, no, abstain, absent }: Record<Position, T>) => ({ yes, no, abstain, absent });
