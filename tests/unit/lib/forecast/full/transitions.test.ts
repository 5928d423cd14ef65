import { expect, it } from "vitest";
import { moveRow } from "../../../../../lib/forecast/full/moves";
import { allSeriesMoves } from "../../../../../lib/forecast/full/moves";
import { FROM_YES, GENERIC_BY_ORIGIN, ORIGINS, originOf, tenureClassOf } from "../../../../../lib/forecast/full/origins";
import { TRANSITION_SETTINGS, transitionTable } from "../../../../../lib/forecast/full/transitions";
import { historyBefore } from "../../../../../lib/forecast/history";
import { latestStanding, seriesPanel } from "../../../../../lib/forecast/series-panel";
import { recordOf, syntheticRecord, voteOf } from "../../../../support/synthetic-record";

it("falls back on the generic matrix when nothing was ever recorded", () => {
  const table = transitionTable([], "tea");
  ORIGINS.forEach((_, origin) => {
    const row = [...table.subarray(moveRow(origin, 2), moveRow(origin, 2) + 4)];
    row.forEach((chance, k) => expect(chance).toBeCloseTo(GENERIC_BY_ORIGIN[origin]![k]!, 12));
  });
});

it("is the Dirichlet posterior mean of the other series' moves, by hand", () => {
  // Two votes of another series: ten states in favour, of which two leave for abstention; all have held their position for one vote.
  const record = recordOf([
    voteOf({ date: "2001-01-01", letters: "YYYYYYYYYY", series: ["milk"] }),
    voteOf({ date: "2002-01-01", letters: "YYYYYYYYAA", series: ["milk"] }),
  ]);
  const table = transitionTable(allSeriesMoves(historyBefore(record, "2003-01-01")), "tea");
  const mean = (30 * 0.015 + 2) / 40;
  const at = moveRow(FROM_YES, 0);
  expect(table[at + 1]).toBeCloseTo((300 * mean + 2) / 310, 12);
  expect(table[moveRow(FROM_YES, 3) + 1]).toBeCloseTo(mean, 12);
});

it("never gives a chance of 0 and always sums to 1", () => {
  const all = allSeriesMoves(historyBefore(syntheticRecord(), "2007-01-01"));
  const table = transitionTable(all, "tea");
  for (let at = 0; at < table.length; at += 4) {
    const row = [...table.subarray(at, at + 4)];
    expect(Math.min(...row)).toBeGreaterThan(0);
    expect(row.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  }
});

it("follows a restless series more closely the less the others weigh", () => {
  const all = allSeriesMoves(historyBefore(syntheticRecord(), "2007-01-01"));
  const leave = (ownWeight: number) => 1 - transitionTable(all, "coffee", { ...TRANSITION_SETTINGS, ownWeight })[moveRow(FROM_YES, 0) + 3]!;
  const others = leave(1e12);
  expect(Math.abs(leave(10) - others)).toBeGreaterThan(Math.abs(leave(1000) - others));
});

it("tells an absentee that used to be in favour from one that was never there", () => {
  const record = recordOf([voteOf({ date: "2001-01-01", letters: "YXAN" }), voteOf({ date: "2002-01-01", letters: "XXXX" })]);
  const standing = latestStanding(seriesPanel(historyBefore(record, "2003-01-01"), "tea"));
  expect([0, 1, 2, 3].map((state) => ORIGINS[originOf(standing, state)])).toEqual([
    "absent after yes",
    "always absent",
    "absent after abstain",
    "absent after no",
  ]);
  expect([1, 2, 3, 4, 5, 8, 9, 40].map(tenureClassOf)).toEqual([0, 1, 2, 2, 3, 3, 4, 4]);
});
