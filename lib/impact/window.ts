import type { EventAsk, TimelineEvent } from "@/lib/timeline/schema";
import type { Vote } from "@/lib/votes/schema";

/** Whether the events came before the vote: certainly, on its own day, or within a month or year that the vote lies in. */
export type Order = "before" | "same-day" | "uncertain";
/** Which way the events pushed "in favour": down, up, or both ways (null), where only the size of a departure can be judged. */
export type Sense = -1 | 1 | null;

/** One event, or several taken together, and the vote after them. */
export interface EventWindow {
  /** Oldest first. */
  readonly events: readonly TimelineEvent[];
  /** First possible day of the earliest event, YYYY-MM-DD: what is expected is expected from the votes before this day. */
  readonly asOf: string;
  /** The first vote on or after that day; null while there is none. */
  readonly vote: Vote | null;
  /** The vote before it; null for the first. */
  readonly before: Vote | null;
  /** How many votes of the series were held before the vote; of all, while there is none. */
  readonly votesBefore: number;
  readonly order: Order;
  readonly sense: Sense;
}

export const windowModes = ["together", "apart"] as const;
/** Together: events with the same vote after them make one window, from the earliest. Apart: a window for each event. */
export type WindowMode = (typeof windowModes)[number];

/** The windows of the events chosen, in order of their first day. `votes` is oldest first. */
export function windowsOf(input: { events: readonly TimelineEvent[]; votes: readonly Vote[]; mode: WindowMode }): EventWindow[] {
  const { events, votes, mode } = input;
  const sorted = [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id));
  if (mode === "apart") return sorted.map((event) => windowOf([event], votes));
  const groups = new Map<number | undefined, TimelineEvent[]>();
  for (const event of sorted) {
    const vote = votes[voteAfter(event, votes)]?.id;
    groups.set(vote, [...(groups.get(vote) ?? []), event]);
  }
  return [...groups.values()].map((group) => windowOf(group, votes));
}

function windowOf(events: readonly TimelineEvent[], votes: readonly Vote[]): EventWindow {
  const at = voteAfter(events[0]!, votes);
  const vote = votes[at] ?? null;
  return { events, asOf: events[0]!.date, vote, before: (at === -1 ? votes.at(-1) : votes[at - 1]) ?? null, votesBefore: at === -1 ? votes.length : at, order: vote ? orderOf(events, vote) : "before", sense: senseOf(events) };
}

/** Index of the first vote that may have come after the event: on or after its first possible day; −1 when there is none yet. */
function voteAfter(event: TimelineEvent, votes: readonly Vote[]): number {
  return votes.findIndex(({ date }) => date >= event.date);
}

function orderOf(events: readonly TimelineEvent[], vote: Vote): Order {
  if (events.some((event) => event.datePrecision !== "day" && lastPossibleDay(event) >= vote.date)) return "uncertain";
  return events.some(({ date }) => date === vote.date) ? "same-day" : "before";
}

/** The last day on which an event known to the month or year may have begun, as text that sorts like a date. */
export function lastPossibleDay({ date, datePrecision }: Pick<TimelineEvent, "date" | "datePrecision">): string {
  if (datePrecision === "year") return `${date.slice(0, 4)}-12-31`;
  return datePrecision === "month" ? `${date.slice(0, 7)}-31` : date;
}

const pull: Record<EventAsk, -1 | 1> = { vote_no: -1, abstain: -1, stay_away: -1, vote_yes: 1 };

/** What was asked decides; where nothing was, the direction. Events that pull both ways, or neither, have no sense. */
export function senseOf(events: readonly Pick<TimelineEvent, "asks" | "direction">[]): Sense {
  const senses = new Set(
    events.flatMap(({ asks, direction }) => (asks.length > 0 ? asks.map((ask) => pull[ask]) : direction === "pressure_against" ? [-1 as const] : direction === "support_for" ? [1 as const] : [])),
  );
  return senses.size === 1 ? [...senses][0]! : null;
}

/** The day a number of days after another (before it, where negative). */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
