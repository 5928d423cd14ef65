import type { Impact } from "@/lib/impact/impact";
import { impactQuery, MOST_EVENTS } from "@/lib/impact/schema";
import { neverExcluded } from "@/lib/impact/rivals";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { kindTerms } from "@/lib/timeline/words";
import { dayInWords } from "@/lib/votes/day";

/** What else may have moved the vote: printed, not hidden. */
export function RivalsSection({ impact: { rivals, window }, series, names }: { impact: Impact; series: string; names: Readonly<Record<string, string>> }) {
  const { inWindow, earlier, changes, attendanceDeparted } = rivals;
  const list = (codes: readonly string[]) => codes.map((code) => names[code] ?? code).join(", ");
  return (
    <section aria-labelledby="rivals" className="space-y-3">
      <h2 id="rivals">What else may have moved it</h2>
      <EventList title={window.vote ? "Other events in the window" : "Other events since"} events={inWindow} series={series} chosen={window.events} none="None is recorded." />
      <EventList title="Events since the vote before, up to the window" events={earlier} series={series} chosen={window.events} none="None is recorded." />
      <h3>What else changed since the vote before</h3>
      <ul className="max-w-3xl list-disc space-y-1 pl-5">
        {changes ? (
          <>
            <li>Attendance: {changes.absent[0]} non-voting before, {changes.absent[1]} now{attendanceDeparted ? ", which is outside what was expected" : ", within what was expected"}.</li>
            <li>{changes.title ? `The title changed, from “${changes.title[0]}” to “${changes.title[1]}”: a sign of another text.` : "The title is the same."}</li>
            <li>{changes.newlyCalled.length + changes.noLongerCalled.length === 0 ? "The membership is the same." : `Membership: ${changes.newlyCalled.length > 0 ? `newly called ${list(changes.newlyCalled)}` : ""}${changes.noLongerCalled.length > 0 ? ` no longer called ${list(changes.noLongerCalled)}` : ""}.`}</li>
          </>
        ) : (
          <li>There is no vote to compare yet.</li>
        )}
        {neverExcluded.map((words) => <li key={words}>{words}</li>)}
      </ul>
    </section>
  );
}

function EventList({ title, events, series, chosen, none }: { title: string; events: readonly TimelineEvent[]; series: string; chosen: readonly TimelineEvent[]; none: string }) {
  const together = [...events.map(({ id }) => id), ...chosen.map(({ id }) => id)];
  return (
    <>
      <h3>{title}</h3>
      {events.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <ul className="max-w-3xl space-y-1">
            {events.map(({ id, date, datePrecision, title: words, kind }) => (
              <li key={id}>
                {dayInWords(date, { precision: datePrecision })} · {kindTerms[kind].term}: <a href={`/series/${series}/timeline#event-${id}`}>{words}</a>
              </li>
            ))}
          </ul>
          {together.length <= MOST_EVENTS && <p className="no-print text-sm"><a href={`/series/${series}/impact${impactQuery({ events: together })}`}>Take them together with {chosen.length > 1 ? "these" : "this one"}</a></p>}
        </>
      )}
    </>
  );
}
