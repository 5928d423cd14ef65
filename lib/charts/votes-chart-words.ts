import { dayInWords } from "@/lib/votes/day";
import { positionTerms } from "@/lib/votes/words";
import { type ChartScale, chartScaleTerms, positionsShown } from "./chart-scale";
import { chiefOfLargestChange } from "./chief-words";
import type { VotesChartData } from "./votes-chart-data";

/** Everything that a chart of votes says in words. */
export type ChartWords = { title: string; finding: string; subtitle: string; key: string | null; source: string; alternative: string };

/** Title, unit, key, source and text alternative of the chart of a series. */
export function votesChartWords(data: VotesChartData, scale: ChartScale): ChartWords {
  const { votes, projection, events, finding } = data;
  return {
    title: data.title,
    finding: finding.headline,
    subtitle: `${chartScaleTerms[scale].what} in each recorded vote of the UN General Assembly${years(data)}`,
    key: projection ? "Projected: hollow mark the middle, thick bar half the time, thin line 9 times in 10." : null,
    source: `Source: ${data.sources.join(", ") || "no votes"}. Plenary, revision ${data.revision.number} of ${dayInWords(data.revision.at.slice(0, 10))}.`,
    alternative: [
      `Chart of ${votes.length} recorded ${votes.length === 1 ? "vote" : "votes"}${years(data)}.`,
      `${finding.headline}. ${finding.detail}`,
      projection && `Projected for the next vote: ${positionsShown(scale).map((position) => projectedInWords(data, position)).join("; ")}.`,
      events.length > 0 && `${events.length} ${events.length === 1 ? "event is" : "events are"} marked below the votes.`,
      chiefOfLargestChange(data),
    ].filter(Boolean).join(" "),
  };
}

/** "160 in favour, 148 to 173 nine times in ten". */
export function projectedInWords({ projection }: VotesChartData, position: keyof typeof positionTerms): string {
  if (!projection) return "";
  const { q05, q95 } = projection.counts[position];
  return `${projection.expected[position]} ${positionTerms[position].inSentence}, ${q05} to ${q95} nine times in ten`;
}

function years({ votes }: VotesChartData): string {
  const [first, last] = [votes[0]?.date.slice(0, 4), votes.at(-1)?.date.slice(0, 4)];
  if (!first || !last) return "";
  return first === last ? `, ${first}` : `, ${first}–${last}`;
}
