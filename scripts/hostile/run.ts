/**
 * npm run hostile: starts copies of this checkout under odd circumstances and prints a table of what was expected and what was seen. `-- 13 16` runs the
 * circumstances of those lines of the issue alone (each needs the record: the first loads it). Ends only what it started; needs POSIX signals.
 */
import fs from "node:fs";
import { build, isBuilt } from "../build";
import { stopCluster } from "../database/cluster";
import { step } from "../step";
import type { Circumstance, Seen } from "./circumstance";
import { makeClone, makeStage } from "./clone";
import { doesNotAnswer } from "./does-not-answer";
import { ends } from "./ends";
import { environment } from "./environment";
import { lineEndings } from "./line-endings";
import { endAll } from "./programs";
import { settings } from "./settings";

if (process.platform === "win32") throw new Error("npm run hostile needs POSIX signals: run it on Linux or macOS, or in WSL.");
const wanted = process.argv.slice(2).map(Number);
const all: Circumstance[] = [...ends, ...doesNotAnswer, ...environment, ...settings, ...lineEndings];
const chosen = all.filter(({ line }, at) => at < 2 || wanted.length === 0 || wanted.includes(line));

if (!isBuilt()) await step("Building (about a minute)", build, () => "Built the site");
const stage = makeStage();
const clones = await step("Copying", async () => ({ main: makeClone(stage, "a clone"), other: makeClone(stage, "another clone") }), () => `Made two clones in ${stage}`);

const rows: (Circumstance & Seen)[] = [];
const cleanUp = async () => {
  endAll();
  for (const { cluster } of [clones.main, clones.other]) await stopCluster({ folder: cluster, database: "plenary" }).catch((error: Error) => console.error(error.message));
  fs.rmSync(stage, { recursive: true, force: true });
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void cleanUp().finally(() => process.exit(130)));

try {
  for (const circumstance of chosen) {
    const began = performance.now();
    const seen = await circumstance.run(clones).catch((error: Error): Seen => ({ seen: `NOT: ${error.message}`, ok: false }));
    rows.push({ ...circumstance, ...seen });
    console.log(`${seen.ok ? "✓" : "✗"} ${circumstance.line}  ${circumstance.name} (${((performance.now() - began) / 1000).toFixed(1)} s)${seen.ok ? "" : `\n    ${seen.seen}`}`);
    for (const { cluster } of seen.ok ? [] : [clones.main, clones.other]) await stopCluster({ folder: cluster, database: "plenary" }).catch(() => {});
  }
} finally {
  await cleanUp();
}

console.log("\n| line | circumstance | expected | seen | ok |\n|---|---|---|---|---|");
const cell = (text: string) => text.replaceAll(stage, "…").replace(/\s+/g, " ").replaceAll("|", "\\|").slice(0, 260);
for (const { line, name, expected, seen, ok } of rows) console.log(`| ${line} | ${cell(name)} | ${cell(expected)} | ${cell(seen)} | ${ok ? "yes" : "NO"} |`);
const failed = rows.filter(({ ok }) => !ok).length;
console.log(`\n${rows.length - failed} as expected, ${failed} not`);
process.exit(failed ? 1 : 0);
