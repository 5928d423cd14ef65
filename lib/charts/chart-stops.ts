import { dayNumber } from "@/lib/forecast/calendar";
import type { ChiefLabel } from "./chief-labels";
import type { ChartEvent } from "./votes-chart-data";
import type { EventCluster } from "./event-rail";
import type { StopKey } from "./stop-keys";
import { scalesOf, type VotesChart } from "./votes-chart";

/** What a reader can stop at: a vote, the projection, a mark on the rail (all its events) or one event alone. */
export type Stop = { kind: "vote"; at: number } | { kind: "projection" } | { kind: "cluster"; lane: number; cluster: number } | { kind: "event"; id: number };

/** How far from a mark on the rail a pointer still means it (px). */
const reach = 18;

/** What a pointer at (x, y) of the drawing means: the nearest vote or the projection in the plot, a mark on the rail, an event by its name, or nothing. */
export function stopAt(chart: VotesChart, { x, y }: { x: number; y: number }): Stop | null {
  const { plot, projection, rail } = chart;
  if (rail && y >= rail.top - 6) {
    const lane = rail.lanes.findIndex((it) => Math.abs(it.y + rail.top - y) <= chart.layout.lane / 2 + 1);
    const cluster = nearest(rail.lanes[lane]?.clusters.map((it) => it.x + (it.events.length > 1 ? 6 : 0)) ?? [], x);
    return cluster !== -1 && Math.abs(rail.lanes[lane]!.clusters[cluster]!.x - x) <= reach ? { kind: "cluster", lane, cluster } : null;
  }
  const named = chiefAt(chart, { x, y });
  if (named) return { kind: "event", id: named.event.id };
  if (y < 0 || y > plot.bottom + 30) return null;
  if (projection && x > projection.left) return { kind: "projection" };
  const { xOf } = scalesOf(chart);
  const at = nearest(chart.votes.map(({ date }) => xOf(dayNumber(date))), x);
  return at === -1 ? null : { kind: "vote", at };
}

/** The chief event whose name stands there. */
function chiefAt({ chiefs }: VotesChart, { x, y }: { x: number; y: number }): ChiefLabel | undefined {
  if (!chiefs) return undefined;
  const row = (y - chiefs.top) / chiefs.line;
  return chiefs.labels.find((label) => row >= label.row && row < label.row + label.lines.length && x >= label.left - 4 && x <= label.right + 4);
}

function nearest(places: readonly number[], x: number): number {
  let found = -1;
  places.forEach((place, at) => {
    if (found === -1 || Math.abs(place - x) < Math.abs(places[found]! - x)) found = at;
  });
  return found;
}

/** All events on the rail, oldest first. */
export function railEvents({ rail }: VotesChart): ChartEvent[] {
  const events = rail?.lanes.flatMap(({ clusters }) => clusters.flatMap((cluster) => cluster.events)) ?? [];
  return events.sort((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1));
}

/**
 * Where a key leads. Left and right go through the votes, with the projection as the last, or through the events one by one;
 * down goes from a vote to its chief event, or the newest up to it where it has none, up goes back to the first vote after the event.
 */
export function stepFrom(chart: VotesChart, from: Stop | null, key: StopKey): Stop | null {
  const events = railEvents(chart);
  const ends = chart.votes.length - (chart.projection ? 0 : 1);
  const vote = (at: number): Stop | null => (at >= 0 && at < chart.votes.length ? { kind: "vote", at } : chart.projection ? { kind: "projection" } : null);
  if (from?.kind === "event" || from?.kind === "cluster") {
    const at = from.kind === "event" ? events.findIndex(({ id }) => id === from.id) : firstOfCluster(chart, from, events);
    if (key === "ArrowUp") return vote(votesBefore(chart, events[at]?.date ?? "9999"));
    if (key === "ArrowDown") return from;
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: events.length - 1 }[key];
    return { kind: "event", id: events[Math.min(Math.max(next, 0), events.length - 1)]!.id };
  }
  const at = from === null ? null : from.kind === "projection" ? chart.votes.length : from.at;
  if (key === "ArrowDown") {
    const until = at === null ? "9999" : (chart.votes[at]?.date ?? "9999");
    const event = events.find(({ id }) => id === chart.votes[at ?? -1]?.chief) ?? events.findLast(({ date }) => date <= until) ?? events[0];
    return event ? { kind: "event", id: event.id } : from;
  }
  if (key === "ArrowUp") return from ?? vote(chart.votes.length - 1);
  if (at === null && key !== "Home") return vote(key === "End" ? ends : chart.votes.length - 1);
  const next = { ArrowLeft: (at ?? 0) - 1, ArrowRight: (at ?? 0) + 1, Home: 0, End: ends }[key];
  return vote(Math.min(Math.max(next, 0), ends));
}

function votesBefore({ votes, projection }: VotesChart, date: string): number {
  const after = votes.findIndex((vote) => vote.date >= date);
  return after === -1 ? votes.length - (projection ? 0 : 1) : after;
}

function firstOfCluster({ rail }: VotesChart, { lane, cluster }: { lane: number; cluster: number }, events: readonly ChartEvent[]): number {
  return events.findIndex(({ id }) => id === rail?.lanes[lane]?.clusters[cluster]?.events[0]?.id);
}

/** The events that a stop means. */
export function eventsOfStop(chart: VotesChart, stop: Stop): readonly ChartEvent[] {
  const events = clusterOf(chart, stop)?.events ?? [];
  return stop.kind === "event" ? events.filter(({ id }) => id === stop.id) : events;
}

/** Where a stop is in the drawing (px); y is the top of the plot for what spans it. */
export function placeOf(chart: VotesChart, stop: Stop): { x: number; y: number } {
  if (stop.kind === "projection") return { x: chart.projection?.left ?? chart.plot.right, y: chart.plot.top };
  if (stop.kind === "vote") return { x: scalesOf(chart).xOf(dayNumber(chart.votes[stop.at]!.date)), y: chart.plot.top };
  const cluster = clusterOf(chart, stop);
  const lane = chart.rail?.lanes.find(({ clusters }) => clusters.some((it) => it === cluster));
  return cluster && lane ? { x: cluster.x, y: chart.rail!.top + lane.y } : { x: chart.plot.left, y: chart.plot.top };
}

/** The mark on the rail that stands for a stop's events; undefined for votes and the projection. */
export function clusterOf({ rail }: VotesChart, stop: Stop): EventCluster | undefined {
  if (stop.kind === "cluster") return rail?.lanes[stop.lane]?.clusters[stop.cluster];
  if (stop.kind !== "event") return undefined;
  return rail?.lanes.flatMap(({ clusters }) => clusters).find(({ events }) => events.some(({ id }) => id === stop.id));
}
