import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { matchNames } from "@/lib/countries/match-names";
import { nameIndex } from "@/lib/countries/name-index";

const aliases = parse(readFileSync("prisma/seed-data/aliases.csv", "utf8"), { columns: true }) as { iso3: string; name: string }[];
const index = nameIndex([...new Set(aliases.map(({ iso3 }) => iso3))].map((iso3) => ({ iso3, name: iso3, formalName: null, aliases: aliases.filter((alias) => alias.iso3 === iso3).map(({ name }) => name) })));

/** What can come between two halves of a name when a list is copied out of a page. A hyphen of the name's own stays before the break. */
const breaks = ["\n", "\r\n", "  ", "\t", "\u00a0", " \u00a0 ", " \n  ", "\n\n", "\f", "\n\n5\n\n", "\n12/18\n\nA/59/PV.44\n", "\n04-58050 (E) 13\n", "\u2028"];
const aliasesByLength = aliases.filter(({ name }) => /[ -]/.test(name));
/** Every way to break every name once, at a blank or after a hyphen. */
const broken = aliasesByLength.flatMap(({ iso3, name }) =>
  [...name.matchAll(/[ -]/g)].flatMap(({ 0: at, index: place }) => breaks.map((gap) => ({ iso3, name, words: `${name.slice(0, place)}${at.trim()}${gap}${name.slice(place + 1)}` }))),
);

/** States whose names are parts of others' names, and some that are not. */
const neighbours = [["COG", "Congo"], ["GIN", "Guinea"], ["SDN", "Sudan"], ["KOR", "Republic of Korea"], ["NER", "Niger"], ["DMA", "Dominica"], ["IRL", "Ireland"], ["BRA", "BRAZIL"], ["GNB", "Guinea\u2011Bissau"], ["COD", "Democratic Republic of the\nCongo"], ["PNG", "Papua New\nGuinea"]] as const;
/** Those of them whose names are parts of other states' names: even a comma does not clear them. */
const partOfAnother = new Set(["COG", "GIN", "SDN", "KOR", "IRL"]);
const joints = [", ", ";\n", " and ", ", and\n", ",\n", " & "];

describe("a name that a break runs through", () => {
  it("is found whole beside every kind of neighbour, and nothing else is", () => {
    const wrong = broken.flatMap((name, at) =>
      neighbours.flatMap(([other, words], which) => {
        if (!partOfAnother.has(other) && which % 3 !== at % 3) return [];
        const joint = joints[(at + which) % joints.length]!;
        return [`${words}${joint}${name.words}`, `${name.words}${joint}${words}`].flatMap((list) => {
          const { found, unmatched, held } = matchNames(list, index);
          const right = unmatched.length === 0 && held.length === 0 && new Set(found).size === new Set([name.iso3, other]).size && [name.iso3, other].every((iso3) => found.includes(iso3));
          return right ? [] : [{ list, found, unmatched, held }];
        });
      }),
    );
    expect(wrong).toEqual([]);
    expect(broken.length).toBeGreaterThan(6000);
  });

  it("that lost its other half keeps its neighbour from being set, for that could be it", () => {
    const halves = [...new Set(aliasesByLength.flatMap(({ name }) => [...name.matchAll(/[ -]/g)].flatMap(({ index: place }) => [name.slice(place + 1), name.slice(0, place)])))];
    const unknown = halves.filter((half) => matchNames(half, index).unmatched.length === 1 && matchNames(half, index).held.length === 0);
    let held = 0;
    const wrong = unknown.flatMap((half) =>
      neighbours.flatMap(([other, words]) =>
        ["\n\n", ", "].flatMap((gap) =>
          [`${half}${gap}${words}`, `${words}${gap}${half}`].flatMap((list) => {
            const joined = matchNames(list.replace(gap, " "), index).found; // "South" and "Sudan" are South Sudan, whatever was meant
            const answer = matchNames(`Chile, ${list}, Peru`, index);
            if (answer.held.some(({ iso3 }) => iso3 === other)) held++;
            const allowed = ["CHL", "PER", ...joined, ...(gap === ", " && !partOfAnother.has(other) ? [other] : [])];
            return answer.found.every((iso3) => allowed.includes(iso3)) ? [] : [{ list, answer }];
          }),
        ),
      ),
    );
    expect(wrong).toEqual([]);
    expect(held).toBeGreaterThan(5000);
  });

  it("at a hyphen that a line end put into a word is one word again", () => {
    expect(matchNames("Argen-\ntina, Nige-\nria, Guinea-\nBis-\nsau, Timor-\nLeste, Hun\u00ad\ngary", index)).toEqual({ found: ["ARG", "NGA", "GNB", "TLS", "HUN"], unmatched: [], rest: null, held: [] });
  });
});

describe("a list", () => {
  it("holds a name back beside a piece that is no name where a break may have cut it, and where it is a part of a longer name", () => {
    expect(matchNames("Democratic Republic of teh\nChad, Chile", index)).toMatchObject({ found: [], held: [] });
    expect(matchNames("Democratic Republik of the\nCongo, Chile", index)).toEqual({ found: ["CHL"], unmatched: ["Democratic Republik of the"], rest: null, held: [{ iso3: "COG", name: "Congo" }] });
    expect(matchNames("Dem. Rep. Congo, S. Sudan, Eq. Guinea, P.N. Guinea, Chile", index)).toMatchObject({ found: ["CHL"], held: [{ iso3: "COG" }, { iso3: "SDN" }, { iso3: "GIN" }] });
    expect(matchNames("Ruritania, Congo; Brazil", index)).toMatchObject({ found: ["BRA"], unmatched: ["Ruritania"], held: [{ iso3: "COG" }] });
    expect(matchNames("Brazil, Ruritania", index)).toEqual({ found: ["BRA"], unmatched: ["Ruritania"], rest: null, held: [] });
    expect(matchNames("Equatorial\nGuinea\nBissau\nChile, Peru", index)).toEqual({ found: ["PER"], unmatched: ["Equatorial", "Guinea", "Bissau"], rest: null, held: [{ iso3: "CHL", name: "Chile" }] });
  });

  it("may have one name a line, numbers, bullets and footnote marks", () => {
    expect(matchNames("1. Argentina\n2. Papua New\nGuinea\n3. South Sudan", index).found).toEqual(["ARG", "PNG", "SSD"]);
    expect(matchNames("\u2022 Israel*, - Palau\u00b9, Kuwait [2], Lesotho(3), Benin 4, 12, Cuba\u2020.", index)).toEqual({ found: ["ISR", "PLW", "KWT", "LSO", "BEN", "CUB"], unmatched: [], rest: null, held: [] });
  });

  it("ends where prose begins, which names no state", () => {
    expect(matchNames("Israel, Ukraine.\n\nThe representative of Cuba, speaking after Argentina, Chile and Mexico, said", index)).toEqual({ found: ["ISR", "UKR"], unmatched: [], rest: "The representative of Cuba, speaking after Argentina, Chile and Mexico, said", held: [] });
    expect(matchNames("Israel, Palau\n\nDraft resolution A/64/L.4 was adopted", index)).toMatchObject({ found: ["ISR", "PLW"], held: [] });
    expect(matchNames("Israel, Guinea\nBissau then spoke, as did Chile", index)).toMatchObject({ found: ["ISR"], held: [{ iso3: "GIN" }] });
  });

  it("never takes a word for a code: codes are capitals, and Andorra's only in a list of codes", () => {
    expect(matchNames("Israel, and, Brazil, per, can", index)).toMatchObject({ found: ["ISR", "BRA"] });
    expect(matchNames("ISRAEL, AND BRAZIL", index).found).toEqual(["ISR", "BRA"]);
    expect(matchNames("ALB, AND, ARG", index).found).toEqual(["ALB", "AND", "ARG"]);
    expect(matchNames("USA, ISR AND GBR", index)).toMatchObject({ found: ["USA", "ISR", "GBR"] });
  });

  it("names the states of its day where names can be read in two ways", () => {
    const today = new Set(aliases.map(({ iso3 }) => iso3).filter((iso3) => iso3 !== "SCG"));
    const thatDay = new Set(["SCG", "RUS"]);
    expect(matchNames("Russian Federation, Serbia and\nMontenegro", index, today).found).toEqual(["RUS", "SRB", "MNE"]);
    expect(matchNames("Russian Federation, Serbia and\nMontenegro", index, thatDay).found).toEqual(["RUS", "SCG"]);
  });

  it("is read in time that grows with its length alone", () => {
    const started = performance.now();
    for (const unit of ["*", " ", "\n", "- ", "Guinea\n", "Republic of the\n", "1.", "and ", "a\u00ad\n"]) matchNames(unit.repeat(20_000 / unit.length), index);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
