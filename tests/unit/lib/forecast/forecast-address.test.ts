import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regions } from "@/lib/countries/schema";
import { askedFields, comparedPressures, type ForecastAddress, forecastQuery, parseForecastAddress, stateSorts, watchedMoves } from "@/lib/forecast/forecast-address";
import { modelNames } from "@/lib/forecast/models/all-models";
import { OUTCOMES } from "@/lib/forecast/outcomes";
import { retiredInWords } from "@/lib/forecast/retired-scenarios";
import { foldForm, isFromForm } from "@/lib/forecast/scenario-form";

const code = fc.stringMatching(/^[A-Z]{3}$/);
const pressure = fc.oneof(
  fc.constant({ kind: "open" } as const),
  fc.integer({ min: -1000, max: 1000 }).map((thousandths) => ({ kind: "push", level: thousandths / 1000 || 0 }) as const),
);
const address: fc.Arbitrary<ForecastAddress> = fc.record(
  {
    model: fc.constantFrom(...modelNames), scenario: pressure, assume: fc.dictionary(code, fc.constantFrom(...OUTCOMES), { maxKeys: 6 }),
    leave: fc.uniqueArray(code, { maxLength: 5 }).map((codes) => codes.sort()), newcomers: fc.integer({ min: 0, max: 3 }),
    asOf: fc.date({ min: new Date("1950-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    seed: fc.integer({ min: 0, max: 999_999_999 }), compare: pressure, watch: fc.integer({ min: 1, max: 200 }), moves: fc.constantFrom(...watchedMoves), last: fc.constantFrom(...OUTCOMES, "none" as const),
    group: fc.constantFrom(...regions), sort: fc.constantFrom(...stateSorts),
  },
  { requiredKeys: ["model", "scenario", "assume", "leave", "newcomers", "seed", "watch", "moves", "sort"] },
);

const fieldsOf = (query: string) => askedFields(Object.fromEntries(new URLSearchParams(query)));

describe("the address of a forecast", () => {
  it("is read back as it was written, whatever was chosen", () => {
    fc.assert(fc.property(address, (chosen) => {
      expect(parseForecastAddress(fieldsOf(forecastQuery(chosen)))).toEqual({ ok: true, address: chosen });
    }));
  });

  it("leaves out what is as usual", () => {
    const parsed = parseForecastAddress({});
    expect(parsed.ok && forecastQuery(parsed.address)).toBe("");
    expect(forecastQuery({ scenario: { kind: "push", level: -0.5 }, assume: { BRA: "abstain", ARG: "no" } })).toBe("?push=-0.5&assume=ARG:no,BRA:abstain");
  });

  it("never throws, whatever is asked, and names each wrong field once", () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom("model", "push", "scenario", "assume", "leave", "newcomers", "asOf", "seed", "compare", "watch", "moves", "last", "group", "sort"), fc.string({ minLength: 1 })), (asked) => {
      const parsed = parseForecastAddress(asked);
      if (!parsed.ok) {
        const fields = parsed.errors.map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
        for (const { field, message } of parsed.errors) {
          expect(Object.keys(asked)).toContain(field);
          expect(message).not.toBe("");
        }
      }
    }));
  });

  it.each([
    [{ push: "1.5" }, "push"], [{ push: "-1.01" }, "push"], [{ push: "much" }, "push"], [{ push: "0.5", scenario: "calm" }, "push"], [{ scenario: "push=0.5" }, "scenario"], [{ compare: "2" }, "compare"], [{ scenario: "level-2.5" }, "scenario"], [{ scenario: "as-in-" }, "scenario"], [{ assume: "BRA" }, "assume"], [{ assume: "BRA:maybe" }, "assume"], [{ assume: "BRA:no,BRA:yes" }, "assume"], [{ leave: "Brazil" }, "leave"],
    [{ newcomers: "4" }, "newcomers"], [{ asOf: "2025-02-30" }, "asOf"], [{ asOf: "1900-01-01" }, "asOf"], [{ seed: "-1" }, "seed"], [{ model: "oracle" }, "model"], [{ watch: "0" }, "watch"], [{ watch: "9999" }, "watch"],
  ])("refuses %j and names the field", (asked, field) => {
    const parsed = parseForecastAddress(asked);
    expect(parsed.ok ? [] : parsed.errors.map((error) => error.field)).toEqual([field]);
  });

  // The table of docs/forecast-method.md, "Older addresses".
  it.each([
    ["calm", 0], ["as-in-80", 0], ["as-in-74", 0], ["level-0", 0], ["level-0.5", 0.5], ["level-1", 1], ["level-1.5", 1], ["level-2", 1],
  ])("answers scenario=%s, a name from before there were levels of push, with the level nearest in meaning, %d, and says so", (scenario, level) => {
    const parsed = parseForecastAddress({ scenario, compare: scenario });
    if (!parsed.ok) throw new Error(parsed.errors[0]!.message);
    const { address } = parsed;
    expect(address.scenario).toEqual({ kind: "push", level, retired: scenario });
    expect(address.compare).toEqual(address.scenario);
    expect(retiredInWords(address.scenario)).toBe(`The address says scenario=${scenario}, a name from before there were levels of push; it is answered with the level nearest in meaning, push=${level}.`);
    expect(forecastQuery(address)).toBe(`?push=${level}&compare=${level}`);
  });

  it("takes the first of what is there twice, and nothing of what is empty or unknown", () => {
    expect(askedFields({ scenario: ["calm", "open"], assume: "", utm_source: "letter" })).toEqual({ scenario: "calm" });
  });

  it("holds a further push against pressure that stays unless it is told otherwise", () => {
    const [again, half, stays] = [{ kind: "push", level: 1 }, { kind: "push", level: -0.5 }, { kind: "push", level: 0 }] as const;
    expect(comparedPressures({ scenario: { kind: "open" } })).toEqual({ first: again, second: stays });
    expect(comparedPressures({ scenario: half })).toEqual({ first: half, second: stays });
    expect(comparedPressures({ scenario: stays })).toEqual({ first: again, second: stays });
    expect(comparedPressures({ scenario: stays, compare: again })).toEqual({ first: stays, second: again });
  });
});

describe("a sent form", () => {
  const folded = (form: Record<string, string>) => foldForm(new URLSearchParams(form)).toString();

  it("says the slider's level, where the slider is chosen", () => {
    expect(folded({ scenario: "push", push: "-0.70" })).toBe("push=-0.7");
    expect(folded({ push: "0.7" })).toBe("push=0.7");
    expect(folded({ scenario: "calm" })).toBe("scenario=calm");
    expect(folded({ scenario: "open", push: "0.7", newcomers: "0", seed: "1", model: "full" })).toBe("");
  });

  it("adds an assumed position, replaces one, and takes one back", () => {
    const assume = (form: Record<string, string>) => foldForm(new URLSearchParams(form)).get("assume");
    expect(assume({ assume: "ARG:no", assumeState: "BRA", assumePosition: "abstain" })).toBe("ARG:no,BRA:abstain");
    expect(assume({ assume: "BRA:no", assumeState: "BRA", assumePosition: "abstain" })).toBe("BRA:abstain");
    expect(assume({ assume: "ARG:no,BRA:no", dropAssume: "ARG", assumeState: "", assumePosition: "abstain" })).toBe("BRA:no");
    expect(assume({ assume: "ARG:no", dropAssume: "ARG" })).toBeNull();
  });

  it("lets states leave and come back", () => {
    const leave = (form: Record<string, string>) => foldForm(new URLSearchParams(form)).get("leave");
    expect(leave({ leave: "USA", leaveState: "ARG" })).toBe("ARG,USA");
    expect(leave({ leave: "USA", leaveState: "USA" })).toBe("USA");
    expect(leave({ leave: "ARG,USA", dropLeave: "USA" })).toBe("ARG");
  });

  it("means an address that no longer comes from a form", () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom("scenario", "push", "assume", "assumeState", "assumePosition", "dropAssume", "leave", "leaveState", "dropLeave", "seed"), fc.stringMatching(/^[\w:. -]{0,12}$/)), (form) => {
      const once = foldForm(new URLSearchParams(form));
      expect(isFromForm(Object.fromEntries(once))).toBe(false);
      expect(foldForm(once).toString()).toBe(once.toString());
    }));
  });
});
