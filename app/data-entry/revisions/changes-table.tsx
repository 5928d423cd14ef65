import Link from "next/link";
import { changedFields, type ChangedField } from "@/lib/revisions/changed-fields";
import type { Revision } from "@/lib/revisions/schema";
import { seriesKeyTerm } from "@/lib/series/flat-series";
import { eventKeyTerm, eventValueInWords } from "@/lib/timeline/field-words";
import { voteKeyTerm, voteValueInWords } from "@/lib/votes/field-words";
import { stateOfKey } from "@/lib/votes/vote-entry";

type Names = Readonly<Record<string, string>>;

/** What a revision changed: each field as it was and as it is. Where `whole` is not asked for, a whole roll call is left to the revision's own page. */
export function ChangesTable({ revision, names, whole }: { revision: Revision; names: Names; whole: boolean }) {
  const changes = changedFields(revision);
  if (changes.length === 0) return <p className="text-sm text-ink-soft">It keeps no fields: {revision.action === "direct" ? "the change was made past the application" : "nothing existed before"}.</p>;
  const cells = changes.filter(({ key }) => stateOfKey(key) !== null);
  const fields = changes.filter(({ key }) => stateOfKey(key) === null);
  const all = whole || cells.length <= 30;
  return (
    <div className="space-y-3">
      <Rows revision={revision} changes={all ? [...fields, ...cells] : fields} names={names} />
      {all || (
        <p>
          <Link href={`/data-entry/revisions/${revision.number}`} prefetch={false}>And {cells.length} positions</Link>
        </p>
      )}
    </div>
  );
}

function Rows({ revision: { number, subject, before }, changes, names }: { revision: Revision; changes: readonly ChangedField[]; names: Names }) {
  const { term, said: inWords } = wordsOf(subject, names);
  const said = (key: string, value: string | null) => (value === null || value === "" ? "" : inWords(key, value));
  const isNew = before === null;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={`What revision ${number} changed`}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Field</th>
            {!isNew && <th scope="col">Before</th>}
            <th scope="col">{isNew ? "Value" : "After"}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ key, before: was, after: is }) => (
            <tr key={key}>
              <th scope="row" className="font-medium">{term(key)}</th>
              {!isNew && <td className="break-words whitespace-pre-line">{said(key, was) || <Empty />}</td>}
              <td className="break-words whitespace-pre-line">{said(key, is) || <Empty />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Words = { term: (key: string) => string; said: (key: string, value: string) => string };

function wordsOf(subject: Revision["subject"], names: Names): Words {
  if (subject === "timeline_event") return { term: eventKeyTerm, said: (key, value) => eventValueInWords(key, value, names) };
  if (subject === "series") return { term: seriesKeyTerm, said: (_, value) => value };
  return { term: (key) => voteKeyTerm(key, names), said: voteValueInWords };
}

function Empty() {
  return <span className="text-ink-soft">(empty)</span>;
}
