import Link from "next/link";
import { Notice } from "../_components/forms/notice";
import { rowIdSchema } from "@/lib/revisions/row-id";
import type { Series } from "@/lib/series/schema";

/** Says what a save came to, from the address that it leads to. */
export function SavedNotice({ saved, series }: { saved: string | string[] | undefined; series: Series }) {
  const revision = rowIdSchema.safeParse(saved);
  if (!revision.success) return null;
  return (
    <Notice role="status" tone="good">
      <p className="font-semibold">Saved as revision {revision.data}.</p>
      <p>
        See it in <a href={`/series/${series.slug}`}>the history of {series.shortTitle}</a>, or{" "}
        <Link href={`/data-entry/revisions/${revision.data}`} prefetch={false}>what it changed</Link>.
      </p>
    </Notice>
  );
}
