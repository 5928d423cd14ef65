import { z } from "zod";
import type { BacktestedVote } from "@/lib/forecast/backtest";
import { summarise } from "@/lib/forecast/backtest-summary";
import { modelNamed } from "@/lib/forecast/models/all-models";
import { USUAL_SEED } from "@/lib/forecast/seed";
import { comparedScores, type ComparedScore, skillOver } from "@/lib/forecast/skill";
import { day, path, states } from "./envelope";
import { modelSchema } from "./forecast";
import { pagePath, seriesPath } from "./paths";

/** What may be asked of a backtest. */
export const backtestQuery = z.object({
  model: modelSchema.default("full").describe("The model of `votes`; `summary` has all."),
  from: z.iso.date("a day as YYYY-MM-DD").optional().describe("Only votes on or after this day."),
});

const score = z.number();
const scoreOrNone = score.nullable().describe("Null for methods that say nothing of single states.");

const summary = z.object({
  votes: z.int(), logLoss: scoreOrNone, brier: scoreOrNone, rps: scoreOrNone, rpsPresent: scoreOrNone, jointLogScore: scoreOrNone, crpsYes: score, crpsNo: score, crpsAbstain: score, crpsAbsent: score,
  energy: score, coverage50: score, coverage80: score, coverage90: score, width90: score, auc: scoreOrNone, precisionAt20: scoreOrNone,
  interval: z.tuple([score, score]).describe("90 % bootstrap interval over votes of the mean joint log score (without states: of the CRPS of yes)."),
});

const skill = z
  .object({ skill: score, interval: z.tuple([score, score]) })
  .nullable()
  .describe("1 − score / benchmark's score, with its 90 % bootstrap interval over votes; null where either has no such score.");

export const backtestAnswer = z.object({
  series: z.string(),
  revision: z.int().min(0),
  model: z.string().describe("The model of `votes`."),
  versions: z.record(z.string(), z.string()).describe("Version of each model: with revision and seed it makes every number again."),
  seed: z.int(),
  from: day.nullable(),
  votes: z.array(
    z.object({
      session: z.string(), date: day, resolution: z.string(), members: states, yes: states.describe("In favour, as recorded."),
      expectedYes: score.describe("Mean of the forecast count in favour; no count to quote."), logLoss: scoreOrNone.describe("Nats a state."), brier: scoreOrNone, rps: scoreOrNone, jointLogScore: scoreOrNone.describe("Nats a vote."), crpsYes: score, energy: score,
      interval50Yes: z.tuple([states, states]), interval80Yes: z.tuple([states, states]), interval90Yes: z.tuple([states, states]), pitYes: score, auc: scoreOrNone,
    }),
  ),
  summary: z.record(z.string(), summary).describe("By model: means over the votes; log loss, Brier and RPS over all states and votes."),
  skill: z.record(z.string(), z.record(z.string(), skill)).describe("Of `model`, by benchmark and score."),
  links: z.object({ self: path, series: path, page: path }),
});

/** How the forecasts of a series have come out: one model's vote by vote, every model's in sum. */
export function backtestJson(input: { slug: string; revision: number; votes: readonly BacktestedVote[]; models: readonly string[]; model?: string; from?: string }): z.output<typeof backtestAnswer> {
  const { slug, revision, votes, models, model = "full", from } = input;
  return {
    series: slug,
    revision,
    model,
    versions: Object.fromEntries(models.map((name) => [name, modelNamed(name).version])),
    seed: USUAL_SEED,
    from: from || null,
    votes: votes.map(({ session, date, resolution, members, actual, scores }) => {
      const { expectedYes, crps, energy, intervals, pit, states: perState } = scores[model]!;
      const ends = (level: "50" | "80" | "90"): [number, number] => [intervals[level].low, intervals[level].high];
      return {
        session, date, resolution, members, yes: actual.yes, expectedYes, logLoss: perState?.logLoss ?? null, brier: perState?.brier ?? null, rps: perState?.rps ?? null,
        jointLogScore: perState?.jointLogScore ?? null, crpsYes: crps.yes, energy, interval50Yes: ends("50"), interval80Yes: ends("80"), interval90Yes: ends("90"), pitYes: pit,
        auc: perState?.departures.auc ?? null,
      };
    }),
    summary: Object.fromEntries(votes.length === 0 ? [] : models.map((name) => {
      const { interval, ...means } = summarise(votes, name);
      return [name, { ...means, interval: [interval[0], interval[1]] as [number, number] }];
    })),
    skill: Object.fromEntries(models.filter((name) => name !== model).map((benchmark) => [benchmark, skillsOver({ votes, model, benchmark })])),
    links: { self: `${seriesPath(slug)}/backtest`, series: seriesPath(slug), page: `${pagePath(slug)}/forecast` },
  };
}

function skillsOver(input: { votes: readonly BacktestedVote[]; model: string; benchmark: string }) {
  return Object.fromEntries((Object.keys(comparedScores) as ComparedScore[]).map((score) => {
    const found = skillOver({ ...input, score });
    return [score, found ? { skill: found.skill, interval: [...found.interval] as [number, number] } : null];
  }));
}
