import type { NameIndex } from "@/lib/countries/name-index";
import { plainCharacters } from "@/lib/countries/plain-characters";
import { positions, type Tally } from "../schema";
import { forms } from "./forms";
import { announcedCounts, firstWords, type Reading } from "./reading";

export type PastedText = {
  /** Every vote that the text tells of, in its order: one is laid over the form; of several the reader chooses one. They are never mixed. */
  readings: Reading[];
  /** The text's first words where nothing in it could be read, else null. */
  unread: string | null;
};

const longestText = 60_000;

/** Reads a pasted text in every form that is known. A vote told twice in the same way counts once; lists and the sentence that states their tally are one vote. */
export function readPastedText(pasted: string, { index, members }: { index: NameIndex; members: ReadonlySet<string> }): PastedText {
  const text = plainCharacters(pasted.slice(0, longestText));
  const lists = forms.lists({ text, index, members });
  const sentences = onceEach(forms.pressSentence({ text, index, members }));
  const before = sentences.length > 0 ? "" : text.slice(0, lists[0]?.at ?? 0).replace(/[\s.;]+$/, "").trim();
  if (before !== "") lists[0]!.unread.unshift(firstWords(before, 80));
  const told = new Set<Reading>();
  const joined = lists.map((list, at) => {
    const until = lists[at + 1]?.at ?? Infinity;
    const sentence = sentences.find((it) => !told.has(it) && (lists.length === 1 || (it.at > list.at && it.at < until)) && it.positions.size === 0 && statesTallyOf(it, list));
    if (sentence) told.add(sentence);
    return sentence ? { ...list, counts: { ...sentence.counts, ...list.counts }, unread: list.unread.filter((words) => !sentence.excerpt.startsWith(words.slice(0, 40))) } : list;
  });
  const readings = onceEach([...joined, ...sentences.filter((it) => !told.has(it))]).sort((a, b) => a.at - b.at);
  return { readings, unread: readings.length > 0 || text.trim() === "" ? null : firstWords(text, 80) };
}

/** The name of a reading in a text, for choosing it: its counts and its place. */
export const readingKey = ({ at, counts }: Reading) => `${announcedCounts(counts) ?? "names"}@${at}`;

/** Whether a sentence's counts can be those of the lists: no list has more names, and a list read without a gap has as many. */
function statesTallyOf({ counts }: Reading, list: Reading): boolean {
  const isWhole = list.unmatched.length + list.held.length + list.contradicted.length === 0;
  return positions.every((position) => {
    const named = [...list.positions.values()].filter((its) => its === position).length;
    const stated = counts[position];
    return stated === undefined || list.counts[position] === stated || (isWhole && named > 0 ? named === stated : named <= stated);
  });
}

/** Of the readings that tell the same tally and whose names do not differ, the one with the most names. */
function onceEach(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of readings) {
    const at = kept.findIndex((other) => sameCounts(other.counts, reading.counts) && (isWithin(other, reading) || isWithin(reading, other)));
    if (at === -1) kept.push(reading);
    else if (reading.positions.size > kept[at]!.positions.size) kept[at] = reading;
  }
  return kept;
}

const sameCounts = (one: Partial<Tally>, other: Partial<Tally>) => announcedCounts(one) !== null && positions.every((position) => one[position] === other[position]);
const isWithin = (small: Reading, large: Reading) => [...small.positions].every(([iso3, position]) => large.positions.get(iso3) === position);
