import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearSymbols } from "@/lib/series/near-symbols";
import { parseResolutionList } from "@/lib/series/resolution-list";
import { voteName, votesNamed } from "@/lib/series/vote-names";
import { headOf } from "@/tests/support/made-up-heads";

const record = [
  headOf("XXVI", "a", { id: 1, resolution: "A/RES/2765(XXVI)", date: "1971-11-16" }), headOf(32, "b", { id: 2, resolution: "A/RES/32/105[M]" }), headOf(32, "c", { id: 3, resolution: "A/RES/32/105[N]" }),
  headOf(75, "d", { id: 4, resolution: "A/RES/75/290 A" }), headOf(79, "e", { id: 5, resolution: "A/RES/79/266" }), headOf(79, "e", { id: 6, resolution: "A/RES/79/266", ordinal: 2 }),
  headOf(76, "f", { id: 7, resolution: "A/76/L.14" }), headOf(77, "f", { id: 8, resolution: "A/76/L.14" }), headOf(70, "g", { id: 9, resolution: null }), headOf(72, "h", { id: 10, session: null, resolution: "A/RES/72/1" }),
  headOf(78, "k", { id: 13, resolution: "A/RES/78/183 A" }), headOf(78, "k", { id: 14, resolution: "A/RES/78/183A" }), // one vote, listed under two spellings
  headOf(33, "i", { id: 11, resolution: "A/RES/33/7" }), headOf(33, "j", { id: 12, resolution: "A/RES/33/70" }),
];
const complaintsOf = (...names: string[]) => {
  const named = votesNamed(names, record);
  return named.ok ? [] : named.complaints.map(({ at, words }) => `${at}: ${words}`);
};

describe("the name of a vote", () => {
  it("means that vote and no other", () => {
    for (const vote of record) {
      if (vote.resolution === null || vote.session === null) continue;
      const named = votesNamed([voteName(vote, record)], record);
      expect(named).toEqual({ ok: true, votes: [vote] });
      expect(voteName(vote, record)).not.toMatch(/\s/);
    }
    expect(record.map((vote) => voteName(vote, record))).toEqual(expect.arrayContaining(["A/RES/79/266#2", "A/76/L.14@77", "A/RES/75/290A", "A/RES/32/105[M]", "A/RES/78/183A#1", "A/RES/78/183A#2"]));
  });

  it("is read without regard to spaces and capitals, and in no other way", () => {
    expect(votesNamed([" a/res/2765 (xxvi) ", "A/RES/75/290a", "a/res/79/266 # 1"], record)).toMatchObject({ ok: true, votes: [{ id: 1 }, { id: 4 }, { id: 5 }] });
    expect(complaintsOf("A/RES/32/105M")[0]).toContain("Near it are A/RES/32/105[M], A/RES/32/105[N].");
  });
});

describe("a list of names", () => {
  it("is put in order of date", () => {
    expect(votesNamed(["A/RES/75/290 A", "A/RES/2765(XXVI)", "A/RES/33/7"], record)).toMatchObject({ ok: true, votes: [{ id: 1 }, { id: 11 }, { id: 4 }] });
    expect(votesNamed([], record)).toEqual({ ok: true, votes: [] });
  });

  it("is refused with everything that is wrong with it", () => {
    expect(complaintsOf("A/RES/33/8", "A/RES/32/105[M]", "A/RES/32/105[N]", "A/RES/79/266", "A/RES/32/105[m]", "A/RES/72/1", "@", "A/RES/79/266#3")).toEqual([
      '0: The record has no vote on "A/RES/33/8". Near it are A/RES/33/7, A/RES/33/70.',
      "2: A/RES/32/105[N] and A/RES/32/105[M] are both of session 32, and a series has one vote a session. Choose one of the two.",
      '3: "A/RES/79/266" is held by 2 votes. Say which: A/RES/79/266#1 (session 79, 2024-11-05, 100-5-20) or A/RES/79/266#2 (session 79, 2024-11-05, 100-5-20).',
      "4: A/RES/32/105[M] is there twice: it is also the 2nd of the list. Leave one out.",
      "5: The record does not know the session of A/RES/72/1, so that it can have no address in a series. Leave it out.",
      '6: "@" is no resolution’s symbol, such as A/RES/72/158.',
      '7: "A/RES/79/266#3" means none of the votes with that symbol. Say A/RES/79/266#1 (session 79, 2024-11-05, 100-5-20) or A/RES/79/266#2 (session 79, 2024-11-05, 100-5-20).',
    ]);
    expect(complaintsOf("A/76/L.14")[0]).toContain("A/76/L.14@76");
  });

  it("never throws, whatever it holds", () => {
    const piece = fc.constantFrom("A/RES/", "33", "/", "7", "[M]", "(XXVI)", "@", "#", "1", " ", "A/76/L.14", "\0", "é");
    fc.assert(fc.property(fc.array(fc.array(piece, { maxLength: 7 }).map((parts) => parts.join("")), { maxLength: 5 }), (names) => {
      const named = votesNamed(names, record);
      if (named.ok) expect(new Set(named.votes.map(({ session }) => session)).size).toBe(names.length);
      else expect(named.complaints.every(({ at, words }) => names[at] !== undefined && words.length > 0)).toBe(true);
    }), { numRuns: 2000 });
  });
});

describe("near symbols", () => {
  it("are of the same session only", () => {
    expect(nearSymbols("A/RES/33/9", record)).toEqual(["A/RES/33/7", "A/RES/33/70"]);
    expect(nearSymbols("A/RES/2766(XXVI)", record)).toEqual(["A/RES/2765(XXVI)"]);
    expect(nearSymbols("A/RES/99/1", record)).toEqual([]);
    expect(nearSymbols("tea", record)).toEqual([]);
  });
});

describe("a list in a file", () => {
  it("has one symbol a line; empty lines and remarks count as lines only", () => {
    expect(parseResolutionList("\uFEFF# death penalty\r\nA/RES/62/149\r\n\r\n  A/RES/79/266#2   # listed twice\rA/RES/63/168 #\n#x")).toEqual([
      { name: "A/RES/62/149", line: 2 }, { name: "A/RES/79/266#2", line: 4 }, { name: "A/RES/63/168", line: 5 },
    ]);
  });
  it("gives back what was put in", () => {
    const symbol = fc.constantFrom("A/RES/62/149", "A/RES/79/266#2", "A/76/L.14@77", "A/RES/32/105[M]");
    const noise = fc.constantFrom("", "   ", "# remark", "\t#");
    fc.assert(fc.property(fc.array(fc.tuple(symbol, noise)), (rows) => {
      expect(parseResolutionList(rows.flatMap(([name, other]) => [`${name} ${other.startsWith("#") ? other : ""}`, other]).join("\n")).map(({ name }) => name)).toEqual(rows.map(([name]) => name));
    }));
  });
});
