import { expect, it, vi } from "vitest";
import { createDesk } from "@/lib/forecast/desk/desk";
import { createForecastCache } from "@/lib/forecast/forecast-cache";
import type { VotingRecord } from "@/lib/forecast/history";
import { syntheticRecord } from "../../../../support/synthetic-record";

// These fit whole models; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const bare = syntheticRecord();
const known: VotingRecord = { ...bare, teachers: ["coffee", "tea"] };
/** Somebody has made a series of the roll calls of every June. */
const withMade: VotingRecord = { ...known, votes: known.votes.map((vote) => (vote.date.slice(5, 7) === "06" ? { ...vote, series: [...vote.series, "made"] } : vote)) };

const deskOf = (record: VotingRecord) => createDesk(record, createForecastCache());
const question = (series: string) => ({
  kind: "forecast", series, asOf: "2008-01-01", members: known.states.map(({ iso3 }) => iso3), model: "full", scenario: { pressure: { kind: "open" }, overrides: {} }, seed: 3,
}) as const;

it("a series that somebody makes moves no forecast of the series that teach", () => {
  expect(deskOf(withMade).answer(question("tea"))).toEqual(deskOf(known).answer(question("tea")));
});

it("a series that somebody makes learns from those that teach, and is forecast and backtested like any other", () => {
  const desk = deskOf(withMade);
  const made = desk.answer(question("made"));
  expect(made.states.every(({ last }) => last !== null)).toBe(true);
  expect(made.counts.yes.pmf).not.toEqual(deskOf({ ...withMade, teachers: [] }).answer(question("made")).counts.yes.pmf);
  const planned = desk.answer({ kind: "plan", series: "made", models: ["full", "full/calm"], seed: 1 });
  expect(planned).toHaveLength(2 * 5);
  expect(desk.answer({ kind: "backtest", planned: planned[0]! }).states).toHaveLength(40);
});

it("keeps the keys of a backtest when a series is made, and changes those after a corrected vote", () => {
  const keys = (record: VotingRecord) => deskOf(record).answer({ kind: "plan", series: "tea", models: ["full"], seed: 1 }).map(({ key }) => key);
  expect(keys(withMade)).toEqual(keys(known));
  const corrected = { ...known, votes: known.votes.map((vote, at) => (vote.date === "2005-10-20" ? { ...vote, positions: vote.positions.map(() => 1 + (at % 4)) } : vote)) };
  const same = keys(corrected).map((key, at) => key === keys(known)[at]);
  expect(same).toEqual([true, true, false, false, false]);
});
