import { describe, expect, it } from "vitest";
import { comparedInWords, comparedSeries } from "@/lib/impact/compared-series";

const listed = (slug: string, named: boolean) => ({ slug, named, shortTitle: slug.toUpperCase() });
const series = [listed("tea", true), listed("milk", true), listed("made", false), listed("other", false)];
const slugs = (own: string, controls: string) => comparedSeries({ own, controls, series }).map(({ slug }) => slug);

describe("the series that an impact is compared with", () => {
  it("are the named ones, and the one asked about, unless the address asks for others", () => {
    expect(slugs("tea", "named")).toEqual(["tea", "milk"]);
    expect(slugs("made", "named")).toEqual(["tea", "milk", "made"]);
    expect(slugs("tea", "all")).toEqual(["tea", "milk", "made", "other"]);
    expect(slugs("tea", "named,made")).toEqual(["tea", "milk", "made"]);
    expect(slugs("tea", "milk")).toEqual(["tea", "milk"]);
  });
  it("are refused by name where one is not on record", () => {
    expect(() => slugs("tea", "named,coffee")).toThrow("controls: there is no series \"coffee\"");
  });
  it("are named where they are not the usual", () => {
    const words = (controls: string) => comparedInWords({ own: "tea", controls, compared: comparedSeries({ own: "tea", controls, series }) });
    expect(words("named")).toBeNull();
    expect(words("named,made")).toBe("As the address asks, this is compared with 2 other series (“MADE”, made here and not part of the usual comparison). The figures to quote are those without “controls” in the address.");
  });
});
