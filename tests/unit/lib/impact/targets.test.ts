import { describe, expect, it } from "vitest";
import type { StateMove } from "@/lib/impact/state-moves";
import { targetComparison } from "@/lib/impact/targets";
import { windowsOf } from "@/lib/impact/window";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { eventOn, voteOn } from "../../../support/synthetic-series";

const votes = [voteOn("2010-11-01", [4, 0, 0, 0]), voteOn("2011-11-01", [2, 0, 2, 0])];
const move = (country: string, left: boolean, chanceOfYes: number, targeted = false): StateMove => ({ country, from: "yes", to: left ? "abstain" : "yes", switched: left, chance: left ? 1 - chanceOfYes : chanceOfYes, surprise: 0, chanceOfYes, targeted });
const regions = new Map([["AAA", "one"], ["BBB", "one"], ["CCC", "one"], ["DDD", "two"]]);
const compare = (events: TimelineEvent[], moves: StateMove[]) => targetComparison({ window: windowsOf({ events, votes, mode: "together" })[0]!, moves, regions, seed: 1 });
const pressure = (more: Partial<TimelineEvent>) => eventOn("2011-06-01", { direction: "pressure_against", ...more });
const moves = [move("AAA", true, 0.8, true), move("BBB", false, 0.9), move("CCC", true, 0.6), move("DDD", false, 0.5)];

describe("targeted against untargeted states", () => {
  it("is the difference of moves beyond each state's own chance, by hand", () => {
    const found = compare([pressure({ targets: ["AAA"] })], moves);
    // Targeted: 1 − 0.2. Others: ((0 − 0.1) + (1 − 0.4) + (0 − 0.5)) / 3 = 0.
    expect(found).toMatchObject({ computed: true, move: "leave", targeted: { atRisk: 1, moved: 1 }, others: { atRisk: 3, moved: 1 }, exact: true, sets: 3, unmoved: [] });
    expect(found.computed && found.difference).toBeCloseTo(0.8, 12);
    expect(found.computed && found.p).toBeCloseTo(1 / 3, 12);
  });
  it("names the targeted that did not move", () => {
    expect(compare([pressure({ targets: ["BBB"] })], moves.map((one) => ({ ...one, targeted: one.country === "BBB" })))).toMatchObject({ unmoved: ["BBB"] });
  });
  it("counts joining for support", () => {
    const joiners = [{ ...move("AAA", false, 0.3, true), from: "no" as const, to: "yes" as const }, { ...move("BBB", true, 0.2), from: "abstain" as const, to: "abstain" as const }];
    expect(compare([eventOn("2011-06-01", { direction: "support_for", targets: ["AAA"] })], joiners)).toMatchObject({ computed: true, move: "join", targeted: { moved: 1 }, others: { moved: 0 } });
  });

  const whyNot = (events: TimelineEvent[], states = moves) => {
    const found = compare(events, states);
    return found.computed ? "computed" : found.why;
  };
  it("is not computed without named targets, and says what the record says instead", () => {
    expect(whyNot([pressure({ targetsNote: "dozens (not named)" })])).toMatch(/No target is named.*dozens \(not named\)/);
    expect(whyNot([pressure({ targets: ["AAA"] }), pressure({ id: 2 })])).toMatch(/only 1 of the 2 events/);
  });
  it("is not computed where states may be named for what they did", () => {
    expect(whyNot([eventOn("2011-11-01", { direction: "pressure_against", targets: ["AAA"] })])).toMatch(/circular/);
    expect(whyNot([eventOn("2011-01-01", { datePrecision: "year", direction: "pressure_against", targets: ["AAA"] })])).toMatch(/not known whether/);
  });
  it("is not computed without a side, a state that could move, or one to compare with", () => {
    expect(whyNot([eventOn("2011-06-01", { targets: ["AAA"] })])).toMatch(/do not push one way/);
    expect(whyNot([pressure({ targets: ["ZZZ"] })], moves.map((one) => ({ ...one, targeted: false })))).toMatch(/none could move/);
    expect(whyNot([pressure({ targets: ["AAA"] })], moves.slice(0, 1))).toMatch(/nothing to compare/);
  });
});
