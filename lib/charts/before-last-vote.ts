import { dayInWords } from "@/lib/votes/day";
import { wrapText } from "./text-width";
import type { ChartEvent, VotesChartData } from "./votes-chart-data";

/** The events between the last two votes, named under the chart, where the rail has to draw them as one mark. */
export type EventNote = { heading: string; lines: string[] };

/** Lobbying after the vote before the last and up to the last one; events of all kinds where there was none. Null without any. */
export function beforeLastVote({ votes, events }: VotesChartData, { width, size, items }: { width: number; size: number; items: number }): EventNote | null {
  const [before, last] = [votes.at(-2), votes.at(-1)];
  if (!last || !before) return null;
  const between = events.filter(({ date }) => date > before.date && date <= last.date);
  const lobbying = between.filter(({ kind }) => kind === "lobbying");
  const named = lobbying.length > 0 ? lobbying : between;
  if (named.length === 0) return null;
  const rest = named.length - items;
  const text = [...named.slice(0, items).map((event, at) => eventInWords(event, named[at - 1])), ...(rest > 0 ? [`and ${rest} more`] : [])].join(" · ");
  return { heading: `${lobbying.length > 0 ? "Lobbying" : "Events"} between the last two votes`, lines: wrapText(text, { width, size }) };
}

/** "2 Oct 2025 State Department cable"; the year is not said twice running. */
function eventInWords({ date, datePrecision, title }: ChartEvent, before: ChartEvent | undefined): string {
  const day = dayInWords(date, { precision: datePrecision, short: true });
  const sameYear = datePrecision !== "year" && before?.date.slice(0, 4) === date.slice(0, 4);
  return `${sameYear ? day.slice(0, -5) : day} ${title}`;
}
