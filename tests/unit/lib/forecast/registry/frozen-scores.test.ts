import { describe, expect, it } from "vitest";
import { createDesk } from "@/lib/forecast/desk/desk";
import { createForecastCache } from "@/lib/forecast/forecast-cache";
import { forecastTarget } from "@/lib/forecast/forecast-target";
import { modelNames } from "@/lib/forecast/models/all-models";
import { countPositions, type Outcome, OUTCOMES } from "@/lib/forecast/outcomes";
import { canonicalJson } from "@/lib/forecast/registry/canonical-json";
import { frozenContent } from "@/lib/forecast/registry/frozen-content";
import { thawedDraws } from "@/lib/forecast/registry/frozen-draws";
import { frozenScores } from "@/lib/forecast/registry/frozen-scores";
import { type FrozenContent, frozenContentSchema } from "@/lib/forecast/registry/schema";
import { compareMadeAgain, hashFits } from "@/lib/forecast/registry/verification";
import { contentHash } from "@/lib/forecast/registry/content-hash";
import { syntheticRecord } from "@/tests/support/synthetic-record";

const made = syntheticRecord();
const codeOf = (at: number) => `T${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}`;
const record = { ...made, states: made.states.map((state, at) => ({ ...state, iso3: codeOf(at) })) };
const votes = record.votes.filter(({ series }) => series.includes("tea"));
const last = votes.at(-1)!;
const desk = createDesk(record, createForecastCache());
const members = record.states.map(({ iso3 }) => iso3);
const scenario = { pressure: "open", assume: "", leave: "", newcomers: 0 };

function frozen(model: string, overrides: Record<string, Outcome> = {}): FrozenContent {
  const question = { series: "tea", asOf: last.date, members, model, scenario: { pressure: { kind: "open" }, overrides }, seed: 1 } as const;
  const assume = Object.entries(overrides).map(([iso3, outcome]) => `${iso3}:${outcome}`).join();
  const content = frozenContent({
    made: desk.answer({ kind: "freeze", ...question }), target: forecastTarget({ series: "tea", votes, asOf: last.date }), scenario: { ...scenario, assume },
    revision: { number: 7, at: "2026-02-03T04:05:06.000Z" }, voters: members,
  });
  return frozenContentSchema.parse(JSON.parse(canonicalJson(content))); // as it comes back from the database
}

const rollCall = new Map(members.map((iso3, at) => [iso3, OUTCOMES[last.positions[at]! - 1]!] as const));
const tally = countPositions(last.positions);

describe.each(modelNames)("a frozen forecast of %s", (model) => {
  it("is scored as the backtest scores the same forecast", () => {
    const scores = frozenScores(frozen(model), { tally, rollCall });
    const planned = desk.answer({ kind: "plan", series: "tea", models: [model], seed: 1 }).find(({ voteId }) => voteId === last.id)!;
    const backtested = desk.answer({ kind: "backtest", planned }).scores;
    expect(scores.crps).toEqual(backtested.crps);
    expect(scores.intervals).toEqual(backtested.intervals);
    expect(scores.pit).toBe(backtested.pit);
    expect(scores.energy).toBeCloseTo(backtested.energy, 2);
    if (backtested.states === null) return expect(scores.states).toBeNull();
    const { jointLogScore, ...rest } = backtested.states;
    expect(scores.states).toMatchObject(rest);
    expect(scores.states!.jointLogScore).toBeCloseTo(jointLogScore, 3);
    expect({ scored: scores.scoredStates, leftOut: scores.leftOut }).toEqual({ scored: members.length, leftOut: [] });
  });
});

describe("a frozen forecast of the full model", () => {
  const content = frozen("full");

  it("keeps its draws in short: their weighted mean is what it says of every state", () => {
    if (content.draws.kind !== "common-shocks") throw new Error("expected common shocks");
    const { size, weights, chances } = thawedDraws(content.draws);
    expect(size).toBe(1000);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    content.states.forEach((state, row) => {
      OUTCOMES.forEach((outcome, k) => {
        let mean = 0;
        for (let draw = 0; draw < size; draw++) mean += weights[draw]! * chances[(draw * members.length + row) * 4 + k]!;
        expect(mean).toBeCloseTo(state[outcome], 5);
      });
    });
  });

  it("is scored on those it names who could vote: states that were assumed or left are not scored one by one", () => {
    const [gone, assumed] = [codeOf(0), codeOf(1)] as const;
    const other: Outcome = rollCall.get(assumed) === "no" ? "yes" : "no";
    const scores = frozenScores(frozen("full", { [assumed]: other }), { tally, rollCall: new Map([...rollCall].filter(([iso3]) => iso3 !== gone)) });
    expect(scores.leftOut).toEqual([gone, assumed]);
    expect(scores.scoredStates).toBe(members.length - 2);
    for (const value of [scores.states!.logLoss, scores.states!.jointLogScore, scores.energy]) expect(Number.isFinite(value)).toBe(true);
  });

  it("has a hash that changes with every character, and is the same when made again", () => {
    const text = canonicalJson(content);
    const sha256 = contentHash(text);
    expect(hashFits({ text, sha256 })).toBe(true);
    expect(hashFits({ text: text.replace('"seed":1', '"seed":2'), sha256 })).toBe(false);
    expect(compareMadeAgain(content, frozen("full"))).toEqual({ outcome: "same" });
    expect(compareMadeAgain(content, { ...content, revision: { number: 9, at: "2027-01-01T00:00:00.000Z" } })).toEqual({ outcome: "same" });
    expect(compareMadeAgain(content, { ...content, version: "another" })).toMatchObject({ outcome: "not_comparable" });
    expect(compareMadeAgain(content, { ...content, history: "another" })).toMatchObject({ outcome: "not_comparable" });
    expect(compareMadeAgain(content, { ...content, expected: { ...content.expected, yes: 0 } })).toEqual({ outcome: "different", parts: ["expected"] });
  });
});
