import type { Metadata } from "next";
import Link from "next/link";
import { SavedNotice } from "../saved-notice";
import { SeriesChoice } from "../series-choice";
import { VotingDay } from "./voting-day";
import { WaitingVotes } from "./waiting-votes";
import { OpenMark } from "../../_components/ui/position-mark";
import { countryNames, seriesOfAddress } from "../../series/[series]/load";
import { requireUser } from "../../_session/current-user";
import { listSeries } from "@/lib/series/queries";
import { dayInWords } from "@/lib/votes/day";
import { provisionalInShort } from "@/lib/votes/provisional-words";
import { listProvisionalVotes, provisionalTooLong } from "@/lib/votes/queries";
import type { Vote } from "@/lib/votes/schema";
import { announced } from "@/lib/votes/tally";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Enter votes", robots: { index: false } };

export default async function VotesEntryPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { series: asked, saved } = await searchParams;
  const slug = typeof asked === "string" && asked !== "" ? asked : "cuba-embargo";
  await requireUser(`/data-entry/votes?series=${encodeURIComponent(slug)}`);
  const [record, all, waiting, names] = await Promise.all([seriesOfAddress(slug), listSeries(), listProvisionalVotes({ days: provisionalTooLong }), countryNames()]);
  const { series, votes } = record;
  const open = votes.filter(({ rollCall }) => rollCall === "provisional").at(-1);
  return (
    <div className="page space-y-8 py-8">
      <header className="space-y-3">
        <h1>Votes of {series.shortTitle}</h1>
        <p className="lede">Enter a new vote as soon as its tally is announced, add names as they become known, or correct one. Only what adds up is saved, and every change keeps its author.</p>
      </header>
      <SavedNotice saved={saved} series={series} />
      <div className="flex flex-wrap items-end gap-4">
        <SeriesChoice path="/data-entry/votes" series={all.series} chosen={slug} />
        <Link href={`/data-entry/votes/new?series=${slug}&start=open`} className="button button-primary" prefetch={false}>Enter an announced tally</Link>
        <Link href={`/data-entry/votes/new?series=${slug}`} className="button" prefetch={false}>Enter a new vote with its roll call</Link>
      </div>
      {open && <VotingDay record={record} vote={open} names={names} />}
      <WaitingVotes votes={waiting} />
      <VotesToCorrect votes={votes} series={slug} />
    </div>
  );
}

function VotesToCorrect({ votes, series }: { votes: readonly Vote[]; series: string }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Votes of the series">
      <table className="data-table">
        <caption className="sr-only">Votes of the series, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Session</th>
            <th scope="col">Date</th>
            <th scope="col">Tally</th>
            <th scope="col">Resolution</th>
            <th scope="col">Correct</th>
          </tr>
        </thead>
        <tbody>
          {[...votes].reverse().map((vote) => (
            <tr key={vote.id}>
              <th scope="row" className="font-medium">
                <a href={`/series/${series}/votes/${encodeURIComponent(vote.session ?? "")}`}>{vote.session}</a>
              </th>
              <td className="whitespace-nowrap">{dayInWords(vote.date, { precision: vote.datePrecision, short: true })}</td>
              <td className="whitespace-nowrap">
                {announced(vote)}
                {vote.rollCall === "provisional" && <span className="block text-xs"><OpenMark words={provisionalInShort(vote)} /></span>}
              </td>
              <td className="whitespace-nowrap">{vote.resolution ?? <span className="text-ink-soft">not given yet</span>}</td>
              <td>
                <Link href={`/data-entry/votes/${vote.id}`} prefetch={false}>
                  {vote.rollCall === "provisional" ? "Complete" : "Correct"}<span className="sr-only"> the vote of session {vote.session}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
