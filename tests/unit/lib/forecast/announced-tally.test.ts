import { describe, expect, it } from "vitest";
import { announcedAgainst, announcedSentence, leastExpectedMoves } from "@/lib/forecast/announced-tally";

/** Equal chances from one count to another; the ends of the 9-in-10 range are given by hand. */
const even = (from: number, to: number, [q05, q95]: [number, number]) => ({ q05, q95, pmf: Array.from({ length: 194 }, (_, k) => (k >= from && k <= to ? 1 / (to - from + 1) : 0)) });
const forecast = { yes: even(101, 200 - 7, [106, 188]), no: even(0, 9, [0, 9]), abstain: even(0, 3, [0, 3]), absent: even(9, 9, [9, 9]) };
const tally = { yes: 103, no: 7, abstain: 12, absent: 71 };

describe("an announced tally against the forecast made before it", () => {
  it("says for each count whether its range held it, and how many forecasts it passed", () => {
    const [yes, no, abstain, absent] = announcedAgainst(tally, forecast);
    expect(yes).toMatchObject({ inRange: false, words: "outside its 9-in-10 range, 106 to 188; fewer than in 96 of 100 forecasts" });
    expect(yes!.fewer).toBeCloseTo(2 / 93);
    expect(yes!.more).toBeCloseTo(90 / 93);
    expect(no).toMatchObject({ inRange: true, words: "in its 9-in-10 range, 0 to 9" });
    expect(abstain).toMatchObject({ inRange: false, words: "outside its 9-in-10 range, 0 to 3; more than in over 99 of 100 forecasts" });
    expect(absent).toMatchObject({ inRange: false, words: "outside its 9-in-10 range, 9; more than in over 99 of 100 forecasts" });
  });

  it("never says 100 of 100, nor a word of a count in the middle", () => {
    expect(announcedAgainst({ ...tally, yes: 150, absent: 9, abstain: 2 }, forecast).map(({ words }) => words)).toEqual(["in its 9-in-10 range, 106 to 188", "in its 9-in-10 range, 0 to 9", "in its 9-in-10 range, 0 to 3", "in its 9-in-10 range, 9"]);
  });

  it("becomes a sentence that can be sent out, with what is open", () => {
    const sentence = { what: "The embargo", when: "29 October 2025", tally, counts: announcedAgainst(tally, forecast) };
    expect(announcedSentence({ ...sentence, openNames: 174 })).toBe("The embargo, 29 October 2025: 103 in favour, 7 against, 12 abstaining and 71 non-voting. That is fewer in favour than in 96 of 100 forecasts made before the vote, which had 106 to 188 nine times in ten. Provisional: the positions of 174 states are not known yet.");
    expect(announcedSentence({ ...sentence, openNames: 1 })).toMatch(/Provisional: the position of one state is not known yet\.$/);
    expect(announcedSentence({ ...sentence, openNames: 0 })).toMatch(/nine times in ten\.$/);
  });

  it("names the moves that were least expected, of named states alone", () => {
    const state = (country: string, last: "yes" | "no" | null, yes: number, no: number) => ({ country, last, yes, no, abstain: 1 - yes - no, absent: 0, chanceOfMoving: 0, general: null, reasons: [] });
    const states = [state("ARG", "yes", 0.6, 0.3), state("HUN", "yes", 0.97, 0.01), state("ISR", "no", 0, 1), state("SSD", null, 0.8, 0.1), state("CUB", "yes", 1, 0)];
    const named = new Map([["ARG", "no"], ["HUN", "no"], ["ISR", "no"], ["SSD", "no"]] as const);
    expect(leastExpectedMoves(named, states)).toEqual([{ country: "HUN", from: "yes", to: "no", chance: 0.01 }, { country: "SSD", from: null, to: "no", chance: 0.1 }, { country: "ARG", from: "yes", to: "no", chance: 0.3 }]);
  });
});
