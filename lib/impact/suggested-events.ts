import { filterEvents } from "@/lib/timeline/filter";
import type { TimelineEvent } from "@/lib/timeline/schema";
import type { Vote } from "@/lib/votes/schema";
import { windowsOf } from "./window";

/** How many votes a suggestion compares where nobody has chosen for the series. */
const COMPARED = 4;

type Choice = { from: string; to: string; kind: TimelineEvent["kind"] };

/** An editor's choice of what is worth comparing, by day and kind, so that it follows the timeline: 2016 abstention, 2018 amendments, 2019 lobbying, 2025 cable and letters. */
const chosenFor: ReadonlyMap<string, readonly Choice[]> = new Map([
  ["cuba-embargo", [
    { from: "2016-10-26", to: "2016-10-26", kind: "diplomatic" },
    { from: "2018-11-01", to: "2018-11-01", kind: "diplomatic" },
    { from: "2019-10-01", to: "2019-11-06", kind: "lobbying" },
    { from: "2025-10-02", to: "2025-10-21", kind: "lobbying" },
  ]],
]);

/** What to compare when the reader has chosen nothing: an editor's choice, else the events that pushed one way before each of the latest votes that have any. */
export function suggestedEvents(input: { slug: string; events: readonly TimelineEvent[]; votes: readonly Vote[] }): TimelineEvent[] {
  const { slug, events, votes } = input;
  const pushing = events.filter(({ direction }) => direction !== "neutral");
  const chosen = (chosenFor.get(slug) ?? []).flatMap(({ from, to, kind }) => filterEvents(pushing, { kind, from, to }));
  const lobbied = chosen.filter(({ kind, direction }) => kind !== "lobbying" || direction === "pressure_against");
  if (lobbied.length > 0) return lobbied;
  return windowsOf({ events: pushing, votes, mode: "together" }).filter(({ vote }) => vote !== null).slice(-COMPARED).flatMap((window) => window.events.slice(0, COMPARED));
}
