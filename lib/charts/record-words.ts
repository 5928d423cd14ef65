import { recordHeadline, recordSentence, type RecordedForecast } from "@/lib/forecast/forecast-record";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { dayInWords } from "@/lib/votes/day";
import type { ChartWords } from "./votes-chart-words";

/** Title, unit, key, source and text alternative of the chart of past forecasts. */
export function recordWords({ title, record, revision, version }: { title: string; record: readonly RecordedForecast[]; revision: RevisionStamp; version: string }): ChartWords {
  return {
    title: `${title}: every vote as forecast from before its day`,
    finding: recordHeadline(record),
    subtitle: "Member states in favour; each forecast saw only what was recorded before the day of the vote",
    key: "Thin bar 9 times in 10, thick bar half the time, short line expected, dot what happened; a ring where it fell outside the thin bar.",
    source: `Source: Plenary, full model, version ${version}, seed 1; revision ${revision.number} of ${dayInWords(revision.at.slice(0, 10))}.`,
    alternative: `${recordSentence(record)}. ${record.map(({ date, ninety: [low, high], actual }) => `${date.slice(0, 4)}: ${low} to ${high} forecast, ${actual.yes} came`).join("; ")}.`,
  };
}
