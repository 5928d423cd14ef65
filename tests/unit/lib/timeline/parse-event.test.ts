import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameIndex } from "@/lib/countries/name-index";
import { flatEvent } from "@/lib/timeline/event-entry";
import { flatOfEventInputs, parseEventForm } from "@/lib/timeline/parse-event";
import { resolveEvent } from "@/lib/timeline/resolve-event";

const index = nameIndex([["ARG", "Argentina"], ["BIH", "Bosnia and Herzegovina"], ["USA", "United States"]].map(([iso3, name]) => ({ iso3: iso3!, name: name!, formalName: null, aliases: [] })));
const today = "2026-11-23";
const good = {
  title: "Letters to capitals", date: "2026-09", until: "", kind: "lobbying", direction: "pressure_against", actor: "United States", asks: "vote_no abstain", targets: "Bosnia and Herzegovina, Argentina", targetsNote: "", claim: "Letters went out.",
  evidence: "medium", evidenceNote: "", sourceName: "Example", sourceUrl: "",
};
const parse = (values: Record<string, string> = {}) => parseEventForm({ values: { ...good, ...values }, index, today });
const errorsOf = (values: Record<string, string>) => {
  const parsed = parse(values);
  return parsed.ok ? {} : parsed.errors;
};

describe("the event form", () => {
  it("is read: the date as exactly as it is known, targets as codes", () => {
    const parsed = parse();
    expect(parsed.ok && parsed.entry).toMatchObject({ date: "2026-09-01", datePrecision: "month", until: null, asks: ["abstain", "vote_no"], targets: ["ARG", "BIH"], sourceUrl: null });
    expect(parsed.ok && flatEvent(parsed.entry)).toEqual(flatOfEventInputs(good, index));
  });

  it.each([["2025", "2025-01-01", "year"], ["2025-10", "2025-10-01", "month"], ["2025-10-02", "2025-10-02", "day"]])("takes the date %s", (date, day, precision) => {
    expect(parse({ date })).toMatchObject({ ok: true, entry: { date: day, datePrecision: precision } });
  });
  it("ends an open month or year with its last day", () => {
    expect(parse({ date: "2024", until: "2024-02" })).toMatchObject({ ok: true, entry: { until: "2024-02-29" } });
    expect(parse({ date: "2024", until: "2025" })).toMatchObject({ ok: true, entry: { until: "2025-12-31" } });
  });

  it.each([["date", "2025-13"], ["date", "2025-02-30"], ["date", "1944"], ["date", "2040"], ["date", "soon"], ["date", ""], ["until", "2026-08"], ["kind", "rumour"], ["direction", ""], ["evidence", ""], ["title", ""], ["claim", " "], ["actor", ""], ["sourceName", ""], ["sourceUrl", "javascript:alert(1)"], ["asks", "vote_no bribe"], ["targets", "Ruritania"]])("refuses as %s %j, saying so there", (field, value) => {
    expect(errorsOf({ [field]: value })[field]).toBeTruthy();
  });

  it("is pinned when it is ticked", () => {
    expect(parse({ pinned: "yes" })).toMatchObject({ ok: true, entry: { pinned: true } });
    expect(parse()).toMatchObject({ ok: true, entry: { pinned: false } });
    expect(errorsOf({ pinned: "maybe" }).pinned).toBeTruthy();
    const merged = (base: boolean, theirs: boolean, ticked: boolean) => {
      const flat = (pinned: boolean) => flatEvent({ ...(parse() as { entry: Parameters<typeof flatEvent>[0] }).entry, pinned });
      return resolveEvent({ values: { ...good, pinned: ticked ? "yes" : "" }, base: flat(base), seen: flat(theirs), index, today });
    };
    expect(merged(false, false, true)).toMatchObject({ ok: true, entry: { pinned: true } });
    expect(merged(true, true, false)).toMatchObject({ ok: true, entry: { pinned: false } });
    expect(merged(false, true, false)).toMatchObject({ ok: false });
  });

  it("refuses a title in letters that charts cannot draw, naming them, and keeps one that is on record", () => {
    expect(errorsOf({ title: "Lobbying 必须" }).title).toContain("none for 必 须");
    expect(parseEventForm({ values: { ...good, title: "Lobbying 必须" }, index, today, before: { title: "Lobbying 必须" } })).toMatchObject({ ok: true, entry: { title: "Lobbying 必须" } });
    expect(parse({ claim: "必须终止封锁", title: "Письма в столицы" })).toMatchObject({ ok: true, entry: { title: "Письма в столицы" } });
  });

  it("never throws, and what it accepts reads back the same", () => {
    const anything = fc.dictionary(fc.constantFrom(...Object.keys(good)), fc.oneof(fc.string(), fc.constantFrom("2025", "2025-10", "policy", "neutral", "high", "ARG", "https://example.org")));
    fc.assert(
      fc.property(anything, (values) => {
        const parsed = parse(values);
        if (!parsed.ok) return void expect(Object.keys(parsed.errors).length).toBeGreaterThan(0);
        const again = parseEventForm({ values: flatEvent(parsed.entry), index, today });
        expect(again).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });

  it("takes all events of the record as they are", () => {
    const rows = parseCsv(readFileSync("prisma/seed-data/events.csv", "utf8"), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(51);
    for (const row of rows) {
      const values = { ...row, date: row.date!.slice(0, { year: 4, month: 7, day: 10 }[row.precision!]), until: "", asks: "", targets: "", targetsNote: row.targets_note!, evidenceNote: row.evidence_note!, sourceUrl: row.source_url!, sourceName: row.source_name! };
      expect(parseEventForm({ values: values as Record<string, string>, index, today })).toMatchObject({ ok: true });
    }
  });
});

describe("a correction of an event while somebody else saved", () => {
  const base = flatOfEventInputs(good, index);
  const seen = { ...base, title: "Theirs", evidence: "high" };
  const values = { ...base, title: "Mine" };
  it("waits for every choice, then takes what was chosen", () => {
    expect(resolveEvent({ values, base, seen, index, today })).toMatchObject({ ok: false, errors: { "take.title": expect.any(String), "take.evidence": expect.any(String) } });
    expect(resolveEvent({ values: { ...values, "take.title": "yours", "take.evidence": "theirs" }, base, seen, index, today })).toMatchObject({ ok: true, entry: { title: "Mine", evidence: "high" } });
  });
});
