import type { MatchedNames } from "@/lib/countries/match-names";
import type { NameIndex } from "@/lib/countries/name-index";
import { type Position, positions, type Tally } from "../schema";
import { positionTerms } from "../words";

/** What one form of text says about one vote. */
export type Reading = {
  /** Where in the text it begins: it tells readings apart. */
  at: number;
  /** Its first words. */
  excerpt: string;
  /** The counts that the text states; what it does not state is not here. */
  counts: Partial<Tally>;
  /** What each named state did. */
  positions: ReadonlyMap<string, Position>;
  /** Words that are no state's name. */
  unmatched: string[];
  /** Passages that were not read: what follows a list, and lists under other headings. */
  unread: string[];
  /** Names beside such words that may be parts of broken names: they are left as they are. */
  held: { iso3: string; name: string }[];
  /** States named in two ways: they are left as they are. */
  contradicted: string[];
  /** Where the stated counts and the names part, as sentences. */
  complaints: string[];
};

/** What every form reads: the text in plain characters, the names of all states, and who was a member that day. */
export type PasteInput = { text: string; index: NameIndex; members: ReadonlySet<string> };
/** One form of text: every vote that it finds there, in the order of the text, or nothing. */
export type PasteForm = (input: PasteInput) => Reading[];

/** The names that a text gives for one position, and the count that it states, if any. */
export type Camp = { position: Position; count: number | null; names: MatchedNames | null };

/** One reading of its camps. A state in two camps is in none; a camp with more names than its count is left out. */
export function readingOf({ at, excerpt, camps }: { at: number; excerpt: string; camps: readonly Camp[] }): Reading {
  const named = new Map<string, Position>();
  const contradicted = new Set<string>();
  const counts: Partial<Tally> = {};
  for (const { position, count, names } of camps) {
    if (count !== null) counts[position] = count;
    for (const iso3 of [...(names?.found ?? []), ...(names?.held.map((it) => it.iso3) ?? [])]) {
      if (named.has(iso3) && named.get(iso3) !== position) contradicted.add(iso3);
      named.set(iso3, position);
    }
  }
  const held = camps.flatMap(({ names }) => names?.held ?? []).filter(({ iso3 }) => !contradicted.has(iso3));
  for (const iso3 of [...contradicted, ...held.map((it) => it.iso3)]) named.delete(iso3);
  const complaints: string[] = [];
  for (const position of positions) {
    const given = camps.filter((camp) => camp.position === position && camp.names !== null);
    const names = new Set(given.flatMap((camp) => camp.names!.found)).size;
    const stated = counts[position];
    if (stated === undefined || given.length === 0 || names === stated) continue;
    const { inSentence } = positionTerms[position];
    if (names > stated) {
      complaints.push(`The text states ${stated} ${inSentence} but names ${names}, so none of them was set: check which is right.`);
      for (const [iso3, its] of named) if (its === position) named.delete(iso3);
    } else complaints.push(`The text states ${stated} ${inSentence}; ${names} of them could be read by name.`);
  }
  return { at, excerpt, counts, positions: named, unmatched: camps.flatMap(({ names }) => names?.unmatched ?? []), unread: camps.flatMap(({ names }) => (names?.rest ? [firstWords(names.rest, 80)] : [])), held, contradicted: [...contradicted], complaints };
}

/** "165-7-12" of a reading's counts, with a question mark for each that the text does not state; null when it states none of the three. */
export function announcedCounts({ yes, no, abstain }: Partial<Tally>): string | null {
  return yes === undefined && no === undefined && abstain === undefined ? null : [yes, no, abstain].map((count) => count ?? "?").join("-");
}

/** A text's first words, for showing. */
export const firstWords = (text: string, length = 90) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > length ? `${line.slice(0, length).trimEnd()}…` : line;
};
