import type { Metadata } from "next";
import Link from "next/link";
import { RevisionItem } from "./revision-item";
import { revisionLinks } from "./revision-links";
import { SeriesChoice } from "../series-choice";
import { countryNames } from "../../series/[series]/load";
import { listRevisions } from "@/lib/revisions/queries";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { listSeries } from "@/lib/series/queries";
import { slugSchema } from "@/lib/series/schema";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Revisions", description: "Every change of the record: who made it, when, why, and what it was before." };

const perPage = 25;

export default async function RevisionsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const query = await searchParams;
  const series = slugSchema.safeParse(query.series).data;
  const before = rowIdSchema.safeParse(query.before).data;
  const [found, all, names] = await Promise.all([listRevisions({ series, before, limit: perPage + 1 }), listSeries(), countryNames()]);
  const revisions = found.slice(0, perPage);
  const links = await revisionLinks(revisions);
  const page = (older?: number) => `/data-entry/revisions?${new URLSearchParams({ ...(series ? { series } : {}), ...(older ? { before: String(older) } : {}) }).toString()}`;
  return (
    <div className="page space-y-8 py-8">
      <header className="space-y-3">
        <h1>Revisions</h1>
        <p className="lede">Every change of the record, newest first: who made it, why, and what it was before. Revisions are never changed or deleted. A number here is the version that citations and downloads name.</p>
      </header>
      <SeriesChoice path="/data-entry/revisions" series={all.series} chosen={series ?? ""} all />
      <div className="space-y-6">
        {revisions.map((revision) => (
          <RevisionItem key={revision.number} revision={revision} link={links.get(revision.number)} names={names} open={false} />
        ))}
        {revisions.length === 0 && <p>There is no {before ? "older " : ""}revision{series ? " of this series" : ""}.</p>}
      </div>
      <nav aria-label="Pages of revisions" className="flex justify-between gap-4 border-t border-line pt-4">
        <span>{before !== undefined && <Link href={page()} prefetch={false}>← Newest</Link>}</span>
        <span>{found.length > perPage && <Link href={page(revisions.at(-1)!.number)} prefetch={false}>Older →</Link>}</span>
      </nav>
    </div>
  );
}
