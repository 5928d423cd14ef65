import type { Metadata } from "next";
import Link from "next/link";
import { FoundTitles, Suggestions } from "./title-lists";
import { Notice } from "../../_components/forms/notice";
import { requireUser } from "../../_session/current-user";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { getVoteCatalogue, listSeries, listSuggestions } from "@/lib/series/queries";
import type { SeriesSummary } from "@/lib/series/schema";
import { searchTitles } from "@/lib/series/title-groups";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Make a series", robots: { index: false } };

const longestSearch = 200;

export default async function MakeSeriesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { q, deleted } = await searchParams;
  const asked = typeof q === "string" ? q.trim().slice(0, longestSearch) : "";
  await requireUser(`/data-entry/series${asked ? `?${new URLSearchParams({ q: asked }).toString()}` : ""}`);
  const [{ titles, votes }, { series }] = await Promise.all([getVoteCatalogue(), listSeries()]);
  const removed = rowIdSchema.safeParse(deleted).data;
  return (
    <div className="page space-y-8 py-8">
      <header className="space-y-3">
        <h1>Make a series</h1>
        <p className="lede">Find a resolution that returns among {votes.length.toLocaleString("en")} recorded votes, choose its years, and name it. History, projection, exports and API then work for it as for all others.</p>
      </header>
      {removed !== undefined && (
        <Notice role="status" tone="good">
          <p>Deleted as <Link href={`/data-entry/revisions/${removed}`} prefetch={false}>revision {removed}</Link>.</p>
        </Notice>
      )}
      <form method="get" action="/data-entry/series" role="search" className="flex max-w-xl flex-wrap items-end gap-2">
        <label className="min-w-0 flex-1 basis-56 text-sm">
          <span className="mb-1 block text-ink-soft">Words of the title</span>
          <input type="search" name="q" defaultValue={asked} key={asked} maxLength={longestSearch} className="field" />
        </label>
        <button type="submit" className="button button-primary">Search</button>
      </form>
      {asked ? <FoundTitles asked={asked} groups={searchTitles(asked, titles)} series={series} /> : <Suggestions suggestions={await listSuggestions()} />}
      <p><Link href="/data-entry/series/new" prefetch={false}>Name the votes by their symbols instead</Link></p>
      <ExistingSeries series={series} />
    </div>
  );
}

function ExistingSeries({ series }: { series: readonly SeriesSummary[] }) {
  return (
    <section aria-labelledby="existing" className="space-y-3">
      <h2 id="existing">{series.length} series there are</h2>
      <ul className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
        {series.map(({ id, slug, shortTitle, votes }) => (
          <li key={slug}>
            <Link href={`/series/${slug}`} prefetch={false}>{shortTitle}</Link> <span className="text-ink-soft">({votes} votes)</span>{" "}
            <Link href={`/data-entry/series/${id}`} prefetch={false} className="text-sm">Correct<span className="sr-only"> {shortTitle}</span></Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
