import Link from "next/link";
import { dayInWords } from "@/lib/votes/day";
import { provisionalTooLong, type ProvisionalVote } from "@/lib/votes/queries";
import { announced } from "@/lib/votes/tally";

/** Votes of all series that have been provisional for too long: their editors' work list. Nothing while there is none. */
export function WaitingVotes({ votes }: { votes: readonly ProvisionalVote[] }) {
  if (votes.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className="space-y-3">
      <h2 id="waiting">Provisional for more than {provisionalTooLong} days</h2>
      <ul className="space-y-1">
        {votes.map(({ id, session, title, date, tally, open, since, daysOld }) => (
          <li key={id}>
            <Link href={`/data-entry/votes/${id}`} prefetch={false}>{title}, session {session}</Link>: {announced(tally)} on {dayInWords(date)}, {open} open since {dayInWords(since.slice(0, 10))} ({daysOld} days)
          </li>
        ))}
      </ul>
    </section>
  );
}
