import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defuse, toCsv } from "@/lib/export/csv";
import type { Cell, Table } from "@/lib/export/table";

const tableOf = (rows: readonly (readonly Cell[])[], columns = rows[0]?.length ?? 1): Table => ({
  name: "tea", title: "Tea", columns: Array.from({ length: columns }, (_, at) => ({ key: `column_${at}`, title: "", description: "" })), rows,
});

describe("defusing", () => {
  it("makes a text of what a spreadsheet would run", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "-", "=HYPERLINK(\"http://x\")"]) expect(defuse(text)).toBe(`'${text}`);
  });

  it("leaves numbers, empty cells and other texts alone", () => {
    for (const cell of [-1, 0, 1.5, null, "", "tea", "A/RES/80/4", "2025-10-29", "3-2", "'=1"]) expect(defuse(cell)).toBe(cell);
  });
});

describe("CSV", () => {
  it("begins with the keys and ends each row with CR LF", () => {
    expect(toCsv(tableOf([["a,b", 'say "tea"', -3, null]]))).toBe('column_0,column_1,column_2,column_3\r\n"a,b","say ""tea""",-3,\r\n');
  });

  it("comes back as it was, and no text in it starts a formula", () => {
    const nasty = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("=1", "+1", "-1", "@a", "\t", "a\r\nb", '"', ",", "Türkiye", "é=", " -2"));
    const cell = fc.oneof(nasty, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
    const rows = fc.integer({ min: 1, max: 5 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(rows, (made) => {
        const [, ...back] = parse(toCsv(tableOf(made)), { record_delimiter: "\r\n", skip_empty_lines: false, relax_column_count: true }) as string[][];
        expect(back).toHaveLength(made.length);
        made.forEach((row, r) =>
          row.forEach((was, c) => {
            const is = back[r]![c]!;
            if (typeof was === "number") return expect(is === "" ? NaN : Number(is)).toBe(was === 0 ? 0 : was);
            expect(is).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
            expect(is === `'${was}` || is === (was ?? "")).toBe(true);
          }),
        );
      }),
    );
  });
});
