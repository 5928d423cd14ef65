import { describe, expect, it } from "vitest";
import type { Departure, Interval } from "@/lib/impact/departure";
import type { DriftComparison } from "@/lib/impact/double-difference";
import { impactInShort, labelledText, shortText } from "@/lib/impact/in-short";
import type { Impact } from "@/lib/impact/impact";
import type { Rank, Ranks } from "@/lib/impact/placebo";
import { rivalsOf } from "@/lib/impact/rivals";
import { signedTenths, verdictOf } from "@/lib/impact/verdict";
import { windowsOf } from "@/lib/impact/window";
import type { TimelineEvent } from "@/lib/timeline/schema";
import { eventOn, seriesOf, voteOn } from "../../../support/synthetic-series";

const votes = [voteOn("2010-11-01", [40, 1, 5, 4]), voteOn("2011-11-01", [30, 5, 10, 5])];
const pressure = eventOn("2011-10-01", { kind: "lobbying", direction: "pressure_against" });

const departed = (impact: number, ninety: Interval, actual = 30): Departure => ({
  expected: actual - impact, actual, impact, sd: 2, standardised: impact / 2, forecast: { 50: [0, 0], 80: [0, 0], 90: [0, 0] }, interval: { 50: ninety, 80: ninety, 90: ninety }, tail: 0.01,
});
const rank = (place: number, of: number): Rank => ({ rank: place, of, p: place / of });
const ranks = (own: Rank, all: Rank, toward = true) => {
  const one = (either: Rank): Ranks => ({ toward: toward ? either : null, either });
  return { own: one(own), ownQuiet: one(own), all: one(all), allQuiet: one(all) };
};
const first = ranks(rank(1, 30), rank(1, 340));
const drift = (double: Interval): DriftComparison => ({
  controls: 10, states: 50, own: -10, drift: { value: -1, interval: [-3, 1] }, double: { value: (double[0] + double[1]) / 2, interval: double }, triple: null, rank: { rank: 1, of: 30 },
});
const quietCounts = { no: departed(0, [-1, 1]), abstain: departed(0, [-1, 1]), absent: departed(0, [-1, 1]) };

function verdict({ yes = departed(-10.1, [-13, -7]), placed = first, compared = drift([-12, -6]), events = [pressure], others = [], whole = true, counts = quietCounts }: {
  yes?: Departure; placed?: ReturnType<typeof ranks>; compared?: DriftComparison | null; events?: TimelineEvent[]; others?: TimelineEvent[]; whole?: boolean; counts?: typeof quietCounts;
} = {}) {
  const record = seriesOf(votes, [...events, ...others]);
  const window = windowsOf({ events, votes, mode: "together" })[0]!;
  return verdictOf({ state: "estimated", window, rivals: rivalsOf({ record, window, absent: null }), estimated: { counts: { yes, ...counts }, ranks: placed, drift: compared }, whole });
}

describe("the verdict", () => {
  it("is not known while there is no vote, and cannot be estimated without votes before", () => {
    const record = seriesOf(votes);
    const after = windowsOf({ events: [eventOn("2012-01-01")], votes, mode: "together" })[0]!;
    expect(verdictOf({ state: "not-yet", window: after, rivals: rivalsOf({ record, window: after, absent: null }) })).toMatchObject({ kind: "not-yet", sentence: expect.stringContaining("Not yet known") });
    const early = windowsOf({ events: [pressure], votes, mode: "together" })[0]!;
    expect(verdictOf({ state: "too-early", window: early, rivals: rivalsOf({ record, window: early, absent: null }) })).toMatchObject({ kind: "too-early", sentence: expect.stringContaining("only 1 vote was held before that of 1 November 2011, and 3 are needed") });
    expect(verdictOf({ state: "being-made", window: early, rivals: rivalsOf({ record, window: early, absent: null }) })).toMatchObject({ kind: "being-made", provisional: true });
  });
  it("cannot be told apart from chance when the interval holds zero", () => {
    expect(verdict({ yes: departed(-1, [-3, 1]) })).toMatchObject({ kind: "as-expected", sentence: expect.stringContaining("cannot be told apart from chance") });
  });
  it("then still names another count that departed", () => {
    expect(verdict({ yes: departed(-1, [-3, 1]), counts: { ...quietCounts, no: departed(2.1, [1, 3]) } }).sentence).toContain("against +2.1 (+1 to +3)");
  });
  it("cannot be told apart from what happens anyway when placebos went as far", () => {
    expect(verdict({ placed: ranks(rank(1, 30), rank(30, 340)) })).toMatchObject({ kind: "not-unusual", sentence: expect.stringContaining("the largest difference of 30 votes of this series, and the 30th largest of 340 of all series compared, in either direction") });
    expect(verdict({ placed: ranks(rank(6, 30), rank(2, 340)) }).kind).toBe("not-unusual");
    expect(verdict({ placed: ranks(rank(1, 6), rank(2, 340)) }).kind).toBe("departure");
  });
  it("cannot be told apart from a general drift when the controls moved alike", () => {
    expect(verdict({ compared: drift([-5, 1]) })).toMatchObject({ kind: "drift", sentence: expect.stringContaining("cannot be told apart from a general drift") });
  });
  it("says when a rare and particular change went the other way than was asked", () => {
    expect(verdict({ yes: departed(10, [7, 13]), compared: drift([6, 12]) })).toMatchObject({ kind: "other-way", sentence: expect.stringContaining("the other way than was asked") });
  });
  it("belongs to the window when several events lie in it", () => {
    expect(verdict({ others: [eventOn("2011-10-15")] })).toMatchObject({ kind: "window", sentence: expect.stringContaining("which holds 2 recorded events: they cannot be told apart") });
    expect(verdict({ events: [pressure, { ...pressure, id: 2, date: "2011-10-09" }] }).kind).toBe("window");
    expect(verdict({ others: [eventOn("2011-05-15")] }).kind).toBe("departure");
  });
  it("does not call an event of the day of the vote, or of no certain order, a cause", () => {
    expect(verdict({ events: [{ ...pressure, date: "2011-11-01" }] })).toMatchObject({ kind: "window", sentence: expect.stringContaining("as much as its cause") });
    expect(verdict({ events: [{ ...pressure, date: "2011-01-01", datePrecision: "year" }] }).sentence).toContain("not known whether the event came before the vote");
  });
  it("at its strongest says that the vote departed after the one recorded event", () => {
    expect(verdict()).toMatchObject({ kind: "departure", provisional: false, sentence: expect.stringContaining("10.1 fewer than expected") });
    expect(verdict({ compared: null }).sentence).toContain("Too few other resolutions");
  });
  it("says nothing of how rare a departure is while placebos are being made", () => {
    const alone = { placed: ranks(rank(1, 1), rank(1, 1)), whole: false };
    expect(verdict(alone)).toMatchObject({ kind: "comparing", provisional: true, sentence: expect.stringContaining("How rare that is without such events is not known yet") });
    expect(verdict(alone).sentence).not.toMatch(/departed as far|largest/);
    expect(verdict({ whole: false }).provisional).toBe(true);
  });
});

describe("an impact in short", () => {
  const made = (yes: Departure, placed = first, events = [pressure], others: TimelineEvent[] = []) => {
    const window = windowsOf({ events, votes, mode: "together" })[0]!;
    const rivals = rivalsOf({ record: seriesOf(votes, [...events, ...others]), window, absent: null });
    return impactInShort({ state: "estimated", window, rivals, counts: { yes, ...quietCounts }, ranks: placed, asLarge: 0 } as unknown as Impact)!;
  };
  const short = (yes: Departure, placed = first) => shortText(made(yes, placed));
  it("is a difference and how it compares", () => {
    expect(short(departed(-10.1, [-13, -7]))).toBe("10 fewer in favour than expected; nothing as large in 29 other votes");
    expect(short(departed(10.1, [7, 13]), ranks(rank(4, 30), rank(1, 340)))).toBe("10 more in favour than expected; something as unusual in 3 of 29 other votes");
    expect(short({ ...departed(1.2, [-1, 3]), forecast: { 50: [0, 0], 80: [0, 0], 90: [27, 31] } })).toBe("As expected: 30 in favour, 27 to 31 expected");
    expect(impactInShort({ state: "not-yet" } as Impact)).toEqual({ of: "Impact", word: "Not yet known", number: "" });
    expect(impactInShort({ state: "being-made" } as Impact)).toBeNull();
  });
  it("says that too few votes came before, not that it is too early", () => {
    const window = windowsOf({ events: [pressure], votes, mode: "together" })[0]!;
    expect(shortText(impactInShort({ state: "too-early", window } as Impact)!)).toBe("Cannot be told: only 1 vote was held before that of 1 November 2011, and 3 are needed to say what was expected of it");
  });
  it("says what the figure belongs to: the event, its window, or the vote of that day", () => {
    const fall = departed(-10.1, [-13, -7]);
    expect(labelledText(made(fall))).toBe("Impact: 10 fewer in favour than expected; nothing as large in 29 other votes");
    expect(made(fall, first, [pressure], [eventOn("2011-10-15")]).of).toBe("Impact of its window");
    expect(made(fall, first, [{ ...pressure, date: "2011-11-01" }]).of).toBe("The vote of that day");
  });
  it("writes differences with their sign", () => {
    expect([-21.29, 0.71, 0.04, -0.04, -3, 3].map(signedTenths)).toEqual(["−21.3", "+0.7", "0", "0", "−3", "+3"]);
  });
});

describe("rival explanations", () => {
  it("never are what tells the outcome of the vote itself", () => {
    const outcome = eventOn("2011-11-01", { title: "30-5-10: fewest ever" });
    const other = eventOn("2011-11-01", { id: 7, title: "A storm strikes" });
    const window = windowsOf({ events: [pressure], votes, mode: "together" })[0]!;
    expect(rivalsOf({ record: seriesOf(votes, [pressure, outcome, other]), window, absent: null }).inWindow).toEqual([other]);
    expect(verdict({ others: [outcome] }).kind).toBe("departure");
  });
});
