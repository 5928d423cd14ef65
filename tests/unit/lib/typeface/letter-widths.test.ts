import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { drawingComplaint, letterWidth, lettersNotDrawn, plainLine } from "@/lib/typeface/drawn-letters";
import { advanceWidths } from "@/lib/typeface/font-file";
import { lettersByWidth } from "@/lib/typeface/letter-widths";

const face = (name: string) => advanceWidths(readFileSync(`node_modules/geist/dist/fonts/geist-sans/Geist-${name}.ttf`));
const table = Object.values(lettersByWidth).join("");

describe("the letters of the typeface", () => {
  const regular = face("Regular");

  it("are those that the font has, with its widths", () => {
    expect(table.length).toBeGreaterThan(650);
    for (const letter of table) expect(letterWidth(letter), letter).toBeCloseTo(regular.get(letter)!, 1);
    for (const letter of table) expect(letterWidth(letter), letter).toBeGreaterThanOrEqual(regular.get(letter)! - 1e-9);
    const left = [...regular.keys()].filter((letter) => !table.includes(letter));
    expect(left.filter((letter) => !/[\p{C}\p{Z}]/u.test(letter))).toEqual([]);
  });

  it("are in every face that pictures are drawn with", () => {
    for (const name of ["SemiBold", "Italic"]) expect([...table].filter((letter) => !face(name).has(letter)), name).toEqual([]);
  });

  it("suffice for every title and name of the record", () => {
    const rows = (file: string) => parse(readFileSync(`prisma/seed-data/${file}`, "utf8"), { columns: true, relax_column_count: true }) as Record<string, string>[];
    const texts = [...rows("series.csv"), ...rows("events.csv"), ...rows("votes.csv")].map(({ title }) => title ?? "").concat(rows("countries.csv").map(({ name }) => name ?? ""));
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => lettersNotDrawn(text).length > 0)).toEqual([]);
  });
});

describe("a text that is to be drawn", () => {
  it("may be in Latin and Cyrillic letters, with typographic signs", () => {
    expect(drawingComplaint("Необходимость прекращения — “embargo”, Łódź, Việt Nam, Türkiye’s №\u00a03 … 50\u202f%")).toBeNull();
  });

  it("is refused with the letters that are missing", () => {
    expect(drawingComplaint("Необходимость — 必须终止封锁 — ضرورة إنهاء")).toBe("Charts are drawn in Latin and Cyrillic letters and have none for 必 须 终 止 封 锁 ض ر and 7 more: write it in those letters.");
    expect(drawingComplaint("Ανάγκη")).toContain("have none for Α ν ά γ κ η:");
    expect(drawingComplaint("tea 🫖")).toContain("🫖");
    expect(drawingComplaint("a\u20dd")).toContain("U+20DD");
  });

  it("has plain blanks and hyphens in place of those that look alike", () => {
    expect(plainLine("Guinea\u2011Bissau\u00a0and\u2009tea, caf\u0065\u0301")).toBe("Guinea-Bissau and tea, café");
  });
});
