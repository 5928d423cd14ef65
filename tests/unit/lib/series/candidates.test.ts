import { describe, expect, it } from "vitest";
import { candidatesFor, isCertain } from "@/lib/series/candidates";
import { searchTitles, titleIndex } from "@/lib/series/title-groups";
import type { VoteHead } from "@/lib/series/vote-head";
import { headOf } from "@/tests/support/made-up-heads";

const tea = "Free trade in Ceylon tea leaves";
const others = ["Question of Guam", "Human rights in Ruritania", "Nuclear disarmament", "Trade in coffee beans", "Outer space"].map((title, at) => headOf(40 + at, title, { resolution: `A/RES/${40 + at}/9` }));
const gradesOf = (votes: readonly VoteHead[], title = tea) => {
  const all = [...votes, ...others].sort((a, b) => a.date.localeCompare(b.date));
  return candidatesFor(title, titleIndex(all)).map((it) => [it.vote.resolution, isCertain(it), it.doubts.join(" ")] as const);
};

describe("the votes that may belong to a series", () => {
  it("are certain when the title is the same, oldest first, and nothing else is among them", () => {
    expect(gradesOf([headOf(42, "The free trade in Ceylon tea leaves"), headOf(40, tea), headOf(41, `${tea} : resolution / adopted by the General Assembly`)])).toEqual([
      ["A/RES/40/85", true, ""], ["A/RES/41/86", true, ""], ["A/RES/42/87", true, ""],
    ]);
  });

  it("are doubtful when the title differs, with the words that differ", () => {
    const [, [, certain, why] = []] = gradesOf([headOf(40, tea), headOf(41, "Fair trade in Ceylon tea leaves")]);
    expect(certain).toBe(false);
    expect(why).toBe("The title differs: it also has “fair”; it lacks “free”.");
  });

  it("are doubtful when a session has two; the one of the very title is certain where the other's is not", () => {
    const two = gradesOf([headOf(40, tea), headOf(41, tea, { id: 1, resolution: "A/RES/41/1" }), headOf(41, tea, { id: 2, resolution: "A/RES/41/2" })]);
    expect(two.map(([, certain]) => certain)).toEqual([true, false, false]);
    expect(two[1]![2]).toBe("Session 41 has more than one such vote: A/RES/41/2. A series takes one a session.");
    const better = gradesOf([headOf(40, tea), headOf(41, tea, { id: 1, resolution: "A/RES/41/1" }), headOf(41, "Fair trade in Ceylon tea leaves", { id: 2, resolution: "A/RES/41/2" })]);
    expect(better.map(([symbol, certain]) => [symbol, certain])).toEqual([["A/RES/40/85", true], ["A/RES/41/1", true], ["A/RES/41/2", false]]);
  });

  it("are doubtful for a symbol in brackets, a draft's symbol, a second listing, and cannot be chosen without symbol or session", () => {
    const index = titleIndex([headOf(40, tea, { resolution: "A/RES/40/5[M]" }), headOf(41, tea, { resolution: "A/41/L.5" }), headOf(42, tea, { ordinal: 2 }), headOf(43, tea, { resolution: null }), headOf(44, tea, { session: null })]);
    const candidates = candidatesFor(tea, index);
    expect(candidates.map(({ doubts }) => doubts.join(" "))).toEqual([
      expect.stringContaining("brackets"), expect.stringContaining("draft"), expect.stringContaining("twice"), expect.stringContaining("no address"), expect.stringContaining("no address"),
    ]);
    expect(candidates.map(({ choosable }) => choosable)).toEqual([true, true, true, false, false]);
  });

  it("are doubtful after a long silence, but not where the resolution came back for good", () => {
    const run = [30, 31, 32, 33].map((session) => headOf(session, tea));
    expect(gradesOf([...run, headOf(50, tea)]).at(-1)).toEqual(["A/RES/50/95", false, "17 years lie between it and the other votes of this title."]);
    expect(gradesOf([...run, headOf(50, tea), headOf(51, tea), headOf(52, tea)]).every(([, certain]) => certain)).toBe(true);
    expect(gradesOf([30, 35, 40, 45, 50].map((session) => headOf(session, tea))).every(([, certain]) => certain)).toBe(true); // every fifth year is no silence
  });
});

describe("a search by title", () => {
  const index = titleIndex([headOf(40, tea), headOf(41, tea), ...others]);
  it("finds titles with every word or the beginning of one, those with most votes first", () => {
    expect(searchTitles("trade", index).map(({ title }) => title)).toEqual([tea, "Trade in coffee beans"]);
    expect(searchTitles("COFF trad", index).map(({ title }) => title)).toEqual(["Trade in coffee beans"]);
    expect(searchTitles("right humans", index).map(({ title }) => title)).toEqual(["Human rights in Ruritania"]);
  });
  it("finds nothing without a word", () => {
    for (const nothing of ["", "  ", "…", "%", "the of"]) expect(searchTitles(nothing, index)).toEqual([]);
  });
});
