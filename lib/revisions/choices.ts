import type { Choice, Difference, Flat } from "./three-way";

/** The name of the input by which somebody chooses between two changes of one field. */
export const choiceKey = (key: string) => `take.${key}`;

/** The choices that a form carries, by field. */
export function choicesIn(values: Flat): Record<string, Choice> {
  const chosen = Object.entries(values).filter(([name]) => name.startsWith("take."));
  return Object.fromEntries(chosen.map(([name, value]) => [name.slice("take.".length), value === "theirs" ? "theirs" : "yours"]));
}

/** What to say of differences that nobody has decided; `term` names a field. */
export function undecidedErrors(undecided: readonly Difference[], term: (key: string) => string): Record<string, string> {
  return Object.fromEntries(undecided.map(({ key }) => [choiceKey(key), `${term(key)}: choose theirs or yours.`]));
}
