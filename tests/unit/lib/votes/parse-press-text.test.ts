import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameIndex } from "@/lib/countries/name-index";
import { parsePressText } from "@/lib/votes/parse-press-text";

const states = [["ISR", "Israel"], ["USA", "United States"], ["BRA", "Brazil"], ["UKR", "Ukraine"], ["BIH", "Bosnia and Herzegovina"], ["NER", "Niger"], ["NGA", "Nigeria"]] as const;
const index = nameIndex(states.map(([iso3, name]) => ({ iso3, name, formalName: null, aliases: [] })));

describe("a press release's lists", () => {
  it("become positions", () => {
    const { positions, unmatched, contradicted } = parsePressText("Against (2): Israel, United States; Abstaining: Brazil and Ukraine. Absent: Niger", index);
    expect(Object.fromEntries(positions)).toEqual({ ISR: "no", USA: "no", BRA: "abstain", UKR: "abstain", NER: "absent" });
    expect({ unmatched, contradicted }).toEqual({ unmatched: [], contradicted: [] });
  });

  it.each([["In favour", "yes"], ["Voting in favor", "yes"], ["AGAINST", "no"], ["Abstentions", "abstain"], ["Non-voting", "absent"], ["Did not vote", "absent"]])("may be headed %s", (heading, position) => {
    expect([...parsePressText(`${heading}: Nigeria`, index).positions]).toEqual([["NGA", position]]);
  });

  it("tell what they cannot read, and contradictions", () => {
    const { positions, unmatched, contradicted } = parsePressText("The result was clear.\nAgainst: Israel, Ruritania\nAbstaining: Israel", index);
    expect([...positions]).toEqual([]);
    expect(unmatched).toEqual(["The result was clear", "Ruritania"]);
    expect(contradicted).toEqual(["ISR"]);
  });

  it("never throw, and never name a state that is not in the index", () => {
    const words = fc.array(fc.constantFrom("Against", ":", ";", ",", " and ", "Israel", "Niger", "(", "7", ")", ".", "\n", "Abstaining", "x"), { maxLength: 40 }).map((list) => list.join(""));
    fc.assert(fc.property(fc.oneof(fc.string(), words), (text) => void expect([...parsePressText(text, index).positions.keys()].every((iso3) => states.some(([code]) => code === iso3))).toBe(true)));
  });
});
