import type { Metadata } from "next";
import Link from "next/link";
import { SavedNotice } from "../saved-notice";
import { SeriesChoice } from "../series-choice";
import { seriesOfAddress } from "../../series/[series]/load";
import { requireUser } from "../../_session/current-user";
import { listSeries } from "@/lib/series/queries";
import { listRecordedEvents } from "@/lib/timeline/queries";
import type { RecordedEvent } from "@/lib/timeline/schema";
import { kindTerms } from "@/lib/timeline/words";
import { dayInWords } from "@/lib/votes/day";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Record events", robots: { index: false } };

export default async function TimelineEntryPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { series: asked, saved } = await searchParams;
  const slug = typeof asked === "string" && asked !== "" ? asked : "cuba-embargo";
  await requireUser(`/data-entry/timeline?series=${encodeURIComponent(slug)}`);
  const { series } = await seriesOfAddress(slug);
  const [all, events] = await Promise.all([listSeries(), listRecordedEvents(series.slug)]);
  return (
    <div className="page space-y-8 py-8">
      <header className="space-y-3">
        <h1>Events around {series.shortTitle}</h1>
        <p className="lede">Record what happened around the votes: lobbying, policy, diplomacy, context. Each event has a source and a grade of its evidence.</p>
      </header>
      <SavedNotice saved={saved} series={series} />
      <div className="flex flex-wrap items-end gap-4">
        <SeriesChoice path="/data-entry/timeline" series={all.series} chosen={slug} />
        <Link href={`/data-entry/timeline/new?series=${slug}`} className="button button-primary" prefetch={false}>Record an event</Link>
      </div>
      {events.length === 0 ? <p>No event is recorded for this series yet.</p> : <EventsToCorrect events={events} />}
    </div>
  );
}

function EventsToCorrect({ events }: { events: readonly RecordedEvent[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Events of the series">
      <table className="data-table">
        <caption className="sr-only">Events of the series, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Event</th>
            <th scope="col">Kind</th>
            <th scope="col">Correct</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, date, datePrecision, title, kind, withdrawnAt }) => (
            <tr key={id}>
              <td className="whitespace-nowrap">{dayInWords(date, { precision: datePrecision, short: true })}</td>
              <th scope="row" className="min-w-56 font-medium">
                {withdrawnAt ? <s className="text-ink-soft">{title}</s> : title}
                {withdrawnAt && <span className="font-normal text-ink-soft"> (withdrawn)</span>}
              </th>
              <td>{kindTerms[kind].term}</td>
              <td className="whitespace-nowrap">
                <Link href={`/data-entry/timeline/${id}`} prefetch={false}>
                  {withdrawnAt ? "Restore" : "Correct or withdraw"}<span className="sr-only">: {title}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
