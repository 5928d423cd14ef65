import { describe, expect, it } from "vitest";
import type { BacktestedCount } from "@/lib/forecast/desk/questions";
import { type ModelRecord, quotedOfPast, recordsInWords } from "@/lib/forecast/model-record";

/** A count as a backtest keeps it: certain, or evenly spread over some values. */
const count = (from: number, size = 1): BacktestedCount => ({
  mean: from, sd: 1, q05: from, q25: from + Math.floor(size / 4), q75: from + size - 1 - Math.floor(size / 4), q95: from + size - 1, from, chances: Array<number>(size).fill(Number((1 / size).toFixed(7))),
});

describe("the tally that a past forecast would have been quoted with", () => {
  it("is chosen as today's is, from what the backtest kept", () => {
    expect(quotedOfPast({ yes: count(150, 9), no: count(4), abstain: count(10, 5), absent: count(20, 3) }, 193)).toEqual({ yes: 154, no: 4, abstain: 13, absent: 22 });
    expect(quotedOfPast({ yes: count(150), no: count(4), abstain: count(10), absent: count(29) }, 193)).toEqual({ yes: 150, no: 4, abstain: 10, absent: 29 });
  });
});

describe("how good each has been", () => {
  const full: ModelRecord = { model: "full", votes: 30, meanError: 3.06, held90: 28 };
  const simple: ModelRecord = { model: "simple-projection", votes: 30, meanError: 3.9, held90: 29 };

  it("is one sentence in plain words", () => {
    expect(recordsInWords({ full, simple })).toBe(
      "How good each has been: forecasting the last 30 votes from before their day, the full model was off by 3.1 states on average in favour, and its nine-in-ten range held 28 of 30 times; the simple projection was off by 3.9 states on average in favour, and its nine-in-ten range held 29 of 30 times.",
    );
    expect(recordsInWords({ full, simple: undefined })).toBeUndefined();
  });

  it("speaks of one vote as one", () => {
    const one = { votes: 1, meanError: 2, held90: 1 };
    expect(recordsInWords({ full: { ...full, ...one }, simple: { ...simple, ...one, held90: 0 } })).toBe(
      "How good each has been: forecasting the one past vote that could be forecast from before its day, the full model was off by 2.0 states in favour, and its nine-in-ten range held; the simple projection was off by 2.0 states in favour, and its nine-in-ten range did not hold.",
    );
  });
});
