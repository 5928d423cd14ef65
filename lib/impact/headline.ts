import type { Impact } from "./impact";
import { impactInShort, shortText } from "./in-short";
import { isEstimated, windowStart } from "./window-words";

/** The finding of a page of impacts in one sentence. */
export function impactHeadline(impacts: readonly Impact[]): string {
  const [only] = impacts;
  if (impacts.length === 1 && only) {
    const short = impactInShort(only);
    return short ? shortText(short) : "The impact is being worked out";
  }
  const clear = impacts.filter((impact) => isEstimated(impact) && impactInShort(impact)?.word.startsWith("Clear"));
  const of = `Of ${impacts.length} windows of events`;
  if (clear.length === 0) return `${of}, none shows a clear change`;
  const [first] = clear;
  if (clear.length === 1 && first) return `${of}, one shows a clear change: ${windowStart(first.window)}, ${impactInShort(first)!.number}`;
  return `${of}, ${clear.length} show a clear change`;
}
