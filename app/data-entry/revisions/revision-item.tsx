import Link from "next/link";
import { ChangesTable } from "./changes-table";
import type { Revision } from "@/lib/revisions/schema";
import { dayInWords } from "@/lib/votes/day";

type Props = { revision: Revision; link: string | undefined; names: Readonly<Record<string, string>>; open: boolean };

/** Who did what, when and why, and what it changed. */
export function RevisionItem({ revision, link, names, open }: Props) {
  const { number, at, actor, summary, reason, before, after } = revision;
  const changes = <ChangesTable revision={revision} names={names} whole={open} />;
  const hasChanges = before !== null || after !== null;
  return (
    <article aria-labelledby={`revision-${number}`} className="space-y-2 border-t border-line pt-4">
      <p className="text-sm text-ink-soft">
        <Link href={`/data-entry/revisions/${number}`} prefetch={false}>Revision {number}</Link> · <time dateTime={at}>{dayInWords(at.slice(0, 10))}, {at.slice(11, 16)} UTC</time> · {actor}
      </p>
      <h2 id={`revision-${number}`} className="text-base">{summary}</h2>
      {reason && <p><span className="text-ink-soft">Reason:</span> {reason}</p>}
      {link && <p className="text-sm"><a href={link}>See it as it is now</a></p>}
      {open ? changes : hasChanges && (
        <details>
          <summary className="text-sm">What it changed</summary>
          <div className="mt-2">{changes}</div>
        </details>
      )}
    </article>
  );
}
