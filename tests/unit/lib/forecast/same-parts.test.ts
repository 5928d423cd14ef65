import { expect, it } from "vitest";
import type { VoteRecord, VotingRecord } from "@/lib/forecast/history";
import { withSameParts } from "@/lib/forecast/record/same-parts";

const states = [{ iso3: "CHL", region: null }, { iso3: "PER", region: null }];
/** As a reading of the record hands it over: all roll calls in one piece of memory. */
function read(changes: Record<string, Partial<VoteRecord>> = {}, votes = 1000): VotingRecord {
  const called = new Uint8Array(votes * 2).fill(4);
  return {
    states, teachers: ["tea"],
    votes: Array.from({ length: votes }, (_, at): VoteRecord => ({ id: String(at), date: "2020-01-01", session: "75", resolution: `A/RES/75/${at}`, series: ["tea"], positions: called.subarray(at * 2, at * 2 + 2), ...changes[at] })),
  };
}

it("is the earlier record itself where a revision changed no vote", () => {
  const earlier = read();
  expect(withSameParts(read(), earlier)).toBe(earlier);
  expect(withSameParts(earlier, undefined)).toBe(earlier);
});

it("holds every vote that stays as it was once, and a changed one without the memory of all others", () => {
  const earlier = read();
  const now = withSameParts(read({ 7: { positions: new Uint8Array([1, 4]) }, 8: { series: [] } }), earlier);
  expect(now.votes.flatMap((vote, at) => (vote === earlier.votes[at] ? [] : [at]))).toEqual([7, 8]);
  expect([...now.votes[7]!.positions]).toEqual([1, 4]);
  expect(now.votes[8]!.positions.buffer.byteLength).toBe(2);
  expect(earlier.votes[8]!.series).toEqual(["tea"]);
});

it("is another record when a vote came or went, when states differ, or when other series teach", () => {
  const earlier = read();
  expect(withSameParts(read({}, 1001), earlier).votes).toHaveLength(1001);
  expect(withSameParts(read({}, 999), earlier).votes).toHaveLength(999);
  expect(withSameParts({ ...read(), teachers: [] }, earlier).teachers).toEqual([]);
  expect(withSameParts({ ...read(), states: [...states].reverse() }, earlier).states[0]!.iso3).toBe("PER");
});
