import { FIRST_FORECAST } from "@/lib/forecast/backtest";
import { dayInWords } from "@/lib/votes/day";
import { counted } from "@/lib/words/plural";
import type { EventWindow } from "./window";

/** "only 2 votes were held before that of 7 November 1994, and 3 are needed to expect anything": why nothing can be estimated. */
export function tooFewBefore({ vote, votesBefore }: Pick<EventWindow, "vote" | "votesBefore">): string {
  const held = votesBefore === 0 ? "no vote was" : `only ${counted(votesBefore, "vote was", "votes were")}`;
  return `${held} held before that of ${dayInWords(vote!.date, { precision: vote!.datePrecision })}, and ${FIRST_FORECAST} are needed to say what was expected of it`;
}
