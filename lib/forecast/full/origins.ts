import { ABSENT, NOT_LISTED } from "../outcomes";
import type { Standing } from "../series-panel";

/**
 * Where a state comes from: its last position in the series, and for one that stayed away its last position when it was there.
 * A state that was absent once and in favour before is another case than one that is always absent.
 */
export const ORIGINS = ["new", "no", "abstain", "yes", "absent after yes", "absent after abstain", "absent after no", "always absent"] as const;

export const FROM_NEW = 0;
export const FROM_NO = 1;
export const FROM_ABSTAIN = 2;
export const FROM_YES = 3;
/** This and the following are kinds of absence. */
export const FROM_ABSENT = 4;

/** Next position (no, abstain, absent, yes) by origin when nothing is known; the rows for absence are split by what came before it. */
export const GENERIC_BY_ORIGIN: readonly (readonly number[])[] = [
  [0.06, 0.15, 0.14, 0.65],
  [0.88, 0.06, 0.03, 0.03],
  [0.04, 0.78, 0.07, 0.11],
  [0.005, 0.015, 0.03, 0.95],
  [0.01, 0.05, 0.46, 0.48],
  [0.03, 0.38, 0.46, 0.13],
  [0.36, 0.16, 0.42, 0.06],
  [0.02, 0.11, 0.65, 0.22],
];

/** Classes of tenure: held for 1 vote, 2, 3–4, 5–8, 9 and more. */
export const TENURE_CLASSES = 5;

export function originOf(standing: Standing, state: number): number {
  const last = standing.last[state]!;
  if (last === NOT_LISTED) return FROM_NEW;
  if (last === ABSENT + 1) return [7, 6, 5, 7, 4][standing.lastPresent[state]!]!;
  return last === 4 ? FROM_YES : last;
}

export function tenureClassOf(tenure: number): number {
  return tenure <= 1 ? 0 : tenure === 2 ? 1 : tenure <= 4 ? 2 : tenure <= 8 ? 3 : 4;
}
