import type { SeriesMoves } from "./moves";
import { MOVE_CELLS, moveRow } from "./moves";
import { GENERIC_BY_ORIGIN, ORIGINS, TENURE_CLASSES } from "./origins";

/** Constants of the transition layer; each is a number of moves unless said otherwise. */
export interface TransitionSettings {
  /** What the generic matrix is worth. */
  readonly genericWeight: number;
  /** What an origin's average is worth against the moves seen for one class of tenure. */
  readonly tenureWeight: number;
  /** What the other series are worth against the series' own moves. */
  readonly ownWeight: number;
  /** Weight of a vote's moves relative to those of the vote after it (0–1). */
  readonly decay: number;
}

export const TRANSITION_SETTINGS: TransitionSettings = { genericWeight: 30, tenureWeight: 300, ownWeight: 60, decay: 0.8 };

/**
 * Chances of the next position by origin and class of tenure (layer 1), as a table of MOVE_CELLS.
 *
 * Nested Dirichlet-multinomial: the generic matrix is the prior mean for all other series' moves before the date, these (by origin) for the moves
 * by class of tenure. The series' own moves then correct each origin by the ratio of what was seen to what the others led to expect,
 * (w·m + seen) / (w·m + expected), both decayed; with one class of tenure this is exactly the Dirichlet posterior mean with prior weight w, and
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
  const table = new Float64Array(MOVE_CELLS);
  ORIGINS.forEach((_, origin) => fillOrigin({ table, others, seen, origin, settings }));
  return table;
}

function fillOrigin(input: {
  table: Float64Array;
  others: Float64Array;
  seen: Float64Array;
  origin: number;
  settings: TransitionSettings;
}): void {
  const { table, others, seen, origin, settings } = input;
  const rows = Array.from({ length: TENURE_CLASSES }, (_, tenure) => moveRow(origin, tenure));
  const sums = [0, 1, 2, 3].map((k) => rows.reduce((sum, row) => sum + others[row + k]!, 0));
  const mean = posteriorMean(GENERIC_BY_ORIGIN[origin]!, settings.genericWeight, sums);
  const byTenure = rows.map((row) => posteriorMean(mean, settings.tenureWeight, [...others.subarray(row, row + 4)]));
  const observed = [0, 0, 0, 0];
  const expected = [0, 0, 0, 0];
  rows.forEach((row, tenure) => {
    const states = seen[row]! + seen[row + 1]! + seen[row + 2]! + seen[row + 3]!;
    for (let k = 0; k < 4; k++) {
      observed[k]! += seen[row + k]!;
      expected[k]! += states * byTenure[tenure]![k]!;
    }
  });
  const ratio = mean.map((m, k) => (settings.ownWeight * m + observed[k]!) / (settings.ownWeight * m + expected[k]!));
  rows.forEach((row, tenure) => {
    const corrected = byTenure[tenure]!.map((chance, k) => chance * ratio[k]!);
    const total = corrected.reduce((sum, chance) => sum + chance, 0);
    corrected.forEach((chance, k) => (table[row + k] = chance / total));
  });
}

function posteriorMean(prior: readonly number[], weight: number, counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, weight);
  return prior.map((chance, k) => (weight * chance + counts[k]!) / total);
}

function addTo(sum: Float64Array, table: Float64Array, weight: number): void {
  for (let cell = 0; cell < sum.length; cell++) sum[cell]! += weight * table[cell]!;
}
