import { describe, expect, it } from "vitest";
import { finding } from "@/lib/charts/finding";
import { filledWithCertainty } from "@/lib/votes/follow-with-certainty";
import { knownInWords } from "@/lib/votes/known-in-words";
import { openInWords, provisionalInShort } from "@/lib/votes/provisional-words";
import type { Position } from "@/lib/votes/schema";
import { knownLedger } from "@/lib/votes/switches";

const staged = { rollCall: "provisional", open: 174, members: 193, notListed: 0, provisionalSince: "2026-10-28T16:05:00.000Z" } as const;

describe("a provisional vote in words", () => {
  it("says how many states are open and since when", () => {
    expect(openInWords(staged)).toBe("174 of 193 states are open since 28 October 2026: their positions are not known yet.");
    expect(openInWords({ ...staged, open: 1 })).toBe("1 of 193 states is open since 28 October 2026: its position is not known yet.");
    expect(openInWords({ ...staged, open: 193 })).toBe("No state is named yet: since 28 October 2026, only the tally is known.");
    expect(openInWords({ ...staged, rollCall: "whole", open: 0, provisionalSince: null })).toBe("");
    expect([provisionalInShort(staged), provisionalInShort({ rollCall: "whole", open: 0 })]).toEqual(["provisional, 174 open", ""]);
  });

  it("is provisional in the finding, and a whole one is not", () => {
    const vote = (date: string, yes: number) => ({ date, datePrecision: "day" as const, members: 193, yes, no: 7, abstain: 12, absent: 193 - 19 - yes });
    const votes = [vote("2025-10-29", 170), { ...vote("2026-10-28", 165), ...staged }];
    expect(finding(votes).headline).toBe("165 in favour, 5 fewer than in 2025 (provisional)");
    expect(finding(votes).detail).toMatch(/2 recorded votes\. 174 of 193 states are open since 28 October 2026/);
    expect(finding([votes[0]!, vote("2026-10-28", 165)]).headline).toBe("165 in favour, 5 fewer than in 2025");
  });

  it("has a ledger of what is known so far, in which nobody is taken for non-voting", () => {
    const before = new Map<string, Position>([["ARG", "yes"], ["BRA", "yes"], ["CUB", "yes"], ["ISR", "no"]]);
    const tally = { yes: 2, no: 2, abstain: 0, absent: 0 };
    const ledger = knownLedger({ rollCall: before, stage: "whole", tally: { yes: 3, no: 1, abstain: 0, absent: 0 } }, { rollCall: new Map([["ARG", "no"]]), stage: "provisional", tally });
    expect(knownInWords(ledger)).toBe("Known so far: 1 from in favour to against; 2 in favour and 1 against not yet named.");
    expect(ledger.lines.map(({ countries }) => countries)).toEqual([["ARG"]]);
    expect(knownInWords(knownLedger({ rollCall: before, stage: "whole", tally }, { rollCall: before, stage: "whole", tally }))).toBe("");
  });
});

describe("what follows with certainty from a form", () => {
  const since = [{ from: "1945-10-24", until: null }];
  const states = ["ARG", "BRA", "CUB"].map((iso3) => ({ iso3, name: iso3, memberships: since }));
  const values = { date: "2026-10-28", yes: "2", no: "1", abstain: "0", absent: "", "position.ARG": "no", "position.BRA": "", "position.CUB": "" };

  it("is filled in where one kind alone is left, and said", () => {
    expect(filledWithCertainty(values, states)).toEqual({ values: { ...values, "position.BRA": "yes", "position.CUB": "yes" }, words: "All against are named: the other 2 were in favour." });
  });

  it("is nothing where two kinds are left, or counts are missing or contradicted", () => {
    expect(filledWithCertainty({ ...values, yes: "1", absent: "1" }, states)).toBeNull();
    expect(filledWithCertainty({ ...values, yes: "" }, states)).toBeNull();
    expect(filledWithCertainty({ ...values, "position.BRA": "no" }, states)).toBeNull();
  });
});
