import type { Revision } from "@/lib/revisions/schema";
import { listSeries } from "@/lib/series/queries";
import { sessionsOfVotes } from "@/lib/votes/queries";

/** Where readers see what a revision was about, by its number; some have no page of their own. */
export async function revisionLinks(revisions: readonly Revision[]): Promise<ReadonlyMap<number, string>> {
  const votes = revisions.flatMap(({ subject, subjectId }) => (subject === "vote" && subjectId !== null ? [subjectId] : []));
  const sessions = await sessionsOfVotes([...new Set(votes)]);
  const existing = new Set((await listSeries()).series.map(({ slug }) => slug));
  const links = new Map<number, string>();
  for (const { number, subject, subjectId, series } of revisions) {
    const slug = series[0];
    const session = sessions.get(subjectId ?? -1);
    if (slug === undefined || !existing.has(slug)) continue; // a deleted series has no page
    if (subject === "vote" && session !== undefined) links.set(number, `/series/${slug}/votes/${encodeURIComponent(session)}`);
    else if (subject === "timeline_event") links.set(number, `/series/${slug}/timeline#event-${subjectId}`);
    else links.set(number, `/series/${slug}`);
  }
  return links;
}
