import { lineEndHyphen } from "./plain-characters";
import { foldName } from "./fold-name";

/** Every code, name and alias of the states, for exact matching. */
export type NameIndex = {
  /** Folded name or code → code. */
  byName: ReadonlyMap<string, string>;
  /** The same without blanks, for names that a line end broke inside a word. */
  unspaced: ReadonlyMap<string, string>;
  /** All words of all names. */
  words: ReadonlySet<string>;
  /** How many words the longest name has. */
  longest: number;
};

/** An index of every code, name and alias. Two states never share a folded alias: the database sees to it. */
export function nameIndex(countries: readonly { iso3: string; name: string; formalName: string | null; aliases: readonly string[] }[]): NameIndex {
  const byName = new Map<string, string>();
  for (const { iso3, name, formalName, aliases } of countries) {
    for (const alias of [...aliases, name, formalName ?? name, iso3]) byName.set(foldName(alias), iso3);
  }
  const names = [...byName.keys()].map((name) => name.split(" "));
  return {
    byName,
    unspaced: new Map([...byName].map(([name, iso3]) => [name.replaceAll(" ", ""), iso3])),
    words: new Set(names.flat()),
    longest: Math.max(0, ...names.map(({ length }) => length)),
  };
}

/** The state of exactly that name, or of that code in capitals: "and" is no Andorra. */
export function findName(text: string, { byName, unspaced }: NameIndex): string | undefined {
  if (text.includes(lineEndHyphen)) return unspaced.get(foldName(text.replaceAll(lineEndHyphen, "")).replace(/^the /, "").replaceAll(" ", ""));
  const folded = foldName(text);
  if (/^[a-z]{3}$/.test(folded) && /\p{Ll}/u.test(text)) return undefined;
  return byName.get(folded) ?? byName.get(folded.replace(/^the /, ""));
}

/** Whether the name is also a part of another state's longer name, as "Congo", "Guinea", "Sudan" and "Republic of Korea" are. */
export function isPartOfAnother(text: string, { byName }: NameIndex): boolean {
  const folded = foldName(text).replace(/^the /, "");
  const own = byName.get(folded);
  return [...byName].some(([name, iso3]) => iso3 !== own && ` ${name} `.includes(` ${folded} `));
}
