import type { Metadata } from "next";
import { countryNames, seriesOfAddress } from "../load";
import { askedOf } from "./address";
import { ComparisonTable } from "./comparison-table";
import { EventChooser } from "./event-chooser";
import { openingInWords } from "./opening-words";
import { StillBeingMade } from "./still-being-made";
import { VerdictList } from "./verdict-list";
import { WindowReport } from "./window-report";
import { ImpactFigure } from "../../../_components/charts/impact-figure";
import { RevisionLine } from "../../../_components/ui/revision-line";
import { SeriesTabs } from "../../../_components/ui/series-tabs";
import { Still } from "../../../_components/ui/still";
import { impactChartData } from "@/lib/charts/impact-chart-data";
import { comparedInWords } from "@/lib/impact/compared-series";
import { impactHeadline, otherFindings } from "@/lib/impact/headline";
import type { ImpactView } from "@/lib/impact/impact-view";
import { openingOf } from "@/lib/impact/opening";
import { getImpact } from "@/lib/impact/queries";
import { impactQuery } from "@/lib/impact/schema";
import { outcomesInWords, windowName } from "@/lib/impact/window-words";
import { listSeries } from "@/lib/series/queries";
import { withoutOutcomes } from "@/lib/timeline/vote-outcome";

export const dynamic = "force-dynamic";

/** How long a reader waits for forecasts that are not made yet (ms); then the page shows what there is. */
const patience = 2500;

type Address = { params: Promise<{ series: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function askedAt({ params, searchParams }: Address) {
  const record = await seriesOfAddress((await params).series);
  return { record, asked: askedOf(await searchParams, record, (await listSeries()).series) };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { record, asked: { events, controls } } = await askedAt(address);
  const named = withoutOutcomes(record.events, record.votes).filter(({ id }) => events.includes(id));
  return {
    title: `${record.series.shortTitle}: ${named.length > 0 ? `impact of ${windowName({ events: named })}` : "impact of events"}`,
    description: `What lobbying and other events changed in the vote on “${record.series.shortTitle}”: what was expected, what came, and how often other votes came out as far from it.`,
    alternates: { canonical: `/series/${record.series.slug}/impact${impactQuery({ events, controls })}` },
  };
}

export default async function ImpactPage(address: Address) {
  const { record, asked } = await askedAt(address);
  const { series, revision } = record;
  // An address that asks for events which are not there gets words, not the finding on others.
  const opening = asked.events.length === 0 && !asked.problem ? openingOf(record) : null;
  const events = opening ? [...opening.hardest, ...opening.latest].map(({ id }) => id) : asked.events;
  const view = events.length > 0 ? await getImpact({ slug: series.slug, events, mode: asked.mode, controls: asked.controls }, patience) : null;
  const notes = [asked.problem, view && outcomesInWords(view.outcomes)].filter((note) => note !== null);
  const compared = view && comparedInWords({ own: series.slug, controls: view.controls, compared: view.compared });
  return (
    <>
      <SeriesTabs series={series.slug} current="impact" />
      <div className="page space-y-8 py-8">
        <header className="space-y-3">
          <p className="text-sm font-medium text-ink-soft">{series.shortTitle} · Impact</p>
          <h1>{view ? impactHeadline(view.impacts) : "What did an event change?"}</h1>
          {view && <OtherFindings view={view} />}
          {asked.events.length === 0 && !asked.problem && <p>{openingInWords(opening, record)}</p>}
          <p className="lede">
            Expected is what was to be expected of the vote the day before the events, had nobody campaigned. <a href="/methods/impact">How it is measured</a>.
          </p>
          {compared && <p>{compared}</p>}
          <RevisionLine revision={view?.revision ?? revision} />
        </header>
        {notes.map((note) => <p key={note} role="alert" className="card p-4">{note}</p>)}
        {view && !view.whole && <StillBeingMade progress={view.progress} />}
        <EventChooser record={record} chosen={asked.events} mode={asked.mode} controls={asked.controls} open={!view || view.impacts.length === 0} />
        {view && view.impacts.length > 0 && <Results view={view} sort={asked.sort} names={await countryNames()} />}
      </div>
    </>
  );
}

/** The findings beside the one that leads; where there are many, the list of verdicts has them. */
function OtherFindings({ view: { impacts, record, controls } }: { view: ImpactView }) {
  const others = otherFindings(impacts);
  if (others.length === 0 || others.length > 3) return null;
  return (
    <ul className="max-w-3xl space-y-1 text-lg">
      {others.map(({ impact, finding }) => (
        <li key={impact.window.events[0]!.id}>
          {finding} <a className="text-base" href={`/series/${record.series.slug}/impact${impactQuery({ events: impact.window.events.map(({ id }) => id), controls })}`}>All evidence<span className="sr-only"> on {windowName(impact.window)}</span></a>
        </li>
      ))}
    </ul>
  );
}

async function Results({ view, sort, names }: { view: ImpactView; sort: ReturnType<typeof askedOf>["sort"]; names: Record<string, string> }) {
  const { record, impacts, mode, controls } = view;
  const address = `/series/${record.series.slug}/impact`;
  const events = impacts.flatMap(({ window }) => window.events.map(({ id }) => id));
  const query = impactQuery({ events, window: mode, controls });
  const chart = impactChartData(view);
  const figure = chart && <ImpactFigure data={chart} address={address} query={query} tableQuery={impactQuery({ events, window: mode, sort })} />;
  if (impacts.length === 1) return <WindowReport view={view} impact={impacts[0]!} names={names} figure={figure} query={query} />;
  return (
    <>
      {figure}
      <Still name="verdicts">
        <VerdictList impacts={impacts} series={record.series.slug} controls={controls} />
      </Still>
      <section aria-labelledby="comparison" className="space-y-4">
        <h2 id="comparison">Side by side</h2>
        <Still name="comparison">
          <ComparisonTable impacts={impacts} series={record.series.slug} events={events} mode={mode} controls={controls} sort={sort} />
        </Still>
        {mode === "apart" && <p className="lede text-sm">Events before the same vote are each measured against that one vote: their figures cannot be added up.</p>}
      </section>
    </>
  );
}
