import { describe, expect, it } from "vitest";
import { earlierShocks, shocksTable } from "@/lib/forecast/shocks/earlier-shocks";
import { recurringSeries, recurringTitle, type TitledVote } from "@/lib/forecast/shocks/recurring-series";
import { shocksSentence, signedPercent } from "@/lib/forecast/shocks/shocks-words";
import { voteOf } from "@/tests/support/synthetic-record";

const vote = (date: string, letters: string, title: string, more: Partial<TitledVote> = {}): TitledVote => ({ ...voteOf({ date, letters, id: `${date}${letters}`, series: [] }), title, ...more });

describe("recurring titles", () => {
  it("are told by their letters alone, without articles, prepositions and what catalogues add", () => {
    expect(recurringTitle("The Right to Food : resolution / adopted by the General Assembly")).toBe("right food");
    expect(recurringTitle("THE RIGHT TO FOOD, 2001")).toBe("right food");
  });

  it("chain votes of one title, one a session, until a gap of more than five years; fewer than four are none", () => {
    const votes = ["2000", "2001", "2002", "2003", "2010", "2011"].map((year) => vote(`${year}-10-01`, "YYYN", "On tea"));
    const chains = recurringSeries(votes, []);
    expect(chains.map(({ slug, votes: own }) => [slug, own.length])).toEqual([["title: tea 2000", 4]]);
  });

  it("keep of two votes in a session the one nearest to the last, and leave named series as they are", () => {
    const votes = [
      ...["2000", "2001", "2002"].map((year) => vote(`${year}-10-01`, "YYYN", "On tea")), vote("2003-10-01", "NNNY", "On tea"), vote("2003-10-02", "YYAN", "On tea"),
      ...["2000", "2001"].map((year) => vote(`${year}-11-01`, "YYYY", "On tea", { series: ["tea"] })),
    ];
    const [named, found, ...others] = recurringSeries(votes, ["tea"]);
    expect(named).toMatchObject({ slug: "tea", votes: [{ date: "2000-11-01" }, { date: "2001-11-01" }] });
    expect(found!.votes.at(-1)!.date).toBe("2003-10-02");
    expect(others).toEqual([]);
  });
});

describe("earlier shocks", () => {
  const letters = (counts: Record<string, number>) => Object.entries(counts).map(([letter, count]) => letter.repeat(count)).join("");
  const of = (...rolls: string[]) => ({ slug: "tea", votes: rolls.map((roll, at) => voteOf({ date: `${2000 + at}-10-01`, letters: roll })) });

  it("are falls of eight or more net leavers; what follows is counted among states listed in all three votes", () => {
    // 20 in favour; 10 leave and 1 the other way: a fall of 9. Next, 4 of the 10 return and 2 others leave.
    const before = letters({ Y: 20, A: 2 });
    const fallen = "A".repeat(10) + "Y".repeat(10) + "YA";
    const after = "Y".repeat(4) + "A".repeat(6) + "NN" + "Y".repeat(8) + "YA";
    const [shock, ...others] = earlierShocks([of(before, fallen, after)]);
    expect(others).toEqual([]);
    expect(shock).toMatchObject({ left: 10, fall: 9, returned: 4, leftNext: 2, change: 2, share: 20 / 22 });
    const table = shocksTable([shock!]);
    expect(table.map(({ key }) => key)).toEqual(["all", "broad", "recent"]);
    expect(table[0]!.summary).toMatchObject({ shocks: 1, returned: 0.4, leftNext: 0.2, again: 0, halfAgain: 0, halfUndone: 0, change: { median: 2 / 9 } });
    expect(earlierShocks([of(before, "A".repeat(8) + "Y".repeat(12) + "YA", after)])).toEqual([]);
    expect(earlierShocks([of(before, fallen)])).toEqual([]);
  });

  it("say their lesson in a sentence that stands alone", () => {
    const summary = { shocks: 58, returned: 0.2, leftNext: 0.1, change: { median: 0.15, low: -0.6, high: 1.3 }, again: 2, halfAgain: 5, halfUndone: 1 };
    expect(shocksSentence(summary)).toBe("After 58 comparable falls in UN votes, the next vote fell as far again twice, at least half as far 5 times, and made good half or more once.");
    expect([0.151, -0.4, 0].map(signedPercent)).toEqual(["+15 %", "−40 %", "0 %"]);
  });
});
