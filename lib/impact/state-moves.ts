import type { BacktestedState } from "@/lib/forecast/desk/questions";
import type { Iso3, Position } from "@/lib/votes/schema";

/** What one state did, and how likely that was before. */
export interface StateMove {
  readonly country: Iso3;
  /** Its last position in the series; null without one. */
  readonly from: Position | null;
  readonly to: Position;
  readonly switched: boolean;
  /** Chance of what it did, as the calm forecast had it (0–1). */
  readonly chance: number;
  /** Surprise −log₂(chance), in bits: 1 is a coin's fall, 10 one in a thousand. */
  readonly surprise: number;
  /** Chance of being in favour, as the calm forecast had it (0–1). */
  readonly chanceOfYes: number;
  readonly targeted: boolean;
}

const positionOfLetter: Readonly<Record<string, Position | undefined>> = { N: "no", A: "abstain", X: "absent", Y: "yes" };

/** Chances are stored with seven decimals; one that is rounded to nothing counts as this. */
const LEAST_CHANCE = 1e-7;

/** Every state that the vote called, the most surprising first. Source of the measure: C. E. Shannon (1948). */
export function stateMoves(states: readonly BacktestedState[], targets: readonly Iso3[]): StateMove[] {
  const moves = states.flatMap(([country, last, no, abstain, absent, yes, did]): StateMove[] => {
    const to = positionOfLetter[did];
    if (!to) return [];
    const from = positionOfLetter[last] ?? null;
    const chance = Math.max(LEAST_CHANCE, { no, abstain, absent, yes }[to]);
    return [{ country, from, to, switched: from !== null && from !== to, chance, surprise: Math.max(0, -Math.log2(chance)), chanceOfYes: yes, targeted: targets.includes(country) }];
  });
  return moves.sort((a, b) => b.surprise - a.surprise || (a.country < b.country ? -1 : 1));
}
