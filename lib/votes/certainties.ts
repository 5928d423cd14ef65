import { type Iso3, type Position, positions, type RollCall, type Tally } from "./schema";
import { openByKind, openStates } from "./stage";
import { positionTerms } from "./words";

/** What follows from the tally and the names known so far. `states` are those that it gives a position: empty where it only says that nobody else is one. */
export type Certainty = { position: Position; states: Iso3[]; words: string };

const list = (words: readonly string[]) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);
const didSo: Record<Position, string> = { yes: "was in favour", no: "was against", abstain: "abstained", absent: "was non-voting" };

/**
 * What follows with certainty, and is offered, never applied by itself: where all of every other kind are named, the rest are of the one kind left ("all against,
 * abstaining and non-voting are named: the other 165 were in favour"); where all of a kind are named, nobody else is one ("12 of 12 abstaining are named:
 * no one else abstained"). Nothing follows from names that the tally contradicts. `members` are those of the day.
 */
export function certainties({ tally, rollCall, members, notListed = 0 }: { tally: Tally; rollCall: RollCall; members: readonly Iso3[]; notListed?: number }): Certainty[] {
  const open = openByKind({ tally, rollCall });
  const left = openStates({ rollCall, members });
  if (positions.some((position) => open[position] < 0) || left.length === 0) return [];
  const kinds = positions.filter((position) => open[position] > 0);
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined && notListed === 0 && open[only] === left.length) {
    const others = positions.filter((position) => position !== only && tally[position] > 0).map((position) => positionTerms[position].inSentence);
    const all = others.length === 0 ? "The tally has no other kind" : `All ${list(others)} are named`;
    const rest = left.length === 1 ? `the one state left ${didSo[only]}` : `${rollCall.size === 0 ? "all" : "the other"} ${left.length} were ${positionTerms[only].inSentence}`;
    return [{ position: only, states: left, words: `${all}: ${rest}.` }];
  }
  return positions
    .filter((position) => open[position] === 0 && tally[position] > 0)
    .map((position) => ({ position, states: [], words: `${tally[position]} of ${tally[position]} ${positionTerms[position].inSentence} are named: no one else ${didSo[position]}.` }));
}
