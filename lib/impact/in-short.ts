import { holdsZero } from "./departure";
import { comparisonInWords } from "./finding";
import type { Impact } from "./impact";
import { tooFewBefore } from "./not-estimated";
import { isEstimated } from "./window-words";

/** An impact in a few words, for lists: "22 fewer in favour than expected; nothing as large in 29 other votes". */
export interface ImpactInShort {
  /** What it belongs to, in words: the event, its window where that holds other events, or the vote of that very day. */
  readonly of: string;
  readonly word: string;
  /** How it compares with other votes of the series; empty where that says nothing. */
  readonly number: string;
}

/** Null while it is being made. */
export function impactInShort(impact: Impact): ImpactInShort | null {
  if (impact.state === "not-yet") return { of: "Impact", word: "Not yet known", number: "" };
  if (impact.state === "too-early") return { of: "Impact", word: "Cannot be told", number: tooFewBefore(impact.window) };
  if (!isEstimated(impact)) return null;
  const { window: { order, events }, rivals, counts: { yes } } = impact;
  const of = order === "same-day" ? "The vote of that day" : events.length > 1 || rivals.inWindow.length > 0 ? "Impact of its window" : "Impact";
  const states = Math.abs(Math.round(yes.impact));
  const [low, high] = yes.forecast["90"];
  if (holdsZero(yes.interval["90"]) || states === 0) return { of, word: "As expected", number: `${yes.actual} in favour, ${low === high ? low : `${low} to ${high}`} expected` };
  const compared = comparisonInWords(impact);
  return { of, word: `${states} ${yes.impact < 0 ? "fewer" : "more"} in favour than expected`, number: compared ? `${compared.happened.replace(" happened", "")} in ${compared.among}` : "" };
}

export function shortText({ word, number }: ImpactInShort): string {
  return number ? `${word}${word.includes("expected") && !word.startsWith("As") ? ";" : ":"} ${number}` : word;
}

/** "Impact of its window: 22 fewer in favour than expected; nothing as large in 29 other votes", for lists of events. */
export function labelledText(short: ImpactInShort): string {
  return `${short.of}: ${shortText(short)}`;
}
