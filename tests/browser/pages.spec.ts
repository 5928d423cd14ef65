import { expect, test, testAccessibleAndFitting } from "../support/browser";

const pages = [
  "/series",
  "/series/cuba-embargo",
  "/series/cuba-embargo?scale=dissent",
  "/series/cuba-embargo?scale=share",
  "/series/crimea-militarization",
  "/series/cuba-embargo/votes/54",
  "/series/cuba-embargo/votes/80?position=abstain",
  "/series/cuba-embargo/timeline",
  "/series/cuba-embargo/timeline?kind=lobbying&direction=support_for",
  "/series/nazism/timeline",
  "/series/cuba-embargo/impact",
  "/series/cuba-embargo/impact?events=50",
  "/series/nazism/impact",
];

testAccessibleAndFitting(pages);

test("the front page leads to the embargo vote, with its tally and its switches", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/series\/cuba-embargo$/);
  await expect(page.getByRole("heading", { name: /165-7-12 on 29 October 2025/ })).toBeVisible();
  await expect(page.getByText("Argentina, Hungary, North Macedonia, Paraguay")).toBeVisible();
  await expect(page.getByText("23 moved.")).toBeVisible();
});

test("without JavaScript the history page still has its drawing, its ledger and its table", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/series/cuba-embargo");
  await expect(page.locator('[data-testid="votes-chart"] svg').filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole("table", { name: /All votes/ }).getByRole("row")).toHaveCount(34);
  await context.close();
});

test("the vote page filters by address and counts what it shows", async ({ page }) => {
  await page.goto("/series/cuba-embargo/votes/80");
  await page.getByLabel("Position", { exact: true }).selectOption("no");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/position=no/);
  await expect(page.getByRole("status")).toHaveText("7 of 193 states: 0 in favour, 7 against, 0 abstaining, 0 non-voting.");
});

test("late advice and discrepancies stand beside the vote they concern", async ({ page }) => {
  await page.goto("/series/cuba-embargo/votes/49");
  await expect(page.getByText(/Lesotho had intended to vote in favour .* The recorded vote stands/)).toBeVisible();
  await expect(page.getByRole("row", { name: /Barbados voeten differs/ })).toBeVisible();
});

test("an address that names nothing answers 404", async ({ request }) => {
  for (const address of ["/series/nothing", "/series/cuba-embargo/votes/76", "/series/%00", "/series/cuba-embargo/votes/%E0%A4%A", "/nowhere", "/series/../../etc/passwd"]) {
    expect((await request.get(address)).status(), address).toBeGreaterThanOrEqual(400);
    expect((await request.get(address)).status(), address).toBeLessThan(500);
  }
});

test("the first Tab leads past the navigation to the content", async ({ page }) => {
  await page.goto("/series/cuba-embargo");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("whoever asks for /favicon.ico gets the icon", async ({ request }) => {
  const answer = await request.get("/favicon.ico");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("image/svg+xml");
});
