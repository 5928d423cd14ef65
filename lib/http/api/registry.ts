import { z } from "zod";
import { counts, isWhatIf, type RegistryEntry, summariseRegistry } from "@/lib/forecast/registry/registry-entry";
import { type FrozenContent, frozenContentSchema } from "@/lib/forecast/registry/schema";
import { tooLateWords } from "@/lib/forecast/registry/standing";
import type { SeriesRecord } from "@/lib/series/schema";
import { day, path, revisionFields, rollCallStage, stamped, states } from "./envelope";
import { fourOf, scenarioAnswer, tally, voteKey } from "./forecast";
import { pagePath, seriesPath } from "./paths";

/** The number of a frozen forecast in addresses. */
export const frozenIdSchema = z.string().regex(/^[1-9]\d{0,8}$/, "the number of a frozen forecast, such as 12").transform(Number);

const score = z.number();
const scoreOrNone = score.nullable().describe("Null for models that say nothing of single states.");
const interval = z.object({ low: states, high: states, held: z.boolean() });

const outcome = z.object({
  session: z.string().nullable(), date: day, resolution: z.string().nullable(),
  tally: tally.describe("As recorded now: a corrected vote is scored anew."),
  logLoss: scoreOrNone.describe("Nats a state."), brier: scoreOrNone, rps: scoreOrNone, jointLogScore: scoreOrNone.describe("Nats a vote."),
  crpsYes: score, energy: score, pitYes: score,
  interval50Yes: interval, interval80Yes: interval, interval90Yes: interval,
  rollCall: rollCallStage.describe("While it is provisional only the four counts are scored."),
  scoredStates: states,
  leftOut: z.array(z.string()).describe("States forecast that could not vote, or whose position was assumed: not scored one by one."),
});

const entry = z.object({
  id: z.int(), frozenAt: z.iso.datetime().describe("By the database's clock."), frozenBy: z.string(), sha256: z.string().length(64),
  model: z.string(), version: z.string(), seed: z.int(), scenario: scenarioAnswer, asOf: day,
  seenRevision: z.int().describe("The revision of the record that the forecast saw."),
  after: z.object(voteKey).nullable().describe("The last vote that the forecast has seen: it is about the next one."),
  members: states, expected: tally,
  yes: z.object({ mean: score, q05: states, q95: states }).describe("States in favour: mean, and the ends of the central 90 %."),
  afterTheVote: z.string().nullable().describe("Why the forecast was made too late to count; null for one in good time, or whose vote is not on record."),
  whatIf: z.boolean().describe("Whether it assumed something: then it is scored but not averaged."),
  counts: z.boolean().describe("Whether it counts in `summary`."),
  outcome: outcome.nullable().describe("How it came out; null until its vote is on record."),
  links: z.object({ self: path, page: path, text: path.describe("The frozen text to the last byte: what the hash is taken over.") }),
});

export const registryAnswer = z.object({
  series: z.string(),
  ...revisionFields,
  frozen: z.array(entry).describe("Newest first, the bad ones too."),
  summary: z
    .array(z.object({ model: z.string(), forecasts: z.int(), votes: z.int(), logLoss: scoreOrNone, jointLogScore: scoreOrNone, crpsYes: score, held90: z.int() }))
    .describe("By model, means over the forecasts that count. held90: how many 90 % intervals for yes held."),
  links: z.object({ self: path, series: path, page: path, csv: path }),
});

export const frozenAnswer = z.object({
  series: z.string(),
  ...revisionFields,
  ...entry.shape,
  content: frozenContentSchema.describe("What was frozen. Written as canonical JSON (RFC 8785), its SHA-256 is `sha256`."),
});

export function entryJson({ forecast, standing, scores }: RegistryEntry, slug: string): z.output<typeof entry> {
  const { id, frozenAt, frozenBy, sha256, model, version, seed, scenario, asOf, seenRevision, target, members, expected, yes } = forecast;
  const { vote } = standing;
  return {
    id, frozenAt, frozenBy, sha256, model, version, seed, scenario, asOf, seenRevision, after: target.after, members, expected: fourOf(expected), yes,
    afterTheVote: standing.vote && standing.tooLate ? tooLateWords[standing.tooLate] : null,
    whatIf: isWhatIf(forecast),
    counts: counts({ forecast, standing, scores }),
    outcome: vote && scores && {
      session: vote.session, date: vote.date, resolution: vote.resolution, tally: fourOf(vote), rollCall: vote.rollCall,
      logLoss: scores.states?.logLoss ?? null, brier: scores.states?.brier ?? null, rps: scores.states?.rps ?? null, jointLogScore: scores.states?.jointLogScore ?? null,
      crpsYes: scores.crps.yes, energy: scores.energy, pitYes: scores.pit,
      interval50Yes: { ...scores.intervals["50"] }, interval80Yes: { ...scores.intervals["80"] }, interval90Yes: { ...scores.intervals["90"] },
      scoredStates: scores.scoredStates, leftOut: [...scores.leftOut],
    },
    links: { self: `${seriesPath(slug)}/forecast/registry/${id}`, page: `${pagePath(slug)}/forecast/registry/${id}`, text: `${pagePath(slug)}/forecast/registry/${id}.json` },
  };
}

/** Every frozen forecast of a series and how it came out. */
export function registryJson({ series: { slug }, revision }: SeriesRecord, entries: readonly RegistryEntry[]): z.output<typeof registryAnswer> {
  const page = `${pagePath(slug)}/forecast/registry`;
  return {
    series: slug,
    ...stamped(revision),
    frozen: entries.map((each) => entryJson(each, slug)),
    summary: summariseRegistry(entries).map((each) => ({ ...each })),
    links: { self: `${seriesPath(slug)}/forecast/registry`, series: seriesPath(slug), page, csv: `${page}.csv` },
  };
}

/** One frozen forecast with all that was frozen. */
export function frozenJson({ series: { slug }, revision }: SeriesRecord, one: RegistryEntry, content: FrozenContent): z.output<typeof frozenAnswer> {
  return { series: slug, ...stamped(revision), ...entryJson(one, slug), content };
}
