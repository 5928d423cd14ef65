import { poissonBinomial } from "@/lib/stats/poisson-binomial";
import { quantile } from "@/lib/stats/quantile";
import { type Random, seededRandom } from "@/lib/stats/random";
import type { Iso3 } from "@/lib/votes/schema";
import type { Interval } from "./departure";
import { type Move, movers, type VotePair } from "./controls";

export interface Share {
  readonly moved: number;
  /** States that could have. */
  readonly of: number;
}

/** One control series: did the states that moved here move there, too? */
export interface ControlShares {
  readonly series: string;
  readonly shortTitle: string;
  readonly before: string;
  readonly after: string;
  /** Among the states that moved here. */
  readonly moved: Share;
  /** Among those that could have moved here and stayed. */
  readonly stayed: Share;
  /** Share of the first minus share of the second, with its 90 % bootstrap interval over states; null where either is empty. */
  readonly difference: { readonly value: number; readonly interval: Interval } | null;
}

/** A state whose move here is what it did on other resolutions, too. */
export interface DriftState {
  readonly country: Iso3;
  /** Short titles of the control series on which it moved the same way. */
  readonly on: readonly string[];
  /** Control series on which it could have. */
  readonly of: number;
  /** Chance that a state that stayed here moves on as many of these. */
  readonly chance: number;
}

const RESAMPLES = 1000;
/** A move counts as drift when a state moved on at least two controls, and a state that stayed would do so on as many with at most this chance. */
export const DRIFT_CHANCE = 0.05;
export const DRIFT_CONTROLS = 2;

export function controlShares(input: { own: VotePair; controls: readonly VotePair[]; move: Move; seed: number }): ControlShares[] {
  const { own, controls, move, seed } = input;
  const here = movers(own, move);
  return controls.map((control) => {
    const there = [...movers(control, move)].filter(([country]) => here.has(country));
    const [moved, stayed] = [true, false].map((didHere) => there.filter(([country]) => here.get(country) === didHere).map(([, did]) => (did ? 1 : 0))) as [number[], number[]];
    return {
      series: control.series, shortTitle: control.shortTitle, before: control.before.date, after: control.after.date, moved: shareOf(moved), stayed: shareOf(stayed),
      difference: moved.length > 0 && stayed.length > 0 ? { value: mean(moved) - mean(stayed), interval: differenceInterval(moved, stayed, seededRandom(`control ${control.series} ${seed}`)) } : null,
    };
  });
}

/** The states that moved here and for which a general drift explains it: they moved on more controls than states that stayed here do by chance. */
export function driftStates(input: { own: VotePair; controls: readonly VotePair[]; move: Move }): DriftState[] {
  const { own, controls, move } = input;
  const here = movers(own, move);
  const there = controls.map((control) => {
    const moved = movers(control, move);
    const stayers = [...moved].filter(([country]) => here.get(country) === false);
    return { shortTitle: control.shortTitle, moved, rate: stayers.filter(([, did]) => did).length / Math.max(1, stayers.length) };
  });
  return [...here].flatMap(([country, did]): DriftState[] => {
    if (!did) return [];
    const could = there.filter(({ moved }) => moved.has(country));
    const on = could.filter(({ moved }) => moved.get(country)).map(({ shortTitle }) => shortTitle);
    const chance = poissonBinomial(could.map(({ rate }) => rate)).reduce((sum, p, k) => (k >= on.length ? sum + p : sum), 0);
    return on.length >= DRIFT_CONTROLS && chance <= DRIFT_CHANCE ? [{ country, on, of: could.length, chance }] : [];
  }).sort((a, b) => b.on.length - a.on.length || (a.country < b.country ? -1 : 1));
}

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const shareOf = (values: readonly number[]): Share => ({ moved: values.reduce((sum, x) => sum + x, 0), of: values.length });

/** Percentile bootstrap over the states of either group (Efron & Tibshirani 1993, §13.3). */
function differenceInterval(a: readonly number[], b: readonly number[], random: Random): Interval {
  const again = (values: readonly number[]) => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[random.integer(values.length)]!;
    return sum / values.length;
  };
  const differences = Float64Array.from({ length: RESAMPLES }, () => again(a) - again(b)).sort();
  return [quantile(differences, 0.05), quantile(differences, 0.95)];
}
