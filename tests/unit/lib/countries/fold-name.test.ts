import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName } from "@/lib/countries/fold-name";

describe("folding a name", () => {
  it.each([
    ["Niger", "Nigeria"],
    ["Guinea", "Guinea-Bissau"],
    ["Guinea", "Equatorial Guinea"],
    ["Guinea", "Papua New Guinea"],
    ["Congo", "Democratic Republic of the Congo"],
    ["Dominica", "Dominican Republic"],
    ["Republic of Korea", "Democratic People's Republic of Korea"],
    ["Sudan", "South Sudan"],
    ["Samoa", "American Samoa"],
    ["Iran", "Iraq"],
    ["Austria", "Australia"],
    ["Mali", "Malawi"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it.each([
    ["Côte d'Ivoire", "CÔTE D’IVOIRE"],
    ["Côte d'Ivoire", "Cote d`Ivoire"],
    ["Guinea-Bissau", "GUINEA BISSAU"],
    ["Iran (Islamic Republic of)", "Iran, Islamic Republic of"],
    ["Türkiye", "TÜRKİYE"],
    ["São Tomé and Príncipe", "Sao Tome  and\u00a0Principe"],
    ["Viet Nam", " viet-nam. "],
    ["Lao People's Democratic Republic", "LAO PEOPLE’S DEMOCRATIC REPUBLIC"],
  ])("finds %s in %s", (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it("gives no two states the same name", () => {
    const aliases: { iso3: string; name: string }[] = parse(readFileSync("prisma/seed-data/aliases.csv"), { columns: true });
    const owner = new Map<string, string>();
    for (const { iso3, name } of aliases) {
      expect(owner.get(foldName(name)) ?? iso3, name).toBe(iso3);
      owner.set(foldName(name), iso3);
    }
    expect(owner.size).toBeGreaterThan(300);
  });

  it("changes nothing the second time, and leaves letters, digits and single spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (name) => {
        const folded = foldName(name);
        expect(foldName(folded)).toBe(folded);
        expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
