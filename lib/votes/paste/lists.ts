import { matchNames } from "@/lib/countries/match-names";
import type { Position } from "../schema";
import { type Camp, firstWords, type PasteForm, readingOf } from "./reading";

const labels: Record<Position, string> = {
  yes: "in favou?r|for|yes|favou?r|yeas?|ayes?",
  no: "against|no|opposed|nays?",
  abstain: "abstaining|abstain|abstained|abstentions?",
  absent: "absent(?:\\s+(?:or|and|/)\\s+(?:not|non)[- ]voting)?|non[- ]?voting|not voting|did not vote|not participating|absences?",
};
const label = `(?:(?:those|states|countries|member states|votes?|voting|voted)\\s+)*(?:${(Object.entries(labels) as [Position, string][]).map(([position, words]) => `(?<${position}>${words})`).join("|")})`;
const count = "(?:\\s*[-\u2013\u2014:]?\\s*(?:\\(\\s*(?<inBrackets>\\d{1,3})\\s*\\)|(?<bare>\\d{1,3})))?";
/** A heading of the roll call ("Against (7):", or alone on its line), or any other heading, which ends the list before it. */
const heading = new RegExp(`(?<=^|[\\n;.])[^\\S\\n]*(?:${label}${count}[^\\S\\n]*(?::|\\.{2,}|(?=\\n|$))|(?<other>\\p{L}[^\\n:;,.()]{0,60}):)`, "giu");
const countFirst = /^\s*(\d{1,3})(?=\s*(?:[\n:(\u2013\u2014-]|$))[\s:\u2013\u2014-]*/;
const nobody = /^[\s\u2013\u2014-]*(?:none|nil|no one|no state|nobody)?[\s.]*$/i;

/** "Against (7): Argentina, Israel; Abstaining: Albania". A heading that comes back begins another vote. */
export const lists: PasteForm = ({ text, index, members }) => {
  const headings = [...text.matchAll(heading)];
  const votes: { at: number; camps: Camp[]; unread: string[] }[] = [];
  headings.forEach((match, at) => {
    const position = (Object.keys(labels) as Position[]).find((key) => match.groups?.[key] !== undefined);
    const list = text.slice(match.index + match[0].length, headings[at + 1]?.index ?? text.length);
    if (position === undefined) return void votes.at(-1)?.unread.push(firstWords(match[0] + list, 80));
    const first = match.groups!.inBrackets ?? match.groups!.bare ?? countFirst.exec(list)?.[1];
    const words = list.replace(countFirst, "");
    const camp: Camp = { position, count: first === undefined ? (/none|nil|no one/i.test(words) && nobody.test(words) ? 0 : null) : Number(first), names: nobody.test(words) ? null : matchNames(words, index, members) };
    const vote = votes.at(-1);
    if (!vote || vote.camps.some((it) => it.position === position)) votes.push({ at: match.index, camps: [camp], unread: [] });
    else vote.camps.push(camp);
  });
  return votes
    .filter(({ camps }) => camps.some((camp) => camp.names !== null || camp.count !== null))
    .map(({ at, camps, unread }) => {
      const reading = readingOf({ at, excerpt: firstWords(text.slice(at)), camps });
      return { ...reading, unread: [...reading.unread, ...unread] };
    });
};
