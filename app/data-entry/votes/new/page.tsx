import type { Metadata } from "next";
import { recordVoteAction } from "../actions";
import { entryStates } from "../entry-state";
import { VoteForm } from "../vote-form";
import { seriesOfAddress } from "../../../series/[series]/load";
import { requireUser } from "../../../_session/current-user";
import { listCountries } from "@/lib/countries/queries";
import { rollCallOf } from "@/lib/series/schema";
import { cellKey } from "@/lib/votes/vote-entry";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Enter a vote", robots: { index: false } };

export default async function NewVotePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { series: asked, start } = await searchParams;
  const slug = typeof asked === "string" ? asked : "cuba-embargo";
  await requireUser(`/data-entry/votes/new?series=${encodeURIComponent(slug)}`);
  const [record, { countries }] = await Promise.all([seriesOfAddress(slug), listCountries()]);
  const { series, votes } = record;
  const last = votes.at(-1);
  const baseline = last ? Object.fromEntries(rollCallOf(record, last)) : {};
  const fromLast = start !== "open" && last !== undefined;
  const values = {
    series: series.slug,
    stage: "provisional",
    start: fromLast ? "last" : "open",
    session: last?.session && /^\d+$/.test(last.session) ? String(Number(last.session) + 1) : "",
    date: new Date().toISOString().slice(0, 10),
    title: last?.title ?? series.title,
    ...(fromLast ? Object.fromEntries(Object.entries(baseline).map(([iso3, position]) => [cellKey(iso3), position])) : {}),
  };
  return (
    <div className="page space-y-6 py-8">
      <header className="space-y-2">
        <p className="text-sm font-medium text-ink-soft">{series.shortTitle}</p>
        <h1>Enter a vote</h1>
        <p className="lede">
          {fromLast
            ? <>Only the tally is known, or some names? <a href={`?series=${series.slug}&start=open`}>Start with every state open</a>: the announced tally is enough.</>
            : <>The announced tally is enough: names are added as they become known, and until all are, the vote is shown as provisional. {last && <a href={`?series=${series.slug}`}>Start from the roll call of session {last.session}</a>}</>}
        </p>
      </header>
      <VoteForm
        action={recordVoteAction}
        initial={{ attempt: 0, values, errors: {} }}
        states={entryStates(countries)}
        baseline={baseline}
        baselineName={last ? `the roll call of session ${last.session}` : "no earlier roll call"}
        startWords={fromLast ? `It starts from the roll call of session ${last.session}: change only what differs.` : "Every state is open until it is named."}
        correction={false}
        pasteFirst={!fromLast}
      />
    </div>
  );
}
