/**
 * npm run lighthouse: Lighthouse with its mobile settings against a production server of its own, or against an address given:
 * `npm run lighthouse -- http://127.0.0.1:3000/series/cuba-embargo`. Prints the four scores and what was marked down. The browser is that of
 * CHROME_PATH, else the system's.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { startProductionServer } from "./production-server";

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
const flags = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
const report = ".lighthouseci/history"; // .report.json and .report.html

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) })),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() })),
  runtimeError: z.object({ message: z.string() }).optional(),
});

async function lighthouse(url: string): Promise<void> {
  mkdirSync(".lighthouseci", { recursive: true });
  const browser = process.env.CHROME_PATH ?? browsers.find((file) => existsSync(file));
  const child = spawn(
    process.execPath,
    ["node_modules/lighthouse/cli/index.js", url, "--quiet", "--output=json", "--output=html", `--output-path=${report}`, `--chrome-flags=${flags}`],
    { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}) } },
  );
  const code = await new Promise<number>((resolve) => child.on("exit", (it) => resolve(it ?? 1)).on("error", () => resolve(1)));
  if (code !== 0) throw new Error(`Lighthouse ended with exit code ${code}${browser ? "" : ": no Chromium or Chrome was found, set CHROME_PATH"}.`);
}

function show(url: string): void {
  const { categories, audits, runtimeError } = reportSchema.parse(JSON.parse(readFileSync(`${report}.report.json`, "utf8")));
  if (runtimeError) throw new Error(runtimeError.message);
  console.log(`Lighthouse, mobile: ${url}\n`);
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${title.padEnd(20)} ${score === null ? "–" : Math.round(score * 100)}`);
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (audit && weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`  ${audit.score.toFixed(2)} ${audit.title}${audit.displayValue ? `: ${audit.displayValue}` : ""}`);
    }
  }
  const timings = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index", "total-byte-weight"];
  console.log(`\n${timings.map((id) => `${audits[id]?.title ?? id}: ${audits[id]?.displayValue ?? "–"}`).join("\n")}\n\nThe whole report: ${report}.report.html`);
}

const given = process.argv[2] ?? "/series/cuba-embargo";
const server = given.startsWith("http") ? undefined : await startProductionServer();
try {
  const url = `${server?.origin ?? ""}${given}`;
  await fetch(url); // warm, as it is for every reader but the first
  await lighthouse(url);
  show(url);
} finally {
  await server?.stop();
}
