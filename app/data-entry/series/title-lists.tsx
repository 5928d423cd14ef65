import Link from "next/link";
import type { SeriesSummary } from "@/lib/series/schema";
import type { Suggestion } from "@/lib/series/suggestions";
import type { TitleGroup } from "@/lib/series/title-groups";
import { yearOf } from "@/lib/series/vote-head";
import { counted } from "@/lib/words/plural";

type Row = { vote: number; title: string; votes: string; years: string; note: string };

const years = (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`);
const most = 50;

/** The titles that have all words of a search. */
export function FoundTitles({ asked, groups, series }: { asked: string; groups: readonly TitleGroup[]; series: readonly SeriesSummary[] }) {
  const names = new Map(series.map(({ slug, shortTitle }) => [slug, shortTitle]));
  const rows = groups.slice(0, most).map(({ title, votes }) => {
    const belongsTo = [...new Set(votes.flatMap((vote) => vote.series))].map((slug) => names.get(slug) ?? slug);
    return { vote: votes.at(-1)!.id, title, votes: String(votes.length), years: years(yearOf(votes[0]!), yearOf(votes.at(-1)!)), note: belongsTo.length > 0 ? `In ${belongsTo.join(", ")} already` : "" };
  });
  return (
    <section aria-labelledby="found" className="space-y-3">
      <h2 id="found">{groups.length === 0 ? "No title" : counted(groups.length, "title")} with “{asked}”</h2>
      {groups.length === 0 && <p>Every word must occur, or begin a word, in the title. Try fewer, or the beginning of one.</p>}
      {groups.length > most && <p className="text-sm text-ink-soft">The {most} with most votes; more words find fewer.</p>}
      {rows.length > 0 && <TitleTable caption={`Titles with “${asked}”`} rows={rows} last="Belongs to" />}
    </section>
  );
}

/** Resolutions that likely return and are no series yet. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const alive = suggestions.filter((it) => it.alive);
  const ended = suggestions.filter((it) => !it.alive);
  const rows = (list: readonly Suggestion[]) => list.map((it) => ({ vote: it.vote, title: it.title, votes: String(it.sessions), years: years(it.first, it.last), note: it.cycle ?? "" }));
  return (
    <section aria-labelledby="suggested" className="space-y-3">
      <h2 id="suggested">{alive.length} that likely return and are no series yet</h2>
      <p className="text-sm text-ink-soft">Titles with votes in four sessions or more, one of them in the last three years; most sessions first.</p>
      <TitleTable caption="Resolutions that likely return" rows={rows(alive)} last="How often" />
      <details>
        <summary>{ended.length} more that have not been voted on lately</summary>
        <TitleTable caption="Resolutions that returned once" rows={rows(ended)} last="How often" />
      </details>
    </section>
  );
}

function TitleTable({ caption, rows, last }: { caption: string; rows: readonly Row[]; last: string }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col" className="number">Votes</th>
            <th scope="col">Years</th>
            <th scope="col">{last}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ vote, title, votes, years: span, note }) => (
            <tr key={vote}>
              <th scope="row" className="min-w-56 font-medium">
                <Link href={`/data-entry/series/new?like=${vote}`} prefetch={false}>{title}</Link>
              </th>
              <td className="number">{votes}</td>
              <td className="whitespace-nowrap">{span}</td>
              <td>{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
