import { dayInWords } from "@/lib/votes/day";
import { positionTerms } from "@/lib/votes/words";
import { counted } from "@/lib/words/plural";
import { type ChartScale, chartScaleTerms, positionsShown } from "./chart-scale";
import { chiefOfLargestChange } from "./chief-words";
import type { ChartForecast, VotesChartData } from "./votes-chart-data";

/** Everything that a chart of votes says in words. */
export type ChartWords = { title: string; finding: string; subtitle: string; key: string | null; source: string; alternative: string };

/** Title, unit, key, source and text alternative of the chart of a series. */
export function votesChartWords(data: VotesChartData, scale: ChartScale): ChartWords {
  const { votes, projection, simple, events, finding } = data;
  return {
    title: data.title,
    finding: finding.headline,
    subtitle: `${chartScaleTerms[scale].what} in each recorded vote of the UN General Assembly${years(data)}`,
    key: keyOf(data),
    source: `Source: ${data.sources.join(", ") || "no votes"}. Plenary, revision ${data.revision.number} of ${dayInWords(data.revision.at.slice(0, 10))}${projection?.made ? `; forecast: ${projection.made}` : ""}.`,
    alternative: [
      `Chart of ${counted(votes.length, "recorded vote")}${years(data)}.`,
      `${finding.headline}. ${finding.detail}`,
      provisionalOf(votes),
      projection && `Forecast for the next vote: ${positionsShown(scale).map((position) => projectedInWords(projection, position)).join("; ")}.`,
      !projection && simple && "The forecast of the next vote is being made.",
      simple && `The simple projection beside it: ${positionsShown(scale).map((position) => projectedInWords(simple, position)).join("; ")}.`,
      events.length > 0 && `${counted(events.length, "event is", "events are")} marked below the votes.`,
      chiefOfLargestChange(data),
    ].filter(Boolean).join(" "),
  };
}

/** What hollow marks of a provisional vote mean, and the marks of the next vote: its forecast, and beside it, lighter, the simple projection. */
function keyOf({ votes, projection, simple }: Pick<VotesChartData, "votes" | "projection" | "simple">): string | null {
  const parts = [
    provisionalOf(votes),
    projection && "Forecast: hollow mark the tally to quote, thick bar half the time, thin line 9 times in 10.",
    !projection && simple && "The forecast is being made.",
    simple && "Lighter, beside it: the simple projection, 9 times in 10.",
  ];
  return parts.filter(Boolean).join(" ") || null;
}

/** "Hollow marks at 2026: provisional, 174 open." */
function provisionalOf(votes: VotesChartData["votes"]): string | null {
  const open = votes.filter(({ provisional }) => provisional !== undefined);
  return open.length === 0 ? null : `Hollow marks on the lines: ${open.map(({ date, provisional }) => `the vote of ${dayInWords(date)}, ${provisional}`).join("; ")}.`;
}

/** "166 in favour, 138 to 173 nine times in ten". */
export function projectedInWords({ expected, counts }: ChartForecast, position: keyof typeof positionTerms): string {
  const { q05, q95 } = counts[position];
  return `${expected[position]} ${positionTerms[position].inSentence}, ${q05 === q95 ? `exactly ${q05}` : `${q05} to ${q95}`} nine times in ten`;
}

function years({ votes }: VotesChartData): string {
  const [first, last] = [votes[0]?.date.slice(0, 4), votes.at(-1)?.date.slice(0, 4)];
  if (!first || !last) return "";
  return first === last ? `, ${first}` : `, ${first}–${last}`;
}
