import { quantile } from "@/lib/stats/quantile";
import type { Sense } from "./window";

/** A vote measured as if an event had come before it: what it would have shown without one. */
export interface PlaceboVote {
  readonly series: string;
  readonly shortTitle: string;
  readonly voteId: number;
  readonly session: string | null;
  readonly date: string;
  readonly expected: number;
  readonly actual: number;
  readonly impact: number;
  readonly standardised: number;
  /** Whether the timeline has lobbying between the vote before and this one: no true placebo. */
  readonly lobbied: boolean;
  /** What else changed since the vote before, in words: the title, the membership, how many stayed away. */
  readonly changes: readonly string[];
}

/** The place of one departure among placebos. Never a p without the number behind it. */
export interface Rank {
  /** 1 is the farthest out; placebos that are as far out go before. */
  readonly rank: number;
  /** How many are ranked: the placebos and the vote itself. */
  readonly of: number;
  /** rank / of: the chance of so high a rank if the vote were one of the placebos, drawn blindly. */
  readonly p: number;
}

export interface Ranks {
  /** On the side that was asked for; null where the events pull both ways. For programs that want a one-sided test; shown and judged by nowhere. */
  readonly toward: Rank | null;
  /** By size, in either direction: the rank that is shown, quoted and judged by. */
  readonly either: Rank;
}

/**
 * Rank of a standardised departure among placebos, itself included. If all were exchangeable, rank/(n + 1) would be an exact p-value
 * (R. A. Fisher, The Design of Experiments, 1935; Abadie, Diamond & Hainmueller, JASA 105, 2010, for placebos in place of re-assignments).
 */
export function rankAmong(standardised: number, placebos: readonly Pick<PlaceboVote, "standardised">[], sense: Sense): Ranks {
  const rankBy = (size: (value: number) => number): Rank => {
    const rank = 1 + placebos.filter((placebo) => size(placebo.standardised) >= size(standardised)).length;
    return { rank, of: placebos.length + 1, p: rank / (placebos.length + 1) };
  };
  return { toward: sense === null ? null : rankBy((value) => sense * value), either: rankBy(Math.abs) };
}

/** Fewer placebos than this say nothing of the ends of their distribution. */
const FEWEST = 20;

/**
 * A 90 % interval of the impact that does not trust the forecast's own spread: the middle nine tenths of what quiet votes of all series departed by, in units
 * of their forecasts' spreads, taken from the impact. It holds zero at its stated rate by making, if the vote is like the placebos. Null with fewer than 20.
 */
export function placeboInterval(input: { impact: number; spread: number; placebos: readonly Pick<PlaceboVote, "standardised" | "lobbied">[] }): readonly [number, number] | null {
  const { impact, spread, placebos } = input;
  const quiet = placebos.filter(({ lobbied }) => !lobbied).map(({ standardised }) => standardised).sort((a, b) => a - b);
  if (quiet.length < FEWEST) return null;
  return [impact - spread * quantile(quiet, 0.95), impact - spread * quantile(quiet, 0.05)];
}

/** The four sets that a departure is ranked in: own series or all, every vote or only those without recorded lobbying. */
export interface PlaceboRanks {
  readonly own: Ranks;
  readonly ownQuiet: Ranks;
  readonly all: Ranks;
  readonly allQuiet: Ranks;
}

/**
 * The placebos of a vote: every other vote once. A vote that is in several series counts as that of the series asked about, or else of the first; the
 * votes measured are none of their own placebos, in whatever series they are. O(placebos).
 */
export function placebosOf({ series, voteIds, placebos }: { series: string; voteIds: readonly number[]; placebos: readonly PlaceboVote[] }): PlaceboVote[] {
  const own = placebos.filter((placebo) => placebo.series === series);
  const seen = new Set([...voteIds, ...own.map(({ voteId }) => voteId)]);
  return placebos.filter((placebo) => {
    if (placebo.series === series) return !voteIds.includes(placebo.voteId);
    if (seen.has(placebo.voteId)) return false;
    seen.add(placebo.voteId);
    return true;
  });
}

export function placeboRanks(input: { standardised: number; sense: Sense; series: string; voteId: number; placebos: readonly PlaceboVote[] }): PlaceboRanks {
  const { standardised, sense, series, voteId, placebos } = input;
  const others = placebosOf({ series, voteIds: [voteId], placebos });
  const rank = (keep: (placebo: PlaceboVote) => boolean) => rankAmong(standardised, others.filter(keep), sense);
  return {
    own: rank((placebo) => placebo.series === series),
    ownQuiet: rank((placebo) => placebo.series === series && !placebo.lobbied),
    all: rank(() => true),
    allQuiet: rank(({ lobbied }) => !lobbied),
  };
}
