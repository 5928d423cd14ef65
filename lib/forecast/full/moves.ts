import { createForecastCache, type ForecastCache } from "../forecast-cache";
import type { History, VoteRecord } from "../history";
import { NOT_LISTED } from "../outcomes";
import { type SeriesPanel, type Standing, seriesPanel } from "../series-panel";
import { ORIGINS, originOf, TENURE_CLASSES, tenureClassOf } from "./origins";

/** Cells of a table by origin, class of tenure and outcome, in that order. */
export const MOVE_CELLS = ORIGINS.length * TENURE_CLASSES * 4;

export function moveRow(origin: number, tenureClass: number): number {
  return (origin * TENURE_CLASSES + tenureClass) * 4;
}

/** How many states moved from each origin and tenure to each outcome in one vote. */
export function countMoves(standing: Standing, vote: VoteRecord): Float64Array {
  const moves = new Float64Array(MOVE_CELLS);
  for (let state = 0; state < vote.positions.length; state++) {
    const position = vote.positions[state]!;
    if (position === NOT_LISTED) continue;
    moves[moveRow(originOf(standing, state), tenureClassOf(standing.tenure[state]!)) + position - 1]!++;
  }
  return moves;
}

/** All series of a history with their moves, vote by vote (the first vote of a series has none: everyone is new to it). */
export interface SeriesMoves {
  readonly slug: string;
  readonly panel: SeriesPanel;
  readonly moves: readonly Float64Array[];
}

/** All series of a history. A series without a new vote is as it was: kept under the content of the history up to its last vote. O(series votes × states). */
export function allSeriesMoves(history: History, cache: ForecastCache = createForecastCache()): SeriesMoves[] {
  const lastVote = new Map<string, number>();
  history.votes.forEach((vote, at) => vote.series.forEach((slug) => lastVote.set(slug, at)));
  return [...lastVote.keys()].sort().map((slug) =>
    cache.get(`${history.fingerprints[lastVote.get(slug)! + 1]} moves ${slug}`, () => {
      const panel = seriesPanel(history, slug);
      return { slug, panel, moves: panel.votes.map((vote, t) => countMoves(panel.standings[t]!, vote)) };
    }),
  );
}
