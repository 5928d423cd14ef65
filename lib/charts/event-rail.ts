import { dayNumber } from "@/lib/forecast/calendar";
import { eventKinds, type EventKind } from "@/lib/timeline/schema";
import { kindTerms } from "@/lib/timeline/words";
import { dayInWords } from "@/lib/votes/day";
import { cutText, textWidth } from "./text-width";
import type { ChartEvent } from "./votes-chart-data";

/** Events drawn as one mark because they would touch. `until` is the end of an event that lasted; all in px. */
export type EventCluster = { x: number; until: number | null; events: readonly ChartEvent[]; label: RailLabel | null };
export type RailLabel = { text: string; x: number; anchor: "start" | "end" };
/** One kind of event; y is the middle of its lane, in px below the top of the rail. */
export type RailLane = { kind: EventKind; term: string; y: number; clusters: EventCluster[] };
export type EventRail = { height: number; lanes: RailLane[] };

type RailRoom = { xOf: (day: number) => number; left: number; right: number; lane: number; apart: number; text: number; labelled: boolean };

/** The rail of its own on which events are marked: one lane for each kind there is. Null without events. */
export function eventRail(events: readonly ChartEvent[], room: RailRoom): EventRail | null {
  const kinds = eventKinds.filter((kind) => events.some((event) => event.kind === kind));
  if (kinds.length === 0) return null;
  const lanes = kinds.map((kind, at): RailLane => {
    const clusters = clusterEvents(events.filter((event) => event.kind === kind), room);
    return { kind, term: kindTerms[kind].term, y: (at + 0.5) * room.lane, clusters: room.labelled ? labelClusters(clusters, room) : clusters };
  });
  return { height: kinds.length * room.lane, lanes };
}

/** Joins the two nearest marks until all stand `apart` px from each other; a mark of several stands at their mean. */
export function clusterEvents(events: readonly ChartEvent[], { xOf, apart }: Pick<RailRoom, "xOf" | "apart">): EventCluster[] {
  const clusters = events.map((event): EventCluster => {
    return { x: xOf(dayNumber(event.date)), until: event.until ? xOf(dayNumber(event.until)) : null, events: [event], label: null };
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
      label: null,
    });
  }
}

/** How far a mark and the number beside it reach to either side of its middle. */
export const markReach = { before: 13, after: (size: number) => (size > 1 ? 13 + 7 * String(size).length : 9) };

/** Writes beside each mark what it is, newest first, where there is room to its left; the first mark may use the room to its right. */
function labelClusters(clusters: readonly EventCluster[], { left, text }: RailRoom): EventCluster[] {
  const labelled = [...clusters];
  for (let at = clusters.length - 1; at >= 0; at--) {
    const cluster = clusters[at]!;
    const before = clusters[at - 1];
    const start = before ? before.x + markReach.after(before.events.length) : left;
    const end = cluster.x - markReach.before;
    const words = cutText(clusterInWords(cluster), { width: end - start, size: text, atLeast: 38 });
    if (words) labelled[at] = { ...cluster, label: { text: words, x: end, anchor: "end" } };
  }
  const [first, second] = labelled;
  if (first && !first.label && second) {
    const start = first.x + markReach.after(first.events.length);
    const end = second.label ? second.label.x - textWidth(second.label.text, { size: text }) - 10 : second.x - markReach.before;
    const words = cutText(clusterInWords(first), { width: end - start, size: text, atLeast: 38 });
    if (words) labelled[0] = { ...first, label: { text: words, x: start, anchor: "start" } };
  }
  return labelled;
}

/** "Oct 2025: State Department cable: lobby against the resolution", the first of the events. */
function clusterInWords({ events }: EventCluster): string {
  const first = events[0]!;
  return `${dayInWords(first.date, { precision: first.datePrecision, short: true })}: ${first.title}`;
}
