import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyBefore, membersIn, type VotingRecord } from "../../../../lib/forecast/history";
import { alwaysYes } from "../../../../lib/forecast/models/always-yes";
import { pooledMarkov, pooledTransitions } from "../../../../lib/forecast/models/pooled-markov";
import { sameAsLast } from "../../../../lib/forecast/models/same-as-last";
import { simpleProjection } from "../../../../lib/forecast/models/simple-projection";
import { sampleCounts } from "../../../../lib/forecast/sample-counts";
import { pmfMean } from "../../../../lib/stats/discrete-pmf";
import { seededRandom } from "../../../../lib/stats/random";
import { recordOf, syntheticRecord, voteOf } from "../../../support/synthetic-record";

const models = [sameAsLast, alwaysYes, pooledMarkov, simpleProjection];

function requestFor(record: VotingRecord, date: string, series = "tea") {
  const history = historyBefore(record, date);
  return { history, series, members: membersIn(history.votes.at(-1)!), seed: 1 };
}

describe.each(models)("$name", (model) => {
  it("gives four counts that sum to the membership in every draw", () => {
    const forecast = model.forecast(requestFor(syntheticRecord(), "2006-01-01"));
    const rows = sampleCounts({ forecast, draws: 200, random: seededRandom(3) });
    for (let r = 0; r < rows.length; r += 4) expect(rows[r]! + rows[r + 1]! + rows[r + 2]! + rows[r + 3]!).toBe(forecast.members);
    const means = Object.values(forecast.counts).map(pmfMean);
    expect(means.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(forecast.members, 6);
  });

  it("is not changed by one bit when all that was recorded on or after the date is scrambled", () => {
    const record = syntheticRecord();
    const date = "2005-10-20";
    const random = seededRandom(9);
    const scrambled = {
      ...record,
      votes: record.votes.map((vote) =>
        vote.date < date ? vote : { ...vote, series: ["tea"], positions: vote.positions.map(() => random.integer(5)) },
      ),
    };
    expect(model.forecast(requestFor(scrambled, date))).toEqual(model.forecast(requestFor(record, date)));
  });
});

it("same as last time repeats with 99 % and treats a newcomer as an average one", () => {
  const record = recordOf([voteOf({ date: "2001-01-01", letters: "YA-" }), voteOf({ date: "2001-02-01", letters: "YYY", series: [] })]);
  const { joint } = sameAsLast.forecast(requestFor(record, "2002-01-01"));
  if (joint.kind !== "roll-call") throw new Error("expected a roll call");
  expect(joint.chances[3]).toBe(0.99);
  expect(joint.chances[5]).toBe(0.99);
  expect(joint.chances[11]).toBe(0.65);
});

it("pooled Markov is the posterior mean under 30 generic moves, by hand", () => {
  const record = recordOf([voteOf({ date: "2001-01-01", letters: "YYYY" }), voteOf({ date: "2002-01-01", letters: "YYYN" })]);
  const rows = pooledTransitions(historyBefore(record, "2003-01-01"), "tea");
  expect(rows[4]![3]).toBeCloseTo((30 * 0.95 + 3) / 34, 12);
  expect(rows[4]![0]).toBeCloseTo((30 * 0.005 + 1) / 34, 12);
  expect(rows[1]).toEqual([0.88, 0.06, 0.03, 0.03].map((chance) => expect.closeTo(chance, 12)));
});

it("the simple projection works with one, two and three votes and says how it was made", () => {
  for (const letters of [["YYAX"], ["YYAX", "YYYX"], ["YYAX", "YYYX", "YYYY"]]) {
    const record = recordOf(letters.map((l, i) => voteOf({ date: `200${i}-01-01`, letters: l })));
    const forecast = simpleProjection.forecast(requestFor(record, "2005-01-01"));
    expect(forecast.members).toBe(4);
    expect(forecast.sentence).toMatch(/too few votes/);
  }
});

it("the simple projection refuses a series without a vote", () => {
  expect(() => simpleProjection.forecast(requestFor(syntheticRecord(), "2001-01-01", "milk"))).toThrow(/No vote of milk/);
});

it("overrides fix a state's position", () => {
  const request = requestFor(syntheticRecord(), "2006-01-01");
  const scenario = { pressure: { kind: "open" } as const, overrides: { S03: "abstain" as const } };
  const { joint } = pooledMarkov.forecast({ ...request, scenario });
  expect(joint.kind === "roll-call" && [...joint.chances.slice(12, 16)]).toEqual([0, 1, 0, 0]);
});

it("any short history gives chances that sum to one and counts that sum to the membership", () => {
  const letters = fc.array(fc.constantFrom("Y", "N", "A", "X", "-"), { minLength: 6, maxLength: 6 }).map((l) => l.join(""));
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), fc.constantFrom(...models), (rollCalls, model) => {
      const record = recordOf(rollCalls.map((l, i) => voteOf({ date: `200${i}-01-01`, letters: l })));
      const history = historyBefore(record, "2009-01-01");
      const forecast = model.forecast({ history, series: "tea", members: [0, 1, 2, 4], seed: 1 });
      const total = Object.values(forecast.counts).reduce((sum, pmf) => sum + pmfMean(pmf), 0);
      expect(total).toBeCloseTo(4, 9);
      if (forecast.joint.kind !== "roll-call") return;
      for (let at = 0; at < 16; at += 4) {
        expect(forecast.joint.chances.slice(at, at + 4).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      }
    }),
  );
});
