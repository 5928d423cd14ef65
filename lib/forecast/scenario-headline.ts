import type { CountAnswer } from "./desk/forecast-answer";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The headline of a scenario, which is always an "if": "Under pressure as in 2025, 115 to 141 in favour, 9 times in 10". */
export function scenarioHeadline({ asked, words }: { asked: { readonly counts: Readonly<Record<"yes", Pick<CountAnswer, "q05" | "q95">>> }; words: string }): string {
  const { q05, q95 } = asked.counts.yes;
  return `${capital(words)}, ${q05 === q95 ? q05 : `${q05} to ${q95}`} in favour, 9 times in 10`;
}
