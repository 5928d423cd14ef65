import { describe, expect, it } from "vitest";
import { positionRuns, yearsOfRun } from "@/lib/forecast/position-runs";
import { FEATURES } from "@/lib/forecast/full/features";
import { reasonsInWords } from "@/lib/forecast/reasons-in-words";
import { chosenStates, watchedStates } from "@/lib/forecast/state-choice";
import type { RollCall } from "@/lib/votes/schema";
import { teaForecast } from "../../../support/synthetic-forecast";
import { voteOn } from "../../../support/synthetic-series";

const forecast = teaForecast();

describe("reasons", () => {
  it("are said in words that know which side of its peers a state is on, without a figure or a term of statistics", () => {
    const spoken = forecast.states.flatMap((state) => { const { away, towards } = reasonsInWords(state); return [...away, ...towards]; });
    expect(spoken.length).toBe(30 * 4);
    for (const words of spoken) expect(words).not.toMatch(/log-odds|\bsd\b|\d\.\d/);
    const tenure = { feature: "tenure", words: "has long held its position", value: -1.25, logOdds: 0.4 };
    const african = { feature: "region-african", words: "belongs to the African group", value: -0.5, logOdds: -0.1 };
    expect(reasonsInWords({ reasons: [tenure, african] })).toEqual({ away: ["has held its position for a shorter time than its peers"], towards: ["does not belong to the African group"] });
  });

  it("have words for every feature that the model looks at", () => {
    for (const { name, words } of FEATURES.filter((feature) => !feature.name.startsWith("region-"))) {
      const [more, less] = [1, -1].map((value) => reasonsInWords({ reasons: [{ feature: name, words, value, logOdds: 1 }] }).away[0]!);
      expect(more, name).not.toBe(less);
    }
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
