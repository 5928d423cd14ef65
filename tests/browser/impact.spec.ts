import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../support/browser";

const slug = "cuba-embargo";
const page360 = { width: 360, height: 800 };

// The first test waits for the forecasts that the others then find made.
test.describe.configure({ mode: "serial" });

test("from the timeline to the impact of the cable, with its verdict, its picture and its evidence", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(`/series/${slug}/timeline`);
  const cable = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /State Department cable/ }) });
  await cable.getByRole("link", { name: /What it changed|Impact/ }).click();
  await expect(page).toHaveURL(/\/impact\?events=\d+$/);
  // The forecast may still be in the making: the page looks again by itself.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^After the cable of October 2025, 22 fewer states were in favour than expected; in (29 other votes|the \d+ other votes measured so far) nothing as large happened\.$/, { timeout: 200_000 });
  await expect(page.getByText(/165 were in favour, \d\d\.\d fewer than expected/)).toBeVisible();
  await expect(page.locator("svg[data-drawing]").filter({ visible: true }).locator("[data-window]")).toHaveCount(2);
  await expect(page.getByRole("heading", { name: "23 states switched" })).toBeVisible();
  for (const title of ["23 states switched", "Targeted against untargeted states", "The same months on other resolutions"]) await page.getByRole("heading", { name: title }).click();
  await expect(page.getByText(/Not computed\. No target is named/)).toBeVisible();
  await expect(page.getByRole("table", { name: /control series/ }).getByRole("row", { name: /Unilateral economic measures/ })).toBeVisible();
  await expect(page.getByText("Changes of government are not in the data")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize(page360);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("the timeline and the chart then say it in a few words", async ({ page }) => {
  test.setTimeout(120_000);
  await expect(async () => {
    await page.goto(`/series/${slug}/timeline`);
    await expect(page.getByRole("link", { name: /Impact of its window: 22 fewer in favour than expected; nothing as large in 29 other votes.*State Department cable/ })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 100_000 });
  await expect(page.getByRole("link", { name: /Impact: Not yet known/ }).first()).toBeVisible();
});

test("opens on the lobbying before the last vote beside the hardest earlier one: one picture, one table, sorted by address, taken away as files", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`/series/${slug}/impact`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^After the lobbying of October 2025, 22 fewer states were in favour than expected; in (29 other votes|the \d+ other votes measured so far)/, { timeout: 60_000 });
  await expect(page.getByText(/^After the lobbying of October to November 2019, 187 states were in favour, within what was expected/).first()).toBeVisible();
  await expectAccessible(page);
  const table = page.getByRole("table", { name: /side by side/ });
  await expect(table.getByRole("row")).toHaveCount(3);
  await expect(table.getByRole("row").nth(1)).toContainText("187-3-2");
  await expect(table.getByText(/−2\d\.\d/).first()).toBeVisible({ timeout: 60_000 });
  await table.getByRole("link", { name: /Difference/ }).click();
  await expect(page).toHaveURL(/sort=impact/);
  await expect(page.getByRole("table", { name: /side by side/ }).getByRole("row").nth(1)).toContainText("165-7-12");
  await expectAccessible(page);
  await page.setViewportSize(page360);
  await expectNoSidewaysScroll(page);
  const href = async (name: string) => (await page.getByRole("link", { name }).getAttribute("href"))!;
  const csv = await page.request.get(await href("Impacts as CSV"));
  expect((await csv.text()).trim().split("\r\n")).toHaveLength(3);
  const svg = await page.request.get(await href("Picture as SVG"));
  expect(svg.headers()["content-type"]).toContain("image/svg+xml");
  expect((await svg.text()).match(/data-row=/g)).toHaveLength(2);
  const png = await page.request.get(await href("Picture as PNG"));
  expect((await png.body()).subarray(1, 4).toString()).toBe("PNG");
});

test("events are chosen by keyboard, with a form that needs no JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "dark", ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(`/series/${slug}/impact`);
  await page.getByRole("heading", { name: "Choose events" }).click();
  await page.getByText(/^Since the last vote: not yet known/).first().click();
  await expect(page.getByRole("checkbox", { name: /165-7-12/ })).toHaveCount(0);
  await page.getByRole("checkbox", { name: /Costa Rica closes embassy/ }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Show what they changed" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What “Costa Rica closes embassy and withdraws recognition of legitimacy” (18 March 2026) changed is not yet known: no vote has been held since.");
  await expect(page.getByText("Not yet known: no vote has been held since.", { exact: true })).toBeVisible();
  await context.close();
});

test("an address that names no event says so, a file or a series that is not there answers 404", async ({ page, request }) => {
  await page.goto(`/series/${slug}/impact?events=999999`);
  await expect(page.getByRole("alert").filter({ hasText: "no event 999999" })).toBeVisible();
  expect((await request.get("/series/nothing/impact")).status()).toBe(404);
  for (const [address, status] of [["impact.csv", 400], ["impact.csv?events=999999", 404], ["impact.svg?events=1,1", 400], ["impact.png?events=1&width=1", 400], ["impact/nothing.csv?events=1", 404], ["impact.svg?events=1", 404]] as const) {
    expect((await request.get(`/series/${slug}/${address}`)).status(), address).toBe(status);
  }
});
