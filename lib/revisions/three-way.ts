import { ownValue } from "./own-value";

/** A thing as flat text, by name of field; an absent name is an empty field. */
export type Flat = Readonly<Record<string, string>>;

/** A field that somebody else changed since you began, and that you now have otherwise. `clash`: you changed it too. */
export type Difference = { key: string; base: string; theirs: string; yours: string; clash: boolean };

const at = (flat: Flat, key: string) => ownValue(flat, key) ?? "";
const keysOf = (...flats: Flat[]) => [...new Set(flats.flatMap((flat) => Object.keys(flat)))].sort();

/** Whether two states of a thing say the same. */
export function sameFlat(a: Flat, b: Flat): boolean {
  return keysOf(a, b).every((key) => at(a, key) === at(b, key));
}

/** What differs between two states of a thing, field by field. */
export function changesBetween(before: Flat, after: Flat): { before: Record<string, string>; after: Record<string, string> } {
  const changed = keysOf(before, after).filter((key) => at(before, key) !== at(after, key));
  const pick = (flat: Flat) => Object.fromEntries(changed.map((key) => [key, at(flat, key)]));
  return { before: pick(before), after: pick(after) };
}

/** All fields about which somebody must choose: theirs differs from the base and from yours. */
export function compareThreeWay({ base, theirs, yours }: { base: Flat; theirs: Flat; yours: Flat }): Difference[] {
  return keysOf(base, theirs, yours)
    .map((key) => ({ key, base: at(base, key), theirs: at(theirs, key), yours: at(yours, key) }))
    .filter((it) => it.theirs !== it.base && it.theirs !== it.yours)
    .map((it) => ({ ...it, clash: it.yours !== it.base }));
}

export type Choice = "theirs" | "yours";

/**
 * What comes of your state and theirs: what only you changed is yours, what both have alike stays, and for every difference the
 * choice decides. `undecided` are the differences without a choice; there the result has yours, and must not be saved.
 */
export function mergeThreeWay({ base, theirs, yours, choices }: { base: Flat; theirs: Flat; yours: Flat; choices: Readonly<Record<string, Choice | undefined>> }): { merged: Flat; undecided: Difference[] } {
  const differences = compareThreeWay({ base, theirs, yours });
  const taken = differences.filter(({ key }) => ownValue(choices, key) === "theirs");
  return {
    merged: { ...yours, ...Object.fromEntries(taken.map(({ key, theirs }) => [key, theirs])) },
    undecided: differences.filter(({ key }) => ownValue(choices, key) === undefined),
  };
}
