import type { Metadata } from "next";
import { EventItem } from "./event-item";
import { countryNames, seriesOfAddress } from "../load";
import { FilterForm } from "../../../_components/forms/filter-form";
import { DownloadLinks } from "../../../_components/ui/download-links";
import { RevisionLine } from "../../../_components/ui/revision-line";
import { SeriesTabs } from "../../../_components/ui/series-tabs";
import { readChosen } from "@/lib/http/input";
import { peekImpactsInShort } from "@/lib/impact/queries";
import { actorsOf, filterEvents } from "@/lib/timeline/filter";
import { timelineFilterSchema, timelineQueryText } from "@/lib/timeline/filter-address";
import { eventDirections, eventKinds, evidenceGrades } from "@/lib/timeline/schema";
import { directionTerms, kindTerms } from "@/lib/timeline/words";
import { dayInWords } from "@/lib/votes/day";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ series: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

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
  const asked = readChosen(timelineFilterSchema, await searchParams);
  const filter = asked.ok ? asked.chosen : {};
  const { kind = "", direction = "", actor = "", evidence = "", from, to } = filter;
  const actors = [...new Set([...events.flatMap(actorsOf), ...(actor ? [actor] : [])])].sort((a, b) => a.localeCompare(b, "en"));
  const shown = asked.ok ? filterEvents(events, filter) : [];
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
              kept={{ ...(from ? { from } : {}), ...(to ? { to } : {}) }}
              fields={[
                { name: "kind", label: "Kind", value: kind, options: eventKinds.map((kind) => [kind, kindTerms[kind].term]) },
                { name: "direction", label: "Direction", value: direction, options: eventDirections.map((direction) => [direction, directionTerms[direction]]) },
                { name: "actor", label: "Actor", value: actor, options: actors.map((name) => [name, name]) },
                { name: "evidence", label: "Evidence", value: evidence, options: evidenceGrades.map((grade) => [grade, grade]) },
              ]}
            />
            {asked.ok ? (
              <p role="status">
                {shown.length === events.length ? `All ${events.length} events` : `${shown.length} of ${events.length} events`}
                {from && `, from ${dayInWords(from)}`}{to && `, up to ${dayInWords(to)}`}, newest first.
                {(from || to) && <> <a href={`/series/${series.slug}/timeline${timelineQueryText({ ...filter, from: undefined, to: undefined })}#events`}>Show all days</a></>}
              </p>
            ) : (
              <p role="alert" className="card p-4">The address asks for events in a way that is not understood. {asked.problems}. <a href={`/series/${series.slug}/timeline`}>Show all events</a></p>
            )}
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
            {asked.ok && <DownloadLinks links={[{ href: `/series/${series.slug}/timeline.csv${timelineQueryText(filter)}`, label: "Events as CSV" }]} />}
          </section>
        )}
      </div>
    </>
  );
}
