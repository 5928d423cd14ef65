import type { Metadata } from "next";
import Link from "next/link";
import { createSeriesAction } from "../actions";
import { SeriesForm } from "../series-form";
import { silentInWords } from "../silent-words";
import { requireUser } from "../../../_session/current-user";
import { listCountries } from "@/lib/countries/queries";
import { rowIdSchema } from "@/lib/revisions/row-id";
import { choicesFor } from "@/lib/series/choices";
import { cycleInWords } from "@/lib/series/cycle";
import { getVoteCatalogue } from "@/lib/series/queries";
import { slugFrom } from "@/lib/series/series-entry";
import { silentSessions } from "@/lib/series/silent-sessions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Make a series", robots: { index: false } };

export default async function NewSeriesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const like = rowIdSchema.safeParse((await searchParams).like).data;
  await requireUser(`/data-entry/series/new${like ? `?like=${like}` : ""}`);
  const [catalogue, { countries }] = await Promise.all([getVoteCatalogue(), listCountries()]);
  const title = catalogue.votes.find(({ id }) => id === like)?.title ?? "";
  const choices = title ? choicesFor(title, catalogue) : [];
  const certain = choices.filter(({ doubts }) => doubts.length === 0);
  const values = { votes: certain.map(({ name }) => name).join(" "), title, slug: slugFrom(title), cycle: cycleInWords(certain) ?? "" };
  return (
    <div className="page space-y-6 py-8">
      <header className="space-y-2">
        <p className="text-sm"><Link href="/data-entry/series" prefetch={false}>← Find recurring resolutions</Link></p>
        <h1>Make a series</h1>
        <p className="lede">{title || "Name its votes by the symbols of their resolutions, or find them by title first."}</p>
      </header>
      <SeriesForm
        key={like}
        action={createSeriesAction}
        initial={{ attempt: 0, values, errors: {} }}
        choices={choices}
        silent={silentInWords(silentSessions(choices, catalogue.votes))}
        states={countries.map(({ iso3, name }) => [iso3, name])}
        correction={false}
      />
    </div>
  );
}
