import type { Opening } from "@/lib/impact/opening";
import type { SeriesRecord } from "@/lib/series/schema";

/** What the page shows when nothing was chosen, and why that. */
export function openingInWords(opening: Opening | null, { events }: Pick<SeriesRecord, "events">): string {
  if (!opening) {
    if (events.length === 0) return "No event is recorded beside this series yet, so there is nothing to measure.";
    return "No lobbying before a vote that can be measured is recorded for this series, so no finding leads here. Choose from what is recorded.";
  }
  const which = opening.beforeLastVote ? "the last vote" : "the last vote that had any on record and can be measured";
  return opening.hardest.length > 0
    ? `This is the lobbying before ${which}, beside that before the earlier lobbied vote at which support fell most. Other events can be chosen below.`
    : `This is the lobbying before ${which}; no earlier vote with lobbying on record can be measured. Other events can be chosen below.`;
}
