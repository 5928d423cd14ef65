import { dayInWords } from "../votes/day";
import type { Vote } from "../votes/schema";
import { ordinal } from "../words/ordinal";

type PastVote = Pick<Vote, "session" | "date" | "datePrecision">;

/** Votes that say in which months a resolution comes up. */
const looked = 10;
/** A month counts when at least this share of them fell into it; those that count must hold three in four. */
const usualShare = 0.25;
const together = 0.75;
/** More months than these are no habit. */
const mostMonths = 2;

const yearsOfCycle: Readonly<Record<string, number>> = { yearly: 1, "every second year": 2, "every third year": 3 };

/** The months (1–12) in which a resolution usually comes up, in order of the session's year, from September; empty where there is no habit. */
export function usualMonths(votes: readonly PastVote[]): number[] {
  const known = votes.filter(({ datePrecision }) => datePrecision !== "year").slice(-looked);
  if (known.length < 3) return [];
  const counts = new Map<number, number>();
  for (const { date } of known) counts.set(Number(date.slice(5, 7)), (counts.get(Number(date.slice(5, 7))) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count >= usualShare * known.length);
  const held = usual.reduce((sum, [, count]) => sum + count, 0);
  return usual.length <= mostMonths && held >= together * known.length ? usual.map(([month]) => month).sort((a, b) => ((a + 3) % 12) - ((b + 3) % 12)) : [];
}

/** Number of the session in which the next vote is due: known where the last had a number and the resolution keeps a rhythm. */
export function nextSession(votes: readonly PastVote[], cycle: string | null): number | undefined {
  const last = votes.at(-1)?.session;
  const years = cycle === null ? undefined : yearsOfCycle[cycle];
  return last && /^\d+$/.test(last) && years ? Number(last) + years : undefined;
}

/**
 * Which vote is next, as part of a sentence: "the vote of the 81st session, usually held in October or November". The session is what the rhythm of past votes
 * says; nobody has announced it.
 */
export function nextVoteInWords(votes: readonly PastVote[], cycle: string | null): string {
  const session = nextSession(votes, cycle);
  const months = usualMonths(votes).map((month) => dayInWords(`2000-${month}-1`, { precision: "month" }).split(" ")[0]!);
  const when = months.length > 0 ? `, usually held in ${months.length > 1 ? `${months.slice(0, -1).join(", ")} or ${months.at(-1)}` : months[0]}` : "";
  return `${session === undefined ? "the next vote" : `the vote of the ${ordinal(session)} session`}${when}`;
}
