import { dayNumber } from "@/lib/forecast/calendar";
import { eventKinds, type EventKind } from "@/lib/timeline/schema";
import { kindTerms } from "@/lib/timeline/words";
import type { ChartEvent } from "./votes-chart-data";

/** Events drawn as one mark because they would touch. `until` is the end of an event that lasted; all in px. */
export type EventCluster = { x: number; until: number | null; events: readonly ChartEvent[] };
/** One kind of event; y is the middle of its lane, in px below the top of the rail. */
export type RailLane = { kind: EventKind; term: string; y: number; clusters: EventCluster[] };
export type EventRail = { height: number; lanes: RailLane[] };

type RailRoom = { xOf: (day: number) => number; lane: number; apart: number };

/** The rail of its own on which events are marked: one lane for each kind there is. Null without events. */
export function eventRail(events: readonly ChartEvent[], room: RailRoom): EventRail | null {
  const kinds = eventKinds.filter((kind) => events.some((event) => event.kind === kind));
  if (kinds.length === 0) return null;
  const lanes = kinds.map((kind, at): RailLane => {
    const clusters = clusterEvents(events.filter((event) => event.kind === kind), room);
    return { kind, term: kindTerms[kind].term, y: (at + 0.5) * room.lane, clusters };
  });
  return { height: kinds.length * room.lane, lanes };
}

/** Joins the two nearest marks until all stand `apart` px from each other; a mark of several stands at their mean. */
export function clusterEvents(events: readonly ChartEvent[], { xOf, apart }: Pick<RailRoom, "xOf" | "apart">): EventCluster[] {
  const clusters = events.map((event): EventCluster => {
    return { x: xOf(dayNumber(event.date)), until: event.until ? xOf(dayNumber(event.until)) : null, events: [event] };
  });
  for (;;) {
    let nearest = -1;
    let least = apart;
    for (let at = 1; at < clusters.length; at++) {
      const gap = clusters[at]!.x - clusters[at - 1]!.x;
      if (gap < least) [least, nearest] = [gap, at];
    }
    if (nearest === -1) return clusters;
    const [a, b] = [clusters[nearest - 1]!, clusters[nearest]!];
    const size = a.events.length + b.events.length;
    clusters.splice(nearest - 1, 2, {
      x: (a.x * a.events.length + b.x * b.events.length) / size,
      until: null,
      events: [...a.events, ...b.events],
    });
  }
}
