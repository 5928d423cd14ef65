import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { RevisionItem } from "../revision-item";
import { revisionLinks } from "../revision-links";
import { countryNames } from "../../../series/[series]/load";
import { findRevision } from "@/lib/revisions/queries";
import { rowIdSchema } from "@/lib/revisions/row-id";
import type { Revision } from "@/lib/revisions/schema";

export const dynamic = "force-dynamic";

type Address = { params: Promise<{ number: string }> };

async function load({ params }: Address): Promise<Revision> {
  const number = rowIdSchema.safeParse((await params).number);
  return (number.success && (await findRevision(number.data))) || notFound();
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { number, summary } = await load(address);
  return { title: `Revision ${number}`, description: summary };
}

export default async function RevisionPage(address: Address) {
  const revision = await load(address);
  const [links, names] = await Promise.all([revisionLinks([revision]), countryNames()]);
  return (
    <div className="page space-y-6 py-8">
      <h1>Revision {revision.number}</h1>
      <RevisionItem revision={revision} link={links.get(revision.number)} names={names} open />
      <p>
        <Link href="/data-entry/revisions" prefetch={false}>All revisions</Link>
      </p>
    </div>
  );
}
