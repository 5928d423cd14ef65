import { describe, expect, it } from "vitest";
import { sentValues } from "@/app/_components/forms/form-state";
import { comparedSeries } from "@/lib/impact/compared-series";
import { ownValue } from "@/lib/revisions/own-value";
import { changesBetween, compareThreeWay, sameFlat } from "@/lib/revisions/three-way";
import { seriesKeyTerm } from "@/lib/series/flat-series";
import { eventKeyTerm, eventValueInWords } from "@/lib/timeline/field-words";
import { voteKeyTerm, voteValueInWords } from "@/lib/votes/field-words";

const inherited = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"];

describe("a name that every object inherits", () => {
  it.each(inherited)("is no value of a table: %s", (key) => {
    expect(ownValue({ a: 1 }, key)).toBeUndefined();
  });
  it.each(inherited)("is a field like any other in comparisons: %s", (key) => {
    const flat = Object.fromEntries([[key, "x"]]);
    expect(sameFlat(flat, {})).toBe(false);
    expect(Object.keys(changesBetween({}, flat).after)).toEqual([key]);
    expect(compareThreeWay({ base: {}, theirs: flat, yours: {} })).toEqual([{ key, base: "", theirs: "x", yours: "", clash: false }]);
  });
  it.each(inherited)("has no words of its own: %s", (key) => {
    expect([seriesKeyTerm(key), eventKeyTerm(key), voteKeyTerm(key, {}), voteKeyTerm(`position.${key}`, {})]).toEqual([key, key, key, key]);
    expect([eventValueInWords("asks", key, {}), eventValueInWords("kind", key, {}), eventValueInWords("direction", key, {}), voteValueInWords("position.BRA", key)]).toEqual([key, key, key, key]);
  });
  it("may be a series: it is compared with like any other", () => {
    const series = [{ slug: "constructor", named: false }, { slug: "tea", named: true }];
    expect(comparedSeries({ own: "tea", controls: "named", series })).toEqual([series[1]]);
    expect(comparedSeries({ own: "tea", controls: "constructor", series })).toEqual(series);
  });
  it("may be the name of a field that a form sends", () => {
    const form = new FormData();
    for (const key of inherited) form.append(key, "sent");
    expect(Object.entries(sentValues(form))).toEqual(inherited.map((key) => [key, "sent"]));
  });
});
