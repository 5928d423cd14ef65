import type { Page } from "@playwright/test";
import { signInAsAdministrator } from "../support/administrator";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../support/browser";

// The steps depend on each other: what one makes the next corrects.
test.describe.configure({ mode: "serial" });
test.use({ viewport: { width: 1280, height: 900 } });

const alert = (page: Page) => page.locator("form [role=alert]");
const ticked = (page: Page) => page.locator("input[name=votes]:checked");

async function focusByTab(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} cannot be reached with the Tab key`);
}

test("nobody makes a series or a token without an account", async ({ page, request }) => {
  for (const path of ["/data-entry/series", "/data-entry/series?q=death+penalty", "/data-entry/series/new?like=1", "/data-entry/series/1", "/data-entry/tokens"]) {
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(new URL(page.url()).searchParams.get("next")).toBe(path);
  }
  const response = await request.post("/api/v1/series", { data: { slug: "x", title: "X", resolutions: ["A/RES/56/155", "A/RES/57/226"] } });
  expect(response.status()).toBe(401);
});

test("an analyst finds the death penalty by title, chooses its years by keyboard alone, names it and sees its history", async ({ page }) => {
  test.slow(); // many presses of the Tab key
  await signInAsAdministrator(page);
  await page.goto("/series");
  await page.getByRole("link", { name: "Make a series of it" }).click();
  await expect(page.getByRole("heading", { name: "Make a series" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /likely return/ })).toBeVisible();
  await expectAccessible(page);
  await focusByTab(page, "input[type=search]");
  await page.keyboard.type("death penalty");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=death\+penalty/);
  await expect(page.getByRole("heading", { name: "2 titles with “death penalty”" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Moratorium/ })).toContainText("In Death-penalty moratorium already");
  await expectAccessible(page);
  await focusByTab(page, "th a");
  await page.keyboard.press("Enter");

  await expect(page.getByText("10 of 10 chosen.")).toBeVisible();
  await expect(page.getByText(/No such vote is in the record of sessions 64 \(2009\)/)).toBeVisible();
  await expectAccessible(page);
  await focusByTab(page, "input[name=votes]");
  await page.keyboard.press("Space");
  await expect(page.getByText("9 of 10 chosen.")).toBeVisible();
  await focusByTab(page, "#more");
  await page.keyboard.type("A/RES/62/149\nA/RES/64/1");
  await focusByTab(page, "#slug");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Death Penalty");
  await page.keyboard.press("Enter");
  await expect(alert(page)).toBeFocused();
  await expect(alert(page)).toContainText("Lower-case words joined by hyphens");
  await expect(page.locator("#slug")).toHaveValue("Death Penalty");
  await expect(ticked(page)).toHaveCount(9);

  await page.locator("#slug").fill("death-penalty-moratorium");
  await page.getByRole("button", { name: "Make the series" }).click();
  await expect(alert(page)).toContainText("There is a series at /series/death-penalty-moratorium already.");
  await page.locator("#slug").fill("death-penalty");
  await page.getByRole("button", { name: "Make the series" }).click();
  await expect(alert(page)).toContainText('Line 2: The record has no vote on "A/RES/64/1". Near it are A/RES/64/');
  await expectAccessible(page);
  await page.locator("#more").fill("A/RES/62/149 # the first");
  await page.locator("#shortTitle").fill("Death penalty");
  await page.getByRole("button", { name: "Make the series" }).click();

  await expect(page).toHaveURL(/\/series\/death-penalty$/);
  await expect(page.getByRole("rowheader", { name: /^79/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /^62/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/series/death-penalty/votes/79");
  await expect(page.getByText("A/RES/79/179").first()).toBeVisible();
  await page.goto("/series/death-penalty/timeline");
  await expectAccessible(page);
  for (const path of [".svg", ".png", ".csv", "/ledger.csv", "/projection.csv", "/timeline.csv", "/votes/79.csv"]) expect((await page.request.get(`/series/death-penalty${path}`)).status(), path).toBe(200);
  await page.goto("/data-entry/revisions?series=death-penalty");
  await expect(page.getByText("Made the series Death penalty of 10 votes, 2007–2024")).toBeVisible();
});

test("doubtful votes are shown with the reason and are not chosen, at 360 px without sideways scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAsAdministrator(page);
  await page.goto("/data-entry/series?q=western+sahara");
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Question of Western Sahara" }).click();
  await expect(ticked(page)).toHaveCount(8);
  const doubtful = page.getByRole("listitem").filter({ hasText: "Doubtful." });
  await expect(doubtful).toHaveCount(4);
  await expect(doubtful.first()).toContainText("Session 33 has more than one such vote: A/RES/33/31[B].");
  await expect(doubtful.last()).toContainText("18 years lie between it and the other votes of this title.");
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  for (const box of await doubtful.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Make the series" }).click();
  await expect(alert(page)).toContainText("A/RES/33/31[B] and A/RES/33/31[A] are both of session 33");
  await expect(ticked(page)).toHaveCount(12);
  await expectNoSidewaysScroll(page);
});

test("without JavaScript a series is made, corrected and deleted", async ({ page, browser }) => {
  await signInAsAdministrator(page);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto("/data-entry/series");
  await plain.getByRole("searchbox").fill("right to food");
  await plain.getByRole("button", { name: "Search" }).click();
  await plain.getByRole("link", { name: "The right to food" }).click();
  await plain.locator("#slug").fill("");
  await plain.getByRole("button", { name: "Make the series" }).click();
  await expect(alert(plain)).toContainText("Enter an address for the series");
  await expect(ticked(plain)).toHaveCount(14);
  await plain.locator("#slug").fill("right-to-food");
  await plain.getByRole("button", { name: "Make the series" }).click();
  await expect(plain).toHaveURL(/\/series\/right-to-food$/);

  await plain.goto("/data-entry/series");
  await plain.getByRole("link", { name: "Correct The right to food" }).click();
  await expect(plain).toHaveURL(/\/data-entry\/series\/\d+$/);
  const address = plain.url();
  await plain.locator("input[name=votes]").first().uncheck();
  await plain.getByLabel("Short title").fill("Food");
  await plain.getByRole("button", { name: "Save the correction" }).click();
  await expect(alert(plain)).toContainText("Say why");
  await expect(ticked(plain)).toHaveCount(13);
  await plain.locator("#reason").fill("The first vote was on another text");
  await plain.getByRole("button", { name: "Save the correction" }).click();
  await expect(plain.getByText(/Saved as revision \d+/)).toBeVisible();
  await plain.goto("/data-entry/revisions?series=right-to-food");
  await expect(plain.getByText("Corrected the series Food: 1 vote taken out, 1 field changed")).toBeVisible();

  await plain.goto(address);
  await plain.locator("#delete-reason").fill("Made for a test");
  await plain.getByRole("button", { name: "Delete the series" }).click();
  await expect(plain.getByText(/Deleted as revision \d+/)).toBeVisible();
  expect((await plain.goto("/series/right-to-food"))!.status()).toBe(404);
  expect((await plain.goto(address))!.status()).toBe(404);
  await context.close();
});

test("the second of two who correct one series hears what the first changed", async ({ page }) => {
  await signInAsAdministrator(page);
  await page.goto("/data-entry/series");
  await page.getByRole("link", { name: "Correct Death penalty", exact: true }).click();
  await expect(page).toHaveURL(/\/data-entry\/series\/\d+$/);
  const first = await page.context().newPage();
  await first.goto(page.url());
  await first.getByLabel("How often").fill("every two years");
  await first.locator("#reason").fill("Clearer");
  await first.getByRole("button", { name: "Save the correction" }).click();
  await expect(first.getByText(/Saved as revision/)).toBeVisible();
  await page.getByLabel("Short title").fill("Executions");
  await page.locator("#reason").fill("Mine");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(alert(page)).toContainText("How often is now “every two years”, was “every second year”.");
  await expect(page.getByLabel("Short title")).toHaveValue("Executions");
  await expectAccessible(page);
  await page.getByLabel("How often").fill("every two years");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page.getByText(/Saved as revision/)).toBeVisible();
});

test("a token is shown once, lets a program write, and is withdrawn", async ({ page, playwright, baseURL }) => {
  await signInAsAdministrator(page);
  await page.goto("/data-entry/tokens");
  await page.getByRole("button", { name: "Make a token" }).click();
  await expect(alert(page)).toContainText("Enter a name");
  await page.getByLabel("Name").fill("weekly script");
  await page.getByRole("button", { name: "Make a token" }).click();
  const shown = page.getByLabel("Your token “weekly script”");
  await expect(shown).toBeFocused();
  const token = await shown.inputValue();
  await expectAccessible(page);
  const program = await playwright.request.newContext({ baseURL: baseURL! });
  const post = (slug: string) => program.post("/api/v1/series", { headers: { Authorization: `Bearer ${token}` }, data: { slug, title: "Question of Guam", resolutions: ["A/RES/72/102", "A/RES/80/96"] } });
  const made = await post("guam");
  expect([made.status(), made.headers().location]).toEqual([201, "/api/v1/series/guam"]);
  await page.goto("/series/guam");
  await expect(page.getByRole("rowheader", { name: /^80/ })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/data-entry/tokens");
  await expect(page.getByText(token)).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Withdraw the token weekly script" }).click();
  await expect(page.getByText("You have none.")).toBeVisible();
  expect((await post("guam-2")).status()).toBe(401);
  await program.dispose();
});

test("a page of this site may write with the session, a page of another may not", async ({ page }) => {
  await signInAsAdministrator(page);
  const data = { slug: "guam-by-session", title: "Question of Guam", resolutions: ["A/RES/72/102", "A/RES/80/96"] };
  const status = await page.evaluate(async (body) => (await fetch("/api/v1/series", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) })).status, data);
  expect(status).toBe(201);
  const foreign = await page.request.post("/api/v1/series", { headers: { Origin: "https://evil.example" }, data: { ...data, slug: "other" } });
  expect(foreign.status()).toBe(403);
});
