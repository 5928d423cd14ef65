import type { ForecastAnswer } from "../desk/forecast-answer";
import { type Counts, OUTCOMES } from "../outcomes";
import { wholeCounts } from "../project-counts";
import type { FrozenContent } from "./schema";

/**
 * The rules by which the content of a frozen forecast was made. What is frozen keeps its format, so the makers of an earlier one stay for as long as anything
 * frozen in it is to be made again: a new rule is a new format beside them. Format 1 is that of version 2 of the full model until November 2026.
 */
export type Format = FrozenContent["format"];

/** What is frozen now is frozen in this format. */
export const NEWEST_FORMAT: Format = 2;

type Quoted = Pick<ForecastAnswer, "counts" | "members" | "expected">;

/** The tally to quote, by format. */
export const tallyOfFormat: Readonly<Record<Format, (forecast: Quoted) => Counts>> = {
  1: mediansByLargestRemainders,
  2: ({ expected }) => expected,
};

/** Format 1: the four medians, stretched or shrunk to the membership and rounded by largest remainders. */
function mediansByLargestRemainders({ counts, members }: Quoted): Counts {
  const [no, abstain, absent, yes] = wholeCounts(OUTCOMES.map((outcome) => counts[outcome].median), members) as [number, number, number, number];
  return { no, abstain, absent, yes };
}
