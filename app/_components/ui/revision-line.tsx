import Link from "next/link";
import type { RevisionStamp } from "@/lib/revisions/schema";
import { dayInWords } from "@/lib/votes/day";

/** Which state of the record the page shows: what a citation must name. */
export function RevisionLine({ revision }: { revision: RevisionStamp }) {
  return (
    <p className="text-sm text-ink-soft">
      Shown from <Link href={`/data-entry/revisions`} prefetch={false}>revision {revision.number}</Link> of {dayInWords(revision.at.slice(0, 10))}.
    </p>
  );
}
