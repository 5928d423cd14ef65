import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameIndex } from "@/lib/countries/name-index";
import { announcedCounts } from "@/lib/votes/paste/reading";
import { readPastedText } from "@/lib/votes/paste/read-pasted-text";

const aliases = parse(readFileSync("prisma/seed-data/aliases.csv", "utf8"), { columns: true }) as { iso3: string; name: string }[];
const codes = [...new Set(aliases.map(({ iso3 }) => iso3))];
const index = nameIndex(codes.map((iso3) => ({ iso3, name: iso3, formalName: null, aliases: aliases.filter((alias) => alias.iso3 === iso3).map(({ name }) => name) })));
const members = new Set(codes.filter((iso3) => !["SCG", "YUG", "CSK", "DDR", "EAZ", "YMD"].includes(iso3)));
const read = (text: string) => readPastedText(text, { index, members });
const short = (text: string) => read(text).readings.map(({ counts, positions }) => [announcedCounts(counts), [...positions].map(([iso3, position]) => `${iso3} ${position}`).join(" ")]);

const of2025 = "By a recorded vote of 165 in favour to 7 against (Argentina, Hungary, Israel, North Macedonia, Paraguay, Ukraine, United States), with 12 abstentions (Albania, Bosnia and Herzegovina, Costa Rica, Czechia, Ecuador, Estonia, Latvia, Lithuania, Morocco, Poland, Republic of Moldova, Romania), the Assembly adopted the resolution.";

describe("pasted lists with headings", () => {
  it("become positions", () => {
    const { readings } = read("Against (2): Israel, United States; Abstaining: Brazil and Ukraine. Absent: Niger");
    expect(readings).toHaveLength(1);
    expect(Object.fromEntries(readings[0]!.positions)).toEqual({ ISR: "no", USA: "no", BRA: "abstain", UKR: "abstain", NER: "absent" });
    expect(readings[0]).toMatchObject({ counts: { no: 2 }, unmatched: [], contradicted: [], held: [], complaints: [] });
  });

  it.each([["In favour", "yes"], ["Voting in favor", "yes"], ["Those voting against", "no"], ["AGAINST", "no"], ["Abstentions", "abstain"], ["Non-voting", "absent"], ["Non\u2011voting", "absent"], ["Did not vote", "absent"], ["Absent or not voting", "absent"]])("may be headed %s, with a colon or on a line of its own", (heading, position) => {
    for (const text of [`${heading}: Nigeria`, `${heading} (1): Nigeria`, `Results\n${heading}\nNigeria`, `${heading} ..... Nigeria`]) expect([...read(text).readings[0]!.positions]).toEqual([["NGA", position]]);
  });

  it("with names broken over lines set the states that they name: DR Congo, Papua New Guinea and South Sudan against, and no other", () => {
    expect(short("Against:\nDemocratic Republic of the\nCongo, Papua New\nGuinea, South\nSudan")).toEqual([[null, "COD no PNG no SSD no"]]);
    expect(short("Abstaining: Guinea-\nBissau")).toEqual([[null, "GNB abstain"]]);
  });

  it("tell what they cannot read, and contradictions", () => {
    const { readings } = read("The result was clear.\nAgainst: Israel, Ruritania\nAbstaining: Israel");
    expect(readings[0]).toMatchObject({ unread: ["The result was clear"], unmatched: ["Ruritania"], contradicted: ["ISR"] });
    expect(readings[0]!.positions.size).toBe(0);
  });

  it("end at any other heading", () => {
    const { readings } = read("Against: Israel\nCo-sponsors: Brazil, Chile\nAbstaining: Peru");
    expect(Object.fromEntries(readings[0]!.positions)).toEqual({ ISR: "no", PER: "abstain" });
    expect(readings[0]!.unread).toEqual(["Co-sponsors: Brazil, Chile"]);
  });

  it("are held against the counts that they state: more names than the count set nobody, fewer are told", () => {
    const [reading] = read("Against (1): Israel, United States; Abstaining (3): Brazil, Ukraine; In favour: None").readings;
    expect(Object.fromEntries(reading!.positions)).toEqual({ BRA: "abstain", UKR: "abstain" });
    expect(reading!.complaints).toEqual(["The text states 1 against but names 2, so none of them was set: check which is right.", "The text states 3 abstaining; 2 of them could be read by name."]);
    expect(reading!.counts).toEqual({ no: 1, abstain: 3, yes: 0 });
  });

  it("of two votes are two readings", () => {
    expect(short("In favour: Cuba\nAgainst: Israel\nAbstaining: Palau\nIn favour: Chile\nAgainst: Palau")).toEqual([[null, "CUB yes ISR no PLW abstain"], [null, "CHL yes PLW no"]]);
  });

  it("and the sentence that states their tally are one vote; another sentence is another", () => {
    const record = "In favour:\nChile, Cuba\nAgainst:\nIsrael, United States\nAbstaining:\nPalau\n\nDraft resolution A/64/L.4 was adopted by 2 votes to 2, with 1 abstention (resolution 64/6).";
    expect(short(record)).toEqual([["2-2-1", "CHL yes CUB yes ISR no USA no PLW abstain"]]);
    expect(short(record.replace("2 votes to 2", "187 votes to 3"))).toEqual([[null, "CHL yes CUB yes ISR no USA no PLW abstain"], ["187-3-1", ""]]);
  });
});

describe("the press sentence", () => {
  it("gives the tally and the names in brackets; those in favour are not named and stay open", () => {
    expect(short(of2025)).toEqual([["165-7-12", "ARG no HUN no ISR no MKD no PRY no UKR no USA no ALB abstain BIH abstain CRI abstain CZE abstain ECU abstain EST abstain LVA abstain LTU abstain MAR abstain POL abstain MDA abstain ROU abstain"]]);
    expect(read(of2025).readings[0]).toMatchObject({ unmatched: [], held: [], complaints: [] });
  });

  it("may break over lines anywhere", () => {
    const whole = short(of2025);
    const blanks = [...of2025.matchAll(/ /g)].map(({ index: at }) => at);
    for (const at of blanks) for (const gap of ["\n", "\u00a0", "  ", "\n\n3\n\n"]) expect(short(of2025.slice(0, at) + gap + of2025.slice(at + 1))).toEqual(whole);
  });

  it.each([
    ["by a recorded vote of 189 in favour to 2 against (Israel, United States), with no abstentions", "189-2-0", "ISR no USA no"],
    ["by a vote of 188 in favour to 2 against (United States and Israel), with 3 abstentions (Marshall Islands, the Federated States of Micronesia, Palau)", "188-2-3", "USA no ISR no MHL abstain FSM abstain PLW abstain"],
    ["by a recorded vote of 101 in favour to none against, with 48 abstentions(Albania, Iran (Islamic Republic of), \u2026", "101-0-48", ""],
    ["by a recorded vote of 3 in favour (Israel, Ukraine, United States) to 114 against, with 66 abstentions", "3-114-66", "ISR yes UKR yes USA yes"],
    ["by 165 votes to 7, with 12 abstentions", "165-7-12", ""],
    ["One hundred and sixty\u2011five countries voted in favour, seven against (see annex II) and twelve abstained.", "165-7-12", ""],
    ["with 187 Member States voting in favor of the resolution, two against (Israel and United States) and one abstaining (Republic of Moldova)", "187-2-1", "ISR no USA no MDA abstain"],
    ["187 for, 2 against (Israel, United States), without abstentions", "187-2-0", "ISR no USA no"],
    ["a vote of 185 in favour, 2 against (ISRAEL, UNITED STATES), 2 abstentions (BRAZIL, UKRAINE)", "185-2-2", "ISR no USA no BRA abstain UKR abstain"],
    ["184 in favour and 3 abstentions (Brazil, Colombia, Ukraine)", "184-?-3", "BRA abstain COL abstain UKR abstain"],
  ])("%s", (text, tally, names) => {
    expect(short(text)).toEqual([[tally, names]]);
  });

  it("of last year in the next paragraph is another vote, never mixed in", () => {
    const text = `${of2025}\n\nLast year, 187 delegations voted in favour, with 2 against (Israel, United States) and 1 abstention (Republic of Moldova).`;
    expect(short(text).map(([tally]) => tally)).toEqual(["165-7-12", "187-2-1"]);
    expect(short(text)[1]).toEqual(["187-2-1", "ISR no USA no MDA abstain"]);
    expect(short(`${of2025} In 2008, by a recorded vote of 185 in favour to 3 against, with 2 abstentions, it had done the same.`)).toHaveLength(2);
  });

  it("told twice is one vote, with the names of the fuller telling", () => {
    expect(short(`The vote was 165 in favour, 7 against, 12 abstentions.\n\n${of2025}`)).toEqual(short(of2025));
  });

  it.each(["Support fell from 187 to 165, with 12 more absent.", "Chapter 7 against poverty", "on 29 October 2025 to 7 (Argentina)", "the 165 in favour of it cheered"])("is not seen in %j", (text) => {
    expect(short(text)).toEqual([]);
  });
});

describe("any pasted text", () => {
  it("never names a state that is not in the index, and never throws", () => {
    const words = fc.array(fc.constantFrom("Against", ":", ";", ",", " and ", "Israel", "Niger", "(", "7", ")", ".", "\n", "Abstaining", "x", " in favour", " to ", "12 abstentions", "\u00ad", "-\n"), { maxLength: 40 }).map((list) => list.join(""));
    fc.assert(fc.property(fc.oneof(fc.string(), words), (text) => void expect(read(text).readings.every(({ positions }) => [...positions.keys()].every((iso3) => codes.includes(iso3)))).toBe(true)));
  });

  it("is read in time that grows with its length alone", () => {
    const started = performance.now();
    for (const unit of ["(", "7 against (", "165 in favour ", "Against:", "no ", "in favour\n", "165 votes ", "a: ", "\n ", "one hundred and "]) read(unit.repeat(20_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
