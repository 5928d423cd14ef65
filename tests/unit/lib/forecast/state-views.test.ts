import { describe, expect, it } from "vitest";
import { positionRuns, yearsOfRun } from "@/lib/forecast/position-runs";
import { reasonSteps } from "@/lib/forecast/reason-steps";
import { chosenStates, watchedStates } from "@/lib/forecast/state-choice";
import type { RollCall } from "@/lib/votes/schema";
import { teaForecast, teaPressures } from "../../../support/synthetic-forecast";
import { voteOn } from "../../../support/synthetic-series";

const forecast = teaForecast();

describe("reasons", () => {
  it("lead from states of the kind to the state itself, without a gap", () => {
    const explained = forecast.states.flatMap((state) => reasonSteps(state) ?? []);
    expect(explained.length).toBe(30);
    for (const { fromLogOdds, toLogOdds, steps, rest, from, to } of explained) {
      expect(fromLogOdds + steps.reduce((sum, { logOdds }) => sum + logOdds, 0) + rest).toBeCloseTo(toLogOdds, 10);
      expect(1 / (1 + Math.exp(-fromLogOdds))).toBeCloseTo(from, 10);
      expect(1 / (1 + Math.exp(-toLogOdds))).toBeCloseTo(to, 10);
      expect(steps.map(({ logOdds }) => Math.abs(logOdds))).toEqual(steps.map(({ logOdds }) => Math.abs(logOdds)).sort((a, b) => b - a));
    }
  });

  it("are not given for a position that is assumed, nor by a model that has none", () => {
    const assumed = teaForecast({ overrides: { S01: "abstain" } }).states.find(({ country }) => country === "S01")!;
    expect(reasonSteps(assumed)).toBeUndefined();
    expect(reasonSteps(teaForecast({ model: "pooled-markov" }).states[0]!)).toBeUndefined();
  });

  it("say which side of its peers a state is on", () => {
    const [step] = reasonSteps({ yes: 0.5, general: 0.5, reasons: [{ feature: "tenure", words: "has long held its position", value: -1.25, logOdds: 0.4 }] })!.steps;
    expect(step!.words).toBe("Has long held its position: 1.3 sd less than its peers");
    const [region] = reasonSteps({ yes: 0.5, general: 0.5, reasons: [{ feature: "region-african", words: "belongs to the African group", value: -0.5, logOdds: 0.1 }] })!.steps;
    expect(region!.words).toBe("Does not belong to the African group");
  });
});

describe("the record of a state", () => {
  const votes = [2001, 2002, 2003, 2005].map((year) => voteOn(`${year}-11-01`, [1, 0, 0, 0]));
  const called = ["yes", "yes", "abstain", undefined] as const;
  const rollCalls = new Map(votes.map(({ id }, at): [number, RollCall] => [id, new Map(called[at] ? [["AAA", called[at]]] : [])]));

  it("is told in runs of one position, with the votes in which it was not listed", () => {
    const runs = positionRuns({ votes, rollCalls }, "AAA");
    expect(runs.map((run) => [run.position, yearsOfRun(run), run.votes])).toEqual([["yes", "2001–2002", 2], ["abstain", "2003", 1], [null, "2005", 1]]);
  });
});

describe("the choice of states", () => {
  const known = new Map(forecast.states.map(({ country }, at) => [country, { name: `State ${String(99 - at)}`, region: at % 2 ? ("african" as const) : null }]));

  it("filters and sorts", () => {
    const byNo = chosenStates(forecast.states, { sort: "no", last: undefined, group: undefined }, known);
    expect(byNo).toHaveLength(30);
    expect(byNo.map(({ no }) => no)).toEqual(byNo.map(({ no }) => no).sort((a, b) => b - a));
    expect(chosenStates(forecast.states, { sort: "name", last: undefined, group: "african" }, known)).toHaveLength(15);
    expect(chosenStates(forecast.states, { sort: "name", last: "none", group: undefined }, known)).toEqual([]);
    const names = chosenStates(forecast.states, { sort: "name", last: undefined, group: undefined }, known).map(({ country }) => known.get(country)!.name);
    expect(names).toEqual([...names].sort());
  });

  it("watches those likeliest to move, without those whose position is assumed", () => {
    const all = watchedStates(forecast.states, { watch: 5, moves: "any", assume: {} });
    expect(all).toHaveLength(5);
    const without = watchedStates(forecast.states, { watch: 5, moves: "any", assume: { [all[0]!.country]: "yes" } });
    expect(without[0]).toBe(all[1]);
    for (const { last } of watchedStates(forecast.states, { watch: 30, moves: "leaving", assume: {} })) expect(last).toBe("yes");
    for (const { last } of watchedStates(forecast.states, { watch: 30, moves: "returning", assume: {} })) expect(last).not.toBe("yes");
  });
});

describe("remembered pressures", () => {
  it("are the votes from the third on, at most one of them the hardest", () => {
    const pressures = teaPressures();
    expect(pressures.map(({ session }) => session)).toEqual(["52", "53", "54", "55", "56", "57"]);
    expect(pressures.filter(({ hardest }) => hardest).length).toBeLessThanOrEqual(1);
    for (const { chance } of pressures) expect(chance).toBeGreaterThanOrEqual(0);
  });

  it("name the vote that level 1 repeats", () => {
    const hardest = teaPressures().find((one) => one.hardest);
    if (!hardest) return expect(teaForecast({ pressure: { kind: "level", level: 1 } }).counts.yes.mean).toBeLessThan(teaForecast({ pressure: { kind: "calm" } }).counts.yes.mean);
    expect(teaForecast({ pressure: { kind: "as-in", session: hardest.session } }).counts).toEqual(teaForecast({ pressure: { kind: "level", level: 1 } }).counts);
  });
});
