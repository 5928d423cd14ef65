/**
 * What a title is compared by: its telling words in their order, each in the form in which it is compared. `key` is the same for titles that say the
 * same in another order; `cut` tells that the source breaks the title off before its end.
 */
export type TitleWords = { key: string; words: readonly string[]; cut: boolean };

/** Words that a title can lose or gain without being another. */
const small = new Set("a an and as at by for from in into its of on or other the their to with".split(" "));
/** Written with or without a hyphen: co-operation, non-nuclear, neo-Nazism. */
const joined = /\b(anti|co|inter|multi|neo|non|pre|re|sub|un)-(?=\p{L})/gu;
const brokenOff = /\s*(?:\[\s*\.\.\.\s*\]|\.\.\.)\s*$/;
/** What catalogues put before a title and behind it. */
const before = /^item \d+(?:\s*\([a-z]\))?\s*-\s*dr\s+\S+\s+/;
const behind = /\s*[:/]?\s*(?:\bres\w*tion\s*\/.*|\/\s*adopted by\b.*)$/;
/** What makes this year's title another's than last year's. "10th special session" stays: it says which matter. */
const occasions = [
  /\b(?:\d+(?:st|[nr]?d|th)|(?:[a-z]+-)?(?:first|second|third|[a-z]+th))\s+(?:regular\s+)?session\b/g,
  /\b(?:19|20)\d\d(?:\s*[-/]\s*(?:(?:19|20)\d\d|\d\d))?\b/g,
  /\bresolutions? (?:\d{1,3}\/\d{1,3}|\d{1,4} ?\([ivxlc]+\))/g,
];

/** Reads a title for comparing. */
export function titleWords(title: string): TitleWords {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[\u2010-\u2015]/g, "-").replace(/[\u2018\u2019`]/g, "'");
  const catalogued = plain.replace(brokenOff, "").replace(before, "");
  const whole = withoutBeginningOf("resolution", catalogued.replace(behind, ""), brokenOff.test(plain));
  const cut = brokenOff.test(plain) && whole === catalogued;
  const lasting = occasions.reduce((text, occasion) => text.replace(occasion, " "), whole);
  const tokens = lasting.replace(/'s\b/g, "").replace(joined, "$1").replaceAll("united nations", "un").match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = cut ? tokens.slice(0, -1) : tokens; // the last word may be half a word
  const telling = said.filter((token) => !small.has(token)).map(singular);
  const words = telling.length > 0 ? telling : tokens;
  return { key: [...new Set(words)].sort().join(" "), words, cut };
}

/** Of a title broken off in the words ": resolution / adopted …" nothing is missing. */
function withoutBeginningOf(word: string, title: string, isBrokenOff: boolean): string {
  const colon = title.lastIndexOf(":");
  return isBrokenOff && colon >= 0 && word.startsWith(title.slice(colon + 1).trim()) ? title.slice(0, colon).trimEnd() : title;
}

/** A plural counts as its singular: enough for titles, which one office writes. */
function singular(word: string): string {
  if (word.length < 4 || /(?:[suo]s|is)$/.test(word)) return word;
  return word.endsWith("ies") && word.length > 4 ? `${word.slice(0, -3)}y` : word.replace(/s$/, "");
}
