import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
/** A browser named in CHROME_PATH, then the usual places of the system's own, then Playwright's. */
const executablePath = process.env.CHROME_PATH ?? systemBrowsers.find((file) => existsSync(file));

const browserTestPort = Number(process.env.BROWSER_TEST_PORT ?? 3987);

export default defineConfig({
  testDir: "tests/browser",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["json"] as const] : [])],
  // What writes runs after what reads: both see one database.
  projects: [
    { name: "reading", testIgnore: /(main-path|data-entry|registry)/ },
    { name: "writing", testMatch: /(main-path|data-entry|registry)/, dependencies: ["reading"] },
  ],
  outputDir: "test-results",
  globalSetup: "./tests/support/test-site.ts",
  use: {
    baseURL: `http://127.0.0.1:${browserTestPort}`,
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
