import type { Metadata } from "next";
import { VotesFigure } from "../../_components/charts/votes-figure";
import { DownloadLinks } from "../../_components/ui/download-links";
import { ForecastBeingMade } from "../../_components/ui/forecast-being-made";
import { NextVoteSummary } from "../../_components/ui/next-vote-summary";
import { ProvisionalNotice } from "../../_components/ui/provisional-notice";
import { RevisionLine } from "../../_components/ui/revision-line";
import { SeriesTabs } from "../../_components/ui/series-tabs";
import { Still } from "../../_components/ui/still";
import { SwitchLedger } from "../../_components/ui/switch-ledger";
import { TallyStrip } from "../../_components/ui/tally-strip";
import { UntilWanted } from "../../_components/ui/until-wanted";
import { VotesTable } from "../../_components/ui/votes-table";
import { countryNames, seriesOfAddress } from "./load";
import { chartScaleOf } from "@/lib/charts/chart-scale";
import { officialInChart, votesChartData } from "@/lib/charts/votes-chart-data";
import { publicUrl } from "@/lib/env";
import { peekModelRecords } from "@/lib/forecast/backtests/queries";
import { nextVoteSentence } from "@/lib/forecast/headline";
import { recordsInWords } from "@/lib/forecast/model-record";
import { getProjection, peekOfficialForecast } from "@/lib/forecast/queries";
import { peekImpactsInShort } from "@/lib/impact/queries";
import { knownVote, type SeriesRecord } from "@/lib/series/schema";
import { dayInWords } from "@/lib/votes/day";
import { knownLedger } from "@/lib/votes/switches";
import { announced } from "@/lib/votes/tally";
import { sessionInWords } from "@/lib/votes/words";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ series: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { series, votes } = await seriesOfAddress((await params).series);
  const last = votes.at(-1);
  return {
    title: `${series.shortTitle}: history of the vote`,
    description: `${votes.length} recorded votes of the UN General Assembly on “${series.title}”${last ? `; the last, on ${dayInWords(last.date)}: ${announced(last)}` : ""}. Chart, switches, projection, sources.`.slice(0, 300),
    alternates: { canonical: `/series/${series.slug}` },
  };
}

export default async function HistoryPage({ params, searchParams }: Address) {
  const record = await seriesOfAddress((await params).series);
  const { series, votes, revision } = record;
  const [projection, peeked, records, names, impacts] = await Promise.all([
    getProjection(series.slug), peekOfficialForecast(series.slug), peekModelRecords(series.slug), countryNames(), peekImpactsInShort(series.slug),
  ]);
  const last = votes.at(-1);
  const chart = votesChartData(record, peeked.state === "made" ? officialInChart(peeked.official) : undefined, impacts, projection);
  return (
    <>
      <UntilWanted />
      <SeriesTabs series={series.slug} current="history" />
      <div className="page space-y-10 py-8">
        <header className="space-y-3">
          <p className="text-sm font-medium text-ink-soft">{series.shortTitle} · UN General Assembly</p>
          <h1>{chart.finding.headline}</h1>
          <p className="lede">{series.title}</p>
          <RevisionLine revision={revision} />
        </header>

        <VotesFigure data={chart} scale={chartScaleOf((await searchParams).scale)} />

        {last && <LastVote record={record} names={names} />}

        {projection && (
          <section aria-labelledby="projection" className="space-y-4">
            <h2 id="projection">The next vote</h2>
            {(peeked.state === "being-made" || peeked.state === "failed") && <ForecastBeingMade failed={peeked.state === "failed"} />}
            <Still name="projection">
              <NextVoteSummary peeked={peeked} projection={projection} next={nextVoteSentence(record)} records={records && recordsInWords(records)} />
            </Still>
            <p><a href={`/series/${series.slug}/forecast`}>The forecast in full: who may move, and why</a></p>
          </section>
        )}

        <section aria-labelledby="votes" className="space-y-4">
          <h2 id="votes">All {votes.length} votes</h2>
          <Still name="votes" once={{ key: `votes/${series.slug}`, revision: revision.number }}>
            <VotesTable votes={votes} series={series.slug} />
          </Still>
          <DownloadLinks links={[{ href: `/series/${series.slug}.csv`, label: "Votes as CSV" }, { href: `/series/${series.slug}/timeline.csv`, label: "Events as CSV" }]} />
        </section>

        <section aria-labelledby="cite" className="space-y-2">
          <h2 id="cite">Cite this page</h2>
          <p className="wrap-anywhere">
            Plenary, “{series.title}”, revision {revision.number} of {dayInWords(revision.at.slice(0, 10))}, {publicUrl()}/series/{series.slug}
          </p>
          <p className="lede text-sm">The revision names the state of the record: every change since then has a number of its own.</p>
        </section>
      </div>
    </>
  );
}

/** The newest vote's tally and who switched to make it so. */
function LastVote({ record, names }: { record: SeriesRecord; names: Record<string, string> }) {
  const last = record.votes.at(-1)!;
  const before = record.votes.at(-2);
  const link = `/series/${record.series.slug}/votes/${encodeURIComponent(last.session ?? "")}`;
  return (
    <section aria-labelledby="last-vote" className="space-y-4">
      <h2 id="last-vote">
        The last vote: {announced(last)} on {dayInWords(last.date, { precision: last.datePrecision })}
      </h2>
      <ProvisionalNotice vote={last} />
      <TallyStrip tally={last} before={before} since={before && sessionInWords(before.session)} />
      <p>
        <a href={link}>Roll call of the {sessionInWords(last.session)}, with sources</a>
      </p>
      {before && (
        <>
          <h3>Who moved since {dayInWords(before.date, { precision: before.datePrecision })}</h3>
          <Still name="ledger" once={{ key: `ledger/${record.series.slug}`, revision: record.revision.number }}>
            <SwitchLedger
              ledger={knownLedger(knownVote(record, before), knownVote(record, last))}
              names={names}
              from={`session ${before.session}`}
              to={`session ${last.session}`}
            />
          </Still>
          <DownloadLinks links={[{ href: `/series/${record.series.slug}/ledger.csv`, label: "Switches as CSV" }]} />
        </>
      )}
    </section>
  );
}
