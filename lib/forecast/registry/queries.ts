import { createHash } from "node:crypto";
import { z } from "zod";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { atRevision } from "@/lib/revisions/cache";
import { getSeriesRecord } from "@/lib/series/queries";
import { rollCallOf, type SeriesRecord } from "@/lib/series/schema";
import { tallySchema, type Vote } from "@/lib/votes/schema";
import type { ForecastQuestion } from "../desk/questions";
import { ask } from "../desk/threads";
import { type ForecastAsked, forecastQuestion } from "@/lib/forecast/queries";
import { assumeSchema, assumeText, leaveSchema, leaveText, pressureSchema, pressureText } from "../scenario-address";
import type { Format } from "./formats";
import { frozenContent } from "./frozen-content";
import { type FrozenScores, frozenScores } from "./frozen-scores";
import type { RegistryEntry } from "./registry-entry";
import { type FrozenContent, frozenContentSchema, type FrozenForecast, type FrozenScenario, frozenScenarioSchema, frozenTargetSchema } from "./schema";
import { standingOf } from "./standing";

/** The content that a forecast would be frozen with now, or in an earlier format. @throws AppError as `getForecast` */
export async function makeFrozenContent(asked: ForecastAsked, format?: Format): Promise<FrozenContent> {
  const { voting, target, question } = await forecastQuestion(asked);
  const made = await ask("readers", voting, { ...question, kind: "freeze" });
  const scenario = { pressure: pressureText(asked.pressure), assume: assumeText(asked.overrides), leave: leaveText(asked.leave), newcomers: asked.newcomers, ...partiesOf(question) };
  return frozenContent({ ...(format ? { format } : {}), made, target, scenario, revision: voting.revision, voters: question.members });
}

/** Who pushed and whose text it was, where a level of push was assumed: the series may say otherwise by the time that it is made again. */
function partiesOf({ parties }: ForecastQuestion): Pick<FrozenScenario, "presser" | "sponsor"> {
  return parties ? { presser: parties.presser, ...(parties.sponsor ? { sponsor: parties.sponsor } : {}) } : {};
}

/** The same question as that of a frozen forecast, answered from today's record by the makers of its format. @throws AppError as `getForecast` */
export async function makeFrozenAgain(frozen: FrozenContent): Promise<FrozenContent> {
  const { series, model, scenario: { pressure, assume, leave, newcomers, presser, sponsor = null }, asOf, seed, format } = frozen;
  const asked = { series, model, pressure: pressureSchema.parse(pressure), overrides: assumeSchema.parse(assume), leave: leaveSchema.parse(leave), newcomers, asOf, seed };
  return makeFrozenContent({ ...asked, ...(presser ? { parties: { presser, sponsor } } : {}) }, format);
}

const rowSchema = z.object({
  id: z.int(), frozenAt: z.date().transform((at) => at.toISOString()), frozenBy: z.string(), sha256: z.string(), series: z.string(), model: z.string(), version: z.string(), seed: z.int(),
  scenario: frozenScenarioSchema, asOf: z.string(), revision: z.int(), target: frozenTargetSchema, members: z.int(), expected: tallySchema,
  yes: z.object({ mean: z.number(), q05: z.number(), q95: z.number() }),
});
const columns = {
  id: true, frozenAt: true, frozenBy: true, sha256: true, series: true, model: true, version: true, seed: true, scenario: true, asOf: true, revision: true, target: true, members: true,
  expected: true, yes: true,
} as const;

function frozenFromRow(row: unknown): FrozenForecast {
  const { revision: seenRevision, ...rest } = rowSchema.parse(row);
  return { ...rest, seenRevision };
}

/** Changes with every forecast frozen of a series: rows are only ever added, so how many there are says which. Registry pages depend on it and on the revision. */
export async function registryState(series: string): Promise<string> {
  return `${await db().frozenForecast.count({ where: { series } })} frozen`;
}

/** Every frozen forecast of a series, newest first, with how it came out. @throws AppError `not_found` for a series that is not on record */
export async function getRegistry(slug: string): Promise<{ record: SeriesRecord; entries: RegistryEntry[] }> {
  const record = await getSeriesRecord(slug);
  const rows = await db().frozenForecast.findMany({ where: { series: slug }, orderBy: { id: "desc" }, select: columns });
  const entries: RegistryEntry[] = [];
  // One after another: each that is scored for the first time needs some 10 MB for a moment.
  for (const row of rows) entries.push(await entryOf(frozenFromRow(row), record));
  return { record, entries };
}

/** One frozen forecast of a series with its content, as stored. @throws AppError `not_found` */
export async function getFrozenForecast(slug: string, id: number): Promise<{ record: SeriesRecord; entry: RegistryEntry; content: FrozenContent; text: string }> {
  const record = await getSeriesRecord(slug);
  const row = await db().frozenForecast.findFirst({ where: { id, series: slug }, select: { ...columns, content: true } });
  if (!row) throw new AppError("not_found", `The series "${slug}" has no frozen forecast ${id}. All are listed at /series/${slug}/forecast/registry.`);
  return { record, entry: await entryOf(frozenFromRow(row), record), content: frozenContentSchema.parse(JSON.parse(row.content)), text: row.content };
}

/** The series and the stored text of a frozen forecast, whichever series it is of. @throws AppError `not_found` */
export async function getFrozenText(id: number): Promise<{ forecast: FrozenForecast; text: string }> {
  const row = await db().frozenForecast.findUnique({ where: { id }, select: { ...columns, content: true } });
  if (!row) throw new AppError("not_found", `There is no frozen forecast ${id}.`);
  return { forecast: frozenFromRow(row), text: row.content };
}

/** The frozen forecast with this hash, or null. */
export async function findFrozenByHash(sha256: string): Promise<FrozenForecast | null> {
  const row = await db().frozenForecast.findUnique({ where: { sha256 }, select: columns });
  return row && frozenFromRow(row);
}

async function entryOf(forecast: FrozenForecast, record: SeriesRecord): Promise<RegistryEntry> {
  const standing = standingOf(forecast, record.votes);
  return { forecast, standing, scores: standing.vote && (await scoresOf(forecast, record, standing.vote)) };
}

/** Content never changes, so scores depend on the tally and the roll call alone: made once for each that the vote has had. */
function scoresOf({ id, sha256 }: FrozenForecast, record: SeriesRecord, vote: Vote): Promise<FrozenScores> {
  const rollCall = rollCallOf(record, vote);
  const { yes, no, abstain, absent, rollCall: stage } = vote;
  const said = [stage, yes, no, abstain, absent, ...[...rollCall].map(([iso3, position]) => `${iso3}:${position}`).sort()];
  const digest = createHash("sha256").update(said.join()).digest("hex");
  return atRevision({
    key: `frozen/${sha256}/${digest}`,
    revision: 0,
    make: async () => {
      const { text } = await getFrozenText(id);
      return frozenScores(frozenContentSchema.parse(JSON.parse(text)), { tally: { yes, no, abstain, absent }, rollCall, stage });
    },
  });
}

