/** What a NOTIFY on the channel `plenary_revision` says. */
export type Announcement = { number: number; series: string[] };

/** The newest revision number of every series, of the whole record (revisions that name no series), and of all. */
export type RevisionClock = { newest: number; whole: number; bySeries: ReadonlyMap<string, number> };

export const midnight: RevisionClock = { newest: 0, whole: 0, bySeries: new Map() };

/** The clock after hearing of a revision. Hearing of one twice, or of an old one late, changes nothing. */
export function hear(clock: RevisionClock, { number, series }: Announcement): RevisionClock {
  const bySeries = new Map(clock.bySeries);
  for (const slug of series) bySeries.set(slug, Math.max(number, bySeries.get(slug) ?? 0));
  return {
    newest: Math.max(clock.newest, number),
    whole: series.length === 0 ? Math.max(clock.whole, number) : clock.whole,
    bySeries,
  };
}

/** The number that everything shown about this series depends on; without a series, the number of the newest revision of all. */
export function revisionNumber(clock: RevisionClock, series?: string): number {
  if (series === undefined) return clock.newest;
  return Math.max(clock.whole, clock.bySeries.get(series) ?? 0);
}
