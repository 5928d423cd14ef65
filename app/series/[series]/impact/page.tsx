import type { Metadata } from "next";
import { countryNames, seriesOfAddress } from "../load";
import { askedOf } from "./address";
import { ComparisonTable } from "./comparison-table";
import { EventChooser } from "./event-chooser";
import { StillBeingMade } from "./still-being-made";
import { VerdictList } from "./verdict-list";
import { WindowReport } from "./window-report";
import { ImpactFigure } from "../../../_components/charts/impact-figure";
import { RevisionLine } from "../../../_components/ui/revision-line";
import { SeriesTabs } from "../../../_components/ui/series-tabs";
import { Still } from "../../../_components/ui/still";
import { impactChartData } from "@/lib/charts/impact-chart-data";
import { impactHeadline } from "@/lib/impact/headline";
import type { ImpactView } from "@/lib/impact/impact-view";
import { getImpact } from "@/lib/impact/queries";
import { impactQuery } from "@/lib/impact/schema";
import { windowName } from "@/lib/impact/window-words";

export const dynamic = "force-dynamic";

/** How long a reader waits for forecasts that are not made yet (ms); then the page shows what there is. */
const patience = 2500;

type Address = { params: Promise<{ series: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params, searchParams }: Address): Promise<Metadata> {
  const record = await seriesOfAddress((await params).series);
  const { events } = askedOf(await searchParams, record);
  const named = record.events.filter(({ id }) => events.includes(id));
  return {
    title: `${record.series.shortTitle}: ${named.length > 0 ? `impact of ${windowName({ events: named })}` : "impact of events"}`,
    description: `What lobbying and other events changed in the vote on “${record.series.shortTitle}”: expected against actual, placebos, control resolutions, rival explanations.`,
    alternates: { canonical: `/series/${record.series.slug}/impact${impactQuery({ events })}` },
  };
}

export default async function ImpactPage({ params, searchParams }: Address) {
  const record = await seriesOfAddress((await params).series);
  const { series, revision } = record;
  const asked = askedOf(await searchParams, record);
  const view = asked.events.length > 0 ? await getImpact({ slug: series.slug, events: asked.events, mode: asked.mode }, patience) : null;
  return (
    <>
      <SeriesTabs series={series.slug} current="impact" />
      <div className="page space-y-8 py-8">
        <header className="space-y-3">
          <p className="text-sm font-medium text-ink-soft">{series.shortTitle} · Impact</p>
          <h1>{view ? impactHeadline(view.impacts) : "What did an event change?"}</h1>
          <p className="lede">
            What was expected of the vote on the day before the event, what came, and how often votes without such an event come out as far from what was expected. <a href="/methods/impact">How it is measured</a>.
          </p>
          <RevisionLine revision={view?.revision ?? revision} />
        </header>
        {asked.problem && <p role="alert" className="card p-4">{asked.problem}</p>}
        {view && !view.whole && <StillBeingMade progress={view.progress} />}
        {view && <Results view={view} sort={asked.sort} names={await countryNames()} />}
        <EventChooser record={record} chosen={asked.events} mode={asked.mode} suggested={asked.suggested} />
      </div>
    </>
  );
}

async function Results({ view, sort, names }: { view: ImpactView; sort: ReturnType<typeof askedOf>["sort"]; names: Record<string, string> }) {
  const { record, impacts, mode } = view;
  const address = `/series/${record.series.slug}/impact`;
  const events = impacts.flatMap(({ window }) => window.events.map(({ id }) => id));
  const query = impactQuery({ events, window: mode });
  const chart = impactChartData(view);
  const figure = chart && <ImpactFigure data={chart} address={address} query={query} tableQuery={impactQuery({ events, window: mode, sort })} />;
  if (impacts.length === 1) return <WindowReport view={view} impact={impacts[0]!} names={names} figure={figure} query={query} />;
  return (
    <>
      {figure}
      <section aria-labelledby="comparison" className="space-y-4">
        <h2 id="comparison">Side by side</h2>
        <Still name="comparison">
          <ComparisonTable impacts={impacts} series={record.series.slug} events={events} mode={mode} sort={sort} />
        </Still>
        {mode === "apart" && <p className="lede text-sm">Events before the same vote are each measured against that one vote: their figures cannot be added up.</p>}
      </section>
      <Still name="verdicts">
        <VerdictList impacts={impacts} series={record.series.slug} />
      </Still>
    </>
  );
}
