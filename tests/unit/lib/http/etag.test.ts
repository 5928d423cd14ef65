import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { etagOf, isNamedIn, namesAnything } from "@/lib/http/etag";

const one = { revision: 12, address: "/api/v1/series", build: "b1" };

describe("an ETag", () => {
  it("shows the revision and differs by revision, address and build", () => {
    expect(etagOf(one)).toMatch(/^"r12-[0-9a-f]{10}"$/);
    expect(etagOf({ address: "/api/v1", build: "b1" })).toMatch(/^"b-[0-9a-f]{10}"$/);
    const all = [one, { ...one, revision: 13 }, { ...one, address: "/api/v1/series?kind=policy" }, { ...one, build: "b2" }].map(etagOf);
    expect(new Set(all).size).toBe(4);
    expect(etagOf({ ...one })).toBe(etagOf(one));
  });

  it("is found in a list, weak or strong, and nowhere else", () => {
    const etag = etagOf(one);
    for (const header of [etag, `W/${etag}`, `"a", ${etag}`, `"a",W/${etag},"b"`, ` ${etag} `]) expect(isNamedIn(header, etag), header).toBe(true);
    for (const header of [null, "", "*", etag.slice(1, -1), etag.slice(0, -2), `"${etag.slice(1, 5)}"`, '"r12"']) expect(isNamedIn(header, etag), String(header)).toBe(false);
  });

  it("is never named by accident", () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (header) => !isNamedIn(header, etagOf(one))));
  });

  it("is named by a star standing alone", () => {
    expect([namesAnything("*"), namesAnything(" * "), namesAnything('"*"'), namesAnything("*, *"), namesAnything(null)]).toEqual([true, true, false, false, false]);
  });
});
