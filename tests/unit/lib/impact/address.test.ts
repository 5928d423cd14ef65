import { describe, expect, it } from "vitest";
import { askedOf } from "@/app/series/[series]/impact/address";
import { impactQuery, impactQuerySchema } from "@/lib/impact/schema";
import { sortImpacts } from "@/lib/impact/sort-impacts";
import type { Impact } from "@/lib/impact/impact";
import { suggestedEvents } from "@/lib/impact/suggested-events";
import { eventOn, teaSeries } from "../../../support/synthetic-series";

const { record } = teaSeries();
const [first, second] = record.events.map(({ id }) => id) as [number, number];

describe("the address of an impact", () => {
  it("names events by number, parted by commas", () => {
    expect(impactQuerySchema.parse({ events: "38,39" })).toEqual({ events: [38, 39], window: "together" });
    for (const events of ["", "38,", ",38", "38,38", "0", "-1", "1.5", "x", "38 39", "9".repeat(12), Array.from({ length: 25 }, (_, at) => at + 1).join(",")]) {
      expect(impactQuerySchema.safeParse({ events }).success, events).toBe(false);
    }
    expect(impactQuerySchema.safeParse({ events: "1", window: "both" }).success).toBe(false);
  });
  it("is written as it is read, without what is usual", () => {
    expect(impactQuery({ events: [38, 39], window: "together", sort: "date" })).toBe("?events=38,39");
    expect(impactQuery({ events: [38], window: "apart", sort: "rank" })).toBe("?events=38&window=apart&sort=rank");
    expect(impactQuery({ events: [] })).toBe("");
  });
  it("is understood as a form sends it, too, and says what is wrong with it", () => {
    expect(askedOf({ events: [`${first}`, `${second}`, `${first}`], window: "apart" }, record)).toMatchObject({ events: [first, second], mode: "apart", sort: "date", problem: null });
    expect(askedOf({ events: `${first},7`, sort: "nonsense" }, record)).toMatchObject({ events: [first], sort: "date", problem: expect.stringContaining("no event 7") });
    expect(askedOf({ events: "=1+1" }, record)).toMatchObject({ events: [], problem: expect.stringContaining("not understood") });
    expect(askedOf({}, record)).toMatchObject({ events: [], problem: null });
  });
});

describe("what is suggested to compare", () => {
  it("are an editor's choice of the embargo's events, without those that answer it", () => {
    const events = [eventOn("2016-10-26", { direction: "support_for" }), eventOn("2025-10-02", { kind: "lobbying", direction: "pressure_against" }), eventOn("2025-10-03", { kind: "lobbying", direction: "support_for" }), eventOn("2025-10-29", { direction: "pressure_against" })];
    expect(suggestedEvents({ slug: "cuba-embargo", events, votes: record.votes }).map(({ date }) => date)).toEqual(["2016-10-26", "2025-10-02"]);
  });
  it("are events that pushed, before votes, elsewhere", () => {
    const pushed = suggestedEvents({ slug: "tea", events: [...record.events, eventOn("2016-03-01", { direction: "support_for" }), eventOn("2030-03-01", { direction: "support_for" })], votes: record.votes });
    expect(pushed.map(({ date }) => date)).toEqual(["2016-03-01"]);
  });
});

describe("sorting", () => {
  const made = (date: string, impact: number | null) => ({
    state: impact === null ? "not-yet" : "estimated", window: { asOf: date, events: [{ id: Number(date.slice(0, 4)) }] },
    ...(impact === null ? {} : { counts: { yes: { impact, standardised: impact / 2 } }, ranks: { all: { toward: null, either: { rank: 1, of: 10, p: 1 / Math.abs(impact) } } } }),
  }) as unknown as Impact;
  const impacts = [made("2012-01-01", 3), made("2010-01-01", -5), made("2011-01-01", null), made("2009-01-01", 1)];
  const years = (order: Parameters<typeof sortImpacts>[1]) => sortImpacts(impacts, order).map(({ window }) => window.asOf.slice(0, 4));
  it("goes by date, fall, size or rank, with the unknown last", () => {
    expect(years("date")).toEqual(["2009", "2010", "2011", "2012"]);
    expect(years("impact")).toEqual(["2010", "2009", "2012", "2011"]);
    expect(years("standardised")).toEqual(["2010", "2012", "2009", "2011"]);
    expect(years("rank")).toEqual(["2010", "2012", "2009", "2011"]);
  });
});
