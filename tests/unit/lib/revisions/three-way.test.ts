import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, compareThreeWay, type Flat, mergeThreeWay, sameFlat } from "@/lib/revisions/three-way";

const flats: fc.Arbitrary<Flat> = fc.dictionary(fc.constantFrom("a", "b", "c", "position.ARG"), fc.constantFrom("", "1", "2", "3"));

describe("comparing three states of a thing", () => {
  it("asks only about what they changed and you have otherwise", () => {
    const base = { mine: "0", theirs: "0", both: "0", alike: "0", untouched: "0" };
    const theirs = { ...base, theirs: "1", both: "1", alike: "1" };
    const yours = { ...base, mine: "2", both: "2", alike: "1" };
    expect(compareThreeWay({ base, theirs, yours })).toEqual([
      { key: "both", base: "0", theirs: "1", yours: "2", clash: true },
      { key: "theirs", base: "0", theirs: "1", yours: "0", clash: false },
    ]);
  });

  it("asks nothing when nobody else changed anything", () => {
    fc.assert(fc.property(flats, flats, (base, yours) => void expect(compareThreeWay({ base, theirs: base, yours })).toEqual([])));
  });
});

describe("merging", () => {
  it("decides nothing by itself", () => {
    const it = { base: { a: "0" }, theirs: { a: "1" }, yours: { a: "2" } };
    expect(mergeThreeWay({ ...it, choices: {} }).undecided.map(({ key }) => key)).toEqual(["a"]);
    expect(mergeThreeWay({ ...it, choices: { a: "theirs" } })).toEqual({ merged: { a: "1" }, undecided: [] });
    expect(mergeThreeWay({ ...it, choices: { a: "yours" } })).toEqual({ merged: { a: "2" }, undecided: [] });
  });

  it("never overwrites a change of theirs that was not decided on", () => {
    fc.assert(
      fc.property(flats, flats, flats, (base, theirs, yours) => {
        const { merged, undecided } = mergeThreeWay({ base, theirs, yours, choices: {} });
        const open = new Set(undecided.map(({ key }) => key));
        for (const key of Object.keys({ ...base, ...theirs })) {
          const changedByThem = (base[key] ?? "") !== (theirs[key] ?? "");
          if (changedByThem && !open.has(key)) expect(merged[key] ?? "").toBe(theirs[key] ?? "");
        }
      }),
    );
  });

  it("is theirs or yours when every choice is the same and only one of the two changed anything", () => {
    fc.assert(
      fc.property(flats, flats, (base, theirs) => {
        const all = Object.fromEntries(compareThreeWay({ base, theirs, yours: base }).map(({ key }) => [key, "theirs" as const]));
        expect(sameFlat(mergeThreeWay({ base, theirs, yours: base, choices: all }).merged, theirs)).toBe(true);
      }),
    );
  });
});

describe("the changes between two states", () => {
  it("turn the one into the other, both ways", () => {
    fc.assert(
      fc.property(flats, flats, (before, after) => {
        const changes = changesBetween(before, after);
        expect(sameFlat({ ...before, ...changes.after }, after)).toBe(true);
        expect(sameFlat({ ...after, ...changes.before }, before)).toBe(true);
        expect(Object.keys(changes.before)).toEqual(Object.keys(changes.after));
      }),
    );
  });
});
