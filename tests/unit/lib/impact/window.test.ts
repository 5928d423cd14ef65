import { describe, expect, it } from "vitest";
import { senseOf, windowsOf } from "@/lib/impact/window";
import { eventOn, voteOn } from "../../../support/synthetic-series";

const votes = [voteOn("2010-11-01", [10, 1, 5, 4]), voteOn("2011-11-01", [9, 2, 5, 4]), voteOn("2012-11-01", [8, 3, 5, 4])];
const one = (event: ReturnType<typeof eventOn>) => windowsOf({ events: [event], votes, mode: "together" })[0]!;

describe("the window of an event", () => {
  it("ends at the first vote after it and sees only what was before it", () => {
    const window = one(eventOn("2011-05-03"));
    expect(window).toMatchObject({ asOf: "2011-05-03", order: "before", vote: { date: "2011-11-01" }, before: { date: "2010-11-01" } });
  });
  it("has no vote when none was held since", () => {
    expect(one(eventOn("2013-01-01"))).toMatchObject({ vote: null, before: { date: "2012-11-01" } });
  });
  it("takes an event of the day of the vote to that vote, and says so", () => {
    expect(one(eventOn("2011-11-01"))).toMatchObject({ asOf: "2011-11-01", order: "same-day", vote: { date: "2011-11-01" } });
  });
  it("places what is known to the month on its first day; the order is not certain where the vote lies in that month", () => {
    expect(one(eventOn("2011-10-01", { datePrecision: "month" }))).toMatchObject({ asOf: "2011-10-01", order: "before", vote: { date: "2011-11-01" } });
    expect(one(eventOn("2011-11-01", { datePrecision: "month" }))).toMatchObject({ order: "uncertain", vote: { date: "2011-11-01" } });
  });
  it("places what is known to the year on its first day, before the vote of that year, as uncertain", () => {
    expect(one(eventOn("2011-01-01", { datePrecision: "year" }))).toMatchObject({ asOf: "2011-01-01", order: "uncertain", vote: { date: "2011-11-01" } });
    expect(one(eventOn("2009-01-01", { datePrecision: "year" }))).toMatchObject({ order: "before", vote: { date: "2010-11-01" }, before: null });
  });
});

describe("several events", () => {
  const events = [eventOn("2012-10-20"), eventOn("2011-03-01"), eventOn("2012-02-02")];
  it("together make one window for each vote, from the earliest", () => {
    const windows = windowsOf({ events, votes, mode: "together" });
    expect(windows.map(({ asOf, events: own, vote }) => [asOf, own.length, vote?.date])).toEqual([["2011-03-01", 1, "2011-11-01"], ["2012-02-02", 2, "2012-11-01"]]);
  });
  it("apart make a window each, oldest first", () => {
    expect(windowsOf({ events, votes, mode: "apart" }).map(({ asOf }) => asOf)).toEqual(["2011-03-01", "2012-02-02", "2012-10-20"]);
  });
});

describe("the sense of events", () => {
  it("is what was asked, else the direction; none where they pull both ways", () => {
    expect(senseOf([{ asks: ["abstain"], direction: "neutral" }])).toBe(-1);
    expect(senseOf([{ asks: ["vote_yes"], direction: "pressure_against" }])).toBe(1);
    expect(senseOf([{ asks: [], direction: "pressure_against" }, { asks: [], direction: "neutral" }])).toBe(-1);
    expect(senseOf([{ asks: [], direction: "pressure_against" }, { asks: [], direction: "support_for" }])).toBeNull();
    expect(senseOf([{ asks: [], direction: "neutral" }])).toBeNull();
  });
});
