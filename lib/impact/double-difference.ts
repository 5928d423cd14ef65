import { bootstrapMeanInterval } from "@/lib/stats/bootstrap-interval";
import { seededRandom } from "@/lib/stats/random";
import type { SeriesRecord } from "@/lib/series/schema";
import type { Iso3, Vote } from "@/lib/votes/schema";
import { controlPairs, ownPair, type VotePair } from "./controls";
import type { Interval } from "./departure";
import { eventsBetween } from "./placebo-votes";
import { daysAfter, daysBetween } from "./window";

/** A sum over states, in states, with its 90 % bootstrap interval; states are drawn whole, with all that they did (clustered by state). */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/** Change of "in favour" here and on the controls over the same months, and what is left of it. All in states. */
export interface DriftComparison {
  readonly controls: number;
  /** States called here and on some control both times. */
  readonly states: number;
  readonly own: number;
  /** Mean change on the controls: what a general drift would have done here. */
  readonly drift: Estimate;
  /** own − drift: the double difference (this resolution against the others, before against after). */
  readonly double: Estimate;
  /** The double difference minus its mean over earlier quiet windows of this series: the triple difference. Null without any. */
  readonly triple: (Estimate & { readonly quietWindows: number }) | null;
  /** Double differences of the other votes of this series, and how many were as far out as this one, itself included. */
  readonly rank: { readonly rank: number; readonly of: number };
}

/** Fewer controls than this say nothing of a general drift. */
export const FEWEST_CONTROLS = 3;
/** How many earlier quiet windows the triple difference is taken against. */
export const QUIET_WINDOWS = 5;

/** Change of one state: here, and the mean over the controls on which it was called both times. In favour is 1, anything else 0. */
type StateChange = { own: number; drift: number };

export function stateChanges(own: VotePair, controls: readonly VotePair[]): Map<Iso3, StateChange> {
  const changes = new Map<Iso3, StateChange>();
  const changeIn = ({ was, is }: VotePair, country: Iso3) => {
    const [before, now] = [was.get(country), is.get(country)];
    return before && now ? Number(now === "yes") - Number(before === "yes") : undefined;
  };
  for (const country of own.was.keys()) {
    const here = changeIn(own, country);
    const there = controls.flatMap((control) => changeIn(control, country) ?? []);
    if (here !== undefined && there.length > 0) changes.set(country, { own: here, drift: there.reduce((sum, x) => sum + x, 0) / there.length });
  }
  return changes;
}

/**
 * Double and triple difference of "in favour". Sources: J. D. Angrist & J.-S. Pischke, Mostly Harmless Econometrics (2009), ch. 5; J. Gruber (1994) for the third
 * difference; clustering: M. Bertrand, E. Duflo & S. Mullainathan, QJE 119 (2004). Null with fewer than three controls.
 */
export function driftComparison(input: { record: SeriesRecord; others: readonly SeriesRecord[]; asOf: string; before: Vote; vote: Vote; seed: number }): DriftComparison | null {
  const { record, others, asOf, before, vote, seed } = input;
  const controls = controlPairs({ others, asOf, vote });
  if (controls.length < FEWEST_CONTROLS) return null;
  const changes = stateChanges(ownPair(record, before, vote), controls);
  const earlier = otherWindows({ record, others, vote, lead: daysBetween(asOf, vote.date) });
  const doubleOf = ({ own, drift }: StateChange) => own - drift;
  const rows = [...changes.values()];
  const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);
  const value = sum(rows.map(doubleOf));
  const quiet = earlier.filter((window) => window.quiet && window.vote.date < vote.date).slice(-QUIET_WINDOWS);
  const triple = [...changes].map(([country, change]) => {
    const usual = quiet.flatMap((window) => window.changes.get(country) ?? []).map(doubleOf);
    return doubleOf(change) - (usual.length > 0 ? sum(usual) / usual.length : 0);
  });
  const estimate = (values: readonly number[], name: string): Estimate => {
    const [low, high] = bootstrapMeanInterval({ values, random: seededRandom(`${name} ${seed}`), resamples: 1000 });
    return { value: sum(values), interval: [low * values.length, high * values.length] };
  };
  return {
    controls: controls.length,
    states: rows.length,
    own: sum(rows.map(({ own }) => own)),
    drift: estimate(rows.map(({ drift }) => drift), "drift"),
    double: estimate(rows.map(doubleOf), "double"),
    triple: quiet.length > 0 ? { ...estimate(triple, "triple"), quietWindows: quiet.length } : null,
    rank: { rank: 1 + earlier.filter((window) => Math.abs(sum([...window.changes.values()].map(doubleOf))) >= Math.abs(value)).length, of: earlier.length + 1 },
  };
}

type OtherWindow = { vote: Vote; quiet: boolean; changes: Map<Iso3, StateChange> };

/** The same comparison for every other vote of the series, each window as long before its vote as the one in question. */
function otherWindows({ record, others, vote, lead }: { record: SeriesRecord; others: readonly SeriesRecord[]; vote: Vote; lead: number }): OtherWindow[] {
  return record.votes.slice(1).flatMap((other, at): OtherWindow[] => {
    const before = record.votes[at]!;
    if (other.id === vote.id) return [];
    const earliest = daysAfter(before.date, 1);
    const start = daysAfter(other.date, -lead);
    const controls = controlPairs({ others, asOf: start > earliest ? start : earliest, vote: other });
    if (controls.length < FEWEST_CONTROLS) return [];
    const quiet = !eventsBetween(record.events, before.date, other.date).some(({ kind }) => kind === "lobbying");
    return [{ vote: other, quiet, changes: stateChanges(ownPair(record, before, other), controls) }];
  });
}
