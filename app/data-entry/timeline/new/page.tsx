import type { Metadata } from "next";
import { recordEventAction } from "../actions";
import { EventForm } from "../event-form";
import { countryNames, seriesOfAddress } from "../../../series/[series]/load";
import { requireUser } from "../../../_session/current-user";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Record an event", robots: { index: false } };

export default async function NewEventPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asked = (await searchParams).series;
  const slug = typeof asked === "string" ? asked : "cuba-embargo";
  await requireUser(`/data-entry/timeline/new?series=${encodeURIComponent(slug)}`);
  const [{ series }, names] = await Promise.all([seriesOfAddress(slug), countryNames()]);
  return (
    <div className="page space-y-6 py-8">
      <header className="space-y-2">
        <p className="text-sm font-medium text-ink-soft">{series.shortTitle}</p>
        <h1>Record an event</h1>
      </header>
      <EventForm action={recordEventAction} initial={{ attempt: 0, values: { series: series.slug }, errors: {} }} names={names} correction={false} />
    </div>
  );
}
