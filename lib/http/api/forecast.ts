import { z } from "zod";
import { type ForecastAnswer, type StateAnswer, watched } from "@/lib/forecast/desk/forecast-answer";
import { modelNames } from "@/lib/forecast/models/all-models";
import { asOfSchema, assumeText, leaveText, pressureText, scenarioFields } from "@/lib/forecast/scenario-address";
import { seedSchema } from "@/lib/forecast/seed";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { type positions, positionSchema } from "@/lib/votes/schema";
import { day, path, revisionFields, stamped, states } from "./envelope";
import { pagePath, seriesPath } from "./paths";

export const modelSchema = z.enum(modelNames as [string, ...string[]], `one of ${modelNames.join(", ")}`);

/** What may be asked of a forecast. */
export const forecastQuery = z.object({
  model: modelSchema.default("full").describe("Which model; full unless another is named."),
  scenario: scenarioFields.scenario.describe("Assumed pressure: open (no assumption), calm, as-in-80, level-0.5."),
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
  .object({ pressure: z.string(), assume: z.string(), leave: z.string(), newcomers: z.int().min(0) })
  .describe("What was assumed, as the parameters scenario, assume, leave and newcomers would say it.");
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
  scenario: scenarioAnswer,
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
  return {
    series: slug,
    ...stamped(revision),
    target: { session, date, resolution, after },
    asOf, model, version, title, seed,
    scenario: { pressure: pressureText(asked.scenario), assume: assumeText(asked.assume), leave: leaveText(asked.leave), newcomers: asked.newcomers },
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

/** Four things in the order in which the API names positions. */
export const fourOf = <T>(four: Readonly<Record<(typeof positions)[number], T>>) => ({ yes: four.yes, no: four.no, abstain: four.abstain, absent: four.absent });

const stateJson = ({ country, yes, no, abstain, absent, last }: Pick<StateAnswer, "country" | "yes" | "no" | "abstain" | "absent" | "last">) => ({ country, yes, no, abstain, absent, last });

/** The question as a query string; what is as usual is left out. */
function queryText({ model, scenario, assume, leave, newcomers, asOf, seed }: ForecastQuery): string {
  const said = { model: model === "full" ? "" : model, scenario: scenario.kind === "open" ? "" : pressureText(scenario), assume: assumeText(assume), leave: leaveText(leave), newcomers: newcomers || "", asOf: asOf ?? "", seed: seed === 1 ? "" : seed };
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== "").map(([name, value]) => [name, String(value)]));
  return query.size === 0 ? "" : `?${query.toString()}`;
}
