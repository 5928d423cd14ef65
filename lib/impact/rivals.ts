import type { SeriesRecord } from "@/lib/series/schema";
import { rollCallOf } from "@/lib/series/schema";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { withoutOutcomes } from "@/lib/timeline/vote-outcome";
import type { Departure } from "./departure";
import { eventsBetween } from "./placebo-votes";
import { type VoteChanges, voteChanges } from "./vote-changes";
import type { EventWindow } from "./window";

/** What else may have moved the vote: printed, not hidden. What tells the outcome of a vote explains none. */
export interface Rivals {
  /** Events of the timeline in the window itself that were not chosen. */
  readonly inWindow: readonly TimelineEvent[];
  /** Events since the vote before, up to the window. */
  readonly earlier: readonly TimelineEvent[];
  /** Title, membership and attendance against the vote before; null for a first vote. */
  readonly changes: VoteChanges | null;
  /** Whether non-voting departed from what was expected of it. */
  readonly attendanceDeparted: boolean;
}

/** What no rule here can exclude: said on every page. */
export const neverExcluded = [
  "Changes of government are not in the data: a state whose government changed between the two votes may have voted differently without being asked to.",
  "Wars and crises are in the data only where the timeline records them.",
  "The texts are not compared word by word; only a changed title shows here.",
  "Lobbying that nobody reported is in no year's timeline, so some of the votes taken as quiet may have been lobbied, too.",
] as const;

export function rivalsOf({ record, window, absent }: { record: SeriesRecord; window: EventWindow; absent: Departure | null }): Rivals {
  const { vote, before, asOf } = window;
  const chosen = new Set(window.events.map(({ id }) => id));
  const until = vote?.date ?? "9999-12-31";
  const all = withoutOutcomes(eventsBetween(record.events, before?.date ?? null, until), record.votes).filter(({ id }) => !chosen.has(id));
  return {
    inWindow: all.filter(({ date }) => date >= asOf),
    earlier: all.filter(({ date }) => date < asOf),
    changes: vote && before ? voteChanges({ vote: before, rollCall: rollCallOf(record, before) }, { vote, rollCall: rollCallOf(record, vote) }) : null,
    attendanceDeparted: absent !== null && (absent.interval["90"][0] > 0 || absent.interval["90"][1] < 0),
  };
}
