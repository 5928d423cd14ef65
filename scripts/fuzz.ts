/**
 * npm run fuzz [-- --minutes N] [--runs N] [--seed N] [part of a test file's path …]: tries the properties of the tests on cases that `npm test` does
 * not draw: round after round from a new random seed, which is printed, until the time is over (3 minutes). `--seed` runs one round from that seed: what
 * it finds is printed with its counterexample and belongs into the test as an example. Ends with status 1 when a round failed.
 */
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { counted } from "@/lib/words/plural";

const usage = "usage: npm run fuzz -- [--minutes 3] [--runs 1000] [--seed N] [part of a test file's path …]";

function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: { minutes: { type: "string", default: "3" }, runs: { type: "string", default: "1000" }, seed: { type: "string" } }, allowPositionals: true });
    const number = (name: "minutes" | "runs" | "seed", given: string, form: RegExp) => {
      if (!form.test(given) || (name !== "seed" && Number(given) === 0)) throw new Error(`--${name}: expected a number, not "${given}"`);
      return Number(given);
    };
    return {
      minutes: number("minutes", values.minutes, /^\d{1,4}(\.\d+)?$/),
      runs: number("runs", values.runs, /^\d{1,6}$/),
      seed: values.seed === undefined ? null : number("seed", values.seed, /^-?\d{1,10}$/),
      parts: positionals,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

/** The test files that hold properties. */
function propertyFiles(parts: readonly string[]): string[] {
  const files = readdirSync("tests", { recursive: true, encoding: "utf8" }).map((file) => path.join("tests", file)).filter((file) => /\.test\.tsx?$/.test(file));
  const holding = files.filter((file) => readFileSync(file, "utf8").includes('from "fast-check"'));
  return holding.filter((file) => parts.length === 0 || parts.some((part) => file.includes(part))).sort();
}

function round(files: readonly string[], { seed, runs }: { seed: number; runs: number }): Promise<boolean> {
  const child = spawn(process.execPath, [path.resolve("node_modules/vitest/vitest.mjs"), "run", "--reporter=dot", "--testTimeout=600000", ...files], {
    stdio: "inherit",
    env: { ...process.env, FUZZ_SEED: String(seed), FUZZ_RUNS: String(runs) },
  });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code === 0)).on("error", () => resolve(false)));
}

const { minutes, runs, seed, parts } = readArguments();
const files = propertyFiles(parts);
if (files.length === 0) {
  console.error(`No test file with properties has ${parts.map((part) => `"${part}"`).join(" or ")} in its path.`);
  process.exit(2);
}
const end = performance.now() + minutes * 60_000;
const failed: number[] = [];
let rounds = 0;
do {
  const drawn = seed ?? randomInt(-(2 ** 31), 2 ** 31 - 1);
  console.log(`\nRound ${++rounds}, seed ${drawn}: ${files.length} files, ${runs} cases a property`);
  if (!(await round(files, { seed: drawn, runs }))) failed.push(drawn);
} while (seed === null && performance.now() < end);

console.log(`\n${counted(rounds, "round")}, ${failed.length} failed.`);
for (const drawn of failed) console.log(`To see it again: npm run fuzz -- --seed ${drawn} --runs ${runs}`);
process.exit(failed.length === 0 ? 0 : 1);
