import type { RollCall, Tally } from "./schema";

/** The four counts of a roll call. They sum to the number of states called. */
export function tally(rollCall: RollCall): Tally {
  const counts: Tally = { yes: 0, no: 0, abstain: 0, absent: 0 };
  for (const position of rollCall.values()) counts[position]++;
  return counts;
}

/** "165-7-12": in favour, against, abstaining, as the Assembly announces it. */
export function announced({ yes, no, abstain }: Tally): string {
  return `${yes}-${no}-${abstain}`;
}
