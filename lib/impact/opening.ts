import type { SeriesRecord } from "@/lib/series/schema";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { withoutOutcomes } from "@/lib/timeline/vote-outcome";
import { isEstimable } from "./impact";
import { MOST_EVENTS } from "./schema";
import { type EventWindow, windowsOf } from "./window";

/** What the page opens on when the reader has chosen nothing: the lobbying before one vote, and before one more where there was. */
export interface Opening {
  readonly latest: readonly TimelineEvent[];
  /** Whether the latest lobbying came before the last vote of all, and not only before an older one. */
  readonly beforeLastVote: boolean;
  readonly hardest: readonly TimelineEvent[];
}

/**
 * The lobbying before the last vote that had any, beside that of the hardest earlier vote: the one at which "in favour" fell most against the vote before, as
 * a share of the members (the later of two alike). Where both sides lobbied, the events that pushed against the resolution. Null for a series without.
 */
export function openingOf(record: Pick<SeriesRecord, "events" | "votes">): Opening | null {
  const lobbying = withoutOutcomes(record.events, record.votes).filter(({ kind }) => kind === "lobbying");
  const windows = windowsOf({ events: lobbying, votes: record.votes, mode: "together" }).filter((window) => isEstimable(record, window));
  const latest = windows.at(-1);
  if (!latest) return null;
  const [hardest] = windows.slice(0, -1).sort((a, b) => fallOf(b) - fallOf(a) || (a.asOf < b.asOf ? 1 : -1));
  return { latest: oneSide(latest.events), beforeLastVote: latest.vote?.id === record.votes.at(-1)?.id, hardest: hardest ? oneSide(hardest.events) : [] };
}

function fallOf({ vote, before }: EventWindow): number {
  return vote && before ? before.yes / before.members - vote.yes / vote.members : 0;
}

/** Those that push against the resolution, else all; no more than an address can name beside the other half. */
function oneSide(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const against = events.filter(({ direction }) => direction === "pressure_against");
  return (against.length > 0 ? against : events).slice(0, MOST_EVENTS / 2);
}
