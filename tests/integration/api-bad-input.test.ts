import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { modelNames } from "@/lib/forecast/models/all-models";
import { freezeForecast } from "@/lib/forecast/registry/mutations";
import { endpoints } from "@/lib/http/api/endpoints";
import { httpStatusOf } from "@/lib/errors";
import { ask, type EndpointName } from "@/tests/support/api-client";

// Forecasts and one backtest are made on the way.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

beforeAll(async () => {
  await freezeForecast({ id: null, name: "a test" }, { series: "cuba-embargo", model: "simple-projection", pressure: { kind: "open" }, overrides: {}, leave: [], newcomers: 0 });
});

const failureSchema = z.strictObject({ error: z.strictObject({ code: z.enum(Object.keys(httpStatusOf) as (keyof typeof httpStatusOf)[]), message: z.string().min(10).max(600) }) });

/** Whatever is asked: an answer in its schema, or a clear 4xx in the shape of every failure. Never a 500. */
async function expectClearAnswer(name: EndpointName, path: string, method = "GET"): Promise<number> {
  const response = await ask(path, { method });
  const text = await response.text();
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  if (response.status === 200) expect(() => endpoints[name].answer.parse(JSON.parse(text))).not.toThrow();
  else {
    expect([400, 404, 405]).toContain(response.status);
    const { error } = failureSchema.parse(JSON.parse(text));
    expect(httpStatusOf[error.code]).toBe(response.status);
  }
  return response.status;
}

const nasty = [
  "", " ", ".", "..", "%", "%%", "%00", "\0", "null", "undefined", "NaN", "-1", "0", "1e309", "true", "[]", "{}", "__proto__", "constructor", "toString", "hasOwnProperty",
  "' OR 1=1 --", "'; DROP TABLE votes; --", "${7*7}", "{{7*7}}", "<script>alert(1)</script>", "../../../etc/passwd", "..\\..\\windows", "cuba-embargo\0", "cuba-embargo/", "cuba-embargo ",
  "CUBA-EMBARGO", "cuba--embargo", "-cuba", "80 ", " 80", "080", "80.0", "８０", "٨٠", "ES-10", "es-10", "ARG", "arg", "AR", "ARGG", "ＡＲＧ", "🇦🇷", "İ", "ß", "a\u0300".repeat(50), "\uFEFFARG", "\u202EGRA",
  "9".repeat(400), "a".repeat(8000), "é".repeat(3000), "2025-10-29", "2025-13-01", "0000-00-00", "+275760-09-13", "9999-12-31T00:00:00Z", "lobbying", "lobbying,policy", "\r\nX-Injected: 1", "a;b", "a&b=c", "#", "?",
];
const text = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: "binary", maxLength: 120 }), fc.string({ unit: "grapheme", maxLength: 110 }), fc.string({ unit: "binary-ascii", maxLength: 300 }));
const slug = fc.oneof(fc.constantFrom("cuba-embargo", "jerusalem", "no-such-series"), fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8}){0,3}$/));
const part: Record<string, fc.Arbitrary<string>> = {
  slug: fc.oneof(slug, text),
  id: fc.oneof(fc.constantFrom("1", "2"), fc.nat().map(String), text),
  session: fc.oneof(fc.constantFrom("80", "47", "es-10", "XXVI"), fc.nat().map(String), text),
  iso3: fc.oneof(fc.constantFrom("ARG", "yug", "XXX"), fc.stringMatching(/^[A-Za-z]{3}$/), text),
};
const day = fc.oneof(fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), text);
const values: Record<string, fc.Arbitrary<string>> = {
  kind: fc.oneof(fc.constantFrom("lobbying", "policy", "Policy"), text),
  from: day,
  to: day,
  // Events that need no forecast: too early, and after the last vote. Others are asked for in impact.test.ts.
  events: fc.oneof(fc.constantFrom("1", "50", "1,50", "50,50", "999999", "0", "1,"), text),
  window: fc.oneof(fc.constantFrom("together", "apart", "both"), text),
  actor: fc.oneof(fc.constantFrom("United States", "cuba"), text),
  direction: fc.oneof(fc.constantFrom("pressure_against", "neutral", "Neutral"), text),
  evidence: fc.oneof(fc.constantFrom("high", "low", "High"), text),
  controls: fc.oneof(fc.constantFrom("named", "all", "jerusalem", "jerusalem,", "no-such-series"), text),
};
// What is computed when it is right is right in a few ways only, so that the time goes into what is wrong.
Object.assign(values, {
  model: fc.oneof(fc.constantFrom(...modelNames, "Full"), text),
  scenario: fc.oneof(fc.constantFrom("open", "calm", "as-in-80", "as-in-12", "level-0.5", "level-9", "level-"), text),
  push: fc.oneof(fc.constantFrom("0", "-1", "1", "0.333", "2", "-", "+0.5", "1e-3"), text),
  assume: fc.oneof(fc.constantFrom("", "BRA:no", "bra:abstain,ARG:no", "BRA", "BRA:no,BRA:no", "CSK:no"), text),
  leave: fc.oneof(fc.constantFrom("", "ARG", "arg,BRA", "ARG,", "XXX", "A"), text),
  newcomers: fc.oneof(fc.constantFrom("0", "1", "4", "-1", "1.5"), text),
  asOf: fc.oneof(fc.constantFrom("2026-01-01", "2025-10-29", "1945-01-01", "9999-12-31"), text),
  seed: fc.oneof(fc.constantFrom("1", "2", "-1", "1.5", "1e3"), text),
});
const parameter = fc.oneof(...Object.entries(values).map(([name, value]) => fc.record({ name: fc.constant(name), value })), fc.record({ name: text, value: text }));

const names = Object.keys(endpoints) as EndpointName[];
const runs = { numRuns: 300 };

/** A series whose backtest is short stands for all. */
const shortSlug = fc.oneof(fc.constantFrom("crimea-militarization", "no-such-series"), text);
const known = (name: EndpointName): Record<string, string> => ({ slug: name === "backtest" ? "crimea-militarization" : "cuba-embargo", session: "80", iso3: "ARG", id: "1" });
const filledPath = (name: EndpointName, parts: Record<string, string>) => endpoints[name].path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(parts[key]!));

/** What an address has to be asked with, to be whole. */
const besides: Partial<Record<EndpointName, Record<string, string>>> = { impact: { events: "50" } };

const withParts = names.filter((name) => endpoints[name].path.includes("{"));

describe.each(withParts)("%s, whatever stands in its address,", (name) => {
  it("answers it or refuses it clearly", async () => {
    const keys = Object.keys(endpoints[name].params.shape);
    const filled = fc.record(Object.fromEntries(keys.map((key) => [key, name === "backtest" ? shortSlug : part[key]!])));
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(filled, async (values) => {
        seen.add(await expectClearAnswer(name, `${filledPath(name, values as Record<string, string>)}?${new URLSearchParams(besides[name]).toString()}`));
      }),
      runs,
    );
    expect([...seen].sort()).toEqual(expect.arrayContaining([200, 400, 404])); // the inputs reach every kind of answer
  });
});

describe.each(names)("%s, whatever is asked of it,", (name) => {
  it("answers any query string or refuses it clearly", async () => {
    const path = filledPath(name, known(name));
    await fc.assert(
      fc.asyncProperty(fc.array(parameter, { maxLength: 4 }), async (given) => {
        const query = new URLSearchParams(given.map((it) => [it.name, it.value]));
        const status = await expectClearAnswer(name, `${path}?${query.toString()}`);
        if (Object.keys(endpoints[name].query.shape).length === 0) expect(status).toBe([...query].length === 0 ? 200 : 400);
      }),
      runs,
    );
    await fc.assert(fc.asyncProperty(text, async (raw) => void (await expectClearAnswer(name, `${path}?${raw.replaceAll("#", "")}`))), runs);
  });
});

const parameters = names.flatMap((name) => Object.keys(endpoints[name].query.shape).map((key) => [name, key] as const));

describe.each(parameters)("%s?%s=", (name, key) => {
  it("alone, whatever its value, is answered or refused clearly", async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(values[key]!, async (value) => {
        seen.add(await expectClearAnswer(name, `${filledPath(name, known(name))}?${new URLSearchParams({ ...besides[name], [key]: value }).toString()}`));
      }),
      { numRuns: 1000 },
    );
    expect([...seen].filter((status) => status !== 404).sort()).toEqual([200, 400]);
  });
});

it("every parameter that an endpoint takes is among those tried alone", () => {
  expect([...new Set(parameters.map(([, key]) => key))].sort()).toEqual(Object.keys(values).sort());
});

describe("every other address", () => {
  it("is refused clearly, by every method", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE"), async (parts, method) => {
        const path = `/x${parts.map(encodeURIComponent).join("/")}`;
        expect(await expectClearAnswer("index", path, method)).toBe(404);
      }),
      runs,
    );
  });

  it("is refused clearly when it is sent as it is, undecodable or not", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (raw) => {
        const path = `/series/${raw.replaceAll(/[#?]/g, "")}`;
        const { pathname } = new URL(`http://plenary.test/api/v1${path}`);
        if (!pathname.startsWith("/api/v1/")) return; // dots led out of the API
        await ask(path).then(async (response) => {
          expect([200, 400, 404]).toContain(response.status);
          if (response.status !== 200) failureSchema.parse(await response.json());
        });
      }),
      { numRuns: 600 },
    );
  });

  it("never lets an If-None-Match header do harm", async () => {
    const header = fc.string({ unit: fc.constantFrom(..."W/\"r12-abc*, \t;=\\é".split("")), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(header, async (value) => {
        const response = await ask("/series", { headers: { "If-None-Match": value } });
        expect(response.status).toBe(value.trim() === "*" ? 304 : 200);
      }),
      runs,
    );
  });
});
