import { describe, expect, it } from "vitest";
import { waitedFor, waitingInWords } from "@/lib/forecast/waiting";
import { projectNextVote } from "@/lib/forecast/projection";
import { voteOn } from "@/tests/support/synthetic-series";

const whole = voteOn("2025-10-29", [8, 1, 2, 1]);
const provisional = voteOn("2026-10-28", [6, 3, 2, 1], { rollCall: "provisional", open: 7, resolution: "A/RES/81/7" });

describe("a forecast of the next vote", () => {
  it("waits for the roll call of the last vote, and for no other", () => {
    expect(waitedFor({ votes: [whole, provisional] })).toBe(provisional);
    expect(waitedFor({ votes: [whole, provisional], asOf: "2026-10-28" })).toBeNull();
    expect(waitedFor({ votes: [whole, provisional], asOf: "2026-10-29" })).toBe(provisional);
    expect(waitedFor({ votes: [provisional, { ...whole, date: "2027-10-28" }] })).toBeNull();
    expect(waitedFor({ votes: [] })).toBeNull();
  });
  it("says what it waits for", () => {
    expect(waitingInWords(provisional)).toContain("whole roll call of A/RES/81/7: 7 states are not yet named");
    expect(waitingInWords({ ...provisional, resolution: null, open: 1 })).toContain("the vote of session 81: one state is not yet named");
  });
});

describe("the simple projection", () => {
  const members = Array.from({ length: 12 }, (_, at) => `S${String(at).padStart(3, "0")}`);
  const called = new Map(members.map((iso3, at) => [iso3, at < 8 ? "yes" : at < 9 ? "no" : at < 11 ? "abstain" : "absent"] as const));
  const record = (rollCall: ReadonlyMap<string, "yes" | "no" | "abstain" | "absent">) => ({
    series: { id: 1, slug: "tea", title: "Trade in tea", shortTitle: "Tea", cycle: null, sponsor: null, presser: null }, revision: { number: 1, at: "2026-10-28T00:00:00.000Z" },
    votes: [whole, provisional], rollCalls: new Map([[whole.id, called], [provisional.id, rollCall]]), events: [],
  });
  it("speaks from the announced tally, whichever states are named, and never takes an open state for non-voting", () => {
    const alone = projectNextVote({ record: record(new Map()), members })!;
    const some = projectNextVote({ record: record(new Map([["S000", "no"], ["S001", "no"]])), members })!;
    const wholeVote = projectNextVote({ record: { ...record(new Map(members.map((iso3, at) => [iso3, at < 6 ? "yes" : at < 9 ? "no" : at < 11 ? "abstain" : "absent"]))), votes: [whole, { ...provisional, rollCall: "whole", open: 0 }] }, members })!;
    expect(some.expected).toEqual(alone.expected);
    expect({ expected: alone.expected, counts: alone.counts, naive: alone.naive }).toEqual({ expected: wholeVote.expected, counts: wholeVote.counts, naive: wholeVote.naive });
    expect(alone.naive).toEqual({ yes: 6, no: 3, abstain: 2, absent: 1 });
    expect(alone.sentence).toContain("its roll call is not whole yet");
    expect(wholeVote.sentence).not.toContain("not whole");
  });
});
