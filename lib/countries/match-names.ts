import { foldName } from "./fold-name";

/** Folded name or code → code. */
export type NameIndex = ReadonlyMap<string, string>;

/** An index of every code, name and alias. Two states never share a folded alias: the database sees to it. */
export function nameIndex(countries: readonly { iso3: string; name: string; formalName: string | null; aliases: readonly string[] }[]): NameIndex {
  const index = new Map<string, string>();
  for (const { iso3, name, formalName, aliases } of countries) {
    for (const alias of [...aliases, name, formalName ?? name, iso3]) index.set(foldName(alias), iso3);
  }
  return index;
}

const find = (text: string, index: NameIndex) => {
  const folded = foldName(text);
  return index.get(folded) ?? index.get(folded.replace(/^the /, ""));
};

/** The longest name of the record has this many commas and "and"s at most. */
const longestRun = 5;

/**
 * The states that a list names ("Israel, the United States and Bosnia and Herzegovina"), matched exactly, and what it could not match.
 * A name may hold commas and "and"s itself: the longest run of pieces that is a name wins.
 */
export function matchNames(text: string, index: NameIndex): { found: string[]; unmatched: string[] } {
  const found = new Set<string>();
  const unmatched: string[] = [];
  for (const chunk of text.split(/[;\n\r|]+/)) {
    // "AND" is Andorra's code: in a list of nothing but codes it joins nothing.
    if (/^\s*[A-Z]{3}(?:[\s,]+[A-Z]{3})*[\s,.]*$/.test(chunk)) {
      for (const code of chunk.match(/[A-Z]{3}/g)!) {
        const iso3 = find(code, index);
        if (iso3) found.add(iso3);
        else unmatched.push(code);
      }
      continue;
    }
    const pieces = [...chunk.matchAll(/(?:^|,|\band\b|&)([^,&]*?)(?=,|\band\b|&|$)/gi)].map((match) => ({ from: match.index + match[0].length - match[1]!.length, to: match.index + match[0].length }));
    for (let at = 0; at < pieces.length; ) {
      const match = longestName(chunk, pieces.slice(at, at + longestRun), index);
      if (match) found.add(match.iso3);
      const piece = pieces[at]!;
      const alone = chunk.slice(piece.from, piece.to).trim().replace(/\.$/, "");
      if (!match && foldName(alone) !== "") unmatched.push(alone);
      at += match?.pieces ?? 1;
    }
  }
  return { found: [...found], unmatched };
}

function longestName(chunk: string, pieces: readonly { from: number; to: number }[], index: NameIndex): { iso3: string; pieces: number } | undefined {
  for (let length = pieces.length; length > 0; length--) {
    const iso3 = find(chunk.slice(pieces[0]!.from, pieces[length - 1]!.to), index);
    if (iso3) return { iso3, pieces: length };
  }
  return undefined;
}
