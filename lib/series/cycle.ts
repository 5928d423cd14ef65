import { yearOf } from "./vote-head";

/** The years between each vote and the next; `votes` oldest first. */
export function yearGaps(votes: readonly { date: string }[]): number[] {
  return votes.slice(1).map((vote, at) => yearOf(vote) - yearOf(votes[at]!));
}

/** The middle one of some numbers (the lower of two middle ones); 0 of none. */
function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

/** The usual number of years from one vote to the next, at least 1. */
export const usualGap = (votes: readonly { date: string }[]): number => Math.max(1, middle(yearGaps(votes)));

const named: Record<number, string> = { 1: "yearly", 2: "every second year", 3: "every third year" };

/** How often a resolution returns, in words, where four in five gaps agree; null where it keeps no rhythm or has too few votes to tell. */
export function cycleInWords(votes: readonly { date: string }[]): string | null {
  const gaps = yearGaps(votes);
  const usual = usualGap(votes);
  const kept = gaps.filter((gap) => gap === usual).length;
  return gaps.length >= 2 && kept >= 0.8 * gaps.length ? (named[usual] ?? null) : null;
}

/** The stretches of votes between long silences: more than four years, and more than three times the usual gap. `votes` oldest first. */
export function stretchesOf<T extends { date: string }>(votes: readonly T[]): T[][] {
  const silence = Math.max(4, 3 * usualGap(votes));
  const stretches: T[][] = [];
  for (const [at, vote] of votes.entries()) {
    if (at === 0 || yearOf(vote) - yearOf(votes[at - 1]!) > silence) stretches.push([]);
    stretches.at(-1)!.push(vote);
  }
  return stretches;
}
