import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { correctVoteAction } from "../actions";
import { entryStates } from "../entry-state";
import { VoteForm } from "../vote-form";
import { requireUser } from "../../../_session/current-user";
import { listCountries } from "@/lib/countries/queries";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { getSeriesRecord } from "@/lib/series/queries";
import { rollCallOf } from "@/lib/series/schema";
import { seriesOfVote } from "@/lib/votes/queries";
import { entryOfVote, flatEntry, inputsOfFlat } from "@/lib/votes/vote-entry";
import { openInWords } from "@/lib/votes/provisional-words";
import { sessionInWords } from "@/lib/votes/words";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Correct a vote", robots: { index: false } };

export default async function CorrectVotePage({ params }: { params: Promise<{ vote: string }> }) {
  const id = rowIdSchema.safeParse((await params).vote);
  if (!id.success) notFound();
  await requireUser(`/data-entry/votes/${id.data}`);
  const [slug] = await seriesOfVote(id.data);
  if (slug === undefined) notFound(); // votes of no series have no pages of their own yet
  const [record, { countries }] = await Promise.all([getSeriesRecord(slug), listCountries()]);
  const vote = record.votes.find((each) => each.id === id.data);
  if (!vote) notFound();
  const rollCall = rollCallOf(record, vote);
  const flat = flatEntry(entryOfVote(vote, rollCall));
  const base = JSON.stringify(flat);
  const completing = vote.rollCall === "provisional";
  return (
    <div className="page space-y-6 py-8">
      <header className="space-y-2">
        <p className="text-sm font-medium text-ink-soft">{record.series.shortTitle}</p>
        <h1>{completing ? "Complete" : "Correct"} the vote of the {sessionInWords(vote.session)}</h1>
        <p className="lede">
          {completing
            ? `${openInWords(vote)} Name states by hand or by a pasted text; what only fills what was open needs no reason.`
            : "What was recorded stays in the revisions: a correction adds to them and can be followed back."}
        </p>
      </header>
      <VoteForm
        action={correctVoteAction}
        initial={{ attempt: 0, errors: {}, values: { ...inputsOfFlat(flat), series: slug, id: String(vote.id), base, seen: base } }}
        states={entryStates(countries)}
        baseline={Object.fromEntries(rollCall)}
        baselineName="the recorded roll call"
        startWords={completing ? "It starts from the names recorded so far." : "It starts from the recorded roll call: change only what differs."}
        correction
        completing={completing}
        pasteFirst={completing}
      />
    </div>
  );
}
