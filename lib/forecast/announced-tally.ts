import { type Position, positions, type Tally } from "@/lib/votes/schema";
import { positionTerms } from "@/lib/votes/words";
import type { CountAnswer, StateAnswer } from "./desk/forecast-answer";

/** One announced count in the distribution that the forecast gave it. Chances are 0–1. */
export type AnnouncedCount = {
  position: Position;
  count: number;
  q05: number;
  q95: number;
  inRange: boolean;
  /** Chance that the forecast gave to fewer, and to more, than came out. */
  fewer: number;
  more: number;
  /** "in its 9-in-10 range, 138 to 173"; "fewer than in 97 of 100 forecasts". */
  words: string;
};

/** The four counts as announced against a forecast made from before the vote. O(members). */
export function announcedAgainst(tally: Tally, counts: Readonly<Record<Position, Pick<CountAnswer, "q05" | "q95" | "pmf">>>): AnnouncedCount[] {
  return positions.map((position) => {
    const count = tally[position];
    const { q05, q95, pmf } = counts[position];
    const sum = (from: number, to: number) => Math.min(1, pmf.slice(from, to).reduce((all, chance) => all + chance, 0));
    const placed = { position, count, q05, q95, inRange: q05 <= count && count <= q95, fewer: sum(0, count), more: sum(count + 1, pmf.length) };
    return { ...placed, words: wordsOf(placed) };
  });
}

function wordsOf({ q05, q95, inRange, fewer, more, count }: Omit<AnnouncedCount, "words">): string {
  const range = q05 === q95 ? String(q05) : `${q05} to ${q95}`;
  const place = inRange ? `in its 9-in-10 range, ${range}` : `outside its 9-in-10 range, ${range}`;
  const [side, chance] = more > fewer ? (["fewer", more] as const) : (["more", fewer] as const);
  // Half of all forecasts on one side is what is expected: only a count that most forecasts passed by is worth a word.
  if (chance < 0.75 || (count === 0 && side === "more")) return place;
  return `${place}; ${side} than in ${ofHundred(chance)} forecasts`;
}

/** "97 of 100", "over 99 of 100": never all of them. */
function ofHundred(chance: number): string {
  const percent = Math.floor(100 * chance + 1e-9);
  return percent > 99 || chance > 0.995 ? "over 99 of 100" : `${percent} of 100`;
}

/** A state whose position is known, and what chance the forecast gave it. */
export type NamedMove = { country: string; from: Position | null; to: Position; chance: number };

/** The states named so far that did something else than last time, the least expected first. */
export function leastExpectedMoves(named: ReadonlyMap<string, Position>, states: readonly StateAnswer[]): NamedMove[] {
  return states
    .flatMap((state): NamedMove[] => {
      const to = named.get(state.country);
      return to === undefined || to === state.last ? [] : [{ country: state.country, from: state.last, to, chance: state[to] }];
    })
    .sort((a, b) => a.chance - b.chance || (a.country < b.country ? -1 : 1));
}

/**
 * The sentence to send out on the day: "Ending the United States embargo, 29 October 2025: 165 in favour, 7 against, 12 abstaining and 9 non-voting. That is
 * fewer in favour than in 97 of 100 forecasts made before the vote, which had 170 to 190 nine times in ten. Provisional: the positions of 174 states are not known yet."
 */
export function announcedSentence({ what, when, tally, counts, openNames }: { what: string; when: string; tally: Tally; counts: readonly AnnouncedCount[]; openNames: number }): string {
  const yes = counts.find(({ position }) => position === "yes")!;
  const range = yes.q05 === yes.q95 ? `${yes.q05}` : `${yes.q05} to ${yes.q95}`;
  const [side, chance] = yes.more > yes.fewer ? (["fewer", yes.more] as const) : (["more", yes.fewer] as const);
  const against = chance < 0.75 ? `The forecast made before the vote had ${range} in favour, nine times in ten` : `That is ${side} in favour than in ${ofHundred(chance)} forecasts made before the vote, which had ${range} nine times in ten`;
  const names = openNames === 0 ? "" : openNames === 1 ? " Provisional: the position of one state is not known yet." : ` Provisional: the positions of ${openNames} states are not known yet.`;
  const told = positions.map((position) => `${tally[position]} ${positionTerms[position].inSentence}`);
  return `${what}, ${when}: ${told.slice(0, 3).join(", ")} and ${told[3]}. ${against}.${names}`;
}
