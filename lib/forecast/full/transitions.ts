import type { SeriesMoves } from "./moves";
import { MOVE_CELLS, moveRow } from "./moves";
import { FROM_NEW, FROM_YES, GENERIC_BY_ORIGIN, ORIGINS, TENURE_CLASSES } from "./origins";

/** Constants of the transition layer; each is a number of moves unless said otherwise. */
export interface TransitionSettings {
  /** What the generic matrix is worth. */
  readonly genericWeight: number;
  /** What an origin's average is worth against the moves seen for one class of tenure. */
  readonly tenureWeight: number;
  /** What the other series are worth against the series' own moves. */
  readonly ownWeight: number;
  /** The same for all states that were not in favour, taken together. */
  readonly togetherWeight: number;
  /** Weight of a vote's moves relative to those of the vote after it (0–1). */
  readonly decay: number;
}

export const TRANSITION_SETTINGS: TransitionSettings = {
  genericWeight: 30,
  tenureWeight: 300,
  togetherWeight: 30,
  ownWeight: 40,
  decay: 0.75,
};

/**
 * Chances of the next position by origin and class of tenure (layer 1), as a table of MOVE_CELLS.
 *
 * Nested Dirichlet-multinomial: the generic matrix is the prior mean for all other series' moves before the date, these (by origin) for the moves
 * by class of tenure. The series' own moves then correct each origin by the ratio of what was seen to what the others led to expect,
 * (w·m + seen) / (w·m + expected), both decayed, first for all states that were not in favour together, then origin by origin; with one class of tenure this is exactly the Dirichlet posterior mean with prior weight w, and
 * with several it keeps the composition by tenure apart from the series' own restlessness (indirect standardisation).
 * O(series votes × cells). Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed., §5.1, §3.4; standardised ratios: N. E. Breslow & N. E. Day,
 * Statistical Methods in Cancer Research II (1987), §2.3.
 */
export function transitionTable(all: readonly SeriesMoves[], series: string, settings = TRANSITION_SETTINGS): Float64Array {
  const others = new Float64Array(MOVE_CELLS);
  const seen = new Float64Array(MOVE_CELLS);
  for (const { slug, moves } of all) {
    moves.forEach((table, t) => {
      if (t === 0) return;
      if (slug !== series) return addTo(others, table, 1);
      addTo(seen, table, settings.decay ** (moves.length - 1 - t));
    });
  }
  const table = expectedTable(others, settings);
  correctTogether({ table, others, seen, settings });
  ORIGINS.forEach((_, origin) => correctOrigin({ table, others, seen, origin, settings }));
  return table;
}

/** What the other series lead to expect, by origin and class of tenure. */
function expectedTable(others: Float64Array, settings: TransitionSettings): Float64Array {
  const table = new Float64Array(MOVE_CELLS);
  ORIGINS.forEach((_, origin) => {
    const rows = rowsOf(origin);
    const sums = [0, 1, 2, 3].map((k) => rows.reduce((sum, row) => sum + others[row + k]!, 0));
    const mean = posteriorMean(GENERIC_BY_ORIGIN[origin]!, settings.genericWeight, sums);
    for (const row of rows) table.set(posteriorMean(mean, settings.tenureWeight, [...others.subarray(row, row + 4)]), row);
  });
  return table;
}

interface Correction {
  readonly table: Float64Array;
  readonly others: Float64Array;
  readonly seen: Float64Array;
  readonly settings: TransitionSettings;
}

/** A series in which absentees come back is one in which abstainers do, too: "yes" and "absent" are first corrected for all of them together. */
function correctTogether(input: Correction): void {
  const { table, others, seen, settings } = input;
  const rows = ORIGINS.flatMap((_, origin) => (origin === FROM_NEW || origin === FROM_YES ? [] : rowsOf(origin)));
  const ratio = ratios({ table, others, seen, rows, weight: settings.togetherWeight });
  for (const row of rows) multiplyRow(table, row, [1, 1, ratio[2]!, ratio[3]!]);
}

function correctOrigin(input: Correction & { origin: number }): void {
  const { table, others, seen, origin, settings } = input;
  const rows = rowsOf(origin);
  const ratio = ratios({ table, others, seen, rows, weight: settings.ownWeight });
  for (const row of rows) multiplyRow(table, row, ratio);
}

/** (w·m + seen) / (w·m + expected) for each outcome over some rows, with m the share of it among the other series' moves. */
function ratios(input: { table: Float64Array; others: Float64Array; seen: Float64Array; rows: readonly number[]; weight: number }): number[] {
  const { table, others, seen, rows, weight } = input;
  const movesFrom = (moves: Float64Array, row: number) => moves[row]! + moves[row + 1]! + moves[row + 2]! + moves[row + 3]!;
  const total = rows.reduce((sum, row) => sum + movesFrom(others, row), 0);
  return [0, 1, 2, 3].map((k) => {
    const observed = rows.reduce((sum, row) => sum + seen[row + k]!, 0);
    const expected = rows.reduce((sum, row) => sum + movesFrom(seen, row) * table[row + k]!, 0);
    const prior = weight * (rows.reduce((sum, row) => sum + others[row + k]!, 1) / (total + 4));
    return (prior + observed) / (prior + expected);
  });
}

function multiplyRow(table: Float64Array, row: number, factors: readonly number[]): void {
  let total = 0;
  for (let k = 0; k < 4; k++) total += table[row + k]! *= factors[k]!;
  for (let k = 0; k < 4; k++) table[row + k]! /= total;
}

function rowsOf(origin: number): number[] {
  return Array.from({ length: TENURE_CLASSES }, (_, tenure) => moveRow(origin, tenure));
}

function posteriorMean(prior: readonly number[], weight: number, counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, weight);
  return prior.map((chance, k) => (weight * chance + counts[k]!) / total);
}

function addTo(sum: Float64Array, table: Float64Array, weight: number): void {
  for (let cell = 0; cell < sum.length; cell++) sum[cell]! += weight * table[cell]!;
}
