import { NOT_LISTED } from "./outcomes";

/**
 * How a state moves from one vote of a series to the next when nothing else is known: rows by last position (none, no, abstain, absent, yes),
 * columns no, abstain, absent, yes. Rounded from what recurring resolutions did on average; it only speaks where the record is silent
 * (weight 30 votes), and it keeps every chance above 0.
 */
export const GENERIC_TRANSITIONS: readonly (readonly [number, number, number, number])[] = [
  [0.06, 0.15, 0.14, 0.65],
  [0.88, 0.06, 0.03, 0.03],
  [0.04, 0.78, 0.07, 0.11],
  [0.02, 0.11, 0.55, 0.32],
  [0.005, 0.015, 0.03, 0.95],
];

/** How many observed moves the generic matrix is worth. */
export const GENERIC_WEIGHT = 30;

export function genericRow(lastPosition: number): readonly [number, number, number, number] {
  return GENERIC_TRANSITIONS[lastPosition] ?? GENERIC_TRANSITIONS[NOT_LISTED]!;
}
