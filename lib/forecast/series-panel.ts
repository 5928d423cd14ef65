import { type History, type VoteRecord, votesOfSeries } from "./history";
import { ABSENT, NOT_LISTED } from "./outcomes";

/** What is known of every state in one series just before one of its votes (or before the next one). Arrays are indexed by state. */
export interface Standing {
  /** Last recorded position (0 none yet, else column + 1). */
  readonly last: Uint8Array;
  /** Last recorded position other than absence. */
  readonly lastPresent: Uint8Array;
  /** How many votes in a row the last position has been held; 0 without one, at most 255. */
  readonly tenure: Uint8Array;
}

export interface SeriesPanel {
  readonly votes: readonly VoteRecord[];
  /** `standings[t]` is known before vote t; the last entry, `standings[votes.length]`, before the next one. */
  readonly standings: readonly Standing[];
}

/** The votes of a series with what was known before each. O(votes × states). */
export function seriesPanel(history: History, series: string): SeriesPanel {
  const votes = votesOfSeries(history, series);
  const size = history.states.length;
  let standing: Standing = { last: new Uint8Array(size), lastPresent: new Uint8Array(size), tenure: new Uint8Array(size) };
  const standings = [standing];
  for (const vote of votes) {
    standing = standingAfter(standing, vote);
    standings.push(standing);
  }
  return { votes, standings };
}

/** What is known after one more vote. A state that is not listed keeps what it had. */
export function standingAfter(standing: Standing, vote: VoteRecord): Standing {
  const last = standing.last.slice();
  const lastPresent = standing.lastPresent.slice();
  const tenure = standing.tenure.slice();
  vote.positions.forEach((position, state) => {
    if (position === NOT_LISTED) return;
    tenure[state] = last[state] === position ? Math.min(255, tenure[state]! + 1) : 1;
    last[state] = position;
    if (position !== ABSENT + 1) lastPresent[state] = position;
  });
  return { last, lastPresent, tenure };
}

export function latestStanding(panel: SeriesPanel): Standing {
  return panel.standings[panel.standings.length - 1]!;
}
