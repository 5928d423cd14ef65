import { holdsZero } from "./departure";
import type { Impact } from "./impact";
import { decisive } from "./placebo";
import { isHighInOwn, signedTenths } from "./verdict";

/** An impact in a word and a number, for lists: "Clear fall: −21.5 in favour, rank 1 of 30". */
export interface ImpactInShort {
  readonly word: string;
  /** Empty where nothing is known yet. */
  readonly number: string;
}

/** The rank is that in its own series, on the side asked for where there is one. */
export function impactInShort(impact: Impact): ImpactInShort | null {
  if (impact.state !== "estimated") return impact.state === "being-made" ? null : { word: impact.state === "not-yet" ? "Not yet known" : "Too early to tell", number: "" };
  const { yes } = impact.counts;
  const own = decisive(impact.ranks.own);
  const either = impact.ranks.own.either;
  const asked = impact.window.sense === null || impact.window.sense * yes.impact >= 0;
  const rank = asked ? own : either;
  const clear = !holdsZero(yes.interval["90"]) && isHighInOwn(rank);
  const word = clear ? (yes.impact < 0 ? "Clear fall" : "Clear rise") : "No clear change";
  return { word, number: `${signedTenths(yes.impact)} in favour, rank ${rank.rank} of ${rank.of}` };
}

export function shortText({ word, number }: ImpactInShort): string {
  return number ? `${word}: ${number}` : word;
}
