import { describe, expect, it } from "vitest";
import { controlShares, driftStates } from "@/lib/impact/control-shares";
import { controlPairs, movers, ownPair } from "@/lib/impact/controls";
import { driftComparison, stateChanges } from "@/lib/impact/double-difference";
import type { SeriesRecord } from "@/lib/series/schema";
import type { Position, RollCall, Vote } from "@/lib/votes/schema";
import { voteOn } from "../../../support/synthetic-series";

const names: Record<string, Position> = { Y: "yes", N: "no", A: "abstain", X: "absent" };
let next = 1;
/** A series from its votes as letters: one state a letter, S0, S1 … */
function series(slug: string, calls: Record<string, string>): SeriesRecord {
  const rollCalls = new Map<number, RollCall>();
  const votes = Object.entries(calls).map(([date, letters]): Vote => {
    const positions = [...letters].map((letter) => names[letter]!);
    const count = (position: Position) => positions.filter((one) => one === position).length;
    const vote = voteOn(date, [count("yes"), count("no"), count("abstain"), count("absent")], { id: next++ });
    rollCalls.set(vote.id, new Map(positions.map((position, at) => [`S${at}`, position])));
    return vote;
  });
  return { series: { id: 1, slug, title: slug, shortTitle: slug, cycle: null, sponsor: null, presser: null }, revision: { number: 1, at: "2026-01-01T00:00:00.000Z" }, votes, rollCalls, events: [] };
}

const tea = series("tea", { "2010-10-20": "YYYYYN", "2011-10-20": "AAAYYN" });
const [before, vote] = tea.votes as [Vote, Vote];

describe("the control votes", () => {
  it("are the latest before the window and the first since, within three years and half a year", () => {
    const others = [
      series("yearly", { "2010-12-01": "YYYYYY", "2011-12-01": "YYYYYY" }),
      series("every second year", { "2009-12-01": "YYYYYY", "2011-12-01": "YYYYYY" }),
      series("too old", { "2008-09-01": "YYYYYY", "2011-12-01": "YYYYYY" }),
      series("too late", { "2010-12-01": "YYYYYY", "2012-12-01": "YYYYYY" }),
      series("ended", { "2010-12-01": "YYYYYY" }),
    ];
    const pairs = controlPairs({ others, asOf: "2011-10-01", vote });
    expect(pairs.map(({ series: slug, before: old, after }) => [slug, old.date, after.date])).toEqual([["yearly", "2010-12-01", "2011-12-01"], ["every second year", "2009-12-01", "2011-12-01"]]);
  });
  it("never are the vote itself", () => {
    expect(controlPairs({ others: [{ ...tea, series: { ...tea.series, slug: "same" } }], asOf: "2011-10-01", vote })).toEqual([]);
  });
});

const controls = [
  series("a", { "2010-12-01": "YYYYYY", "2011-12-01": "AAYYYY" }),
  series("b", { "2010-12-01": "YYYYYY", "2011-12-01": "AYYYYY" }),
  series("c", { "2010-12-01": "YNYYYY", "2011-12-01": "AYYYYY" }),
];
const pairs = () => controlPairs({ others: controls, asOf: "2011-10-01", vote });
const own = ownPair(tea, before, vote);

describe("shares on the controls", () => {
  it("are those of the states that left here and of those that stayed, by hand", () => {
    expect([...movers(own, "leave")]).toEqual([["S0", true], ["S1", true], ["S2", true], ["S3", false], ["S4", false]]);
    const shares = controlShares({ own, controls: pairs(), move: "leave", seed: 1 });
    expect(shares.map(({ moved, stayed }) => [moved, stayed])).toEqual([
      [{ moved: 2, of: 3 }, { moved: 0, of: 2 }],
      [{ moved: 1, of: 3 }, { moved: 0, of: 2 }],
      [{ moved: 1, of: 2 }, { moved: 0, of: 2 }],
    ]);
    expect(shares[0]!.difference!.value).toBeCloseTo(2 / 3, 12);
    const [low, high] = shares[0]!.difference!.interval;
    expect(low).toBeLessThanOrEqual(2 / 3);
    expect(high).toBeGreaterThanOrEqual(2 / 3);
  });
  it("find the state whose move here is what it did everywhere", () => {
    expect(driftStates({ own, controls: pairs(), move: "leave" })).toMatchObject([{ country: "S0", on: ["a", "b", "c"], of: 3 }]);
  });
});

describe("the double difference", () => {
  it("is the change here minus the mean change on the controls, state by state, by hand", () => {
    const changes = stateChanges(own, pairs());
    expect(changes.get("S0")).toEqual({ own: -1, drift: -1 });
    expect(changes.get("S1")).toEqual({ own: -1, drift: 0 });
    expect(changes.get("S2")).toEqual({ own: -1, drift: 0 });
    expect(changes.get("S5")).toEqual({ own: 0, drift: 0 });
    const found = driftComparison({ record: tea, others: controls, asOf: "2011-10-01", before, vote, seed: 1 })!;
    expect(found).toMatchObject({ controls: 3, states: 6, own: -3, drift: { value: -1 }, double: { value: -2 }, triple: null, rank: { rank: 1, of: 1 } });
    expect(found.double.interval[0]).toBeLessThanOrEqual(-2);
    expect(found.double.interval[1]).toBeGreaterThanOrEqual(-2);
  });
  it("is taken against earlier quiet windows for the third difference", () => {
    const longer = series("tea", { "2009-10-20": "YYYYYY", "2010-10-20": "YYYYYN", "2011-10-20": "AAAYYN" });
    const older = controls.map(({ series: { slug }, rollCalls, votes }) => {
      const text = (vote: Vote) => [...rollCalls.get(vote.id)!.values()].map((position) => Object.keys(names).find((letter) => names[letter] === position)!).join("");
      return series(slug, { "2009-12-01": "YYYYYY", ...Object.fromEntries(votes.map((one) => [one.date, text(one)])) });
    });
    const [, second, third] = longer.votes as [Vote, Vote, Vote];
    const found = driftComparison({ record: longer, others: older, asOf: "2011-10-01", before: second, vote: third, seed: 1 })!;
    // 2010: own −1 (S5), drift −1/3 (S1 on c), so −2/3. 2011: own −3, drift −1, so −2. Triple: −2 + 2/3.
    expect(found.double.value).toBeCloseTo(-2, 12);
    expect(found.triple).toMatchObject({ quietWindows: 1 });
    expect(found.triple!.value).toBeCloseTo(-4 / 3, 12);
    expect(found.rank).toEqual({ rank: 1, of: 2 });
  });
  it("says nothing with fewer than three controls", () => {
    expect(driftComparison({ record: tea, others: controls.slice(1), asOf: "2011-10-01", before, vote, seed: 1 })).toBeNull();
  });
});
