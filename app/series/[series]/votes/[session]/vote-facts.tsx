import type { ReactNode } from "react";
import type { Provenance } from "@/lib/votes/evidence";
import type { Vote } from "@/lib/votes/schema";

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const unknown = (note: string | null | undefined) => <span className="text-ink-soft">no source says{note ? ` (${note})` : ""}</span>;

/** Symbols and sources of a vote. What no source says is said to be so. */
export function VoteFacts({ vote, provenance }: { vote: Vote; provenance: Provenance | null }) {
  return (
    <section aria-label="Symbols and sources">
      <dl className="grid wrap-anywhere gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <Fact term="Resolution">{vote.resolution ?? (vote.rollCall === "provisional" ? <span className="text-ink-soft">not given yet</span> : unknown(null))}</Fact>
        <Fact term="Draft">{vote.draft ?? unknown(vote.draftNote)}</Fact>
        <Fact term="Meeting">{vote.meeting ?? unknown(vote.meetingNote)}</Fact>
        <Fact term="Members that day">
          {vote.members}
          {vote.notListed > 0 && ` (${vote.notListed} not listed: ${vote.notListedNote})`}
        </Fact>
        <Fact term="Source of the roll call">
          {vote.sourceUrl ? <a href={vote.sourceUrl} rel="noreferrer">{vote.source.name}</a> : vote.source.name}
          {vote.source.acknowledgement && `. ${vote.source.acknowledgement}`}
        </Fact>
        {vote.undlRecord && <Fact term="UN Digital Library record">{vote.undlRecord}</Fact>}
        {provenance && <Fact term="Checked against">{provenance.cells}</Fact>}
        {provenance && <Fact term="Agreement of sources">{provenance.agreement}</Fact>}
        {provenance?.dateSource && <Fact term="Date rests on">{provenance.dateSource}</Fact>}
        {provenance?.pressSource && <Fact term="Press">{provenance.pressSource}</Fact>}
      </dl>
      {vote.note && <p className="mt-4">{vote.note}</p>}
    </section>
  );
}
