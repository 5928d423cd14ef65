import { describe, expect, it } from "vitest";
import { placeboInterval, type PlaceboVote, placeboRanks, placebosOf, rankAmong } from "@/lib/impact/placebo";
import { placeboVotes } from "@/lib/impact/placebo-votes";
import { eventOn, seriesOf, voteOn } from "../../../support/synthetic-series";

const vote = (series: string, voteId: number, standardised: number, lobbied = false): PlaceboVote => ({ series, shortTitle: series, voteId, session: null, date: "2010-01-01", expected: 0, actual: 0, impact: 0, standardised, lobbied, changes: [] });
const at = (...values: number[]) => values.map((standardised) => ({ standardised }));

describe("ranks among placebos", () => {
  it("count those at least as far out on the side asked for, and on either", () => {
    const ranks = rankAmong(-2, at(-3, -2, -1, 0, 2.5), -1);
    expect(ranks.toward).toEqual({ rank: 3, of: 6, p: 0.5 });
    expect(ranks.either).toEqual({ rank: 4, of: 6, p: 4 / 6 });
  });
  it("have no side where the events pull both ways", () => {
    const ranks = rankAmong(5, at(1, 2), null);
    expect(ranks.toward).toBeNull();
    expect(ranks.either).toEqual({ rank: 1, of: 3, p: 1 / 3 });
  });
  it("put a departure against what was asked last", () => {
    expect(rankAmong(4, at(-1, 0, 1), -1).toward).toEqual({ rank: 4, of: 4, p: 1 });
  });
  it("never count the vote itself, and leave out lobbied votes where asked", () => {
    const placebos = [vote("tea", 1, -9), vote("tea", 2, -5, true), vote("tea", 3, 1), vote("milk", 5, -4), vote("milk", 4, 0)];
    const ranks = placeboRanks({ standardised: -3, sense: -1, series: "tea", voteId: 1, placebos });
    expect([ranks.own, ranks.ownQuiet, ranks.all, ranks.allQuiet].map(({ toward }) => [toward!.rank, toward!.of])).toEqual([[2, 3], [1, 2], [3, 5], [2, 4]]);
  });
});

describe("the placebos of a vote", () => {
  it("are every other vote once: one in several series is no placebo of itself, and counts as that of its own series", () => {
    const placebos = [vote("milk", 1, -9), vote("milk", 2, -8), vote("milk", 3, -7), vote("tea", 1, -6), vote("tea", 2, -5), vote("wine", 3, -4)];
    expect(placebosOf({ series: "tea", voteIds: [1], placebos }).map(({ series, voteId }) => `${series} ${voteId}`)).toEqual(["milk 3", "tea 2"]);
  });
});

describe("the interval by placebos", () => {
  it("takes their middle nine tenths from the impact, in units of the spread", () => {
    const placebos = Array.from({ length: 21 }, (_, k) => ({ standardised: (k - 10) / 10, lobbied: false }));
    expect(placeboInterval({ impact: -8, spread: 2, placebos })!.map((end) => Number(end.toFixed(9)))).toEqual([-9.8, -6.2]);
  });
  it("is not given with fewer than twenty quiet placebos", () => {
    expect(placeboInterval({ impact: 0, spread: 1, placebos: Array.from({ length: 30 }, (_, k) => ({ standardised: k, lobbied: k > 10 })) })).toBeNull();
  });
});

describe("placebo votes", () => {
  it("know their lobbying, and what else changed since the vote before", () => {
    const votes = [voteOn("2010-11-01", [10, 1, 5, 4]), voteOn("2011-11-01", [10, 1, 5, 9], { title: "Trade in tea and coffee" }), voteOn("2012-11-01", [10, 1, 5, 9], { title: "Trade in tea and coffee." })];
    const count = { mean: 10, sd: 1, q05: 9, q25: 10, q75: 10, q95: 11, from: 9, chances: [0.25, 0.5, 0.25] };
    const forecasts = votes.map(({ id }) => ({ voteId: String(id), result: { counts: { yes: count, no: count, abstain: count, absent: count } } }));
    const made = placeboVotes(seriesOf(votes, [eventOn("2012-05-01", { kind: "lobbying" }), eventOn("2011-05-01")]), forecasts);
    expect(made.map(({ lobbied }) => lobbied)).toEqual([false, false, true]);
    expect(made.map(({ changes }) => changes)).toEqual([[], ["title changed", "non-voting 4 → 9", "5 newly called"], []]);
  });
});
