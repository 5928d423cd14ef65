import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { titleWords } from "@/lib/series/title-words";

const key = (title: string) => titleWords(title).key;

describe("the words of a title", () => {
  it.each([
    ["The occupied Syrian Golan", "Occupied Syrian Golan"],
    ["Situation of human rights in Myanmar", "Human rights situation in Myanmar"],
    ["Co-operation between the United Nations and the League of Arab States", "Cooperation between the UN and the League of Arab States"],
    ["Treaty on a non‑nuclear-weapon zone", "Treaty on a nonnuclear weapon zone"],
    ["Human rights and unilateral coercive measures: resolution / adopted by the General Assembly", "Human rights and unilateral coercive measures"],
    ["Questions relating to information : resultion / adopted by the General Assembly", "Questions relating to information"],
    ["Item 39 - DR A/76/L.14 Peaceful settlement of the question of Palestine", "Peaceful settlement of the question of Palestine"],
    ["Programme budget for the biennium 1990-1991", "Programme budget for the biennium 1992-93"],
    ["Credentials of representatives to the 66th session of the General Assembly", "Credentials of representatives to the thirty-first session of the General Assembly"],
    ["Implementation of General Assembly resolution 41/45 concerning Protocol I", "Implementation of General Assembly resolution 2830 (XXVI) concerning Protocol I"],
    ["Question of Réunion", "QUESTION OF REUNION."],
    ["Israel’s nuclear armament", "Israel's nuclear armament"],
  ])("are the same for “%s” and “%s”", (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it.each([
    ["Question of Guam", "Question of Palau"],
    ["Recommendations of the 10th special session", "Recommendations of the 12th special session"],
    ["Cooperation with the African Union", "Cooperation with the European Union"],
    ["Situation of human rights in the Democratic Republic of the Congo", "Situation of human rights in the Democratic People's Republic of Korea"],
  ])("differ for “%s” and “%s”", (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it("tell a title that is broken off, and leave its last word out, which may be half a word", () => {
    expect(titleWords("Review of the implementation of the recommendations : non-use of nuclear wea[...]")).toMatchObject({ cut: true, words: ["review", "implementation", "recommendation", "nonuse", "nuclear"] });
    expect(titleWords("Review of the implementation of the recommendations : resol[...]")).toMatchObject({ cut: false, words: ["review", "implementation", "recommendation"] });
  });

  it("are never none for a title that has a word, and reading what was read changes nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (title) => {
      const { words } = titleWords(title);
      expect(words.every((word) => word.length > 0)).toBe(true);
      expect(titleWords(words.join(" ")).words.length).toBeLessThanOrEqual(words.length);
    }), { numRuns: 2000 });
    expect(titleWords("The of and").words).toEqual(["the", "of", "and"]);
  });
});
