import { z } from "zod";
import { type ForecastAnswer, type PushAnswer, type StateAnswer, watched } from "@/lib/forecast/desk/forecast-answer";
import { modelNames } from "@/lib/forecast/models/all-models";
import { asOfSchema, assumeText, foldPush, leaveText, levelText, pressureText, scenarioFields } from "@/lib/forecast/scenario-address";
import { pushSizeInWords } from "@/lib/forecast/push-words";
import { retiredInWords } from "@/lib/forecast/retired-scenarios";
import { seedSchema } from "@/lib/forecast/seed";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { type positions, positionSchema } from "@/lib/votes/schema";
import { day, path, revisionFields, stamped, states } from "./envelope";
import { pagePath, seriesPath } from "./paths";

export const modelSchema = z.enum(modelNames as [string, ...string[]], `one of ${modelNames.join(", ")}`);

/** What may be asked of a forecast. */
export const forecastQuery = z.object({
  model: modelSchema.default("full").describe("Which model; full unless another is named."),
  push: scenarioFields.push.describe("Assumed pressure, from -1 (it eases) over 0 (it stays as at the last push) to 1 (as many states leave again). Left out: nothing is assumed."),
  scenario: scenarioFields.scenario.describe("The older name for it: open, calm, as-in-80, level-0.5. It still answers, with the level of push nearest in meaning, and the answer says so in `scenario.note`."),
  assume: scenarioFields.assume.describe("States whose position is taken as given: BRA:abstain,ARG:no."),
  leave: scenarioFields.leave.describe("Members assumed to take no part: ARG,BRA."),
  newcomers: scenarioFields.newcomers.describe("States assumed to have joined."),
  asOf: asOfSchema.optional().describe("Only votes before this day are seen. Left out: all on record."),
  seed: seedSchema.describe("The same seed gives the same numbers."),
});
export type ForecastQuery = z.output<typeof forecastQuery>;

const chance = z.number().min(0).max(1);
const fourChances = { yes: chance, no: chance, abstain: chance, absent: chance };
export const tally = z.object({ yes: states, no: states, abstain: states, absent: states });
export const scenarioAnswer = z
  .object({
    pressure: z.string().describe("open, or push= and the level. In forecasts frozen before there were levels of push also calm, as-in-80, level-1."),
    assume: z.string(), leave: z.string(), newcomers: z.int().min(0),
    presser: z.string().optional().describe("Of a level of push: who pushes."), sponsor: z.string().optional().describe("Of a level of push: whose text it is; at no level does it vote against it or abstain."),
  })
  .describe("What was assumed, as the parameters push, assume, leave and newcomers would say it.");
export const voteKey = { session: z.string().nullable(), date: day, resolution: z.string().nullable() };

export const expectedWithin = z
  .enum(["half", "ninety", "none"])
  .describe("Whether every count of `expected` lies in its own central half (q25 to q75), else in its own 90 % interval (q05 to q95), or in neither.");
export const count = z
  .object({ mean: z.number(), median: states, q05: states, q25: states, q75: states, q95: states, pmf: z.array(chance).describe("pmf[k] is the chance of exactly k states; sums to 1.") })
  .describe("One count by itself, in states: its quantiles need not go together with those of the others; the tally to quote is `expected`.");
const state = z.object({
  country: z.string().describe("ISO 3166-1 alpha-3 code, or newcomer-1 … for a state that a scenario adds."),
  ...fourChances,
  last: positionSchema.nullable().describe("Its last position in the series; null without one."),
});
const watchedState = z.object({
  ...state.shape,
  chanceOfMoving: chance.describe("Chance of a position other than its last."),
  general: chance.nullable().describe("Chance of not being in favour as its kind has it, before anything is known of the state itself."),
  reasons: z
    .array(z.object({ feature: z.string(), words: z.string(), value: z.number(), logOdds: z.number() }))
    .describe("What moves it from there, largest first: the state's value in standard deviations, and what it adds to the log-odds of not being in favour."),
});

const pushFields = z.object({
  level: z.number().min(-1).max(1),
  words: z.string().describe("The level and its size in states, in a sentence."),
  reference: z.object({ session: z.string().nullable(), date: day, moved: states.describe("States newly against or abstaining in it.") }).nullable().describe("The push that the level goes by: the latest among the last five votes. Null where there is none: then a further push is as large as first pushes have been, and there is nothing to ease."),
  newly: z.object({ mean: z.number(), median: states, q05: states, q25: states, q75: states, q95: states }).describe("States newly against or abstaining."),
  moved: z.object({ states, back: z.number() }).describe("States that the reference push moved and that have not moved since, and how many of them are expected back in favour."),
  exposure: z
    .array(z.object({
      country: z.string(), kind: z.enum(["go", "back", "new", "sponsor"]).describe("go: can newly leave; new: left in the reference push and has not moved since; back: was against or abstaining before; sponsor: cannot be pushed."),
      nearness: z.number().describe("To the presser, in the direction of its push, in standard deviations."), pattern: z.number().describe("Likeness to those that gave way in the reference push, on the log-odds scale."),
      gaveWay: z.boolean(), missing: z.number().describe("Roll calls missed in the last year, in standard deviations."),
    }))
    .describe("What exposes each state."),
});

export const forecastAnswerSchema = z.object({
  series: z.string(),
  ...revisionFields,
  target: z
    .object({ session: z.string().nullable(), date: day.nullable(), resolution: z.string().nullable(), after: z.object(voteKey).nullable().describe("The last vote that the forecast has seen.") })
    .describe("The vote that is forecast: nulls while it is not on record."),
  asOf: day.describe("Only votes before this day were seen."),
  model: z.string(),
  version: z.string().describe("Version of the model: it changes whenever its numbers may."),
  title: z.string(),
  seed: z.int(),
  scenario: scenarioAnswer.extend({ note: z.string().nullable().describe("What an older name of a scenario is answered with; null for a question in the words of today.") }),
  push: pushFields.nullable().describe("What the level of push says besides the chances; null where none was assumed, and for models that know of none."),
  members: states.describe("States that can vote: the four counts of any outcome sum to it."),
  expected: tally.describe("The one tally to quote: whole states that sum to members."),
  expectedWithin,
  counts: z.object({ yes: count, no: count, abstain: count, absent: count }),
  states: z.array(state).describe("Four chances a member state, which sum to 1. Empty for models that say nothing of single states."),
  watchList: z.array(watchedState).describe("The twenty states likeliest to leave their last position, likeliest first."),
  sentence: z.string().describe("How it was made."),
  links: z.object({ self: path, series: path, backtest: path, registry: path, page: path, method: path }),
});

type Forecast = {
  revision: RevisionStamp;
  target: z.output<typeof forecastAnswerSchema>["target"];
  forecast: ForecastAnswer;
};

/** A forecast of the next vote of a series. */
export function forecastJson({ slug, asked, revision, target, forecast }: Forecast & { slug: string; asked: ForecastQuery }): z.output<typeof forecastAnswerSchema> {
  const { asOf, model, version, title, seed, members, expected, expectedWithin: within, counts, sentence } = forecast;
  const { session, date, resolution, after } = target;
  const { scenario: pressure } = foldPush(asked);
  const { push } = forecast;
  return {
    series: slug,
    ...stamped(revision),
    target: { session, date, resolution, after },
    asOf, model, version, title, seed,
    scenario: {
      pressure: pressureText(pressure), assume: assumeText(asked.assume), leave: leaveText(asked.leave), newcomers: asked.newcomers, note: retiredInWords(pressure) ?? null,
      ...(push ? { presser: push.parties.presser, ...(push.parties.sponsor ? { sponsor: push.parties.sponsor } : {}) } : {}),
    },
    push: push ? pushJson(push) : null,
    members,
    expected: fourOf(expected),
    expectedWithin: within,
    counts: fourOf(counts) as z.output<typeof forecastAnswerSchema>["counts"],
    states: forecast.states.map(stateJson),
    watchList: watched(forecast).map(({ chanceOfMoving, general, reasons, ...rest }) => ({ ...stateJson(rest), chanceOfMoving, general, reasons: reasons.map((reason) => ({ ...reason })) })),
    sentence,
    links: {
      self: `${seriesPath(slug)}/forecast${queryText(asked)}`, series: seriesPath(slug), backtest: `${seriesPath(slug)}/backtest`, registry: `${seriesPath(slug)}/forecast/registry`,
      page: `${pagePath(slug)}/forecast`, method: "/methods/forecast",
    },
  };
}

function pushJson(push: PushAnswer): z.output<typeof pushFields> {
  const { level, reference, newly, moved, exposure } = push;
  return {
    level, words: pushSizeInWords(push), reference: reference && { ...reference, session: reference.session || null }, newly: { ...newly }, moved: { ...moved },
    exposure: exposure.map(({ country, kind, nearness, pattern, gaveWay, missing }) => ({ country, kind, nearness, pattern, gaveWay, missing })),
  };
}

/** Four things in the order in which the API names positions. */
export const fourOf = <T>(four: Readonly<Record<(typeof positions)[number], T>>) => ({ yes: four.yes, no: four.no, abstain: four.abstain, absent: four.absent });

const stateJson = ({ country, yes, no, abstain, absent, last }: Pick<StateAnswer, "country" | "yes" | "no" | "abstain" | "absent" | "last">) => ({ country, yes, no, abstain, absent, last });

/** The question as a query string; what is as usual is left out. */
function queryText({ model, assume, leave, newcomers, asOf, seed, ...asked }: ForecastQuery): string {
  const { scenario } = foldPush(asked);
  const said = { model: model === "full" ? "" : model, push: scenario.kind === "push" ? levelText(scenario.level) : "", assume: assumeText(assume), leave: leaveText(leave), newcomers: newcomers || "", asOf: asOf ?? "", seed: seed === 1 ? "" : seed };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== "").map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? "" : `?${query.toString()}`;
}
