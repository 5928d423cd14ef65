import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differingWords, likeness, wordCounts, wordWeights } from "@/lib/series/title-likeness";
import { titleWords } from "@/lib/series/title-words";

const titles = ["Question of Guam", "Question of Palau", "Question of tea", "Trade in tea"].map(titleWords);
const weights = wordWeights(wordCounts(titles));

describe("weights", () => {
  it("are those worked out by hand: log((1 + 4) / (1 + titles)) + 0.1", () => {
    expect(weights.weightOf("question")).toBeCloseTo(Math.log(5 / 4) + 0.1, 12);
    expect(weights.weightOf("tea")).toBeCloseTo(Math.log(5 / 3) + 0.1, 12);
    expect(weights.weightOf("guam")).toBeCloseTo(Math.log(5 / 2) + 0.1, 12);
    expect(weights.weightOf("never seen")).toBeCloseTo(Math.log(5) + 0.1, 12);
  });
});

describe("likeness", () => {
  it("is the weight of the shared words over that of all", () => {
    const [question, guam, palau] = [0.323144, 1.016291, 1.016291]; // the weights above
    expect(likeness(titles[0]!, titles[1]!, weights)).toBeCloseTo(question / (question + guam + palau), 5);
    expect(likeness(titles[0]!, titles[3]!, weights)).toBe(0);
  });

  it("is 1 for a title and itself, the same either way round, and between 0 and 1", () => {
    const title = fc.array(fc.constantFrom("tea", "trade", "guam", "palau", "human", "rights", "of", "the", "[...]"), { maxLength: 8 }).map((words) => titleWords(words.join(" ")));
    fc.assert(fc.property(title, title, (a, b) => {
      const value = likeness(a, b, weights);
      expect(value).toBeCloseTo(likeness(b, a, weights), 12);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(likeness(a, a, weights)).toBe(1);
    }));
  });

  it("reads a title only as far as the other, broken off, goes", () => {
    const whole = titleWords("Use of mercenaries as a means of violating human rights and impeding the exercise of the right");
    const broken = titleWords("Use of mercenaries as a means of violating human rights and imped[...]");
    expect(likeness(whole, broken, weights)).toBe(1);
    expect(differingWords(whole, broken)).toEqual({ onlyOne: [], onlyOther: [] });
    expect(likeness(titleWords("Use of tea as a means of violating human rights"), broken, weights)).toBeLessThan(1);
  });

  it("names the words that only one has", () => {
    expect(differingWords(titleWords("Occupied Syrian Golan"), titleWords("The Syrian heights"))).toEqual({ onlyOne: ["occupied", "golan"], onlyOther: ["height"] });
  });
});
