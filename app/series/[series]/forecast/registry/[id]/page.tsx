import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrozenCounts } from "./frozen-counts";
import { FrozenFacts } from "./frozen-facts";
import { FrozenStates } from "./frozen-states";
import { countryNames } from "../../../load";
import { Notice } from "../../../../../_components/forms/notice";
import { DownloadLinks } from "../../../../../_components/ui/download-links";
import { RevisionLine } from "../../../../../_components/ui/revision-line";
import { SeriesTabs } from "../../../../../_components/ui/series-tabs";
import { Still } from "../../../../../_components/ui/still";
import { isAppError } from "@/lib/errors";
import { getFrozenForecast } from "@/lib/forecast/registry/queries";
import { outcomeWords } from "@/lib/forecast/registry/registry-words";
import { tooLateWords } from "@/lib/forecast/registry/standing";
import { seriesPath } from "@/lib/http/api/paths";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { rollCallOf, slugSchema } from "@/lib/series/schema";
import { dayInWords } from "@/lib/votes/day";
import { announced } from "@/lib/votes/tally";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ series: string; id: string }> };

async function frozenOfAddress({ series, id }: { series: string; id: string }) {
  const number = rowIdSchema.safeParse(id);
  if (!number.success || !slugSchema.safeParse(series).success) notFound();
  try {
    return await getFrozenForecast(series, number.data);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { record: { series }, entry: { forecast } } = await frozenOfAddress(await params);
  return {
    title: `${series.shortTitle}: frozen forecast ${forecast.id}`,
    description: `Frozen on ${dayInWords(forecast.frozenAt.slice(0, 10))}: ${announced(forecast.expected)} expected. Every state's chances, the hash, and how it came out.`,
    alternates: { canonical: `/series/${series.slug}/forecast/registry/${forecast.id}` },
  };
}

export default async function FrozenForecastPage({ params }: Address) {
  const { record, entry, content, text } = await frozenOfAddress(await params);
  const { series, revision } = record;
  const { forecast, standing, scores } = entry;
  const names = await countryNames();
  const registry = `/series/${series.slug}/forecast/registry`;
  const did = standing.vote ? rollCallOf(record, standing.vote) : undefined;
  return (
    <>
      <SeriesTabs series={series.slug} current="forecast" />
      <div className="page space-y-10 py-8">
        <header className="space-y-3">
          <p className="text-sm font-medium text-ink-soft">
            {series.shortTitle} · <a href={registry}>Frozen forecasts</a>
          </p>
          <h1>
            Frozen on {dayInWords(forecast.frozenAt.slice(0, 10))}: {announced(forecast.expected)} expected
          </h1>
          <p className="lede">{outcomeWords(entry)}</p>
          <RevisionLine revision={revision} />
        </header>

        {standing.vote && standing.tooLate && (
          <Notice tone="warning">
            <p><strong>{tooLateWords[standing.tooLate]}</strong> It is kept, marked, and counts in no average.</p>
          </Notice>
        )}

        <section aria-labelledby="counts" className="space-y-4">
          <h2 id="counts">The four counts</h2>
          <FrozenCounts content={content} vote={standing.vote} scores={scores} />
        </section>

        <section aria-labelledby="facts" className="space-y-4">
          <h2 id="facts">What it was made from</h2>
          <FrozenFacts forecast={forecast} sentence={content.sentence} states={content.states.length} />
        </section>

        <section aria-labelledby="verify" className="space-y-3">
          <h2 id="verify">Check it</h2>
          <p>SHA-256 of the content:</p>
          <p><code className="wrap-anywhere">{forecast.sha256}</code></p>
          <p className="max-w-3xl">
            The hash is taken over <a href={`${registry}/${forecast.id}.json`} download>this file</a> ({text.length.toLocaleString("en")} characters), which never changes: <code>sha256sum</code> of it gives the same.
            Whoever noted the hash before the vote can show that nothing was altered since. <code>npm run forecast -- --verify {forecast.id}</code> hashes it again and makes the forecast again.
          </p>
          <DownloadLinks links={[{ href: `${registry}/${forecast.id}.json`, label: "Frozen text as JSON" }]} />
          <p className="text-sm text-ink-soft">
            With its scores as they are now: <a href={`${seriesPath(series.slug)}/forecast/registry/${forecast.id}`}>over the API</a>.
          </p>
        </section>

        {content.states.length > 0 && (
          <section aria-labelledby="states" className="space-y-4">
            <h2 id="states">Every state&rsquo;s chances, as frozen</h2>
            <Still name="states" once={{ key: `frozen-states/${forecast.sha256}`, revision: revision.number }}>
              <FrozenStates states={content.states} names={names} did={did} whole={standing.vote?.rollCall !== "provisional"} />
            </Still>
          </section>
        )}
      </div>
    </>
  );
}
