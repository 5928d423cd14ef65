import type { Impact } from "./impact";
import type { EventWindow } from "./window";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { dayInWords } from "@/lib/votes/day";
import { plural } from "@/lib/words/plural";

/** "State Department cable: lobby against the resolution and 2 more": the events of a window by name. */
export function windowName({ events }: Pick<EventWindow, "events">): string {
  const more = events.length - 1;
  return `${events[0]!.title}${more > 0 ? ` and ${more} more` : ""}`;
}

/** "2 October 2025", as exactly as the first event's date is known. */
export function windowStart({ events }: Pick<EventWindow, "events">, short = false): string {
  return dayInWords(events[0]!.date, { precision: events[0]!.datePrecision, short });
}

/** How a window was placed against its vote, where that needs saying. */
export function orderInWords({ order, events, vote }: EventWindow): string | null {
  if (!vote) return null;
  if (order === "same-day") return "An event of the day of the vote itself: what is expected is expected from the votes before that day, and what happened on it may be part of the vote as much as its cause.";
  if (order === "uncertain") return `Known only to the ${events.find(({ datePrecision }) => datePrecision !== "day")!.datePrecision}, in which the vote fell: it may have come after. It is placed on its first possible day.`;
  const vague = events.find(({ datePrecision }) => datePrecision !== "day");
  return vague ? `“${vague.title}” is known only to the ${vague.datePrecision}; it is placed on its first possible day.` : null;
}

export const isEstimated = (impact: Impact): impact is Extract<Impact, { state: "estimated" }> => impact.state === "estimated";

/** Why an event that tells the outcome of a vote is not measured; null without such events. */
export function outcomesInWords(outcomes: readonly TimelineEvent[]): string | null {
  if (outcomes.length === 0) return null;
  const named = outcomes.map(({ title, date }) => `“${title}” (${dayInWords(date)})`).join(", ");
  return `${named} ${plural(outcomes.length, "tells the outcome of a vote", "tell the outcomes of votes")} and came with it or after it, so ${plural(outcomes.length, "it", "they")} can have changed nothing there and ${plural(outcomes.length, "is", "are")} not measured.`;
}
