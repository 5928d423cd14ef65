import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { correctSeriesAction } from "../actions";
import { DeleteForm } from "../delete-form";
import { SeriesForm } from "../series-form";
import { SavedNotice } from "../../saved-notice";
import { requireUser } from "../../../_session/current-user";
import { listCountries } from "@/lib/countries/queries";
import { listRevisions } from "@/lib/revisions/queries";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { choicesBeside } from "@/lib/series/choices";
import { flatSeries } from "@/lib/series/flat-series";
import { getVoteCatalogue, listSeries } from "@/lib/series/queries";
import { voteName } from "@/lib/series/vote-names";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Correct a series", robots: { index: false } };

type Address = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CorrectSeriesPage({ params, searchParams }: Address) {
  const id = rowIdSchema.safeParse((await params).id).data;
  if (id === undefined) notFound();
  await requireUser(`/data-entry/series/${id}`);
  const [{ series: all }, catalogue, revisions, { saved }, { countries }] = await Promise.all([listSeries(), getVoteCatalogue(), listRevisions({ subject: "series", subjectId: id, limit: 1000 }), searchParams, listCountries()]);
  const series = all.find((one) => one.id === id);
  if (!series) notFound();
  const own = catalogue.votes.filter((vote) => vote.series.includes(series.slug));
  const values = {
    id: String(id), title: series.title, shortTitle: series.shortTitle, cycle: series.cycle ?? "", sponsor: series.sponsor ?? "", presser: series.presser ?? "",
    votes: own.map((vote) => voteName(vote, catalogue.votes)).join(" "), seen: JSON.stringify(flatSeries(series, own, catalogue.votes)),
  };
  return (
    <div className="page space-y-8 py-8">
      <header className="space-y-2">
        <p className="text-sm"><Link href="/data-entry/series" prefetch={false}>← All series</Link></p>
        <h1>Correct {series.shortTitle}</h1>
        <p className="lede">Rename it, say whose text it is and who pushes against it, add votes or take some out. What it was stays in the revisions.</p>
      </header>
      <SavedNotice saved={saved} series={series} />
      <SeriesForm key={typeof saved === "string" ? saved : ""} action={correctSeriesAction} initial={{ attempt: 0, values, errors: {} }} choices={choicesBeside(own, catalogue)} silent="" states={countries.map(({ iso3, name }) => [iso3, name])} correction />
      {revisions.some(({ action }) => action === "create") && (
        <section aria-labelledby="delete" className="space-y-4 border-t border-line pt-6">
          <h2 id="delete">Delete it</h2>
          <p className="lede">Its votes stay in the record; only their belonging together goes. What it was stays in the revisions.</p>
          <DeleteForm id={id} />
        </section>
      )}
    </div>
  );
}
