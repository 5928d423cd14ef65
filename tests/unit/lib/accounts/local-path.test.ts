import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localPath } from "@/lib/accounts/local-path";

describe("where to go after signing in", () => {
  it.each(["/data-entry/votes", "/data-entry/votes/new?series=cuba-embargo", "/series/cuba-embargo#votes"])("may be %s", (path) => {
    expect(localPath(path, "/else")).toBe(path);
  });

  it.each(["//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example", "javascript:alert(1)", "evil", "", "/..//evil.example", "/./\\evil.example"])("is never %j", (path) => {
    expect(localPath(path, "/else")).toBe("/else");
  });

  it("is on this site whatever is asked for", () => {
    const nasty = fc.string({ unit: fc.constantFrom("/", "\\", ".", "\t", "\n", ":", "@", "a", "evil.example", "?", "#", "%2f") });
    fc.assert(
      fc.property(fc.oneof(fc.string(), nasty, fc.webUrl()), (wanted) => {
        const path = localPath(wanted, "/else");
        expect(new URL(path, "http://here.example").origin).toBe("http://here.example");
        expect(path.startsWith("/")).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
