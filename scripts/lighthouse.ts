/**
 * npm run lighthouse: Lighthouse with its mobile settings against a production server of its own, or against an address given:
 * `npm run lighthouse -- http://127.0.0.1:3000/series/cuba-embargo`. Prints the four scores and what was marked down, of the middle one of five
 * runs by performance, as Lighthouse advises because single runs vary; `--runs 1` for one. The browser is that of CHROME_PATH, else the system's.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";
import { startProductionServer } from "./production-server";

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
const flags = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
/** Where a run's .report.json and .report.html are. */
const reportOf = (run: number) => `.lighthouseci/history-${run}`;

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) })),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() })),
  environment: z.object({ benchmarkIndex: z.number() }),
  runtimeError: z.object({ message: z.string() }).optional(),
});
type Run = { number: number; report: z.output<typeof reportSchema> };

const timings = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index", "total-byte-weight"];
const percent = (score: number | null) => (score === null ? "–" : String(Math.round(score * 100)));
const performanceOf = ({ report }: Run) => report.categories.performance?.score ?? 0;

async function lighthouse(url: string, number: number): Promise<Run> {
  mkdirSync(".lighthouseci", { recursive: true });
  const browser = process.env.CHROME_PATH ?? browsers.find((file) => existsSync(file));
  const child = spawn(
    process.execPath,
    ["node_modules/lighthouse/cli/index.js", url, "--quiet", "--output=json", "--output=html", `--output-path=${reportOf(number)}`, `--chrome-flags=${flags}`],
    { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}) } },
  );
  const code = await new Promise<number>((resolve) => child.on("exit", (it) => resolve(it ?? 1)).on("error", () => resolve(1)));
  if (code !== 0) throw new Error(`Lighthouse ended with exit code ${code}${browser ? "" : ": no Chromium or Chrome was found, set CHROME_PATH"}.`);
  const report = reportSchema.parse(JSON.parse(readFileSync(`${reportOf(number)}.report.json`, "utf8")));
  if (report.runtimeError) throw new Error(report.runtimeError.message);
  return { number, report };
}

function show({ number, report: { categories, audits } }: Run): void {
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${title.padEnd(20)} ${percent(score)}`);
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (audit && weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`  ${audit.score.toFixed(2)} ${audit.title}${audit.displayValue ? `: ${audit.displayValue}` : ""}`);
    }
  }
  console.log(`\n${timings.map((id) => `${audits[id]?.title ?? id}: ${audits[id]?.displayValue ?? "–"}`).join("\n")}\n\nThe whole report: ${reportOf(number)}.report.html`);
}

/** One line a run: its scores, and how fast and how busy the machine was. */
function told({ number, report: { categories, audits, environment } }: Run): string {
  const [first, largest, blocked] = timings.map((id) => audits[id]?.displayValue ?? "–");
  return `  run ${number}: ${Object.values(categories).map(({ score }) => percent(score)).join(" / ")}, first paint ${first}, largest ${largest}, blocked ${blocked}; benchmark index ${environment.benchmarkIndex}, load ${os.loadavg()[0]!.toFixed(1)}`;
}

const { values, positionals } = parseArgs({ options: { runs: { type: "string", default: "5" } }, allowPositionals: true });
const wanted = z.coerce.number().int().min(1).max(25).parse(values.runs);
const given = positionals[0] ?? "/series/cuba-embargo";
const server = given.startsWith("http") ? undefined : await startProductionServer();
try {
  const url = `${server?.origin ?? ""}${given}`;
  await fetch(url); // warm, as it is for every reader but the first
  console.log(`Lighthouse, mobile: ${url}`);
  const runs: Run[] = [];
  for (let number = 1; number <= wanted; number += 1) {
    const run = await lighthouse(url, number);
    runs.push(run);
    console.log(told(run));
  }
  console.log("");
  show(runs.sort((a, b) => performanceOf(a) - performanceOf(b))[Math.floor((wanted - 1) / 2)]!);
} finally {
  await server?.stop();
}
