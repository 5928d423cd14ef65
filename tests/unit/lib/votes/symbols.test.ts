import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftSymbolSchema, meetingSymbolSchema, resolutionSymbolSchema, sessionOfSymbol, sessionSchema } from "@/lib/votes/symbols";

const votes = parse(readFileSync("prisma/seed-data/votes.csv", "utf8"), { columns: true }) as { session: string; resolution: string; series: string }[];

describe("symbols", () => {
  it("of all votes in the named series are accepted as they are", () => {
    const named = votes.filter(({ series }) => series !== "");
    expect(named.length).toBeGreaterThan(380);
    expect(named.filter(({ resolution }) => resolutionSymbolSchema.safeParse(resolution).data !== resolution)).toEqual([]);
    expect(named.filter(({ session }) => sessionSchema.safeParse(session).data !== session)).toEqual([]);
  });

  it.each([["a/res/81/7", "A/RES/81/7"], [" A/RES/ES-10/22 ", "A/RES/ES-10/22"], ["A/RES/3379(XXX)", "A/RES/3379(XXX)"], ["A/RES/31/106[B]", "A/RES/31/106[B]"], ["A/81/L.5", "A/81/L.5"]])("%j is the resolution %s", (given, symbol) => {
    expect(resolutionSymbolSchema.parse(given)).toBe(symbol);
  });
  it.each([["a/c.3/81/l.12/rev.1", "A/C.3/81/L.12/Rev.1"], ["A/81/458", "A/81/458"]])("%j is the draft %s", (given, symbol) => {
    expect(draftSymbolSchema.parse(given)).toBe(symbol);
  });
  it("A/81/PV.20 is a meeting", () => {
    expect(meetingSymbolSchema.parse("a/81/pv.20")).toBe("A/81/PV.20");
  });
  it.each(["", "RES/81/1", "A/RES/81", "S/RES/2728", "A/RES/81/1; DROP", "A/RES/8100/1", "A/RES/81/1/2"])("%j is no resolution, with an example in the complaint", (given) => {
    expect(resolutionSymbolSchema.safeParse(given).error?.issues[0]?.message).toContain("A/RES/81/1");
  });
  it.each(["", "0", "1000", "eighty", "-1", "81st"])("%j is no session", (given) => expect(sessionSchema.safeParse(given).success).toBe(false));

  it("tell their session", () => {
    expect(["A/RES/81/7", "A/C.3/81/L.12", "A/RES/ES-10/22", "A/RES/3379(XXX)", "A/81/L.5"].map(sessionOfSymbol)).toEqual(["81", "81", "ES-10", "XXX", "81"]);
  });

  it("are parsed to the same again, whatever is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[aA]\/[rR][eE][sS]\/\d{1,4}\/\d{1,5}[A-C]?$/)), (given) => {
        for (const schema of [resolutionSymbolSchema, draftSymbolSchema, meetingSymbolSchema, sessionSchema]) {
          const parsed = schema.safeParse(given);
          if (parsed.success) expect(schema.parse(parsed.data)).toBe(parsed.data);
        }
      }),
    );
  });
});
