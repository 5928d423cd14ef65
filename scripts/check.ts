/**
 * What `npm test` runs: types, lint, architecture and unit tests, integration tests on a PostgreSQL of their own, the build, browser tests.
 * `npm test -- types unit` runs only those. Ends with a line `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { build, isBuilt } from "./build";

type Counts = { passed: number; failed: number };
type Check = { name: string; run: (report: string) => Promise<Counts> };

const bin = (name: string) => path.resolve("node_modules", name);
const one = (ok: boolean): Counts => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function node(args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code === 0)).on("error", () => resolve(false)));
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numTotalTestSuites: z.number(), numFailedTestSuites: z.number() });
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) });

/** A runner that wrote no report, or failed without a failed test (a file that does not load), counts as one failure: it never passes in silence. */
function countsOf(report: string, ok: boolean, read: (json: unknown) => Counts): Counts {
  if (!existsSync(report)) return one(false);
  const counts = read(JSON.parse(readFileSync(report, "utf8")));
  if (!ok && counts.failed === 0) return { ...counts, failed: 1 };
  if (counts.passed + counts.failed === 0) return one(false);
  return counts;
}

const vitest = (project: string) => async (report: string) => {
  const ok = await node([bin("vitest/vitest.mjs"), "run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`]);
  return countsOf(report, ok, (json) => {
    const { numPassedTests, numFailedTests } = vitestReport.parse(json);
    return { passed: numPassedTests, failed: numFailedTests };
  });
};

const checks: Check[] = [
  { name: "types", run: async () => one(await node([bin("typescript/bin/tsc"), "--noEmit"])) },
  { name: "lint", run: async () => one(await node([bin("eslint/bin/eslint.js"), "--max-warnings=0", "."])) },
  { name: "unit", run: vitest("unit") },
  { name: "integration", run: vitest("integration") },
  {
    name: "build",
    run: async () => {
      if (!isBuilt()) await build();
      return one(true);
    },
  },
  {
    name: "browser",
    run: async (report) => {
      const ok = await node([bin("@playwright/test/cli.js"), "test"], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
      return countsOf(report, ok, (json) => {
        const { expected, unexpected, flaky } = playwrightReport.parse(json).stats;
        return { passed: expected, failed: unexpected + flaky };
      });
    },
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length) {
  console.error(`No check is called ${unknown.join(", ")}. There are: ${checks.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const total: Counts = { passed: 0, failed: 0 };
const lines: string[] = [];
const reports = mkdtempSync(path.join(tmpdir(), "plenary-"));
for (const { name, run } of checks.filter((check) => wanted.length === 0 || wanted.includes(check.name))) {
  console.log(`\n• ${name}`);
  const began = performance.now();
  const counts = await run(path.join(reports, `${name}.json`)).catch((error: Error) => {
    console.error(error.message);
    return one(false);
  });
  total.passed += counts.passed;
  total.failed += counts.failed;
  lines.push(`${counts.failed ? "✗" : "✓"} ${name.padEnd(12)} ${String(counts.passed).padStart(4)} passed ${String(counts.failed).padStart(3)} failed  ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
