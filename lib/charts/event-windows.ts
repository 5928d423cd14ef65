import { dayInWords } from "@/lib/votes/day";
import type { ChartEvent, ChartVote } from "./votes-chart-data";

/** Events that have the same vote after them, with what is said of their impact, once for all of which it is said. `vote` is null for those since the last vote. */
export type EventWindow = { vote: ChartVote | null; events: ChartEvent[]; impacts: { text: string; ids: number[] }[] };

/** The windows of events between votes, the newest first; in each the events are in the order given. */
export function eventWindows(events: readonly ChartEvent[], votes: readonly ChartVote[]): EventWindow[] {
  const windows = new Map<ChartVote | null, EventWindow>();
  for (const event of events) {
    const vote = votes.find(({ date }) => date >= event.date) ?? null;
    const window = windows.get(vote) ?? { vote, events: [], impacts: [] };
    windows.set(vote, window);
    window.events.push(event);
    const said = window.impacts.find(({ text }) => text === event.impact);
    if (said) said.ids.push(event.id);
    else if (event.impact !== undefined) window.impacts.push({ text: event.impact, ids: [event.id] });
  }
  return [...windows.values()].sort((a, b) => (b.vote?.date ?? "9999").localeCompare(a.vote?.date ?? "9999"));
}

/** "Before the vote of 29 October 2025". */
export function windowInWords({ vote }: Pick<EventWindow, "vote">): string {
  return vote ? `Before the vote of ${dayInWords(vote.date, { precision: vote.datePrecision })}` : "Since the last vote";
}
