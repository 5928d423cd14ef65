import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusalOf } from "@/lib/http/refusal";

const refused = (path: string, method = "GET") => refusalOf({ method, url: `http://plenary.test${path}` })?.status;

describe("what no handler can take", () => {
  it("is an address that does not decode", () => {
    for (const path of ["/series/%", "/series/%zz", "/series/%E0%A4%A", "/%C3%28", "/series/%ff"]) expect(refused(path), path).toBe(400);
  });
  it("is a method that HTTP hardly knows, with those that are possible", () => {
    const answer = refusalOf({ method: "PROPFIND", url: "http://plenary.test/api/v1/series" })!;
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  });
  it("is nothing else", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"), (text, method) => refused(`/series/${encodeURIComponent(text)}`, method) === undefined));
    expect(refused("/series/cuba-embargo?actor=%zz")).toBeUndefined();
  });
});
