import { eventLine } from "@/lib/charts/stop-words";
import type { ChartEvent } from "@/lib/charts/votes-chart-data";

/** How many events of one mark are listed before the rest is left to the timeline. */
const listed = 7;

/** One event with its claim, or the list of all that a mark stands for; each leads to its place in the timeline. */
export function EventsOfStop({ events, slug, hovering }: { events: readonly ChartEvent[]; slug: string; hovering: boolean }) {
  const timeline = `/series/${slug}/timeline`;
  const [only] = events;
  if (events.length === 1 && only) {
    return (
      <>
        <p className="text-xs text-ink-soft">{eventLine(only)}</p>
        <p className="font-semibold">{only.title}</p>
        <p>{only.claim}</p>
        <p><a href={`${timeline}#event-${only.id}`}>Sources, on the timeline</a></p>
        <p><a href={`/series/${slug}/impact?events=${only.id}`}>{only.impact ?? "What it changed"}</a></p>
      </>
    );
  }
  return (
    <>
      <ul className="space-y-1.5">
        {events.slice(0, listed).map((event) => (
          <li key={event.id}>
            <span className="block text-xs text-ink-soft">{eventLine(event)}</span>
            <a href={`${timeline}#event-${event.id}`}>{event.title}</a>
            {event.impact && <> · <a href={`/series/${slug}/impact?events=${event.id}`}>{event.impact}</a></>}
          </li>
        ))}
      </ul>
      {events.length > listed && <p><a href={timeline}>and {events.length - listed} more on the timeline</a></p>}
      {hovering && <p className="text-xs text-ink-soft">Press the mark to keep this open.</p>}
    </>
  );
}
