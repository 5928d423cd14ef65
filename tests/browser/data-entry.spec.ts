import type { Page } from "@playwright/test";
import { signInAsAdministrator } from "../support/administrator";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../support/browser";

// On series of its own, so that what other tests count stays as it is. The steps depend on each other.
test.describe.configure({ mode: "serial" });
test.use({ viewport: { width: 1280, height: 900 } });

const series = "nazism";
const position = (page: Page, iso3: string, value: string) => page.locator(`input[name="position.${iso3}"][value="${value}"]`);
const alert = (page: Page) => page.locator("form [role=alert]");
const add = async (page: Page, count: string, by: number) => {
  const field = page.locator(`#tally #${count}`);
  await field.fill(String(Number(await field.inputValue()) + by));
};

/** The form states the tally of the roll call that it starts from. */
async function stateTallyOfRollCall(page: Page): Promise<void> {
  for (const value of ["yes", "no", "abstain", "absent"]) {
    await page.locator(`#tally #${value}`).fill(String(await page.locator(`input[type=radio][name^="position."][value=${value}]:checked`).count()));
  }
}

async function correctionOf(page: Page, session: string): Promise<string> {
  await page.goto(`/data-entry/votes?series=${series}`);
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: session, exact: true }) });
  return (await row.getByRole("link", { name: /^Correct/ }).getAttribute("href"))!;
}

async function focusByTab(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} cannot be reached with the Tab key`);
}

test("nobody gets in without an account, and signing in leads nowhere else", async ({ page, request }) => {
  for (const path of ["/data-entry/votes", "/data-entry/votes/1", "/data-entry/votes/new", "/data-entry/timeline", "/data-entry/timeline/1", "/data-entry/timeline/new", "/data-entry/people"]) {
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  }
  await page.goto("/sign-in?next=//evil.example/x");
  await expect(page.locator("input[name=next]")).toHaveValue("/data-entry/votes");
  await expectAccessible(page);
  await page.goto("/invitation/no-such-token");
  await expect(page.getByText("There is no such invitation")).toBeVisible();
  const signUp = await request.post("/api/auth/sign-up/email", { data: { name: "Eve", email: "eve@example.org", password: "a long enough password" } });
  expect(signUp.ok()).toBe(false);
});

test("an administrator invites an analyst, who can write but not invite", async ({ page, browser }) => {
  await signInAsAdministrator(page);
  await page.goto("/data-entry/people");
  await page.getByLabel("E-mail").fill("ben@plenary.example");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = page.getByLabel(/Pass this link on/);
  await expect(link).toBeFocused();
  await expectAccessible(page);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(await link.inputValue());
  await expectAccessible(other);
  await other.getByLabel("Your name").fill("Ben Okri");
  await other.getByLabel("Password").fill("too short");
  await other.getByRole("button", { name: /Make the account/ }).click();
  await expect(alert(other)).toContainText("12 characters");
  await expect(other.getByLabel("Your name")).toHaveValue("Ben Okri");
  await other.getByLabel("Password").fill("the famished road");
  await other.getByRole("button", { name: /Make the account/ }).click();
  await expect(other.getByRole("heading", { name: /^Votes of/ })).toBeVisible();
  await other.goto("/data-entry/people");
  await expect(other.getByText("Only administrators can see and invite people.")).toBeVisible();
  await other.goto(await link.inputValue());
  await expect(other.getByText("It was used already")).toBeVisible();
  await context.close();
});

test("a vote is entered by keyboard alone, from the last roll call and a press release", async ({ page }) => {
  test.slow(); // many presses of the Tab key
  await signInAsAdministrator(page);
  await page.goto(`/data-entry/votes/new?series=${series}`);
  await stateTallyOfRollCall(page);
  await page.getByLabel("Date of the vote").fill("2026-11-15");
  await focusByTab(page, "#resolution");
  await page.keyboard.type("a/res/81");
  await page.keyboard.press("Enter");
  await expect(alert(page)).toBeFocused();
  await expect(alert(page)).toContainText("such as A/RES/81/1");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#resolution")).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type("/140");

  await focusByTab(page, "summary");
  await page.keyboard.press("Enter");
  await focusByTab(page, "#paste");
  await page.keyboard.type("Against: Brazil, Nirvana");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 set: Brazil.")).toBeVisible();
  await expect(page.getByText(/left out:\s+Nirvana/)).toBeVisible();
  await expect(position(page, "BRA", "no")).toBeChecked();
  await expect(page.getByText(/It does not add up: in favour the roll call has/)).toBeVisible();

  await focusByTab(page, "input[type=search]");
  await page.keyboard.type("federative republic of b"); // any name of the state that the record knows
  await expect(page.getByText("1 of 193 states")).toBeVisible();
  await expectAccessible(page);
  await focusByTab(page, '[name="position.BRA"]');
  await page.keyboard.press("ArrowLeft");
  await expect(position(page, "BRA", "yes")).toBeChecked();
  await expect(page.getByText("✓ It adds up.")).toBeVisible();
  await focusByTab(page, "button.button-primary");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Saved as revision \d+/)).toBeVisible();
  await page.getByRole("link", { name: /^the history of/ }).click();
  await expect(page.getByRole("rowheader", { name: /^81/ })).toBeVisible();
});

test("a second vote of that session is refused, with the way to the first", async ({ page }) => {
  await signInAsAdministrator(page);
  await page.goto(`/data-entry/votes/new?series=${series}`);
  await page.getByLabel("Session").fill("81");
  await page.getByLabel("Resolution").fill("A/RES/81/141");
  await stateTallyOfRollCall(page);
  await page.getByRole("button", { name: "Save the vote" }).click();
  await expect(alert(page)).toContainText("This series already has a vote of session 81: A/RES/81/140.");
  await expect(page.getByRole("link", { name: "Correct that vote instead" })).toBeVisible();
});

test("without JavaScript everything typed comes back with an error, and the vote is saved", async ({ page, browser }) => {
  await signInAsAdministrator(page);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await context.newPage();
  await plain.goto("/data-entry/votes/new?series=crimea-human-rights");
  await plain.getByLabel("Date of the vote").fill("2026-11-16");
  await plain.getByLabel("Resolution").fill("A/RES/81/177");
  await plain.getByLabel("Name of the source").fill("Made up for a test");
  await stateTallyOfRollCall(plain);
  const before = await position(plain, "BRA", "no").isChecked() ? "abstain" : "no";
  await position(plain, "BRA", before).check();
  await plain.getByRole("button", { name: "Save the vote" }).last().click();
  await expect(alert(plain)).toContainText("does not add up");
  await expect(plain.getByLabel("Resolution")).toHaveValue("A/RES/81/177");
  await expect(plain.getByLabel("Name of the source")).toHaveValue("Made up for a test");
  await expect(position(plain, "BRA", before)).toBeChecked();
  await stateTallyOfRollCall(plain);
  await plain.getByRole("button", { name: "Save the vote" }).last().click();
  await expect(plain.getByText(/Saved as revision \d+/)).toBeVisible();
  await context.close();
});

test("the second of two who correct one vote is shown the first, and nothing is overwritten", async ({ page }) => {
  test.slow();
  await signInAsAdministrator(page);
  const address = await correctionOf(page, "81");
  await page.goto(address);
  const first = await page.context().newPage();
  await first.goto(address);
  await position(first, "BRA", "no").check();
  await add(first, "yes", -1);
  await add(first, "no", 1);
  await first.getByLabel("Reason").fill("The record says so");
  await first.getByRole("button", { name: "Save the correction" }).click();
  await expect(first.getByText(/Saved as revision/)).toBeVisible();

  await position(page, "BRA", "abstain").check();
  await add(page, "yes", -1);
  await add(page, "abstain", 1);
  await page.getByLabel("Note").fill("Mine");
  await page.getByLabel("Reason").fill("The meeting’s video says so");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(alert(page)).toContainText("Ada Lovelace");
  await expect(alert(page)).toContainText("“The record says so”");
  await expect(page.getByLabel("Note")).toHaveValue("Mine");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(alert(page)).toContainText("Brazil: choose theirs or yours.");
  await page.getByRole("group", { name: /^Brazil \(was/ }).getByLabel(/^Theirs: against/).check();
  await page.getByRole("group", { name: /^Stated tally \(was/ }).getByLabel(/^Theirs/).check();
  await expect(page.getByText("✓ It adds up.")).toBeVisible();
  await page.getByRole("button", { name: "Save the correction" }).click();
  await page.getByRole("link", { name: "what it changed" }).click();
  await expect(page.getByText("Reason: The meeting’s video says so")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Note/ })).toContainText("Mine");
  await expect(page.getByRole("row", { name: /^Brazil/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("whoever was signed out meanwhile saves nothing and loses nothing", async ({ page }) => {
  await signInAsAdministrator(page);
  await page.goto(await correctionOf(page, "80"));
  await page.getByLabel("Note").fill("Not to be lost");
  await page.getByLabel("Reason").fill("To see");
  const other = await page.context().newPage();
  await other.goto("/data-entry/revisions");
  const newest = await other.getByRole("link", { name: /^Revision \d+/ }).first().innerText();
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other).toHaveURL(/\/series\//);
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(alert(page)).toContainText("You are not signed in any more");
  await expect(page.getByLabel("Note")).toHaveValue("Not to be lost");
  await other.goto("/data-entry/revisions");
  await expect(other.getByRole("link", { name: /^Revision \d+/ }).first()).toHaveText(newest);
});

test("an event is recorded, withdrawn and restored, each time with its revision", async ({ page }) => {
  await signInAsAdministrator(page);
  await page.goto(`/data-entry/timeline/new?series=${series}`);
  await expectAccessible(page);
  await page.getByLabel("Title", { exact: true }).fill("Letters to capitals");
  await page.getByLabel("Date", { exact: true }).fill("2026-09");
  await page.getByLabel("Kind").selectOption("lobbying");
  await page.getByLabel("Direction").selectOption("pressure_against");
  await page.getByLabel(/^Claim/).fill("Letters that were never sent.");
  await page.getByLabel("Actor").fill("Nobody");
  await page.getByLabel(/^Targets \(/).fill("Bosnia and Herzegovina, Ruritania");
  await page.getByLabel("vote against").check();
  await page.getByLabel("Grade", { exact: true }).selectOption("low");
  await page.getByLabel("Source", { exact: true }).fill("Made up for a test");
  await page.getByRole("button", { name: "Save the event" }).click();
  await expect(alert(page)).toContainText("Ruritania");
  await expect(page.getByLabel("vote against")).toBeChecked();
  await page.getByLabel(/^Targets \(/).fill("Bosnia and Herzegovina");
  await page.getByRole("button", { name: "Save the event" }).click();
  await expect(page.getByText(/Saved as revision/)).toBeVisible();

  const shown = async () => {
    await page.goto(`/series/${series}/timeline`);
    return page.getByRole("heading", { name: "Letters to capitals" }).count();
  };
  for (const [button, visible] of [["Withdraw the event", 0], ["Restore the event", 1]] as const) {
    await page.goto(`/data-entry/timeline?series=${series}`);
    await page.getByRole("link", { name: /Letters to capitals/ }).click();
    await page.getByRole("button", { name: button }).click();
    await expect(alert(page)).toContainText("Say why");
    await page.locator("#move-reason").fill(`${button}: a test`);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText(/Saved as revision/)).toBeVisible();
    expect(await shown()).toBe(visible);
  }
  await page.goto(`/data-entry/revisions?series=${series}`);
  await expect(page.getByRole("heading", { name: "Withdrew the event of 2026-09: Letters to capitals" })).toBeVisible();
  await expect(page.getByText("Reason: Restore the event: a test")).toBeVisible();
});

test("data entry fits a narrow screen, light and dark", async ({ page }) => {
  test.slow(); // axe on the form of 193 states
  await signInAsAdministrator(page);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of ["/data-entry/votes", "/data-entry/votes/new", "/data-entry/timeline", "/data-entry/timeline/new", "/data-entry/revisions", "/data-entry/people"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  }
});
