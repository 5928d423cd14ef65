import { yearOf } from "./vote-head";

type Held = { session: string | null; date: string };

/** The regular sessions between a series' first and last vote in which it has none, oldest first. `record`: all votes, for when each session was. */
export function silentSessions(votes: readonly Held[], record: readonly Held[]): { session: string; year: number }[] {
  const dates = votes.map(({ date }) => date).sort();
  const [first, last] = [dates[0] ?? "", dates.at(-1) ?? ""];
  const has = new Set(votes.map(({ session }) => session));
  const began = new Map<string, Held>();
  for (const vote of record) {
    const { session } = vote;
    if (session === null || session.includes("-")) continue; // special sessions keep no calendar
    if (vote.date < (began.get(session)?.date ?? "9999")) began.set(session, vote);
  }
  return [...began]
    .filter(([session, { date }]) => !has.has(session) && date > first && date < last)
    .sort(([, a], [, b]) => a.date.localeCompare(b.date))
    .map(([session, vote]) => ({ session, year: yearOf(vote) }));
}
