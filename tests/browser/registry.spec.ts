import { signInAsAdministrator } from "../support/administrator";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../support/browser";

// On a series of its own. The steps depend on each other.
test.describe.configure({ mode: "serial" });

const registry = "/series/ctbt/forecast/registry";

for (const [width, colorScheme] of [[360, "light"], [1440, "dark"]] as const) {
  test(`the method pages and the empty registry are accessible and fit at ${width} px, ${colorScheme}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    for (const address of ["/methods/forecast", "/methods/impact", registry]) {
      await page.goto(address);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    await context.close();
  });
}

test("the method page is reached from the foot of every page, has anchors and tables, and works without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/series");
  await page.getByRole("contentinfo").getByRole("link", { name: /How the forecasts are made/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /How the forecasts are made/ })).toBeVisible();
  await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "Limits" }).click();
  await expect(page).toHaveURL(/\/methods\/forecast#limits$/);
  expect(await page.getByRole("table").count()).toBeGreaterThan(5);
  expect((await page.request.get("/methods/no-such-method")).status()).toBe(404);
  await context.close();
});

test("the empty registry says how to freeze, and freezing needs an account", async ({ page }) => {
  await page.goto(registry);
  await expect(page.getByText("None is frozen yet for this series.")).toBeVisible();
  await expect(page.getByText("npm run forecast -- --freeze")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("an analyst freezes a forecast, which is listed with its hash and cannot be frozen twice", async ({ page }) => {
  test.slow(); // the first forecast fits the models
  await signInAsAdministrator(page);
  await page.goto(registry);
  await expectAccessible(page);
  await page.locator("details summary").click();
  await page.getByLabel("Members that take no part").fill("XXX");
  await page.getByRole("button", { name: "Freeze this forecast" }).click();
  await expect(page.locator("form [role=alert]")).toContainText("leave: expected states that can vote");
  await page.getByLabel("Members that take no part").fill("");
  await page.getByRole("button", { name: "Freeze this forecast" }).click();
  await expect(page.getByText(/^Frozen as number \d+/)).toBeVisible({ timeout: 60_000 });
  const row = page.getByRole("table", { name: /All frozen forecasts/ }).getByRole("row").nth(1);
  await expect(row).toContainText("Open: no vote is on record after that of");
  await page.getByRole("button", { name: "Freeze this forecast" }).click();
  await expect(page.getByText(/^This very forecast was frozen already/)).toBeVisible();
  await expect(page.getByRole("table", { name: /All frozen forecasts/ }).getByRole("row")).toHaveCount(2);
  await expectAccessible(page);
});

test("a frozen forecast is a page of its own, fits a phone, and its text has its hash", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(registry);
  await expectNoSidewaysScroll(page);
  await page.getByRole("rowheader").getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^Frozen on/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expect(page.getByRole("table", { name: /Chances of every state/ }).getByRole("row")).toHaveCount(194);
  const sha256 = await page.locator("#verify ~ p code").first().textContent();
  const text = await (await page.request.get(`${new URL(page.url()).pathname}.json`)).body();
  const { createHash } = await import("node:crypto");
  expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
  const csv = await (await page.request.get(`${registry}.csv`)).text();
  expect(csv).toContain(sha256!);
});
