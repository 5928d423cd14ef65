import { fewestUnknown, type Run } from "./fewest-unknown";
import { listPieces } from "./list-pieces";
import { findName, isPartOfAnother, type NameIndex } from "./name-index";
import { lineEndHyphen } from "./plain-characters";

export type MatchedNames = {
  /** Codes, each once, in the order of the list. */
  found: string[];
  /** What is no state's name. */
  unmatched: string[];
  /** What follows after a list has turned into prose: it names no state. */
  rest: string | null;
  /** Names left alone because they stand beside words that are no name and may be the rest of a broken one: "Congo" after "Democratic Republic of the". */
  held: { iso3: string; name: string }[];
};

const onlyCodes = /^[\s,;.]*[A-Z]{3}(?:[\s,;.]+[A-Z]{3})*[\s,;.]*$/;

/**
 * The states that a list names ("Israel, the United States and Bosnia and Herzegovina"), matched exactly or not at all. Names may run over line
 * and page breaks and hold an "and". Of all ways to read the list the one counts that leaves the fewest pieces unknown, then names the
 * fewest states that are no `members`, then has the longest names; pieces that two ways equally good read differently are unmatched.
 */
export function matchNames(text: string, index: NameIndex, members?: ReadonlySet<string>): MatchedNames {
  if (onlyCodes.test(text)) return matchCodes(text, index); // "AND" is Andorra's code: in a list of nothing but codes it joins nothing
  const { pieces, rest } = listPieces(text, index);
  const found = new Set<string>();
  const unmatched: string[] = [];
  const held = new Map<string, string>();
  const runs: Run[] = fewestUnknown(pieces, { index, members });
  if (rest) runs.push({ ...rest, iso3: null });
  runs.forEach((run, at) => {
    if (run.iso3 === null) return void (rest !== null && at === runs.length - 1 ? null : unmatched.push(run.text.replaceAll(lineEndHyphen, "-")));
    const touching = [runs[at - 1]?.iso3 === null && run.before, runs[at + 1]?.iso3 === null && runs[at + 1]!.before].filter((joint) => !!joint);
    const mayBeBroken = touching.includes("gap") || (touching.length > 0 && isPartOfAnother(run.text, index));
    if (mayBeBroken) held.set(run.iso3, run.text);
    else found.add(run.iso3);
  });
  for (const iso3 of found) held.delete(iso3);
  return { found: [...found], unmatched, rest: rest?.text.replaceAll(lineEndHyphen, "-") ?? null, held: [...held].map(([iso3, name]) => ({ iso3, name })) };
}

function matchCodes(text: string, index: NameIndex): MatchedNames {
  const codes = text.match(/[A-Z]{3}/g)!;
  const joints = new Set(text.match(/(?<=[A-Z]{3})[\s,;.]+(?=[A-Z]{3})/g)?.map((joint) => joint.trim()[0] ?? " "));
  // "USA, ISR AND GBR" joins; "ALB, AND, ARG" and "ALB AND ARG", as the record writes them, name Andorra.
  const isCode = joints.size <= 1 && (!joints.has(" ") || codes.every((code, at) => at === 0 || codes[at - 1]! < code));
  const found = new Set<string>();
  const unmatched: string[] = [];
  codes.forEach((code, at) => {
    if (code === "AND" && !isCode && at > 0 && at < codes.length - 1) return;
    const iso3 = findName(code, index);
    if (iso3) found.add(iso3);
    else unmatched.push(code);
  });
  return { found: [...found], unmatched, rest: null, held: [] };
}
