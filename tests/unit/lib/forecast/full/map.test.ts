import { expect, it } from "vitest";
import { AXES, idealPoints } from "../../../../../lib/forecast/full/ideal-points";
import { closeness, neighbourRates } from "../../../../../lib/forecast/full/neighbours";
import { addToWindow, emptyWindow, shrunkRates } from "../../../../../lib/forecast/full/roll-call-window";
import { voteOf } from "../../../../support/synthetic-record";

const blocs = Array.from({ length: 6 }, (_, i) => voteOf({ date: `2001-01-0${i + 1}`, letters: i % 2 ? "YYYNNN" : "NNNYYY" }));

it("puts two blocs on opposite ends of the first axis", () => {
  const { axes, weights } = idealPoints(blocs, 6);
  expect(axes).toHaveLength(AXES);
  const [first] = axes;
  expect(first![0]! * first![1]!).toBeCloseTo(1, 6);
  expect(first![0]! * first![4]!).toBeCloseTo(-1, 6);
  expect(weights[0]).toBe(1);
  expect(weights[1]).toBeCloseTo(0, 6);
});

it("asks a state's neighbours, not the other bloc", () => {
  const { dissent, absence } = neighbourRates(closeness(idealPoints(blocs, 6)), voteOf({ date: "2002-01-01", letters: "YNNYYX" }));
  expect(dissent[0]).toBeGreaterThan(dissent[3]!);
  expect(absence[3]).toBeGreaterThan(absence[0]!);
});

it("counts dissent on roll calls that split the house alike, and leaves out those that split it otherwise", () => {
  const reference = voteOf({ date: "2001-06-01", letters: "NNYYYY" });
  const sums = emptyWindow(6);
  const alike = voteOf({ date: "2001-01-01", letters: "NNYYYY" });
  const opposite = voteOf({ date: "2001-01-02", letters: "YYNNNN" });
  addToWindow(sums, [alike, opposite], reference, -1);
  expect(sums.dissent[0]! / sums.dissentWeight[0]!).toBeCloseTo(1, 12);
  expect(sums.dissent[5]).toBe(0);
  expect(sums.nearness[0]! / sums.nearnessWeight[0]!).toBeCloseTo(1, 12);
  expect([...sums.listed]).toEqual([2, 2, 2, 2, 2, 2]);
});

it("shrinks a rate to the mean by the weight of the prior, by hand", () => {
  const rates = shrunkRates({ sums: Float64Array.of(10, 0), weights: Float64Array.of(10, 10), rollCalls: 10, prior: 5 });
  expect(rates[0]).toBeCloseTo(12.5 / 15, 12);
  expect(rates[1]).toBeCloseTo(2.5 / 15, 12);
});
