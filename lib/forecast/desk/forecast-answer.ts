import { pmfMean, pmfQuantile, type DiscretePmf } from "@/lib/stats/discrete-pmf";
import type { Forecast } from "../forecast";
import type { ForecastCache } from "../forecast-cache";
import { explain, type Contribution } from "../full/explain";
import type { PushExposure, PushSummary } from "../push-summary";
import type { History } from "../history";
import { type Counts, OUTCOMES, type Outcome } from "../outcomes";
import { quotedTally, type Within, withinOf } from "../quoted-tally";
import type { Scenario } from "../scenario";
import { stateChances } from "../watch-list";

/** One count of the next vote, in states. `pmf[k]` is the chance of exactly k states. */
export interface CountAnswer {
  readonly mean: number;
  /** Of this count alone: the four need not sum to the membership, so it is not the count to quote. */
  readonly median: number;
  readonly q05: number;
  readonly q25: number;
  readonly q75: number;
  readonly q95: number;
  readonly pmf: readonly number[];
}

/** What one member state may do; the four chances sum to 1. */
export interface StateAnswer {
  readonly country: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
  /** Its last position in the series; null without one. */
  readonly last: Outcome | null;
  /** Chance of a position other than its last (of anything but in favour without one). */
  readonly chanceOfMoving: number;
  /** Chance of not being in favour as its kind (last position and tenure) has it, before anything is known of the state itself. */
  readonly general: number | null;
  /** What moves it from there, largest first, on the log-odds scale of "not in favour". Empty for models that look at no covariates. */
  readonly reasons: readonly Contribution[];
}

/** A forecast that can be sent, stored and shown: plain data, no typed arrays. */
export interface ForecastAnswer {
  readonly model: string;
  readonly version: string;
  readonly title: string;
  readonly series: string;
  readonly asOf: string;
  readonly seed: number;
  readonly scenario: Scenario;
  readonly members: number;
  /** The one tally to quote: whole, summing to the membership (quoted-tally.ts). */
  readonly expected: Counts;
  /** Whether every count of it lies in its own central half, else in its 90 % interval, or in neither. */
  readonly expectedWithin: Within;
  readonly counts: Readonly<Record<Outcome, CountAnswer>>;
  /** Empty for models that say nothing of single states. */
  readonly states: readonly StateAnswer[];
  readonly sentence: string;
  /** What the level of push says besides; only where one was assumed. */
  readonly push?: PushAnswer;
}

/** A level of push in numbers: what it goes by, how many states it moves, what exposes each. */
export interface PushAnswer extends Pick<PushSummary, "level" | "parties" | "reference" | "side" | "moved"> {
  /** States newly against or abstaining. */
  readonly newly: Omit<CountAnswer, "pmf">;
  readonly exposure: readonly (PushExposure & { readonly country: string })[];
}

const REASONS = 5;

/** O(members × features) on top of the forecast. */
export function forecastAnswer(input: { forecast: Forecast; title: string; history: History; members: readonly number[]; cache: ForecastCache; explained: boolean }): ForecastAnswer {
  const { forecast, title, history, members, cache, explained } = input;
  const { model, version, series, asOf, seed, scenario, sentence } = forecast;
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, countAnswer(forecast.counts[outcome])])) as Record<Outcome, CountAnswer>;
  const quoted = forecast.named ? { tally: forecast.named, within: withinOf(forecast.named, counts) } : quotedTally({ counts, members: members.length });
  const explanations = new Map(explained ? explain({ history, series, members, cache }).map((explanation) => [explanation.iso3, explanation]) : []);
  const states = stateChances(history, forecast).map(({ iso3, last, chanceOfMoving, ...chances }): StateAnswer => {
    const explanation = explanations.get(iso3);
    return {
      country: iso3, yes: chances.yes, no: chances.no, abstain: chances.abstain, absent: chances.absent, last, chanceOfMoving,
      general: explanation ? 1 - explanation.general[3]! : null,
      reasons: explanation ? explanation.contributions.slice(0, REASONS) : [],
    };
  });
  return { model, version, title, series, asOf, seed, scenario, members: members.length, expected: quoted.tally, expectedWithin: quoted.within, counts, states, sentence, ...(forecast.push ? { push: pushAnswer(forecast.push, states) } : {}) };
}

function pushAnswer({ level, parties, reference, side, moved, newly, exposure }: PushSummary, states: readonly StateAnswer[]): PushAnswer {
  const { pmf: _, ...count } = countAnswer(newly);
  return { level, parties, reference, side, moved, newly: count, exposure: exposure.map((one, row) => ({ country: states[row]!.country, ...one })) };
}

function countAnswer(pmf: DiscretePmf): CountAnswer {
  const at = (level: number) => pmfQuantile(pmf, level);
  return { mean: pmfMean(pmf), median: at(0.5), q05: at(0.05), q25: at(0.25), q75: at(0.75), q95: at(0.95), pmf: Array.from(pmf) };
}

/** The states likeliest to leave their last position, likeliest first. */
export function watched(answer: ForecastAnswer, size = 20): StateAnswer[] {
  return [...answer.states].sort((a, b) => b.chanceOfMoving - a.chanceOfMoving || (a.country < b.country ? -1 : 1)).slice(0, size);
}
