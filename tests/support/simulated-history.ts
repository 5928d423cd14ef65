import type { VoteRecord, VotingRecord } from "../../lib/forecast/history";
import type { SeriesRecord } from "../../lib/series/schema";
import { seededRandom } from "../../lib/stats/random";
import type { Position, RollCall } from "../../lib/votes/schema";
import { eventOn, voteOn } from "./synthetic-series";

/** What is planted in the last year: how many supporters leave the series "tea", and how many leave every series. */
export interface Planted {
  readonly effect: number;
  readonly drift: number;
}

export const controlsOfTea = ["coffee", "cocoa", "maté", "milk"].map((name) => name.replace("é", "e"));
const regions = ["African", "Asia-Pacific", "WEOG"];
const letters: Record<number, Position> = { 1: "no", 2: "abstain", 3: "absent", 4: "yes" };

/**
 * A made-up assembly whose rule is known: every state keeps its position from one vote of a series to the next but for a small chance, so that without anything
 * planted the last vote is one like the others. Seeded.
 */
export function simulatedHistory({ seed, planted, states = 60, years = 12 }: { seed: number; planted: Planted; states?: number; years?: number }): VotingRecord {
  const random = seededRandom(`simulated ${seed}`);
  const votes: VoteRecord[] = [];
  const slugs = ["tea", ...controlsOfTea];
  const first = () => Uint8Array.from({ length: states }, () => (random.uniform() < 0.75 ? 4 : 1 + random.integer(3)));
  const positions = new Map(slugs.map((slug) => [slug, first()]));
  // Some years are livelier than others: each vote's chances of leaving and of coming back are multiplied by shocks of its own, with mean 1.
  const shock = () => Math.exp(0.6 * random.normal() - 0.18);
  const next = (before: Uint8Array<ArrayBuffer>) => {
    const [leave, comeBack] = [0.03 * shock(), 0.09 * shock()];
    return before.map((position) => (random.uniform() < (position === 4 ? leave : comeBack) ? (position === 4 ? 1 + random.integer(3) : 4) : position));
  };
  const shuffled = Array.from({ length: states }, (_, at) => at).sort(() => random.uniform() - 0.5);
  for (let year = 0; year < years; year++) {
    slugs.forEach((slug, at) => {
      let now = year === 0 ? positions.get(slug)! : next(positions.get(slug)!);
      if (year === years - 1) now = withLeavers(now, shuffled, planted.drift + (slug === "tea" ? planted.effect : 0));
      positions.set(slug, now);
      const date = `${2000 + year}-10-${String(10 + at).padStart(2, "0")}`;
      votes.push({ id: String(votes.length + 1), date, session: String(55 + year), resolution: `R/${slug}/${year}`, series: [slug], positions: now });
    });
  }
  return { states: Array.from({ length: states }, (_, at) => ({ iso3: `S${String(at).padStart(2, "0")}`, region: regions[at % 3]! })), votes };
}

/** Turns the first so many supporters, in the order given, into abstainers. */
function withLeavers(positions: Uint8Array<ArrayBuffer>, order: readonly number[], leavers: number): Uint8Array<ArrayBuffer> {
  const result = positions.slice();
  for (const state of order.filter((at) => result[at] === 4).slice(0, leavers)) result[state] = 2;
  return result;
}

/** A series of a simulated history as the record has it, with one lobbying event three weeks before its last vote. */
export function simulatedSeries({ states, votes }: VotingRecord, slug: string, targets: readonly string[] = []): SeriesRecord {
  const own = votes.filter(({ series }) => series.includes(slug));
  const rollCalls = new Map<number, RollCall>();
  const made = own.map((vote) => {
    const calls: RollCall = new Map(states.map(({ iso3 }, at) => [iso3, letters[vote.positions[at]!]!]));
    const count = (position: Position) => [...calls.values()].filter((one) => one === position).length;
    const row = voteOn(vote.date, [count("yes"), count("no"), count("abstain"), count("absent")], { id: Number(vote.id), session: vote.session, resolution: vote.resolution });
    rollCalls.set(row.id, calls);
    return row;
  });
  const last = made.at(-1)!.date;
  const event = eventOn(`${last.slice(0, 4)}-09-20`, { series: slug, kind: "lobbying", direction: "pressure_against", targets: [...targets] });
  return { series: { id: 1, slug, title: slug, shortTitle: slug, cycle: "yearly", sponsor: null, presser: null }, revision: { number: 1, at: "2026-01-01T00:00:00.000Z" }, votes: made, rollCalls, events: slug === "tea" ? [event] : [] };
}
