import { type EventWindow, eventWindows, windowInWords } from "@/lib/charts/event-windows";
import { eventLine } from "@/lib/charts/stop-words";
import { MOST_EVENTS } from "@/lib/impact/schema";
import type { ChartEvent, VotesChartData } from "@/lib/charts/votes-chart-data";

/** How many events of one mark are listed before the rest is left to the timeline. */
const listed = 7;

type Props = { events: readonly ChartEvent[]; data: VotesChartData; hovering: boolean };

/** One event with its claim, or the list of all that a mark stands for by the vote that came after; each leads to its place in the timeline. */
export function EventsOfStop({ events, data: { slug, votes }, hovering }: Props) {
  const timeline = `/series/${slug}/timeline`;
  const [only] = events;
  if (events.length === 1 && only) {
    return (
      <>
        <p className="text-xs text-ink-soft">{eventLine(only)}</p>
        <p className="font-semibold">{only.title}</p>
        <p>{only.claim}</p>
        <p><a href={`${timeline}#event-${only.id}`}>Sources, on the timeline</a></p>
        {!only.outcome && <p><a href={impactOf(slug, [only.id])}>{only.impact ?? "What it changed"}</a></p>}
      </>
    );
  }
  const windows = shownOf(eventWindows(events, votes));
  return (
    <>
      {windows.map((window) => (
        <section key={window.vote?.key ?? "next"} className="space-y-1.5">
          <p className="font-semibold">{windowInWords(window)}</p>
          <ul className="space-y-1.5">
            {window.events.map((event) => (
              <li key={event.id}>
                <span className="block text-xs text-ink-soft">{eventLine(event)}</span>
                <a href={`${timeline}#event-${event.id}`}>{event.title}</a>
              </li>
            ))}
          </ul>
          {window.impacts.map(({ text, ids }) => <p key={text}><a href={impactOf(slug, ids)}>{text}</a></p>)}
        </section>
      ))}
      {events.length > listed && <p><a href={timeline}>and {events.length - listed} more on the timeline</a></p>}
      {hovering && <p className="text-xs text-ink-soft">Press the mark to keep this open.</p>}
    </>
  );
}

/** The newest windows with as many events as are listed. */
function shownOf(windows: readonly EventWindow[]): EventWindow[] {
  let room = listed;
  return windows.flatMap((window) => {
    const events = window.events.slice(0, room);
    room -= events.length;
    return events.length > 0 ? [{ ...window, events }] : [];
  });
}

const impactOf = (slug: string, ids: readonly number[]) => `/series/${slug}/impact?events=${ids.slice(0, MOST_EVENTS).join(",")}`;
