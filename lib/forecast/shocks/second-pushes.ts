import { rocAuc } from "../../stats/roc-auc";
import { bisect } from "../../stats/bisection";
import { createForecastCache } from "../forecast-cache";
import { FROM_YES } from "../full/origins";
import { PRESSURE } from "../full/pressure-constants";
import { pressureFooting } from "../full/pressure-footing";
import { FIRST_PUSHED, isDissent, leavingChance, type PushVote, pushVote } from "../full/pressure-votes";
import { applyShock, shockRows } from "../full/shock";
import { shockPosterior } from "../full/shock-posterior";
import { SHOCK_PRIOR } from "../full/shock-prior";
import { narrowHistory, votesOfSeries } from "../history";
import { USUAL_PARTIES } from "../parties";
import type { RecurringView } from "./recurring-forecasts";

/** One state that could newly leave in a push, from before it. */
interface PushedState {
  readonly left: boolean;
  /** Log-odds of leaving by layers 1 and 2. */
  readonly calm: number;
  readonly nearness: number;
  readonly pattern: number;
  /** Chance of leaving by the replay of the reference push. */
  readonly replay: number;
}

/** A push that came within five votes of another one of its series: the states last in favour. */
export interface SecondPush {
  readonly series: string;
  readonly date: string;
  readonly reference: string;
  readonly states: readonly PushedState[];
}

/** The days of a series' pushes, and those of them that were second ones. O(votes × features + second pushes × states³). */
export function secondPushes(view: RecurringView): { pushes: string[]; second: SecondPush[] } {
  const { slug, history, expectedBefore } = view;
  const votes = votesOfSeries(history, slug);
  const known = new Map(votes.slice(FIRST_PUSHED).map((vote) => [vote.id, expectedBefore(vote)]));
  const pushes = votes.flatMap((vote, index) => (index < FIRST_PUSHED ? [] : (pushVote({ vote, index, expected: known.get(vote.id)! }) ?? [])));
  const cache = createForecastCache();
  const second = pushes.flatMap((push): SecondPush[] => {
    const before = narrowHistory(history, push.vote.date);
    const footing = pressureFooting({ history: before, series: slug, expected: push.expected, parties: USUAL_PARTIES, before: ({ id }) => known.get(id)!, cache });
    return footing.reference ? [{ series: slug, date: push.vote.date, reference: footing.reference.vote.date, states: statesOf(push, footing.reference, footing) }] : [];
  });
  return { pushes: pushes.map(({ vote }) => vote.date), second };
}

function statesOf({ vote, expected }: PushVote, reference: PushVote, { nearness, pattern, kinds }: { nearness: Float64Array; pattern: Float64Array; kinds: readonly string[] }): PushedState[] {
  const replayed = new Float64Array(expected.states.length * 4);
  applyShock(shockRows(expected), shockOf(reference), replayed);
  return expected.states.flatMap((state, row) => {
    if (expected.origin[row] !== FROM_YES || kinds[row] !== "go") return [];
    const chance = leavingChance(expected, row);
    return [{
      left: isDissent(vote.positions[state]!), calm: Math.log(chance / (1 - chance)), nearness: nearness[row]!, pattern: pattern[row]!,
      replay: leavingChance({ chances: replayed }, row),
    }];
  });
}

/** The likeliest shock of a vote, whatever it was: what the replay of earlier scenarios put on the next vote. */
function shockOf({ vote, expected }: PushVote): Float64Array {
  const rows = shockRows(expected);
  const actual = Uint8Array.from(expected.states, (state) => vote.positions[state]!);
  const [calm, pressure] = [shockPosterior(rows, actual, SHOCK_PRIOR.calm), shockPosterior(rows, actual, SHOCK_PRIOR.pressure)];
  const logOdds = Math.log(SHOCK_PRIOR.pressureShare / (1 - SHOCK_PRIOR.pressureShare)) + pressure.logEvidence - calm.logEvidence;
  return logOdds > 0 ? pressure.mode : calm.mode;
}

/** What nearness and pattern count. */
export interface PushWeights {
  readonly nearness: number;
  readonly pattern: number;
}

export const UNIFORM: PushWeights = { nearness: 0, pattern: 0 };
export const AS_USED: PushWeights = { nearness: PRESSURE.againNearness, pattern: PRESSURE.againPattern };

/** Chances of leaving with the number that left given: who, not how many. */
function chancesOf(states: readonly PushedState[], { nearness, pattern }: PushWeights): number[] {
  const odds = states.map((state) => state.calm + nearness * state.nearness + pattern * state.pattern);
  const left = states.filter((state) => state.left).length;
  const logistic = (x: number) => 1 / (1 + Math.exp(-x));
  const shift = bisect((m) => odds.reduce((sum, x) => sum + logistic(x + m), 0), left, [-30, 30]);
  return odds.map((x) => logistic(x + shift));
}

function nats(states: readonly PushedState[], chances: readonly number[]): number {
  return states.reduce((sum, { left }, i) => sum - Math.log(Math.max(1e-12, left ? chances[i]! : 1 - chances[i]!)), 0);
}

/** How one way of saying who leaves did on second pushes. */
export interface PushScore {
  readonly votes: number;
  /** Minus the log of the chance of who left, nats a vote. */
  readonly nats: number;
  /** Mean area under the curve: a state that left stood above one that did not. */
  readonly auc: number;
}

const meanScore = (scores: readonly { nats: number; auc: number }[]): PushScore => {
  const mean = (of: (score: { nats: number; auc: number }) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return { votes: scores.length, nats: mean((score) => score.nats), auc: mean((score) => score.auc) };
};

const scored = (states: readonly PushedState[], chances: readonly number[]) => ({ nats: nats(states, chances), auc: aucOf(states, chances) });

function aucOf(states: readonly PushedState[], chances: readonly number[]): number {
  return rocAuc(chances, states.map(({ left }) => left)) ?? 0.5;
}

/** Weights, with the number of leavers given. */
export function scoreOfWeights(pushes: readonly SecondPush[], weights: PushWeights): PushScore {
  return meanScore(pushes.map(({ states }) => scored(states, chancesOf(states, weights))));
}

/** The replay of the reference push, its size and all. */
export function scoreOfReplay(pushes: readonly SecondPush[]): PushScore {
  return meanScore(pushes.map(({ states }) => scored(states, states.map(({ replay }) => replay))));
}

const NEARNESS_GRID = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
const PATTERN_GRID = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Each series' pushes scored by the weights that do best on the pushes `taught` of all other series. */
export function scoreHeldOut(pushes: readonly SecondPush[], taught: readonly SecondPush[]): PushScore {
  const grid = NEARNESS_GRID.flatMap((nearness) => PATTERN_GRID.map((pattern) => ({ nearness, pattern })));
  const table = new Map(taught.map((push) => [push, grid.map((weights) => nats(push.states, chancesOf(push.states, weights)))]));
  return meanScore(pushes.map(({ series, states }) => {
    const totals = grid.map((_, g) => [...table].reduce((sum, [push, scores]) => (push.series === series ? sum : sum + scores[g]!), 0));
    return scored(states, chancesOf(states, grid[totals.indexOf(Math.min(...totals))]!));
  }));
}

