import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { seriesOfAddress } from "../load";
import { ForecastNav } from "./forecast-nav";
import { ForecastView } from "./forecast-view";
import { loadForecast, type LoadedForecast } from "./load-forecast";
import { RefusedScenario } from "./refused-scenario";
import { WaitingForecast } from "./waiting-forecast";
import { formOf } from "./scenario-choices";
import { SeriesTabs } from "../../../_components/ui/series-tabs";
import { chartScaleOf } from "@/lib/charts/chart-scale";
import { isAppError } from "@/lib/errors";
import { type AskedFields, askedFields, type ForecastAddress, forecastQuery, parseForecastAddress } from "@/lib/forecast/forecast-address";
import { foldForm, isFromForm } from "@/lib/forecast/scenario-form";
import { waitedFor } from "@/lib/forecast/waiting";
import type { SeriesRecord } from "@/lib/series/schema";

export const dynamic = "force-dynamic";

type Query = Record<string, string | string[] | undefined>;
type Address = { params: Promise<{ series: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { series } = await seriesOfAddress((await params).series);
  return {
    title: `${series.shortTitle}: forecast of the next vote`,
    description: `Who will vote how on “${series.title}” next time, how sure the forecast is, and what would change it: scenarios, states to watch, reasons.`.slice(0, 300),
    alternates: { canonical: `/series/${series.slug}/forecast` },
  };
}

export default async function ForecastPage({ params, searchParams }: Address) {
  const record = await seriesOfAddress((await params).series);
  const query = await searchParams;
  const page = `/series/${record.series.slug}/forecast`;
  if (isFromForm(query)) redirect(`${page}${addressOfForm(query)}`);
  const asked = askedFields(query);
  return (
    <>
      <SeriesTabs series={record.series.slug} current="forecast" />
      <div className="page space-y-12 py-8">{record.votes.length === 0 ? <NoVotes record={record} /> : await shown(record, { asked, page, query })}</div>
    </>
  );
}

/** The forecast, or, where there is none, why. */
async function shown(record: SeriesRecord, { asked, page, query }: { asked: AskedFields; page: string; query: Query }) {
  const parsed = parseForecastAddress(asked);
  const scale = chartScaleOf(query.scale);
  const fields = { ...asked, ...(scale === "counts" ? {} : { scale }) };
  if (!parsed.ok) {
    const errors = Object.fromEntries(parsed.errors.map(({ field, message }) => [field, message]));
    return <Refused record={record} page={page} fields={fields} errors={errors} messages={parsed.errors.map(({ field, message }) => `${field}=${asked[field]}: expected ${message}`)} />;
  }
  const waits = waitedFor({ votes: record.votes, asOf: parsed.address.asOf });
  if (waits) {
    return (
      <>
        <Head record={record} title="The next vote, while a roll call is open" />
        <WaitingForecast record={record} waits={waits} />
      </>
    );
  }
  const loaded = await loadedOrWhyNot(record, parsed.address);
  if (typeof loaded === "string") return <Refused record={record} page={page} fields={fields} errors={{}} messages={[loaded]} />;
  return <ForecastView record={record} loaded={loaded} address={parsed.address} scale={scale} page={page} />;
}

async function loadedOrWhyNot(record: SeriesRecord, address: ForecastAddress): Promise<LoadedForecast | string> {
  try {
    return await loadForecast(record, address);
  } catch (error) {
    if (isAppError(error) && (error.code === "bad_request" || error.code === "not_yet")) return error.message;
    throw error;
  }
}

type RefusedProps = { record: SeriesRecord; page: string; fields: AskedFields; errors: Readonly<Record<string, string>>; messages: readonly string[] };

async function Refused({ record, page, fields, errors, messages }: RefusedProps) {
  return (
    <>
      <Head record={record} title="The next vote" />
      <RefusedScenario {...await formOf(record, { fields, asOf: undefined, reference: undefined })} errors={errors} messages={messages} page={page} />
    </>
  );
}

function NoVotes({ record }: { record: SeriesRecord }) {
  return (
    <>
      <Head record={record} title="No recorded vote yet, so nothing to forecast from" />
      <p className="lede">A forecast is made once the first vote of this series is in the record.</p>
    </>
  );
}

function Head({ record: { series }, title }: { record: SeriesRecord; title: string }) {
  return (
    <header className="space-y-3">
      <p className="text-sm font-medium text-ink-soft">{series.shortTitle} · Forecast</p>
      <h1>{title}</h1>
      <ForecastNav series={series.slug} current="forecast" />
    </header>
  );
}

/** The one address that a sent form means. */
function addressOfForm(query: Query): string {
  const sent = Object.entries(query).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : value?.[0] !== undefined ? [[name, value[0]]] : []));
  const folded = Object.fromEntries(foldForm(new URLSearchParams(sent)));
  const fields = askedFields(folded);
  const parsed = parseForecastAddress(fields);
  const scale = chartScaleOf(folded.scale);
  const written = parsed.ok ? forecastQuery(parsed.address) : `?${new URLSearchParams(fields)}`;
  return scale === "counts" ? written : `${written ? `${written}&` : "?"}scale=${scale}`;
}
