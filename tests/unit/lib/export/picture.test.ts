import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { pictureOptionsSchema, pictureQuery } from "@/lib/export/picture-options";
import { toPng } from "@/lib/export/png";
import { parseQuery } from "@/lib/http/input";

const options = (query: string) => parseQuery(pictureOptionsSchema, new URLSearchParams(query));

describe("the query of a picture", () => {
  it("may be left out", () => {
    expect(options("")).toEqual({ scale: "counts", theme: "light", width: 1080 });
  });

  it("is understood, and written back as it was", () => {
    expect(options("scale=dissent&theme=dark&width=360")).toEqual({ scale: "dissent", theme: "dark", width: 360 });
    expect(pictureQuery(options("scale=dissent&theme=dark&width=360"))).toBe("?scale=dissent&theme=dark&width=360");
    expect(pictureQuery(options("scale=counts&width=1080"))).toBe("");
  });

  it("is refused in words that name what is wrong", () => {
    expect(() => options("width=100")).toThrow("width: expected a whole number of px from 320 to 2400");
    expect(() => options("scale=log")).toThrow("scale: expected one of counts, share, dissent");
    expect(() => options("theme=dark&theme=light")).toThrow("more than once");
    expect(() => options("height=3")).toThrow("Allowed: scale, theme, width");
  });

  it("is either understood or refused, whatever it is", () => {
    const key = fc.oneof(fc.constantFrom("scale", "theme", "width"), fc.string());
    const value = fc.oneof(fc.constantFrom("counts", "dissent", "dark", "360", "2400", "0x200", "1e3", "-5", "", " 400"), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 4 }), (pairs) => {
        try {
          const { width } = parseQuery(pictureOptionsSchema, new URLSearchParams(pairs));
          expect(width).toBeGreaterThanOrEqual(320);
          expect(width).toBeLessThanOrEqual(2400);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          expect((error as AppError).status).toBe(400);
        }
      }),
    );
  });
});

describe("a PNG", () => {
  const svg = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="40" font-family="Geist, sans-serif"><text x="5" y="30" font-size="24">${text}</text></svg>`;
  const sizeOf = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];

  it("has two pixels for each px, until it would be too large", async () => {
    expect(sizeOf(await toPng(svg("tea"), { width: 320 }))).toEqual([640, 80]);
    expect(sizeOf(await toPng(svg("tea"), { width: 4096 }))).toEqual([320, 40]);
  });

  it("has its words in it: fonts that are not found would leave them out in silence", async () => {
    const [some, none] = [await toPng(svg("tea"), { width: 320 }), await toPng(svg(""), { width: 320 })];
    expect(some.length).toBeGreaterThan(none.length + 200);
  });

  it("draws each letter that a title may have as itself, and only what is refused as a box", async () => {
    const drawn = async (text: string) => Buffer.from(await toPng(svg(text), { width: 320 })).toString("base64");
    const boxes = await drawn("必");
    expect(await drawn("须")).toBe(boxes);
    for (const letter of ["Ж", "ő", "ệ", "Ґ", "№", "—"]) expect([letter, (await drawn(letter)) === boxes]).toEqual([letter, false]);
    expect(await drawn("Ж")).not.toBe(await drawn("Ш"));
  });
});
