import { describe, expect, it } from "vitest";
import { cycleInWords } from "@/lib/series/cycle";
import { silentSessions } from "@/lib/series/silent-sessions";
import { suggestSeries } from "@/lib/series/suggestions";
import { titleIndex } from "@/lib/series/title-groups";
import { headOf } from "@/tests/support/made-up-heads";

const span = (from: number, to: number, title: string, step = 1, series: string[] = []) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => headOf(from + at * step, title, { series, resolution: `A/RES/${from + at * step}/${title.length}` }));

describe("suggestions", () => {
  it("are titles of four sessions or more that are no series, those still voted on first", () => {
    const votes = [...span(30, 60, "Assistance to the people of Atlantis"), ...span(70, 79, "Free trade in tea"), ...span(74, 80, "Moon bases", 2), ...span(78, 80, "Too young"), ...span(50, 80, "Embargo of Ruritania", 1, ["ruritania"])];
    votes.sort((a, b) => a.date.localeCompare(b.date));
    expect(suggestSeries(titleIndex(votes)).map(({ title, sessions, first, last, cycle, alive }) => [title, sessions, first, last, cycle, alive])).toEqual([
      ["Free trade in tea", 10, 2015, 2024, "yearly", true],
      ["Moon bases", 4, 2019, 2025, "every second year", true],
      ["Assistance to the people of Atlantis", 31, 1975, 2005, "yearly", false],
    ]);
  });

  it("count a session once, and take in titles that are much alike", () => {
    const votes = [...span(70, 73, "Effects of radiation on the health of penguins in Antarctica"), ...span(74, 75, "The effect of radiation on the health of penguins in Antarctica : resolution / adopted")];
    expect(suggestSeries(titleIndex(votes))).toMatchObject([{ sessions: 6, votes: 6 }]);
    expect(suggestSeries(titleIndex([...span(70, 72, "Twice a session"), ...span(70, 72, "Twice, a session")]))).toEqual([]);
  });

  it("of nothing are none", () => {
    expect(suggestSeries(titleIndex([]))).toEqual([]);
  });
});

describe("the cycle", () => {
  const on = (...years: number[]) => years.map((year) => ({ date: `${year}-12-01` }));
  it.each([
    [on(2001, 2002, 2003, 2004), "yearly"], [on(2001, 2003, 2005), "every second year"], [on(2001, 2002, 2003, 2004, 2005, 2007), "yearly"],
    [on(2001, 2002, 2004, 2007), null], [on(2001, 2002), null], [on(2001), null], [[], null], [on(2001, 2011, 2021), null],
  ])("of %j is %s", (votes, expected) => {
    expect(cycleInWords(votes)).toBe(expected);
  });
});

describe("sessions without a vote", () => {
  it("are the regular ones between the first vote and the last", () => {
    const record = [...span(40, 60, "Something"), headOf("ES-9", "Special", { date: "1992-01-01" })].sort((a, b) => a.date.localeCompare(b.date));
    expect(silentSessions([headOf(45, "T"), headOf(46, "T"), headOf(49, "T")], record)).toEqual([{ session: "47", year: 1992 }, { session: "48", year: 1993 }]);
    expect(silentSessions([], record)).toEqual([]);
  });
});
