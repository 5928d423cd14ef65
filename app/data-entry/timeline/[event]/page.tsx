import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { correctEventAction } from "../actions";
import { EventForm } from "../event-form";
import { MoveEventForm } from "../move-event-form";
import { countryNames, seriesOfAddress } from "../../../series/[series]/load";
import { Notice } from "../../../_components/forms/notice";
import { requireUser } from "../../../_session/current-user";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { flatEvent } from "@/lib/timeline/event-entry";
import { findEvent } from "@/lib/timeline/queries";
import { dayInWords } from "@/lib/votes/day";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Correct an event", robots: { index: false } };

export default async function CorrectEventPage({ params }: { params: Promise<{ event: string }> }) {
  const id = rowIdSchema.safeParse((await params).event);
  if (!id.success) notFound();
  await requireUser(`/data-entry/timeline/${id.data}`);
  const event = await findEvent(id.data);
  if (!event) notFound();
  const [{ series }, names] = await Promise.all([seriesOfAddress(event.series), countryNames()]);
  const flat = flatEvent(event);
  const base = JSON.stringify(flat);
  const { version, withdrawnAt } = event;
  return (
    <div className="page space-y-10 py-8">
      <header className="space-y-2">
        <p className="text-sm font-medium text-ink-soft">{series.shortTitle}</p>
        <h1>{withdrawnAt ? "A withdrawn event" : "Correct an event"}</h1>
        <p className="lede">{event.title}</p>
      </header>
      {withdrawnAt ? (
        <Notice tone="warning">
          <p>It was withdrawn on {dayInWords(withdrawnAt.slice(0, 10))} and is not shown to readers. Restore it to correct it.</p>
        </Notice>
      ) : (
        <EventForm action={correctEventAction} initial={{ attempt: 0, values: { ...flat, series: series.slug, id: String(event.id), base, seen: base }, errors: {} }} names={names} correction />
      )}
      <section aria-labelledby="move" className="space-y-4 border-t border-line pt-6">
        <h2 id="move">{withdrawnAt ? "Restore it" : "Withdraw it"}</h2>
        {withdrawnAt === null && <p className="lede">A withdrawn event is shown no more, stays in the revisions and can be restored.</p>}
        <MoveEventForm id={event.id} version={version} series={series.slug} withdrawn={withdrawnAt !== null} />
      </section>
    </div>
  );
}
