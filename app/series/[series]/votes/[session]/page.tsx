import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { countryNames, seriesOfAddress } from "../../load";
import { PositionsTable } from "./positions-table";
import { VoteFacts } from "./vote-facts";
import { VoteNotes } from "./vote-notes";
import { DownloadLinks } from "../../../../_components/ui/download-links";
import { ProvisionalNotice } from "../../../../_components/ui/provisional-notice";
import { RevisionLine } from "../../../../_components/ui/revision-line";
import { SeriesTabs } from "../../../../_components/ui/series-tabs";
import { Still } from "../../../../_components/ui/still";
import { SwitchLedger } from "../../../../_components/ui/switch-ledger";
import { TallyStrip } from "../../../../_components/ui/tally-strip";
import { listCountries } from "@/lib/countries/queries";
import { membersOn } from "@/lib/countries/members-on";
import { readChosen } from "@/lib/http/input";
import { knownVote, rollCallOf } from "@/lib/series/schema";
import { dayInWords } from "@/lib/votes/day";
import { getVoteEvidence } from "@/lib/votes/queries";
import { rollCallFilterSchema, rollCallQuery } from "@/lib/votes/roll-call-filter";
import { openRows, rollCallRows } from "@/lib/votes/roll-call-rows";
import type { Vote } from "@/lib/votes/schema";
import { knownLedger } from "@/lib/votes/switches";
import { announced } from "@/lib/votes/tally";
import { sessionInWords } from "@/lib/votes/words";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ series: string; session: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function load({ params }: Address) {
  const { series, session } = await params;
  const record = await seriesOfAddress(series);
  const at = record.votes.findIndex((vote) => vote.session === decodeSession(session));
  const vote = record.votes[at];
  if (!vote) notFound();
  return { record, vote, before: record.votes[at - 1], after: record.votes[at + 1] };
}

function decodeSession(session: string): string {
  try {
    return decodeURIComponent(session);
  } catch {
    notFound();
  }
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { record, vote } = await load(address);
  const { shortTitle, slug } = record.series;
  return {
    title: `${shortTitle}, ${sessionInWords(vote.session)}: ${announced(vote)}`,
    description: `Roll call of ${vote.resolution ?? "the vote"} of ${dayInWords(vote.date, { precision: vote.datePrecision })}: ${vote.yes} in favour, ${vote.no} against, ${vote.abstain} abstaining, ${vote.absent} non-voting, with the sources of every position.`,
    alternates: { canonical: `/series/${slug}/votes/${encodeURIComponent(vote.session ?? "")}` },
  };
}

export default async function VotePage(address: Address) {
  const { record, vote, before, after } = await load(address);
  const { series, revision } = record;
  const [evidence, names, { countries }] = await Promise.all([getVoteEvidence({ voteId: vote.id, series: series.slug }), countryNames(), listCountries()]);
  const rows = rollCallRows({
    rollCall: rollCallOf(record, vote), before: before && rollCallOf(record, before), countries, evidence, source: vote.source.code,
  });
  const open = vote.rollCall === "whole" ? [] : openRows({ rollCall: rollCallOf(record, vote), before: before && rollCallOf(record, before), members: membersOn(countries, vote.date) });
  const base = `/series/${series.slug}/votes`;
  const asked = readChosen(rollCallFilterSchema, await address.searchParams);
  const query = asked.ok ? rollCallQuery(asked.chosen) : "";
  const link = ({ session }: Vote) => `${base}/${encodeURIComponent(session ?? "")}`;
  return (
    <>
      <SeriesTabs series={series.slug} />
      <div className="page space-y-10 py-8">
        <header className="space-y-3">
          <p className="text-sm font-medium text-ink-soft">
            <a href={`/series/${series.slug}`}>{series.shortTitle}</a> · {sessionInWords(vote.session)}
          </p>
          <h1>
            {announced(vote)} on {dayInWords(vote.date, { precision: vote.datePrecision })}
          </h1>
          <p className="lede">{vote.title}</p>
          <RevisionLine revision={revision} />
        </header>

        <ProvisionalNotice vote={vote} />
        <TallyStrip tally={vote} before={before} since={before && sessionInWords(before.session)} />
        <VoteFacts vote={vote} provenance={evidence.provenance} />
        <VoteNotes vote={vote} evidence={evidence} names={names} />

        {before && (
          <section aria-labelledby="switches" className="space-y-4">
            <h2 id="switches">Who moved since the {sessionInWords(before.session)}</h2>
            <SwitchLedger ledger={knownLedger(knownVote(record, before), knownVote(record, vote))} names={names} from={`session ${before.session}`} to={`session ${vote.session}`} />
          </section>
        )}

        <section aria-labelledby="positions" className="space-y-4">
          <h2 id="positions">Positions by state</h2>
          {asked.ok ? (
            <>
              <Still name="positions">
                <PositionsTable rows={[...rows, ...open]} filter={asked.chosen} hasBefore={before !== undefined} />
              </Still>
              <DownloadLinks links={[{ href: `${link(vote)}.csv${query}`, label: "Roll call as CSV" }]} />
            </>
          ) : (
            <p role="alert" className="card p-4">The address asks for states in a way that is not understood. {asked.problems}. <a href={link(vote)}>Show all states</a></p>
          )}
        </section>

        <nav aria-label="Votes before and after" className="no-print flex justify-between gap-4 border-t border-line pt-4">
          <span>{before && <a href={`${link(before)}${query}`}>← {sessionInWords(before.session)}</a>}</span>
          <span>{after && <a href={`${link(after)}${query}`}>{sessionInWords(after.session)} →</a>}</span>
        </nav>
      </div>
    </>
  );
}
