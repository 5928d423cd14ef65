import { bootstrapSkillInterval } from "../stats/bootstrap-ratio";
import { seededRandom } from "../stats/random";
import type { BacktestedVote } from "./backtest";
import type { VoteScores } from "./scores/vote-scores";

/** What a model is compared by, lower is better; null where the method says nothing of single states. Log loss and RPS weigh each vote by its members, as the summaries do. */
export const comparedScores = {
  logLoss: { term: "Log loss", of: ({ states }: VoteScores, members: number) => states && states.logLoss * members },
  rps: { term: "RPS", of: ({ states }: VoteScores, members: number) => states && states.rps * members },
  jointLogScore: { term: "Joint log score", of: ({ states }: VoteScores) => states && states.jointLogScore },
  crpsYes: { term: "CRPS in favour", of: ({ crps }: VoteScores) => crps.yes },
  energy: { term: "Energy score", of: ({ energy }: VoteScores) => energy },
} as const satisfies Record<string, { term: string; of: (scores: VoteScores, members: number) => number | null }>;
export type ComparedScore = keyof typeof comparedScores;

/** How much better a model is than a benchmark: 1 is perfect, 0 no better, negative worse; with a 90 % bootstrap interval over votes. */
export type Skill = { readonly skill: number; readonly interval: readonly [number, number] };

/** The skill of a model over a benchmark in one score. Undefined where either has none, or the benchmark is perfect. */
export function skillOver({ votes, model, benchmark, score }: { votes: readonly BacktestedVote[]; model: string; benchmark: string; score: ComparedScore }): Skill | undefined {
  const { of } = comparedScores[score];
  const pairs = votes.flatMap(({ scores, members }): [number, number][] => {
    const [a, b] = [of(scores[model]!, members), of(scores[benchmark]!, members)];
    return a === null || b === null ? [] : [[a, b]];
  });
  if (pairs.length === 0 || pairs.length < votes.length) return undefined;
  const [a, b] = pairs.reduce(([x, y], pair) => [x + pair[0], y + pair[1]], [0, 0]);
  const interval = b === 0 ? undefined : bootstrapSkillInterval({ pairs, random: seededRandom(`skill ${model} ${benchmark} ${score}`) });
  return interval && { skill: 1 - a / b, interval };
}
