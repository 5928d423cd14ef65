import type { RevisionStamp } from "@/lib/revisions/schema";
import { dayInWords } from "@/lib/votes/day";

/** Which state of the record the page shows: what a citation must name. */
export function RevisionLine({ revision }: { revision: RevisionStamp }) {
  return (
    <p className="text-sm text-ink-soft">
      Shown from <a href={`/data-entry/revisions`}>revision {revision.number}</a> of {dayInWords(revision.at.slice(0, 10))}.
    </p>
  );
}
