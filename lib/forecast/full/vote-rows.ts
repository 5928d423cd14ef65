import type { ForecastCache } from "../forecast-cache";
import { fingerprintOf, type History } from "../history";
import { latestStanding } from "../series-panel";
import { FEATURE_COUNT, FEATURE_LIMIT, FEATURES } from "./features";
import { allSeriesMoves, moveRow, type SeriesMoves } from "./moves";
import { FROM_ABSTAIN, FROM_NO, FROM_YES, originOf, tenureClassOf } from "./origins";
import { rawFeatures } from "./raw-features";
import { regionIndex } from "./regions";
import { transitionTable } from "./transitions";

/** One row for every member before a vote of a series: where it comes from, what layer 1 expects, and what may move it. */
export interface VoteRows {
  /** Indices into `history.states`. */
  readonly states: readonly number[];
  readonly last: Uint8Array;
  readonly origin: Uint8Array;
  readonly region: Uint8Array;
  /** Layer 1: four chances a row. */
  readonly base: Float64Array;
  /** FEATURE_COUNT standardised features a row: centred within the vote and the part (last in favour, or not), scaled, cut at ±4. */
  readonly features: Float32Array;
}

/** The covariate layer learns separately for states last in favour, for those last against or abstaining, and for those absent or new. */
export const PARTS = 3;

export function partOf(origin: number): number {
  return origin === FROM_YES ? 0 : origin === FROM_NO || origin === FROM_ABSTAIN ? 1 : 2;
}

export function seriesMovesOf(history: History, cache: ForecastCache): SeriesMoves[] {
  return cache.get(`${fingerprintOf(history)} moves`, () => allSeriesMoves(history, cache));
}

export function voteRows(input: { history: History; series: string; members: readonly number[]; cache: ForecastCache }): VoteRows {
  const { history, series, members, cache } = input;
  return cache.get(`${fingerprintOf(history)} rows ${series} ${members.join()}`, () => {
    const all = seriesMovesOf(history, cache);
    const panel = all.find(({ slug }) => slug === series)?.panel ?? { votes: [], standings: [emptyStanding(history)] };
    const standing = latestStanding(panel);
    const origin = Uint8Array.from(members, (state) => originOf(standing, state));
    const table = transitionTable(all, series);
    const base = new Float64Array(members.length * 4);
    members.forEach((state, row) => {
      const from = moveRow(origin[row]!, tenureClassOf(standing.tenure[state]!));
      base.set(table.subarray(from, from + 4), row * 4);
    });
    const raw = rawFeatures({ history, series, panel, all, cache });
    return {
      states: members,
      last: Uint8Array.from(members, (state) => standing.last[state]!),
      origin,
      region: Uint8Array.from(members, (state) => regionIndex(history.states[state]!)),
      base,
      features: standardise({ members, origin, raw: FEATURES.map(({ name }) => raw[name]) }),
    };
  });
}

function standardise(input: { members: readonly number[]; origin: Uint8Array; raw: readonly Float64Array[] }): Float32Array {
  const { members, origin, raw } = input;
  const features = new Float32Array(members.length * FEATURE_COUNT);
  raw.forEach((values, f) => {
    const sums = new Float64Array(PARTS);
    const sizes = new Float64Array(PARTS);
    members.forEach((state, row) => {
      sums[partOf(origin[row]!)]! += values[state]!;
      sizes[partOf(origin[row]!)]!++;
    });
    members.forEach((state, row) => {
      const part = partOf(origin[row]!);
      const centred = (values[state]! - sums[part]! / sizes[part]!) / FEATURES[f]!.scale;
      features[row * FEATURE_COUNT + f] = Math.max(-FEATURE_LIMIT, Math.min(FEATURE_LIMIT, centred));
    });
  });
  return features;
}

function emptyStanding(history: History) {
  const size = history.states.length;
  return { last: new Uint8Array(size), lastPresent: new Uint8Array(size), tenure: new Uint8Array(size) };
}
