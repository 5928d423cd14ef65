import { matchNames } from "@/lib/countries/match-names";
import type { Position } from "../schema";
import { countOf, countPattern } from "./counts-in-words";
import { type Camp, firstWords, type PasteForm, readingOf } from "./reading";

const who = "(?:\\s+(?:votes?|ballots?|countries|nations|states|member|members|delegations|cast|voted|voting|were))*";
const between = "[\\s,;:]*(?:(?:and|to|with|while|but|by|versus|v\\.)\\s+)*(?:the\\s+)?";
/** The three counts in the order in which they are announced. */
const clauses: readonly (readonly [Position, RegExp])[] = [
  ["yes", new RegExp(`(?<count>${countPattern})(?:${who}\\s+(?:in\\s+favou?r(?:\\s+of\\s+[^,.;()]{1,60}?(?=\\s*[,;(]))?|for\\b)|\\s+votes(?=\\s+to\\s+${countPattern}))`, "giu")],
  ["no", new RegExp(`^${between}(?<count>${countPattern})${who}\\s+(?:against|opposed)`, "iu")],
  ["abstain", new RegExp(`^${between}(?:(?<without>without)\\s+|(?<count>${countPattern})${who}\\s+)(?:any\\s+)?abst(?:entions?|aining|ained|ain)\\b`, "iu")],
];
/** In "165 votes to 7" the second number is of those against without the word. */
const justTo = new RegExp(`^\\s*to\\s+(?<count>${countPattern})(?=\\s*(?:[,;.([]|$)|\\s+with)`, "iu");
/** What a bracket says that names nobody. */
const aside = /^\s*(?:see|for\s+details|annex|resolution|document|as\s)/i;

/**
 * "by a recorded vote of 165 in favour to 7 against (Argentina, Hungary), with 12 abstentions (Albania)", and as verbatim records have it, "by 165 votes
 * to 7, with 12 abstentions". Names stand in brackets after their count; a count without them says how many and not who.
 */
export const pressSentence: PasteForm = ({ text, index, members }) => {
  const [[, inFavour], ...others] = clauses as [(typeof clauses)[0], ...typeof clauses];
  return [...text.matchAll(inFavour)].flatMap((match) => {
    const camps: Camp[] = [];
    let rest = text.slice(match.index + match[0].length, match.index + match[0].length + 8000);
    const take = (position: Position, count: string | undefined) => {
      const bracket = leadingBracket(rest);
      if (bracket !== null) rest = rest.slice(bracket.length);
      const inside = bracket?.trim().slice(1, -1) ?? "";
      camps.push({ position, count: count === undefined ? 0 : countOf(count), names: inside.trim() === "" || aside.test(inside) ? null : matchNames(inside, index, members) });
    };
    take("yes", match.groups!.count);
    for (const [position, clause] of others) {
      const next = clause.exec(rest) ?? (position === "no" ? justTo.exec(rest) : null);
      if (!next) continue;
      rest = rest.slice(next[0].length);
      take(position, next.groups?.count);
    }
    if (camps.length === 1) return [];
    const sentence = Math.max(text.lastIndexOf("\n\n", match.index), text.lastIndexOf(". ", match.index) + 1, text.indexOf(" ", match.index - 80));
    return [readingOf({ at: match.index, excerpt: firstWords(text.slice(sentence, match.index + 400)), camps })];
  });
};

/** The bracket that a text begins with, brackets inside it included ("(Iran (Islamic Republic of), Israel)"), or null. */
function leadingBracket(text: string): string | null {
  const start = /^\s*[([]/.exec(text);
  if (!start) return null;
  let depth = 0;
  for (let at = start[0].length - 1; at < text.length; at++) {
    if (text[at] === "(" || text[at] === "[") depth++;
    if (text[at] === ")" || text[at] === "]") depth--;
    if (depth === 0) return text.slice(0, at + 1);
  }
  return null;
}
