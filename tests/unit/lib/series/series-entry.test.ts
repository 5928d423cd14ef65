import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseNewSeries } from "@/lib/series/parse-entry";
import { shortTitleOf, slugFrom } from "@/lib/series/series-entry";
import { slugSchema } from "@/lib/series/schema";

const good = { slug: "tea", title: "Free trade in tea", resolutions: ["A/RES/1/1", "A/RES/2/1"] };

describe("what a series is called", () => {
  it("is trimmed, and what is not given is empty", () => {
    expect(parseNewSeries({ ...good, slug: " tea ", title: "  Free trade in tea\n" })).toEqual({ ok: true, entry: { slug: "tea", title: "Free trade in tea", shortTitle: "", cycle: "", sponsor: "", presser: "" }, resolutions: good.resolutions });
  });

  it.each([
    [{ slug: "" }, "slug"], [{ slug: "Tea" }, "slug"], [{ slug: "tea--time" }, "slug"], [{ slug: "-tea" }, "slug"], [{ slug: "tee-für-alle" }, "slug"], [{ slug: "../tea" }, "slug"], [{ slug: "x".repeat(65) }, "slug"],
    [{ title: "" }, "title"], [{ title: " \n " }, "title"], [{ title: "x".repeat(301) }, "title"], [{ title: "a\0b" }, "title"], [{ title: "two\nlines" }, "title"], [{ title: "\ud800" }, "title"],
    [{ shortTitle: "x".repeat(61) }, "shortTitle"], [{ cycle: "x".repeat(61) }, "cycle"], [{ resolutions: Array<string>(401).fill("x") }, "resolutions"],
  ])("is refused as %j", (change, field) => {
    const parsed = parseNewSeries({ ...good, ...change });
    expect(parsed.ok ? [] : Object.keys(parsed.errors)).toEqual([field]);
  });
});

describe("an address made from a title", () => {
  it("is its telling beginning", () => {
    expect(slugFrom("Moratorium on the use of the death penalty")).toBe("moratorium-death-penalty");
    expect(slugFrom("The right to food")).toBe("right-food");
    expect(slugFrom("Réunion: “Ça va”?")).toBe("reunion-ca-va");
    expect(slugFrom("The of")).toBe("the-of");
  });
  it("is an address or empty, for any title", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (title) => {
      const slug = slugFrom(title);
      expect(slug === "" || slugSchema.safeParse(slug).success).toBe(true);
    }), { numRuns: 1000 });
  });
});

describe("the short title", () => {
  it("is the title where that is short, else its whole words that fit", () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 300 }), (title) => {
      const short = shortTitleOf({ title, shortTitle: "" });
      expect(short.length).toBeLessThanOrEqual(61);
      expect(title.length <= 60 ? short === title : short.endsWith(" …")).toBe(true);
    }));
    expect(shortTitleOf({ title: "x".repeat(100), shortTitle: "Tea" })).toBe("Tea");
  });
});
