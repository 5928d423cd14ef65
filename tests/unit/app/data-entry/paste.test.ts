import { describe, expect, it } from "vitest";
import { isPaste, pasteInto } from "@/app/data-entry/votes/paste";
import type { Country } from "@/lib/countries/schema";

const country = (iso3: string, name: string, until: string | null = null): Country => ({ iso3, name, formalName: null, m49: null, region: null, note: null, aliases: [], groups: [], memberships: [{ from: "1945-10-24", until, precision: "day", note: null }] });
const countries = [country("ISR", "Israel"), country("USA", "United States"), country("PLW", "Palau"), country("COG", "Congo"), country("COD", "Democratic Republic of the Congo"), country("YUG", "Yugoslavia", "1992-04-27")];
const values = { date: "2026-10-28", absent: "5", "position.ISR": "yes", "position.COG": "yes" };
const twoYears = "By 165 votes to 2 (Israel, United States), with 1 abstention (Palau). Last year: 187 in favour, 2 against, 1 abstention.";

describe("a text pasted into the vote form", () => {
  it("fills in the tally and the names; the non-voting are the rest again, and all others stay", () => {
    const answer = pasteInto({ ...values, paste: "165 in favour to 2 against (Israel, United States), with 1 abstention (Palau)", intent: "paste" }, countries);
    expect(answer.values).toMatchObject({ yes: "165", no: "2", abstain: "1", absent: "", "position.ISR": "no", "position.USA": "no", "position.PLW": "abstain", "position.COG": "yes" });
    expect(answer.pasted).toMatchObject({ tally: "165-2-1", applied: ["ISR", "USA", "PLW"], choices: [] });
  });

  it("opens what the text does not name where the form still shows the last roll call, once", () => {
    const first = pasteInto({ ...values, start: "last", paste: "165 in favour to 1 against (Israel), with 1 abstention (Palau)", intent: "paste" }, countries);
    expect(first.values).toMatchObject({ start: "open", "position.ISR": "no", "position.PLW": "abstain", "position.COG": "", "position.USA": "" });
    expect(first.pasted!.opened).toBe(true);
    expect(pasteInto({ ...first.values, paste: "In favour: Congo", intent: "paste" }, countries).values).toMatchObject({ "position.ISR": "no", "position.COG": "yes" });
  });

  it("changes nothing while it tells of two votes, and takes the one that is chosen", () => {
    const asked = pasteInto({ ...values, paste: twoYears, intent: "paste" }, countries);
    expect(asked.values).toMatchObject(values);
    expect(asked.pasted!.choices.map(({ tally }) => tally)).toEqual(["165-2-1", "187-2-1"]);
    const intent = `paste ${asked.pasted!.choices[1]!.key}`;
    expect(isPaste(intent)).toBe(true);
    expect(pasteInto({ ...values, paste: twoYears, intent }, countries).values).toMatchObject({ yes: "187", no: "2", abstain: "1", "position.ISR": "yes" });
    expect(pasteInto({ ...values, paste: `And now. ${twoYears}`, intent }, countries).pasted!.choices).toHaveLength(2);
  });

  it("leaves out states that were no members, and names that may be halves of others", () => {
    const { values: filled, pasted } = pasteInto({ ...values, paste: "Against: Yugoslavia, Democratic Republik of the\nCongo, Israel", intent: "paste" }, countries);
    expect(filled).toMatchObject({ "position.ISR": "no", "position.COG": "yes" });
    expect(pasted).toMatchObject({ applied: ["ISR"], notMembers: ["YUG"], unmatched: ["Democratic Republik of the"], held: ["COG"] });
  });
});
