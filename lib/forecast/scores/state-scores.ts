import { ABSENT, NO, YES } from "../outcomes";

/** Four chances a state, row by row, against the positions taken (column + 1), one a row. */
export interface StateForecasts {
  readonly chances: ArrayLike<number>;
  readonly actual: ArrayLike<number>;
}

/** Mean over states of a score of one row. */
function meanOverStates({ chances, actual }: StateForecasts, score: (row: readonly number[], taken: number) => number): number {
  let sum = 0;
  for (let i = 0; i < actual.length; i++) {
    const row = [chances[i * 4]!, chances[i * 4 + 1]!, chances[i * 4 + 2]!, chances[i * 4 + 3]!];
    sum += score(row, actual[i]! - 1);
  }
  return sum / actual.length;
}

/** Log loss: mean of −log(chance given to what happened). Nats a state; 0 is perfect, ∞ for calling it impossible. Source: I. J. Good, JRSS B 14 (1952). */
export function logLoss(forecasts: StateForecasts): number {
  return meanOverStates(forecasts, (row, taken) => -Math.log(row[taken]!));
}

/** Brier score: mean of Σ_k (chance − happened)² over the four outcomes. 0 perfect, 2 worst. Source: G. W. Brier, Monthly Weather Review 78 (1950). */
export function brier(forecasts: StateForecasts): number {
  return meanOverStates(forecasts, (row, taken) => row.reduce((sum, chance, k) => sum + (chance - (k === taken ? 1 : 0)) ** 2, 0));
}

/**
 * Ranked probability score over no < abstain < absent < yes: mean of Σ (cumulative chance − cumulative outcome)² / 3, so that it lies in 0 … 1 and a
 * near miss costs less than a far one. Source: E. S. Epstein, J. Applied Meteorology 8 (1969).
 */
export function rankedProbabilityScore(forecasts: StateForecasts): number {
  return meanOverStates(forecasts, (row, taken) => ranked(row, taken));
}

/**
 * The same without absence: over no < abstain < yes, for the states that took part, with their chances conditional on taking part.
 * `null` when nobody did.
 */
export function rankedProbabilityScorePresent({ chances, actual }: StateForecasts): number | null {
  let sum = 0;
  let present = 0;
  for (let i = 0; i < actual.length; i++) {
    const taken = actual[i]! - 1;
    if (taken === ABSENT) continue;
    const row = [chances[i * 4]!, chances[i * 4 + 1]!, chances[i * 4 + 3]!];
    const total = row[0]! + row[1]! + row[2]!;
    if (total <= 0) continue;
    sum += ranked(row.map((chance) => chance / total), taken === YES ? 2 : taken);
    present++;
  }
  return present > 0 ? sum / present : null;
}

function ranked(row: readonly number[], taken: number): number {
  let cumulative = 0;
  let score = 0;
  for (let k = NO; k < row.length - 1; k++) {
    cumulative += row[k]!;
    score += (cumulative - (taken <= k ? 1 : 0)) ** 2;
  }
  return score / (row.length - 1);
}
