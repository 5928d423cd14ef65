import { describe, expect, it } from "vitest";
import { askedOf } from "@/app/series/[series]/impact/address";
import { impactQuery, impactQuerySchema } from "@/lib/impact/schema";
import { sortImpacts } from "@/lib/impact/sort-impacts";
import type { Impact } from "@/lib/impact/impact";
import { teaSeries } from "../../../support/synthetic-series";

const { record } = teaSeries();
const series = [{ slug: "tea" }, { slug: "made" }];
const [first, second] = record.events.map(({ id }) => id) as [number, number];

describe("the address of an impact", () => {
  it("names events by number, parted by commas", () => {
    expect(impactQuerySchema.parse({ events: "38,39" })).toEqual({ events: [38, 39], window: "together", controls: "named" });
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
    expect(askedOf({ events: [`${first}`, `${second}`, `${first}`], window: "apart" }, record, series)).toMatchObject({ events: [first, second], mode: "apart", sort: "date", problem: null });
    expect(askedOf({ events: `${first},7`, sort: "nonsense" }, record, series)).toMatchObject({ events: [first], sort: "date", problem: expect.stringContaining("no event 7") });
    expect(askedOf({ events: "=1+1" }, record, series)).toMatchObject({ events: [], problem: expect.stringContaining("not understood") });
    expect(askedOf({}, record, series)).toMatchObject({ events: [], controls: "named", problem: null });
  });
  it("may ask for other series to compare with", () => {
    expect(impactQuery({ events: [38], controls: "named,made" })).toBe("?events=38&controls=named,made");
    expect(impactQuery({ events: [38], controls: "named" })).toBe("?events=38");
    expect(askedOf({ events: `${first}`, controls: "named,made" }, record, series)).toMatchObject({ controls: "named,made", problem: null });
    expect(askedOf({ events: `${first}`, controls: "milk" }, record, series)).toMatchObject({ events: [first], controls: "named", problem: expect.stringContaining("no series milk") });
    for (const controls of ["", "all,made", "made,made", "Made", "made,"]) {
      expect(impactQuerySchema.safeParse({ events: "38", controls }).success, controls).toBe(false);
      expect(askedOf({ controls }, record, series).problem, controls).toContain("not understood");
    }
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
