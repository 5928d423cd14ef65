import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { endpoints } from "@/lib/http/api/endpoints";
import { listRevisions } from "@/lib/revisions/queries";
import { getSeriesRecord } from "@/lib/series/queries";

const folder = mkdtempSync(path.join(tmpdir(), "plenary-series-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = ""): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/series.ts", ...args], { input, encoding: "utf8" });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}

const named = ["create", "--slug", "right-to-food", "--title", "The right to food", "--resolutions"];

describe("npm run series", { timeout: 120_000 }, () => {
  it("ends with 2 and the usage when the command itself is not right, without a database", () => {
    for (const args of [[], ["make"], ["create", "--slug", "x"], ["create", "--colour", "red"], ["list", "more"], ["suggest", "--slug", "x"]]) {
      const { code, out, err } = run(args);
      expect([code, out], args.join(" ")).toEqual([2, ""]);
      expect(err).toContain("usage: npm run --silent series -- create --slug S --title T --resolutions FILE");
    }
    expect(run(["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("usage:") });
  });

  it("ends with 1 and names each line that is not right; nothing is written", async () => {
    const file = path.join(folder, "wrong.txt");
    writeFileSync(file, "# food\nA/RES/56/155\n\nA/RES/57/225\nA/RES/56/155\n");
    const { code, out, err } = run([...named, file]);
    expect([code, out]).toEqual([1, ""]);
    expect(err.split("\n")).toEqual([expect.stringMatching(/line 4: The record has no vote on "A\/RES\/57\/225"\. Near it are A\/RES\/57\/226/), expect.stringMatching(/^line 5: A\/RES\/56\/155 is there twice/)]);
    expect(run([...named, path.join(folder, "none.txt")])).toMatchObject({ code: 1, err: expect.stringContaining("none.txt cannot be read (ENOENT).") });
    expect(run(["create", "--slug", "Food", "--title", " ", "--resolutions", file])).toMatchObject({ code: 1, err: expect.stringMatching(/title: .*\nslug: /) });
    expect(await listRevisions()).toHaveLength(1);
  });

  it("makes a series from a file or from standard input, and says so in words or as the API does", async () => {
    const file = path.join(folder, "food.txt");
    writeFileSync(file, "\uFEFF# the right to food\r\nA/RES/56/155\r\na/res/57/226   # lower case\r\n");
    expect(run([...named, file])).toEqual({ code: 0, err: "", out: "Made right-to-food: 2 votes, 2001-12-19 to 2002-12-18, revision 2. See /series/right-to-food." });
    expect((await listRevisions())[0]).toMatchObject({ action: "create", subject: "series", series: ["right-to-food"], actorId: null, actor: expect.stringContaining("(command line)") });
    expect(run([...named, file])).toMatchObject({ code: 1, err: "✗ There is a series at /series/right-to-food already. Choose another address." });
    const { code, out } = run(["create", "--slug", "food", "--title", "Food", "--cycle", "yearly", "--resolutions", "-", "--json"], "A/RES/56/155\nA/RES/57/226");
    expect(code).toBe(0);
    expect(endpoints.series.answer.parse(JSON.parse(out))).toMatchObject({ slug: "food", votes: 2, cycle: "yearly" });
    expect((await getSeriesRecord("food")).votes).toHaveLength(2);
  });

  it("lists the series, and suggests recurring resolutions and their votes", () => {
    expect(run(["list"]).out).toMatch(/^slug .*\ncuba-embargo +33 +1992-11-24 /);
    const { suggestions } = JSON.parse(run(["suggest", "--json"]).out) as { suggestions: { title: string; sessions: number }[] };
    expect(suggestions.length).toBeGreaterThan(100);
    expect(suggestions.slice(0, 10).map(({ title }) => title)).toContain("Dissemination of information on decolonization");
    const { candidates } = JSON.parse(run(["suggest", "western", "sahara", "--json"]).out) as { candidates: { resolution: string; grade: string; doubts: string[] }[] };
    expect(candidates.filter(({ grade }) => grade === "certain")).toHaveLength(8);
    expect(candidates.find(({ resolution }) => resolution === "A/RES/33/31[A]")).toMatchObject({ grade: "doubtful", doubts: [expect.stringContaining("A/RES/33/31[B]"), expect.stringContaining("brackets")] });
    expect(run(["suggest", "western", "sahara"]).out).toContain("16 years lie between it and the other votes of this title.");
    expect(run(["suggest", "no", "such", "words"])).toMatchObject({ code: 1, err: "✗ No title has all these words: no such words." });
  });
});
