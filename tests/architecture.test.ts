import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Cruise = { summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } };

function cruise(folders: readonly string[], config = ".dependency-cruiser.cjs"): Cruise["summary"] {
  const output = (() => {
    try {
      return execFileSync(process.execPath, ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "--config", config, "--output-type", "json", ...folders], {
        encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"],
      });
    } catch (error) {
      return (error as { stdout: string }).stdout; // it ends with the number of violations; they are in what it printed
    }
  })();
  return (JSON.parse(output) as Cruise).summary;
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" });

describe("the house", () => {
  it("keeps its import rules, and the checker has seen it all", () => {
    const { violations, totalCruised } = cruise(["app", "lib", "scripts", "prisma/seed.ts"]);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    const modules = ["app", "lib", "scripts"].flatMap((folder) => filesIn(folder).filter((file) => /\.(tsx?|mjs)$/.test(file)));
    expect(totalCruised).toBeGreaterThan(modules.length);
    expect(modules.length).toBeGreaterThan(60);
  }, 120_000);

  it("names files by their subject", () => {
    const drawers = filesIn("lib").filter((file) => /^(utils?|helpers?|misc|common|types|index)\.tsx?$/.test(path.basename(file)));
    expect(drawers).toEqual([]);
    const notKebab = [...filesIn("lib"), ...filesIn("scripts")].filter((file) => /\.(ts|mjs)$/.test(file) && !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(path.basename(file)));
    expect(notKebab).toEqual([]);
  });

  it("never asks for an error by its class, which every bundle of the site has a copy of", () => {
    const sources = ["app", "lib", "scripts"].flatMap((folder) => filesIn(folder).filter((file) => /\.tsx?$/.test(file)).map((file) => ({ file: `${folder}/${file}`, text: readFileSync(path.join(folder, file), "utf8") })));
    const classes = sources.flatMap(({ file, text }) => (file.startsWith("lib/") ? [...text.matchAll(/export class (\w+)/g)].map(([, name]) => name!) : []));
    expect(classes).toEqual(expect.arrayContaining(["AppError", "Outcome"]));
    const asked = new RegExp(`instanceof (?:Prisma\\.\\w+|${classes.join("|")})\\b`);
    expect(sources.filter(({ text }) => asked.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("pins every dependency to one version", () => {
    const { dependencies, devDependencies } = JSON.parse(execFileSync(process.execPath, ["-p", "JSON.stringify(require('./package.json'))"], { encoding: "utf8" })) as Record<"dependencies" | "devDependencies", Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});
