import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checksumsOf, withLineFeeds } from "@/scripts/database/line-endings";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the checksum of a migration", () => {
  it("is Prisma's, for every migration of this project", () => {
    const folder = "prisma/migrations";
    const names = readdirSync(folder).filter((name) => /^\d/.test(name));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const text = withLineFeeds(readFileSync(path.join(folder, name, "migration.sql"), "utf8"));
      expect(checksumsOf(text).own).toBe(sha256(text));
    }
  });
  it("is the same when git has put carriage returns in, and knows what an older Plenary made of those", () => {
    const checkedOut = "CREATE TABLE a (b text);\r\nSELECT 1;\r\n";
    expect(checksumsOf(checkedOut).own).toBe(sha256("CREATE TABLE a (b text);\nSELECT 1;\n"));
    expect(checksumsOf(checkedOut).withCarriageReturns).toBe(sha256(checkedOut));
  });
});

describe("git", () => {
  it("is told to give every text the line ends of the repository", () => {
    expect(readFileSync(".gitattributes", "utf8")).toMatch(/^\* text=auto eol=lf$/m);
  });
});
