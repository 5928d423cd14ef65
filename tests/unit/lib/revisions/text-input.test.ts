import { describe, expect, it } from "vitest";
import { linesOfText, lineOfText, orNull } from "@/lib/revisions/text-input";
import { reasonSchema } from "@/lib/revisions/flat-schema";
import { webAddressSchema } from "@/lib/revisions/web-address";
import { newAccountSchema } from "@/lib/accounts/schema";
import { nameIndex } from "@/lib/countries/name-index";
import { parseEventForm } from "@/lib/timeline/parse-event";
import { fieldSchemas } from "@/lib/votes/parse-entry";

const says = (schema: { safeParse: (text: string) => { success: boolean; error?: { issues: { message: string }[] } } }, text: string) => schema.safeParse(text).error?.issues[0]?.message ?? null;
const hidden = ["\u202E", "\u200B", "\u200D", "\uFEFF", "\u2066", "\u0007", "\u00AD", "\u3164", "\u2800", "\u115F", "\u034F"];

describe("a line of text", () => {
  it.each(hidden)("refuses what cannot be seen, and names it (%j)", (character) => {
    expect(says(lineOfText(100), `Cuba ${character}embargo`)).toMatch(/control characters.*U\+[0-9A-F]{4}/);
  });
  it("refuses line breaks, too many characters, and text without words where one is needed", () => {
    expect(says(lineOfText(100), "a\nb")).toContain("line breaks");
    expect(says(lineOfText(3), "abcd")).toBe("3 characters at most.");
    expect(says(lineOfText(10, { needed: "Enter a name." }), " \t ")).toBe("Enter a name.");
    expect(says(lineOfText(10), "…")).toContain("no letter or digit");
  });
  it("takes words of any script", () => {
    for (const text of ["Necessity of ending the embargo", "Необходимость", "必须终止封锁", "ضرورة إنهاء", "हिन्दी", "Côte d’Ivoire – 2025"]) expect(says(lineOfText(100), text)).toBeNull();
  });
});

describe("lines of text", () => {
  it("keep their line breaks, of any system, and refuse the rest", () => {
    expect(linesOfText(100).parse("one\r\ntwo\rthree\n\tfour ")).toBe("one\ntwo\nthree\n four");
    for (const character of hidden) expect(says(linesOfText(100), `one\n${character}two`)).toContain("U+");
    expect(orNull(linesOfText(100)).parse("  ")).toBeNull();
  });
});

describe("every text that somebody types", () => {
  const index = nameIndex([{ iso3: "BRA", name: "Brazil", formalName: null, aliases: [] }]);
  const event = {
    title: "Cable", date: "2025-10-02", kind: "lobbying", direction: "pressure_against", actor: "United States", claim: "A claim.", evidence: "high", sourceName: "Reuters", targetsNote: "unknown", evidenceNote: "two reports",
    sourceUrl: "https://example.org/x",
  };
  const errorsOf = (changes: Record<string, string>, before = {}) => {
    const parsed = parseEventForm({ values: { ...event, ...changes }, index, today: "2026-11-25", before });
    return parsed.ok ? [] : Object.keys(parsed.errors);
  };
  it("of an event follows the one rule", () => {
    expect(errorsOf({})).toEqual([]);
    for (const field of ["title", "actor", "claim", "sourceName", "targetsNote", "evidenceNote"] as const) {
      for (const character of hidden) expect(errorsOf({ [field]: `${event[field]}${character}x` })).toEqual([field]);
    }
  });
  it("of an event may stay as an older rule let it in", () => {
    expect(errorsOf({ title: "Old\u200Btitle" }, { title: "Old\u200Btitle" })).toEqual([]);
  });
  it("of a vote, a reason and an account follows it too", () => {
    for (const field of ["title", "sourceName", "note"] as const) expect(says(fieldSchemas[field], "A\u202Ex")).toContain("U+202E");
    expect(says(reasonSchema, "why\u200B not")).toContain("U+200B");
    expect(says(newAccountSchema.shape.name, "Ana\u202E")).toContain("U+202E");
  });
});

describe("a web address", () => {
  it("carries nobody's user name and password", () => {
    for (const address of ["https://user:password@example.org/", "https://user@example.org", "http://:x@example.org/a", "https://a%40b:c@example.org"]) expect(says(webAddressSchema, address)).toContain("without a user name and password");
    expect(errorsOfEvent("https://user:password@example.org/")).toEqual(["sourceUrl"]);
    expect(says(fieldSchemas.sourceUrl, "https://user:password@example.org/")).toContain("without a user name");
  });
  it("may have an at sign further on, and nothing that cannot be seen", () => {
    expect(says(webAddressSchema, "https://www.youtube.com/@UN?x=a@b")).toBeNull();
    for (const address of ["https://example.org/\u202Efdp", "https://example.org/a b", "https://example.org\\@evil.example/", "javascript:alert(1)", "https:example.org"]) expect(says(webAddressSchema, address)).not.toBeNull();
  });
  const errorsOfEvent = (sourceUrl: string) => {
    const parsed = parseEventForm({ values: { title: "Cable", date: "2025", kind: "lobbying", direction: "neutral", actor: "x", claim: "y", evidence: "low", sourceName: "z", sourceUrl }, index: nameIndex([]), today: "2026-11-25" });
    return parsed.ok ? [] : Object.keys(parsed.errors);
  };
});
