import type { Metadata } from "next";
import { EventItem } from "./event-item";
import { countryNames, seriesOfAddress } from "../load";
import { FilterForm } from "../../../_components/forms/filter-form";
import { DownloadLinks } from "../../../_components/ui/download-links";
import { RevisionLine } from "../../../_components/ui/revision-line";
import { SeriesTabs } from "../../../_components/ui/series-tabs";
import { peekImpactsInShort } from "@/lib/impact/queries";
import { eventDirections, eventKinds, evidenceGrades } from "@/lib/timeline/schema";
import { directionTerms, kindTerms } from "@/lib/timeline/words";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ series: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { series, events } = await seriesOfAddress((await params).series);
  return {
    title: `${series.shortTitle}: timeline`,
    description: `${events.length} lobbying, policy, diplomatic and context events beside the votes on “${series.shortTitle}”, each with its source and a grade of evidence.`,
    alternates: { canonical: `/series/${series.slug}/timeline` },
  };
}

export default async function TimelinePage({ params, searchParams }: Address) {
  const { series, events, votes, revision } = await seriesOfAddress((await params).series);
  const [names, impacts] = await Promise.all([countryNames(), peekImpactsInShort(series.slug)]);
  const query = await searchParams;
  const chosen = { kind: one(query.kind), direction: one(query.direction), actor: one(query.actor), evidence: one(query.evidence) };
  const actors = [...new Set(events.map(({ actor }) => actor))].sort((a, b) => a.localeCompare(b, "en"));
  const shown = events.filter(
    (event) =>
      (!chosen.kind || event.kind === chosen.kind) &&
      (!chosen.direction || event.direction === chosen.direction) &&
      (!chosen.actor || event.actor === chosen.actor) &&
      (!chosen.evidence || event.evidence === chosen.evidence),
  );
  const years = [...new Set(shown.map(({ date }) => date.slice(0, 4)))].reverse();
  return (
    <>
      <SeriesTabs series={series.slug} current="timeline" />
      <div className="page space-y-8 py-8">
        <header className="space-y-3">
          <p className="text-sm font-medium text-ink-soft">{series.shortTitle}</p>
          <h1>What happened around the votes</h1>
          <p className="lede">Lobbying, policy, diplomatic and context events, told in our own words, each with its source and how good the evidence is. A claim is a claim.</p>
          <RevisionLine revision={revision} />
        </header>
        {events.length === 0 ? (
          <p>No event is recorded for this series yet.</p>
        ) : (
          <section id="events" aria-label="Events" className="space-y-6">
            <FilterForm
              anchor="events"
              fields={[
                { name: "kind", label: "Kind", value: chosen.kind, options: eventKinds.map((kind) => [kind, kindTerms[kind].term]) },
                { name: "direction", label: "Direction", value: chosen.direction, options: eventDirections.map((direction) => [direction, directionTerms[direction]]) },
                { name: "actor", label: "Actor", value: chosen.actor, options: actors.map((actor) => [actor, actor]) },
                { name: "evidence", label: "Evidence", value: chosen.evidence, options: evidenceGrades.map((grade) => [grade, grade]) },
              ]}
            />
            <p role="status">{shown.length === events.length ? `All ${events.length} events` : `${shown.length} of ${events.length} events`}, newest first.</p>
            {years.map((year) => (
              <section key={year} aria-labelledby={`year-${year}`} className="grid gap-x-8 gap-y-3 border-t border-line pt-4 sm:grid-cols-[6rem_1fr]">
                <h2 id={`year-${year}`} className="tabular">{year}</h2>
                <ol className="space-y-6">
                  {shown.filter(({ date }) => date.startsWith(year)).reverse().map((event) => (
                    <EventItem key={event.id} event={event} names={names} next={votes.find(({ date }) => date >= event.date)} series={series.slug} impact={impacts.get(event.id)} />
                  ))}
                </ol>
              </section>
            ))}
            <DownloadLinks links={[{ href: `/series/${series.slug}/timeline.csv`, label: "Events as CSV" }]} />
          </section>
        )}
      </div>
    </>
  );
}
