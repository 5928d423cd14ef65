import { type Iso3, positions, type RollCall, type RollCallStage, type Tally } from "./schema";
import { tally as tallyOf } from "./tally";
import { positionTerms } from "./words";

type Known = { tally: Tally; rollCall: RollCall };

/** How many states of each kind the tally has beyond those named: below 0 where more are named than the tally has. */
export function openByKind({ tally, rollCall }: Known): Tally {
  const named = tallyOf(rollCall);
  return { yes: tally.yes - named.yes, no: tally.no - named.no, abstain: tally.abstain - named.abstain, absent: tally.absent - named.absent };
}

/** How many states have no known position yet: what the tally has beyond the names. */
export function openCount({ tally, rollCall }: Known): number {
  return tally.yes + tally.no + tally.abstain + tally.absent - rollCall.size;
}

/** The members of that day without a known position, in the order given; of a vote with members not listed they are among these. */
export function openStates({ rollCall, members }: { rollCall: RollCall; members: readonly Iso3[] }): Iso3[] {
  return members.filter((iso3) => !rollCall.has(iso3));
}

/** Whether what is known is the whole roll call. */
export const stageOf = (known: Known): RollCallStage => (openCount(known) === 0 ? "whole" : "provisional");

/**
 * Why no whole roll call could complete what is known, in words; null when one could. `members` are those of the day, `notListed` of them have no
 * position in the source at all. The database refuses the same at commit.
 */
export function stageComplaint({ tally, rollCall, members, notListed = 0 }: Known & { members: readonly Iso3[]; notListed?: number }): string | null {
  const strangers = [...rollCall.keys()].filter((iso3) => !members.includes(iso3));
  if (strangers.length > 0) return `Not a member on that day: ${strangers.join(", ")}.`;
  const sum = tally.yes + tally.no + tally.abstain + tally.absent;
  if (sum + notListed !== members.length) return `The stated counts sum to ${sum + notListed}, but ${members.length} states were members that day.`;
  const open = openByKind({ tally, rollCall });
  const over = positions.filter((position) => open[position] < 0);
  if (over.length === 0) return null;
  return `${over.map((position) => `${tally[position] - open[position]} are named ${positionTerms[position].inSentence}, but the stated tally has ${tally[position]}`).join("; ")}.`;
}
