import { describe, expect, it } from "vitest";
import { eventsByVote } from "@/lib/impact/events-by-vote";
import { openingOf } from "@/lib/impact/opening";
import { eventOn, voteOn } from "../../../support/synthetic-series";

const yes = [40, 41, 42, 30, 41, 36, 35];
const votes = yes.map((count, at) => voteOn(`${2010 + at}-11-01`, [count, 1, 50 - count, 0]));
const lobbying = (date: string, more: Parameters<typeof eventOn>[1] = {}) => eventOn(date, { kind: "lobbying", direction: "pressure_against", ...more });
const dates = (events: readonly { date: string }[]) => events.map(({ date }) => date);

describe("what the page of impacts opens on", () => {
  it("is the lobbying before the last vote, beside that before the lobbied vote that fell most", () => {
    const events = [lobbying("2013-10-01"), lobbying("2015-10-01"), lobbying("2015-10-09"), lobbying("2016-10-01"), lobbying("2016-10-02", { direction: "support_for" }), eventOn("2016-10-03")];
    const opening = openingOf({ votes, events })!;
    expect([dates(opening.latest), opening.beforeLastVote, dates(opening.hardest)]).toEqual([["2016-10-01"], true, ["2013-10-01"]]);
  });
  it("is the last lobbied vote where the last was not, and says so", () => {
    expect(openingOf({ votes, events: [lobbying("2013-10-01"), lobbying("2015-10-01"), lobbying("2017-01-01")] })).toMatchObject({ beforeLastVote: false, latest: [{ date: "2015-10-01" }], hardest: [{ date: "2013-10-01" }] });
  });
  it("leaves out what cannot be estimated, and is nothing without lobbying", () => {
    expect(openingOf({ votes, events: [lobbying("2011-10-01"), lobbying("2016-10-01")] })).toMatchObject({ hardest: [] });
    expect(openingOf({ votes, events: [eventOn("2016-10-01")] })).toBeNull();
    expect(openingOf({ votes, events: [] })).toBeNull();
  });
  it("never names more events than an address can", () => {
    const many = ["2014", "2016"].flatMap((year) => Array.from({ length: 20 }, (_, at) => lobbying(`${year}-10-${String(at + 1).padStart(2, "0")}`)));
    const opening = openingOf({ votes, events: many })!;
    expect(opening.latest.length + opening.hardest.length).toBe(24);
  });
});

describe("events to choose", () => {
  it("are grouped by the vote that followed, newest first, without what tells an outcome", () => {
    const events = [eventOn("2014-01-05"), eventOn("2014-05-05"), eventOn("2014-11-01", { title: "41-1-9: the usual" }), eventOn("2016-03-01"), eventOn("2017-01-01")];
    expect(eventsByVote({ votes, events }).map(({ vote, events: own }) => [vote?.date, dates(own)])).toEqual([
      [undefined, ["2017-01-01"]], ["2016-11-01", ["2016-03-01"]], ["2014-11-01", ["2014-05-05", "2014-01-05"]],
    ]);
  });
});
