import { bootstrapMeanInterval } from "../stats/bootstrap-interval";
import { seededRandom } from "../stats/random";
import type { BacktestedVote } from "./backtest";
import { OUTCOMES } from "./outcomes";
import type { VoteScores } from "./scores/vote-scores";

export interface Summary {
  readonly votes: number;
  /** Nats a state, averaged over all states and votes. Null, like the next four, for methods without states. */
  readonly logLoss: number | null;
  readonly brier: number | null;
  readonly rps: number | null;
  readonly rpsPresent: number | null;
  /** Nats a vote. */
  readonly jointLogScore: number | null;
  readonly auc: number | null;
  readonly precisionAt20: number | null;
  readonly crpsNo: number;
  readonly crpsAbstain: number;
  readonly crpsAbsent: number;
  readonly crpsYes: number;
  readonly energy: number;
  readonly coverage50: number;
  readonly coverage80: number;
  readonly coverage90: number;
  /** Mean width (high − low) of the 90 % interval for "in favour", in votes. */
  readonly width90: number;
  /** 90 % bootstrap interval over votes for the joint log score's (or, without states, the CRPS's) mean. */
  readonly interval: readonly [number, number];
}

/** Mean scores of one model over the votes of a backtest. */
export function summarise(votes: readonly BacktestedVote[], model: string): Summary {
  const scored = votes.map((vote) => ({ members: vote.members, scores: vote.scores[model]! }));
  const mean = (value: (scores: VoteScores) => number) => average(scored.map(({ scores }) => value(scores)));
  const known = (value: (scores: VoteScores) => number | null | undefined) => {
    const values = scored.map(({ scores }) => value(scores)).filter((x): x is number => x !== null && x !== undefined);
    return values.length > 0 ? average(values) : null;
  };
  const perState = (value: (scores: NonNullable<VoteScores["states"]>) => number) => {
    if (scored.some(({ scores }) => scores.states === null)) return null;
    const states = scored.reduce((sum, { members }) => sum + members, 0);
    return scored.reduce((sum, { members, scores }) => sum + members * value(scores.states!), 0) / states;
  };
  const [crpsNo, crpsAbstain, crpsAbsent, crpsYes] = OUTCOMES.map((outcome) => mean((s) => s.crps[outcome])) as [number, number, number, number];
  const values = scored.map(({ scores }) => scores.states?.jointLogScore ?? scores.crps.yes);
  return {
    votes: votes.length,
    logLoss: perState((s) => s.logLoss),
    brier: perState((s) => s.brier),
    rps: perState((s) => s.rps),
    rpsPresent: known((s) => s.states?.rpsPresent),
    jointLogScore: known((s) => s.states?.jointLogScore),
    auc: known((s) => s.states?.departures.auc),
    precisionAt20: known((s) => s.states?.departures.precisionAt20),
    crpsNo,
    crpsAbstain,
    crpsAbsent,
    crpsYes,
    energy: mean((s) => s.energy),
    coverage50: mean((s) => (s.intervals["50"].held ? 1 : 0)),
    coverage80: mean((s) => (s.intervals["80"].held ? 1 : 0)),
    coverage90: mean((s) => (s.intervals["90"].held ? 1 : 0)),
    width90: mean((s) => s.intervals["90"].high - s.intervals["90"].low),
    interval: bootstrapMeanInterval({ values, random: seededRandom(`bootstrap ${model}`) }),
  };
}

/** Skill: 1 − score / benchmark's score. 1 is perfect, 0 no better than the benchmark, negative worse. */
export function skill(score: number, benchmark: number): number {
  return 1 - score / benchmark;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
