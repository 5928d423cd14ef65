import type { Metadata } from "next";
import { seriesOfAddress } from "../../load";
import { ForecastNav } from "../forecast-nav";
import { loadRecord, type LoadedRecord } from "./load-record";
import { RecordBody } from "./record-body";
import { StillBeingMade } from "./still-being-made";
import { RevisionLine } from "../../../../_components/ui/revision-line";
import { SeriesTabs } from "../../../../_components/ui/series-tabs";
import { Still } from "../../../../_components/ui/still";
import { heldInWords, missedInWords, recordHeadline } from "@/lib/forecast/forecast-record";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ series: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { series } = await seriesOfAddress((await params).series);
  return {
    title: `${series.shortTitle}: how often the forecast was right`,
    description: `Every past vote on “${series.title}” forecast from before its day: what the intervals held, scores beside naive models, calibration.`.slice(0, 300),
    alternates: { canonical: `/series/${series.slug}/forecast/record` },
  };
}

export default async function RecordPage({ params }: Address) {
  const { series } = await seriesOfAddress((await params).series);
  const loaded = await loadRecord(series.slug);
  const { record, whole } = loaded ?? { record: [], whole: false };
  return (
    <>
      <SeriesTabs series={series.slug} current="forecast" />
      <div className="page space-y-10 py-8">
        <header className="space-y-3">
          <p className="text-sm font-medium text-ink-soft">{series.shortTitle} · How often the forecast was right</p>
          <h1>{whole || record.length > 0 ? recordHeadline(record) : "Forecasting every past vote"}</h1>
          {record.length > 0 && <p className="lede">{sentenceOf(record)}</p>}
          <p className="lede">Every vote from the fourth on, forecast from nothing but what was recorded before its day, beside the naive models that any forecast has to beat.</p>
          {loaded && <RevisionLine revision={loaded.revision} />}
          <ForecastNav series={series.slug} current="record" />
        </header>
        {!whole && <StillBeingMade done={loaded?.done} planned={loaded?.planned} />}
        {loaded && record.length > 0 && (
          <Still name="record" {...(whole ? { once: { key: `forecast record/${series.slug}${loaded.pushes ? "" : "/without pushes"}`, revision: loaded.revision.number } } : {})}>
            <RecordBody series={series} loaded={loaded} />
          </Still>
        )}
      </div>
    </>
  );
}

/** Every vote in one sentence: which the interval held, and which not. */
function sentenceOf(record: LoadedRecord["record"]): string {
  const [held, missed] = [heldInWords(record), missedInWords(record)];
  return [held && `It held ${held}.`, missed && `It did not hold ${missed}.`].filter(Boolean).join(" ");
}
