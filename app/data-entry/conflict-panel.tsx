"use client";

import type { Choice, Difference } from "@/lib/revisions/three-way";

type Words = { term: (key: string) => string; value: (key: string, value: string) => string };
export type Choices = Readonly<Record<string, string | undefined>>;

/** The choice that a difference starts with: theirs where you changed nothing, none where you both did. */
export const firstChoice = ({ clash }: Difference): Choice | undefined => (clash ? undefined : "theirs");

/** What somebody else changed meanwhile, field by field: was, theirs, yours; one of the two is chosen for each. */
export function ConflictPanel({ differences, words, choices, choose, extra }: {
  differences: readonly Difference[]; words: Words; choices: Choices; choose: (key: string, choice: string) => void;
  /** A third choice for one field. */
  extra?: { key: string; value: string; label: string };
}) {
  if (differences.length === 0) return null;
  return (
    <section aria-labelledby="conflict" className="card space-y-4 border-l-4 !border-l-abstain p-4">
      <h2 id="conflict">Changed by somebody else meanwhile</h2>
      <p className="text-sm text-ink-soft">Where you chose theirs, theirs is saved in place of what the form below says. All other fields are saved as the form below says.</p>
      <ul className="space-y-4">
        {differences.map(({ key, base, theirs, yours, clash }) => {
          const said = (value: string) => words.value(key, value) || "(empty)";
          const options = [["theirs", `Theirs: ${said(theirs)}`], ["yours", clash ? `Yours: ${said(yours)}` : `Back to what it was: ${said(yours)}`], ...(extra?.key === key ? [[extra.value, extra.label]] : [])] as const;
          return (
            <li key={key}>
              <fieldset id={`take.${key}`} className="space-y-1">
                <legend className="font-medium">
                  {words.term(key)} <span className="font-normal text-ink-soft">(was: {said(base)}{clash ? "; you both changed it" : ""})</span>
                </legend>
                {options.map(([value, label]) => (
                  <label key={value} className="flex gap-2 py-0.5">
                    <input type="radio" name={`take.${key}`} value={value} checked={choices[key] === value} onChange={() => choose(key, value!)} className="m-0 mt-1.5 shrink-0" />
                    <span className="min-w-0 break-words">{label}</span>
                  </label>
                ))}
              </fieldset>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
