import type { Metadata } from "next";
import { FreezeForm } from "./freeze-form";
import { freezeChoices } from "./freeze-choices";
import { RegistryTable } from "./registry-table";
import { SummaryTable } from "./summary-table";
import { seriesOfAddress } from "../../load";
import { ForecastNav } from "../forecast-nav";
import { Notice } from "../../../../_components/forms/notice";
import { DownloadLinks } from "../../../../_components/ui/download-links";
import { RevisionLine } from "../../../../_components/ui/revision-line";
import { SeriesTabs } from "../../../../_components/ui/series-tabs";
import { currentUser } from "../../../../_session/current-user";
import { getRegistry } from "@/lib/forecast/registry/queries";
import { registryFinding } from "@/lib/forecast/registry/registry-words";
import { summariseRegistry } from "@/lib/forecast/registry/registry-entry";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ series: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { series } = await seriesOfAddress((await params).series);
  return {
    title: `${series.shortTitle}: registry of forecasts`,
    description: `Forecasts of the votes on “${series.shortTitle}” as they were frozen before the vote, with their hashes, and how each came out.`,
    alternates: { canonical: `/series/${series.slug}/forecast/registry` },
  };
}

export default async function RegistryPage({ params, searchParams }: Address) {
  const { series } = await seriesOfAddress((await params).series);
  const [{ record, entries }, user, query] = await Promise.all([getRegistry(series.slug), currentUser(), searchParams]);
  const here = `/series/${series.slug}/forecast/registry`;
  const summary = summariseRegistry(entries);
  const saved = [query.frozen, query.already].flat().find((id) => id !== undefined && entries.some(({ forecast }) => String(forecast.id) === id));
  return (
    <>
      <SeriesTabs series={series.slug} current="forecast" />
      <div className="page space-y-10 py-8">
        <header className="space-y-3">
          <p className="text-sm font-medium text-ink-soft">{series.shortTitle} · Frozen forecasts</p>
          <h1>{registryFinding(entries)}</h1>
          <p className="lede">
            A frozen forecast can never be changed or deleted. It is stored with its hash before the vote, scored by itself once the vote is on record, and shown here
            however it came out. One that was frozen after its vote is marked, and never counts.
          </p>
          <RevisionLine revision={record.revision} />
          <ForecastNav series={series.slug} current="registry" />
        </header>

        {saved && (
          <Notice tone="good" role="status">
            <p>
              {query.frozen ? "Frozen as" : "This very forecast was frozen already: it is"} <a href={`${here}/${saved}`}>number {saved}</a>.
            </p>
          </Notice>
        )}

        {summary.length > 0 && (
          <section aria-labelledby="summary" className="space-y-4">
            <h2 id="summary">How those that count came out</h2>
            <SummaryTable summary={summary} />
          </section>
        )}

        <section aria-labelledby="frozen" className="space-y-4">
          <h2 id="frozen">All frozen forecasts</h2>
          {entries.length === 0 ? (
            <p className="lede">
              None is frozen yet for this series. Analysts freeze one below; <code>npm run forecast -- --freeze</code> freezes one for every series, by hand or on a schedule.
            </p>
          ) : (
            <>
              <RegistryTable entries={entries} series={series.slug} />
              <DownloadLinks links={[{ href: `${here}.csv`, label: "Registry as CSV" }]} />
            </>
          )}
        </section>

        <section aria-labelledby="freeze" className="no-print space-y-4">
          <h2 id="freeze">Freeze a forecast now</h2>
          {user ? (
            <FreezeForm series={series.slug} choices={freezeChoices({ query })} />
          ) : (
            <p>
              <a href={`/sign-in?next=${encodeURIComponent(here)}`}>Sign in</a> to freeze the forecast of the next vote.
            </p>
          )}
        </section>
      </div>
    </>
  );
}
