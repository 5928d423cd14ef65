import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchNames } from "@/lib/countries/match-names";
import { nameIndex } from "@/lib/countries/name-index";

const aliases = parse(readFileSync("prisma/seed-data/aliases.csv", "utf8"), { columns: true }) as { iso3: string; name: string }[];
const codes = [...new Set(aliases.map(({ iso3 }) => iso3))];
const index = nameIndex(codes.map((iso3) => ({ iso3, name: iso3, formalName: null, aliases: aliases.filter((alias) => alias.iso3 === iso3).map(({ name }) => name) })));

describe("names of states in a list", () => {
  it("are matched exactly, whatever joins them", () => {
    expect(matchNames("Israel, the United States and Bosnia and Herzegovina; Côte d’Ivoire\nANTIGUA AND BARBUDA.", index)).toEqual({ found: ["ISR", "USA", "BIH", "CIV", "ATG"], unmatched: [], rest: null, held: [] });
  });

  it("never fuzzily: neighbours in spelling stay apart", () => {
    const pairs = "Niger, Nigeria, Guinea, Guinea-Bissau, Equatorial Guinea, Dominica, Dominican Republic, Congo, Democratic Republic of the Congo, Republic of Korea, Democratic People's Republic of Korea";
    expect(matchNames(pairs, index)).toEqual({ found: ["NER", "NGA", "GIN", "GNB", "GNQ", "DMA", "DOM", "COG", "COD", "KOR", "PRK"], unmatched: [], rest: null, held: [] });
  });

  it("that are not exact are told, not guessed", () => {
    expect(matchNames("Nigerr, Korea and Chile", index)).toEqual({ found: ["CHL"], unmatched: ["Nigerr", "Korea"], rest: null, held: [] });
  });

  it("may be codes, Andorra's too", () => {
    expect(matchNames("ALB AND ARG", index)).toEqual({ found: ["ALB", "AND", "ARG"], unmatched: [], rest: null, held: [] });
    expect(matchNames("QQQ ARG", index)).toEqual({ found: ["ARG"], unmatched: ["QQQ"], rest: null, held: [] });
  });

  it("are found again from any list of them", () => {
    const names = aliases.filter(({ name }) => !/[;|\n]/.test(name));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (chosen) => {
        const { found, unmatched } = matchNames(chosen.map(({ name }) => name).join("; "), index);
        expect(unmatched).toEqual([]);
        expect(new Set(found)).toEqual(new Set(chosen.map(({ iso3 }) => iso3)));
      }),
    );
  });

  it("of any text come from the record or are told", () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(matchNames(text, index).found.every((iso3) => codes.includes(iso3))).toBe(true)));
  });
});
