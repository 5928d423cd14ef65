import { holdsZero } from "./departure";
import type { Impact } from "./impact";
import { decisive } from "./placebo";
import { isHighInOwn, signedTenths } from "./verdict";

/** An impact in a word and a number, for lists: "Clear fall: −21.5 in favour, rank 1 of 30". */
export interface ImpactInShort {
  /** What the figure belongs to, in words: the event, its window where that holds other events, or the vote of that very day. */
  readonly of: string;
  readonly word: string;
  /** Empty where nothing is known yet. */
  readonly number: string;
}

/** The rank is that in its own series, on the side asked for where there is one. */
export function impactInShort(impact: Impact): ImpactInShort | null {
  if (impact.state !== "estimated") return impact.state === "being-made" ? null : { of: "Impact", word: impact.state === "not-yet" ? "Not yet known" : "Too early to tell", number: "" };
  const { yes } = impact.counts;
  const own = decisive(impact.ranks.own);
  const either = impact.ranks.own.either;
  const asked = impact.window.sense === null || impact.window.sense * yes.impact >= 0;
  const rank = asked ? own : either;
  const clear = !holdsZero(yes.interval["90"]) && isHighInOwn(rank);
  const word = clear ? (yes.impact < 0 ? "Clear fall" : "Clear rise") : "No clear change";
  const { window: { order, events }, rivals } = impact;
  const of = order === "same-day" ? "The vote of that day" : events.length > 1 || rivals.inWindow.length > 0 ? "Impact of its window" : "Impact";
  return { of, word, number: `${signedTenths(yes.impact)} in favour, rank ${rank.rank} of ${rank.of}` };
}

export function shortText({ word, number }: ImpactInShort): string {
  return number ? `${word}: ${number}` : word;
}

/** "Impact of its window: Clear fall: −21.3 in favour, rank 1 of 30", for lists of events. */
export function labelledText(short: ImpactInShort): string {
  return `${short.of}: ${shortText(short)}`;
}
