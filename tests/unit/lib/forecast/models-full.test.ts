import { describe, expect, it, vi } from "vitest";
import { createForecastCache } from "../../../../lib/forecast/forecast-cache";
import { explain } from "../../../../lib/forecast/full/explain";
import { historyBefore, membersIn, type VotingRecord } from "../../../../lib/forecast/history";
import { fullModel } from "../../../../lib/forecast/models/full";
import { sampleCounts, sampleRollCalls } from "../../../../lib/forecast/sample-counts";
import type { Scenario } from "../../../../lib/forecast/scenario";
import { stateChances, watchList } from "../../../../lib/forecast/watch-list";
import { pmfMean, pmfVariance } from "../../../../lib/stats/discrete-pmf";
import { seededRandom } from "../../../../lib/stats/random";
import { syntheticRecord } from "../../../support/synthetic-record";

// These fit whole models; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const record = syntheticRecord();
const cache = createForecastCache();

function request(of: VotingRecord = record, date = "2007-10-20", series = "tea") {
  const history = historyBefore(of, date);
  return { history, series, members: membersIn(history.votes.at(-1)!), seed: 7 };
}

const scenario = (pressure: Scenario["pressure"], overrides: Scenario["overrides"] = {}): Scenario => ({ pressure, overrides });

describe("the full model", () => {
  it("gives every state four chances that sum to 1, and counts whose means sum to the membership", () => {
    const forecast = fullModel.forecast({ ...request(), cache });
    if (forecast.joint.kind !== "roll-call") throw new Error("expected a roll call");
    const { chances } = forecast.joint;
    for (let at = 0; at < chances.length; at += 4) {
      expect(chances[at]! + chances[at + 1]! + chances[at + 2]! + chances[at + 3]!).toBeCloseTo(1, 12);
    }
    const means = Object.values(forecast.counts).map(pmfMean);
    expect(means.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(forecast.members, 4);
  });

  it("draws whole roll calls whose counts sum to the membership and agree with the exact distribution", () => {
    const forecast = fullModel.forecast({ ...request(), cache });
    const rows = sampleCounts({ forecast, draws: 4000, random: seededRandom(1) });
    let yes = 0;
    for (let r = 0; r < rows.length; r += 4) {
      expect(rows[r]! + rows[r + 1]! + rows[r + 2]! + rows[r + 3]!).toBe(forecast.members);
      yes += rows[r + 3]! / 4000;
    }
    expect(Math.abs(yes - pmfMean(forecast.counts.yes))).toBeLessThan(4 * Math.sqrt(pmfVariance(forecast.counts.yes) / 4000));
    if (forecast.joint.kind !== "roll-call") throw new Error("expected a roll call");
    const rollCalls = sampleRollCalls({ joint: forecast.joint, draws: 3, random: seededRandom(2) });
    expect(rollCalls).toHaveLength(3 * forecast.members);
    expect(rollCalls.every((position) => position >= 1 && position <= 4)).toBe(true);
  });

  it("is not changed by one bit when all that was recorded on or after the date is scrambled", () => {
    const random = seededRandom(11);
    const date = "2006-10-20";
    const scrambled = {
      ...record,
      votes: record.votes.map((vote) =>
        vote.date < date ? vote : { ...vote, series: ["tea"], positions: vote.positions.map(() => random.integer(5)) },
      ),
    };
    expect(fullModel.forecast(request(scrambled, date))).toEqual(fullModel.forecast(request(record, date)));
  });

  it("gives the same numbers with and without kept work, for the same seed", () => {
    const kept = fullModel.forecast({ ...request(), cache });
    expect(fullModel.forecast(request())).toEqual(kept);
    expect(fullModel.forecast({ ...request(), seed: 8, cache }).counts.yes).not.toEqual(kept.counts.yes);
  });

  it("changes when a position before the date is corrected, also with kept work", () => {
    const corrected = { ...record, votes: record.votes.map((vote, v) => (v === 80 ? { ...vote, positions: vote.positions.map(() => 1) } : vote)) };
    expect(fullModel.forecast({ ...request(corrected), cache }).counts.yes).not.toEqual(fullModel.forecast({ ...request(), cache }).counts.yes);
  });

  it("works on a series with no vote, one and two votes", () => {
    for (const [date, series] of [["2001-01-01", "milk"], ["2001-01-01", "tea"], ["2002-01-01", "tea"]] as const) {
      const forecast = fullModel.forecast(request(record, date, series));
      expect(pmfMean(forecast.counts.yes)).toBeGreaterThan(0);
    }
  });

  it("expects fewer in favour the harder the pressure", () => {
    const yes = [0, 0.5, 1, 1.5].map((level) =>
      pmfMean(fullModel.forecast({ ...request(), cache, scenario: scenario({ kind: "level", level }) }).counts.yes),
    );
    expect([...yes].sort((a, b) => b - a)).toEqual(yes);
  });

  it("spreads wider when open than when calm, and takes the shock of an earlier session", () => {
    const variance = (pressure: Scenario["pressure"]) => pmfVariance(fullModel.forecast({ ...request(), cache, scenario: scenario(pressure) }).counts.yes);
    expect(variance({ kind: "open" })).toBeGreaterThan(variance({ kind: "calm" }));
    expect(variance({ kind: "as-in", session: "55" })).toBeGreaterThan(0);
    expect(() => variance({ kind: "as-in", session: "3" })).toThrow(/No vote of session 3/);
  });

  it("holds an overridden state in every draw", () => {
    const forecast = fullModel.forecast({ ...request(), cache, scenario: scenario({ kind: "open" }, { S05: "no" }) });
    expect(stateChances(request().history, forecast)[5]).toMatchObject({ iso3: "S05", no: 1, yes: 0 });
  });

  it("lists first whom to watch, and leaves out those who cannot leave when asked", () => {
    const { history } = request();
    const forecast = fullModel.forecast({ ...request(), cache });
    const watched = watchList({ history, forecast, size: 5 });
    expect(watched).toHaveLength(5);
    expect(watched[0]!.chanceOfMoving).toBeGreaterThanOrEqual(watched[4]!.chanceOfMoving);
    expect(watchList({ history, forecast, leaving: true }).every(({ last }) => last === "yes")).toBe(true);
  });

  it("explains each state by its contributions, largest first", () => {
    const explained = explain({ ...request(), cache, outcome: "abstain" });
    expect(explained).toHaveLength(40);
    const [first] = explained;
    expect(first!.contributions.length).toBeGreaterThan(10);
    const sizes = first!.contributions.map(({ logOdds }) => Math.abs(logOdds));
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
    expect(first!.expected.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });
});
