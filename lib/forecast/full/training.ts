import type { ForecastCache } from "../forecast-cache";
import { fingerprintOf, type History, membersIn, narrowHistory } from "../history";
import { fitCovariates } from "./covariate-fit";
import { type Coefficients, settingsFor, type TrainingVote } from "./covariate-model";
import { FEATURE_COUNT } from "./features";
import { partOf, PARTS, seriesMovesOf, type VoteRows, voteRows } from "./vote-rows";

/** A series teaches from this vote on: before, everyone is a newcomer. */
const FIRST_TAUGHT = 2;

/** The coefficients are refitted once a session year, on what was recorded before its opening in September. */
const SESSION_OPENS = "09-01";

/** The last 1 September on or before a day. */
export function cutOffBefore(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) >= SESSION_OPENS ? year : year - 1}-${SESSION_OPENS}`;
}

/**
 * Coefficients of each part, learnt from every series' votes before the cut-off. Each session's fit starts from that of the session before, always from the
 * first on, so that the answer does not depend on what was asked before.
 */
export function coefficientsBefore(history: History, cache: ForecastCache): readonly Coefficients[] {
  const cutOff = narrowHistory(history, cutOffBefore(history.before));
  return cache.get(`${fingerprintOf(cutOff)} coefficients`, () => {
    const votes = trainingVotes(cutOff, cache);
    // The session before in which anything was recorded: years without a vote teach nothing.
    const near = votes.length > 0 ? coefficientsBefore(narrowHistory(cutOff, cutOffBefore(cutOff.votes.at(-1)!.date)), cache) : [];
    return Array.from({ length: PARTS }, (_, part) => fitCovariates(votes.map((parts) => parts[part]!), settingsFor(votes.length), near[part]));
  });
}

/** Every taught vote of every series in a history, split in parts. */
export function trainingVotes(history: History, cache: ForecastCache): (readonly TrainingVote[])[] {
  return seriesMovesOf(history, cache).flatMap(({ slug, panel }) =>
    panel.votes.slice(FIRST_TAUGHT).map((vote) => {
      const before = narrowHistory(history, vote.date);
      return cache.get(`${fingerprintOf(before)} training ${slug} ${vote.id}`, () => {
        const rows = voteRows({ history: before, series: slug, members: membersIn(vote), cache });
        return Array.from({ length: PARTS }, (_, part) => trainingVote(rows, vote.positions, part));
      });
    }),
  );
}

function trainingVote(rows: VoteRows, positions: Uint8Array, part: number): TrainingVote {
  const chosen = rows.states.map((_, row) => row).filter((row) => partOf(rows.origin[row]!) === part);
  const features = new Float32Array(chosen.length * FEATURE_COUNT);
  const offsets = new Float64Array(chosen.length * 3);
  const outcome = new Uint8Array(chosen.length);
  chosen.forEach((row, i) => {
    features.set(rows.features.subarray(row * FEATURE_COUNT, (row + 1) * FEATURE_COUNT), i * FEATURE_COUNT);
    for (let k = 0; k < 3; k++) offsets[i * 3 + k] = Math.log(rows.base[row * 4 + k]! / rows.base[row * 4 + 3]!);
    outcome[i] = positions[rows.states[row]!]! - 1;
  });
  return { rows: chosen.length, features, offsets, outcome };
}
