import { counted } from "@/lib/words/plural";
import type { PushAnswer } from "./desk/forecast-answer";

/** What the forecast does not know: said beside every number that it gives. */
export function modelLimits({ votes, reference, asOf, newcomers }: { votes: number; reference: PushAnswer["reference"]; asOf: string; newcomers: number }): string[] {
  return [
    `Nothing but recorded votes before ${asOf} was looked at: no cables, no elections or changes of government, no trade, no text of the resolution. What became known since the last vote is not in it.`,
    "Whether there will be a campaign is not foreseen. The chance of one is how often this series and the others have seen one; a scenario says what would follow, not that it will come.",
    `A level of pressure goes by ${reference ? `the push of ${reference.date.slice(0, 4)}` : "what first pushes have been in other votes"}: who would be pushed next, with what, and whose government has changed since, it does not know. Falls cluster in years, and earlier ones were mostly not repeated.`,
    "Absences are predicted little better than by habit: who is away on the day is mostly chance.",
    "The membership is taken as known. Arrears that bar a state from voting, and what a state later says it had intended, are not considered.",
    ...(votes < 8 ? [`This series has ${counted(votes, "recorded vote")}: most of what is said here was learnt from other series.`] : []),
    ...(newcomers > 0 ? ["A newcomer without a record is taken to behave as new members have done."] : []),
  ];
}
