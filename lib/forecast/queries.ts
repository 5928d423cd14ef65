import { membersOn } from "@/lib/countries/members-on";
import { listCountries } from "@/lib/countries/queries";
import { AppError, isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { atRevision } from "@/lib/revisions/cache";
import { currentRevision } from "@/lib/revisions/queries";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { getSeriesRecord, listSeries, listSeriesRecords } from "@/lib/series/queries";
import { wholeOnly } from "@/lib/series/schema";
import { type Position, positions, type Vote } from "@/lib/votes/schema";
import type { ForecastAnswer } from "./desk/forecast-answer";
import type { PastPush } from "./desk/past-pushes";
import { newcomerCodes } from "./desk/newcomers";
import type { ForecastQuestion } from "./desk/questions";
import { ask } from "./desk/threads";
import { type ForecastTarget, forecastTarget } from "./forecast-target";
import { modelNames } from "./models/all-models";
import type { OfficialForecast, PeekedForecast } from "./official";
import { dayAfter, type ProjectedCount, type Projection, projectNextVote, votesEnoughAlone } from "./projection";
import { getVotingRecord, type StampedRecord } from "./record/queries";
import { type Parties, USUAL_PARTIES } from "./parties";
import type { Scenario } from "./scenario";
import { USUAL_SEED } from "./seed";
import { waitedFor, waitingInWords } from "./waiting";

/**
 * The simple projection of the next vote of a series, once for each of its revisions. A young series borrows the past errors of the named
 * ones, so its projection is made anew when any of them changes. Undefined for a series without votes.
 */
export async function getProjection(slug: string): Promise<Projection | undefined> {
  const record = await getSeriesRecord(slug);
  const borrows = record.votes.length < votesEnoughAlone;
  return atRevision({
    key: `projection/${slug}`,
    revision: [record.revision.number, borrows ? await currentRevision() : 0],
    make: async () => projectNextVote({ record, members: await currentMembers(), ...(borrows ? await borrowed(slug) : {}) }),
  });
}

/** The records whose past errors a young series borrows, those of the series that teach, as far as the record goes: what the model sees when it is asked as one of all. */
async function borrowed(slug: string) {
  const [{ record: { teachers }, newest }, records] = await Promise.all([getVotingRecord(), listSeriesRecords()]);
  const own = records.find(({ series }) => series.slug === slug)?.votes.at(-1)?.date ?? newest; // a provisional vote of its own may be newer than all that models read
  return { asOf: dayAfter(own > newest ? own : newest), others: records.filter(({ series }) => !teachers || teachers.includes(series.slug)).map(wholeOnly) };
}

/** The number of the newest revision that the projection of a series depends on: of any series where it borrows their past errors. */
export async function projectionRevision(slug: string): Promise<number> {
  const { votes } = await getSeriesRecord(slug);
  return currentRevision(votes.length < votesEnoughAlone ? undefined : slug);
}

/** Codes of the states that are members today. */
async function currentMembers(): Promise<string[]> {
  const { countries } = await listCountries();
  return countries.filter(({ memberships }) => memberships.some(({ until }) => until === null)).map(({ iso3 }) => iso3);
}

/** What may be asked of a forecast; what is left out is as most readers want it. */
export interface ForecastAsked {
  readonly series: string;
  readonly model?: string | undefined;
  readonly pressure: Scenario["pressure"];
  readonly overrides: Scenario["overrides"];
  /** Members assumed to take no part. */
  readonly leave: readonly string[];
  readonly newcomers: number;
  /** Only votes before this day are seen. Left out: all on record. */
  readonly asOf?: string | undefined;
  readonly seed?: number | undefined;
  /** Who pushes and whose text it is. Left out: as the series says now. */
  readonly parties?: Parties | undefined;
}

export interface StampedForecast {
  readonly revision: RevisionStamp;
  readonly target: ForecastTarget;
  /** Day of the newest vote on record, of whichever resolution: where the record ends. */
  readonly newest: string;
  readonly forecast: ForecastAnswer;
}

/**
 * What is asked in full: the vote, the members, the day, and the record that answers it.
 * @throws AppError `not_found` for a series that is not on record, `bad_request` for a question without an answer (naming the field), `not_yet` while the
 * forecast waits for a whole roll call (waiting.ts)
 */
export async function forecastQuestion(asked: ForecastAsked): Promise<{ voting: StampedRecord; target: ForecastTarget; question: ForecastQuestion }> {
  const { series, model = "full", pressure, overrides, leave, newcomers, seed = USUAL_SEED } = asked;
  const [voting, { countries }, record] = await Promise.all([getVotingRecord(), listCountries(), getSeriesRecord(series)]);
  const waits = waitedFor({ votes: record.votes, asOf: asked.asOf });
  if (waits) throw new AppError("not_yet", waitingInWords(waits));
  const asOf = asked.asOf ?? dayAfter(voting.newest);
  const present = membersOn(countries, asOf).map(({ iso3 }) => iso3);
  const members = [...present.filter((iso3) => !leave.includes(iso3)), ...newcomerCodes.slice(0, newcomers)].sort();
  refuseStrangers({ name: "leave", codes: leave, members: present, asOf });
  refuseStrangers({ name: "assume", codes: Object.keys(overrides), members, asOf });
  if (members.length === 0) throw new AppError("bad_request", `asOf: expected a day on which there are members; nobody can vote on ${asOf}`);
  if (!modelNames.includes(model)) throw new AppError("bad_request", `model: expected one of ${modelNames.join(", ")}`);
  const { sponsor, presser } = record.series;
  refuseUnknownSession(pressure, voting.record.votes.filter((vote) => vote.series.includes(series)));
  // Nothing but a level of push looks at the parties, so no other question may differ by them; by which name an address said it, nothing does.
  const parties = asked.parties ?? { sponsor, presser: presser ?? USUAL_PARTIES.presser };
  const assumed = pressure.kind === "push" ? { scenario: { pressure: { kind: "push", level: pressure.level }, overrides }, parties } as const : { scenario: { pressure, overrides } };
  const question = { kind: "forecast", series, asOf, members, model, ...assumed, seed } as const;
  // From the record that the model sees, so that both belong to one revision.
  const votes = voting.record.votes.filter((vote) => vote.series.includes(series)).map(({ session, date, resolution }) => ({ session: session || null, date, resolution: resolution || null }));
  return { voting, target: forecastTarget({ series, votes, asOf }), question };
}

/** A forecast of a series' next vote, made in the readers' thread, once for a revision and question. @throws AppError as `forecastQuestion` */
export async function getForecast(asked: ForecastAsked): Promise<StampedForecast> {
  const { voting, target, question } = await forecastQuestion(asked);
  // As of a day in the past nothing is at hand, and it takes seconds: readers of the next vote's forecast do not wait behind it. A day after all that is on
  // record (voting day) sees what they see.
  const lane = asked.asOf === undefined || asked.asOf > voting.newest ? "readers" : "background";
  const answer = atRevision({ key: `forecast/${JSON.stringify(question)}`, revision: voting.since, kind: "questions", make: () => ask(lane, voting, question) });
  return { revision: voting.revision, target, newest: voting.newest, forecast: await answer };
}

/** What the official forecast asks: the full model, nothing assumed. */
export const OFFICIAL_QUESTION = { model: "full", pressure: { kind: "open" }, overrides: {}, leave: [], newcomers: 0 } as const satisfies Omit<ForecastAsked, "series">;

/**
 * The one official number of a series' next vote: the full model's open forecast. Every place that shows the next vote asks here. Undefined for a series
 * without votes. Waits until the forecast is made: some seconds after a start. @throws AppError `not_found` for a series that is not on record
 */
export async function getOfficialForecast(slug: string): Promise<OfficialForecast | undefined> {
  const { votes } = await getSeriesRecord(slug);
  if (votes.length === 0) return undefined;
  const waits = waitedFor({ votes });
  if (waits) return projectedOfficially(slug, waits);
  const { revision, target, newest, forecast } = await getForecast({ series: slug, ...OFFICIAL_QUESTION });
  const { model, version, title, asOf, members, expected, expectedWithin, sentence } = forecast;
  const counts = Object.fromEntries(positions.map((position) => {
    const { median, q05, q25, q75, q95 } = forecast.counts[position];
    return [position, { median, q05, q25, q75, q95 }];
  })) as Record<Position, ProjectedCount>;
  return { source: "full-model", revision, target, model, version, title, asOf, newest, members, expected, expectedWithin, counts, sentence, waits: null };
}

/** The simple projection as the official number while the full model waits for a whole roll call, and says so. */
async function projectedOfficially(slug: string, waits: Vote): Promise<OfficialForecast> {
  const [record, voting, projection] = await Promise.all([getSeriesRecord(slug), getVotingRecord(), getProjection(slug)]);
  if (!projection) throw new Error(`The series ${slug} has votes and no projection`);
  const { model, version, title, asOf, members, expected, expectedWithin, counts, sentence } = projection;
  const newest = voting.newest > waits.date ? voting.newest : waits.date;
  const target = forecastTarget({ series: slug, votes: record.votes, asOf });
  return { source: "simple-projection", revision: record.revision, target, model, version, title, asOf, newest, members, expected, expectedWithin, counts, sentence, waits: { words: waitingInWords(waits), session: waits.session, resolution: waits.resolution, open: waits.open } };
}

/** How long a reader waits for a forecast that may be there already (ms): one that must be made takes longer, and the page says so instead. */
const patience = 150;

/** The official forecast for a page, which never waits for it: what is not there is being made from now on. @throws AppError `not_found` */
export async function peekOfficialForecast(slug: string): Promise<PeekedForecast> {
  const made = getOfficialForecast(slug).then(
    (official): PeekedForecast => (official ? { state: "made", official } : { state: "no-vote" }),
    (error: unknown): PeekedForecast => {
      if (isAppError(error) && error.code === "not_found") throw error;
      log.error({ err: error, series: slug }, "the official forecast could not be made");
      return { state: "failed" };
    },
  );
  return Promise.race([made, new Promise<PeekedForecast>((resolve) => setTimeout(() => resolve({ state: "being-made" }), patience))]);
}

/** A forecast of a vote from before its day, for a page, which never waits long for it. */
export type PeekedBefore = { readonly state: "made"; readonly forecast: ForecastAnswer } | { readonly state: "being-made" } | { readonly state: "failed" };

/** The full model's open forecast of the vote held on `day`, from votes before it alone; what is not there is being made from now on. */
export async function peekForecastBefore(slug: string, day: string): Promise<PeekedBefore> {
  const made = getForecast({ series: slug, ...OFFICIAL_QUESTION, asOf: day }).then(
    ({ forecast }): PeekedBefore => ({ state: "made", forecast }),
    (error: unknown): PeekedBefore => {
      log.error({ error, series: slug, day }, "the forecast from before a vote could not be made");
      return { state: "failed" };
    },
  );
  return Promise.race([made, new Promise<PeekedBefore>((resolve) => setTimeout(() => resolve({ state: "being-made" }), patience))]);
}

/** The older name "as in session N" meant a vote of the series: one that never was is a mistake, whatever answers it today. */
function refuseUnknownSession(pressure: Scenario["pressure"], votes: readonly { session: string }[]): void {
  const session = pressure.kind === "push" && /^as-in-(.+)$/.exec(pressure.retired ?? "")?.[1];
  if (!session || votes.some((vote) => vote.session === session)) return;
  throw new AppError("bad_request", `scenario: expected a session with a vote of this series, not ${session}. It has: ${votes.map((vote) => vote.session).join(", ") || "none"}. Pressure is said by push=LEVEL today`);
}

function refuseStrangers({ name, codes, members, asOf }: { name: string; codes: readonly string[]; members: readonly string[]; asOf: string }): void {
  const strangers = codes.filter((code) => !members.includes(code));
  if (strangers.length > 0) throw new AppError("bad_request", `${name}: expected states that can vote on ${asOf}; ${strangers.join(", ")} cannot`);
}

/** What "stays" and "rises" would have said after each earlier push of a series, beside what came. Made in the backtests' thread, once for a revision. @throws AppError `not_found` */
export async function getPastPushes(series: string): Promise<readonly PastPush[]> {
  const [voting, record] = await Promise.all([getVotingRecord(), getSeriesRecord(series)]);
  const { sponsor, presser } = record.series;
  const parties = { sponsor, presser: presser ?? USUAL_PARTIES.presser };
  return atRevision({ key: `past pushes/${series}`, revision: [voting.since, record.revision.number], make: () => ask("background", voting, { kind: "past-pushes", series, parties, seed: USUAL_SEED }) });
}

/** Makes the forecast that most readers ask for first, and with it what all others of the same state of the record share. Failure costs nothing but the warmth. */
export async function warmForecasts(): Promise<void> {
  try {
    const { series } = await listSeries();
    const [first] = series;
    if (first) await getOfficialForecast(first.slug);
  } catch (error) {
    log.warn({ error }, "could not make a first forecast at the start");
  }
}
