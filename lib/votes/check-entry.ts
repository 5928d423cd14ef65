import { positions, type Tally } from "./schema";
import { sessionOfSymbol } from "./symbols";
import type { VoteEntry } from "./vote-entry";
import { positionTerms } from "./words";

/** Where the roll call and the stated tally part, each in a few words; empty when they agree. */
export function tallyDifferences({ stated, called }: { stated: Tally; called: Tally }): string[] {
  return positions
    .filter((position) => stated[position] !== called[position])
    .map((position) => `${positionTerms[position].inSentence} the roll call has ${called[position]}, the stated tally ${stated[position]}`);
}

/** The same as one sentence, or null when all agree. */
export function tallyComplaint(both: { stated: Tally; called: Tally }): string | null {
  const differences = tallyDifferences(both);
  return differences.length === 0 ? null : `The roll call does not add up to the stated tally: ${differences.join("; ")}.`;
}

export type Warning = { code: "before_last" | "in_the_future" | "other_session"; words: string };

/** What is unusual about a new or changed vote, though it may be right: it is saved once somebody has said so. */
export function voteWarnings({ entry, today, others }: { entry: VoteEntry; today: string; others: readonly { session: string | null; date: string }[] }): Warning[] {
  const warnings: Warning[] = [];
  const last = others.at(-1);
  if (last && entry.date < last.date) warnings.push({ code: "before_last", words: `The series has a later vote already, of ${last.date} (session ${last.session}).` });
  if (entry.date > today) warnings.push({ code: "in_the_future", words: `${entry.date} is in the future: today is ${today}.` });
  const named = sessionOfSymbol(entry.resolution);
  if (named !== null && named !== entry.session) warnings.push({ code: "other_session", words: `${entry.resolution} is of session ${named}, but the session entered is ${entry.session}.` });
  return warnings;
}
