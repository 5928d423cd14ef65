import { describe, expect, it } from "vitest";
import { createDesk } from "@/lib/forecast/desk/desk";
import { createForecastCache } from "@/lib/forecast/forecast-cache";
import { canonicalJson } from "@/lib/forecast/registry/canonical-json";
import { frozenContent } from "@/lib/forecast/registry/frozen-content";
import { assumptionWords } from "@/lib/forecast/registry/registry-words";
import { type FrozenContent, frozenContentSchema, type FrozenForecast } from "@/lib/forecast/registry/schema";
import { thawedForecast } from "@/lib/forecast/registry/thawed-forecast";
import { compareMadeAgain, hashFits } from "@/lib/forecast/registry/verification";
import { OUTCOMES } from "@/lib/forecast/outcomes";
import { pressureSchema } from "@/lib/forecast/scenario-address";
import { assumedByVersion2, frozenByVersion2 } from "@/tests/support/frozen-by-version-2";
import { syntheticRecord } from "@/tests/support/synthetic-record";

const contentOf = (text: string): FrozenContent => frozenContentSchema.parse(JSON.parse(text));

describe.each(frozenByVersion2)("$name, frozen by version 2,", ({ name, text, sha256 }) => {
  it("has its hash, one character more or less and it has not", () => {
    expect(hashFits({ text, sha256 })).toBe(true);
    expect(hashFits({ text: text.replace('"seed":', '"seed": '), sha256 })).toBe(false);
  });

  it("reads as it was written, and says what it assumed in the words of its time", () => {
    const content = contentOf(text);
    expect(canonicalJson(content)).toBe(text);
    expect(assumptionWords(content as unknown as FrozenForecast)).toBe(assumedByVersion2[name]);
  });

  it("can be scored from its text alone: its draws carry its chances", () => {
    const content = contentOf(text);
    const { joint } = thawedForecast(content);
    if (joint.kind === "counts") return expect(joint.rows).toHaveLength(joint.weights.length * 4);
    const { size, weights, chances } = joint.draws;
    content.states.forEach((state, row) => {
      OUTCOMES.forEach((outcome, k) => {
        let mean = 0;
        for (let draw = 0; draw < size; draw++) mean += weights[draw]! * chances[(draw * content.states.length + row) * 4 + k]!;
        expect(mean).toBeCloseTo(state[outcome], 5);
      });
    });
  });
});

describe("a made-up record, which no correction ever changes,", () => {
  const record = syntheticRecord({ states: 30, years: 8, seed: 4 });
  const desk = createDesk(record, createForecastCache());

  it.each(frozenByVersion2.filter(({ name }) => name.startsWith("tea-")))("gives $name again, number by number, and in the same words", ({ text }) => {
    const frozen = contentOf(text);
    const { series, asOf, model, seed, target, scenario, revision, voters } = frozen;
    const overrides = Object.fromEntries(scenario.assume.split(",").filter(Boolean).map((part) => part.split(":"))) as Record<string, "no">;
    const question = { kind: "freeze", series, asOf, members: voters, model, scenario: { pressure: pressureSchema.parse(scenario.pressure), overrides }, seed } as const;
    const next = { series, session: null, date: null, resolution: null, after: target.after };
    const again = frozenContent({ format: frozen.format, made: desk.answer(question), target: next, scenario, revision, voters });
    expect(compareMadeAgain(frozen, contentOf(canonicalJson(again)))).toEqual({ outcome: "same" });
  });
});
