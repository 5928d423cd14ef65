import type { CountAnswer, ForecastAnswer } from "./desk/forecast-answer";
import type { Scenario } from "./scenario";

type Counted = Pick<ForecastAnswer, "counts">;
/** What the page shows: the forecast asked for, and the two that the sentence always compares. */
export interface HeadlineInput {
  readonly asked: Counted & Pick<ForecastAnswer, "model" | "title">;
  readonly scenario: Scenario;
  /** `asked`, in words: "under pressure as in 2019". */
  readonly words: string;
  readonly calm: Counted;
  readonly hard: Counted;
  /** `hard`, in words: "under pressure as in 2025". */
  readonly hardWords: string;
}

/** "160 to 172", or "187" where both ends are one. */
export function nineInTen({ q05, q95 }: Pick<CountAnswer, "q05" | "q95">): string {
  return q05 === q95 ? String(q05) : `${q05} to ${q95}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The sentence at the head of the page, from the forecasts alone: "In a calm year 160 to 172 in favour, 9 times in 10; under pressure as in 2025, 124 to 146",
 * or what the chosen scenario or model says.
 */
export function forecastHeadline({ asked, scenario, words, calm, hard, hardWords }: HeadlineInput): string {
  if (asked.model !== "full") return `${asked.title}: ${nineInTen(asked.counts.yes)} in favour, 9 times in 10`;
  if (scenario.pressure.kind === "open" && Object.keys(scenario.overrides).length === 0) {
    return `In a calm year ${nineInTen(calm.counts.yes)} in favour, 9 times in 10; ${hardWords}, ${nineInTen(hard.counts.yes)}`;
  }
  return `${capital(words)}, ${nineInTen(asked.counts.yes)} in favour, 9 times in 10`;
}

/** The rest of the finding: the middle of the four counts as asked, and the whole range where nothing is assumed. */
export function forecastDetail({ asked, words, scenario }: Pick<HeadlineInput, "words" | "scenario"> & { asked: Pick<ForecastAnswer, "counts" | "expected" | "members"> }): string {
  const { yes, no, abstain, absent } = asked.expected;
  const range = scenario.pressure.kind === "open" ? `, ${nineInTen(asked.counts.yes)} in favour 9 times in 10` : "";
  return `The one tally to quote ${words}: ${yes} in favour, ${no} against, ${abstain} abstaining and ${absent} not voting, of ${asked.members} members${range}.`;
}
