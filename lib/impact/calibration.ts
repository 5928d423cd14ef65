import type { SeriesRecord } from "@/lib/series/schema";
import { type Departure, departure, holdsZero, type Level, levels } from "./departure";
import { type CalmForecast, eventsBetween } from "./placebo-votes";

/** How often the interval of the impact held zero in quiet years, where no lobbying is recorded: its stated rate is the level. */
export interface Calibration {
  readonly votes: number;
  readonly held: Readonly<Record<Level, number>>;
  /** Mean impact, in states: 0 without bias. */
  readonly bias: number;
  /** Standard deviation of the standardised departures: 1 where the spread is right. */
  readonly spread: number;
}

/** Departures of "in favour" at the quiet votes of a series: no lobbying is recorded after the vote before, up to the day of the vote. */
export function quietDepartures({ votes, events }: Pick<SeriesRecord, "votes" | "events">, forecasts: readonly CalmForecast[]): Departure[] {
  return forecasts.flatMap(({ voteId, result }) => {
    const at = votes.findIndex(({ id }) => String(id) === voteId);
    const vote = votes[at];
    if (!vote || eventsBetween(events, votes[at - 1]?.date ?? null, vote.date).some(({ kind }) => kind === "lobbying")) return [];
    return [departure(result.counts.yes, vote.yes)];
  });
}

/** Null without votes. */
export function calibration(quiet: readonly Departure[]): Calibration | null {
  if (quiet.length === 0) return null;
  const mean = (of: (one: Departure) => number) => quiet.reduce((sum, one) => sum + of(one), 0) / quiet.length;
  const held = Object.fromEntries(levels.map((level) => [level, mean(({ interval }) => (holdsZero(interval[level]) ? 1 : 0))])) as Record<Level, number>;
  const average = mean(({ standardised }) => standardised);
  return { votes: quiet.length, held, bias: mean(({ impact }) => impact), spread: Math.sqrt(mean(({ standardised }) => (standardised - average) ** 2)) };
}
