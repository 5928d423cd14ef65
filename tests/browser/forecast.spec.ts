import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test, testAccessibleAndFitting } from "../support/browser";

const page1 = "/series/cuba-embargo/forecast";

// After a start the first forecast is the slow one: it learns from every vote.
test.beforeAll(async ({ request }) => {
  test.setTimeout(180_000);
  expect((await request.get(page1, { timeout: 170_000 })).status()).toBe(200);
});

const inFavour = (page: Page) => page.locator('[data-count="yes"] [data-expected]');

testAccessibleAndFitting([page1, `${page1}?push=0.5&scale=dissent&moves=leaving&assume=BRA:abstain&newcomers=1`, `${page1}?asOf=2025-10-29`, `${page1}?model=simple-projection`, `${page1}?scenario=as-in-99`, "/series/crimea-militarization/forecast"]);

test("the first screen can be quoted by who knows nothing of models: which vote, the tally, its range, where the record ends, who may move", async ({ page }) => {
  await page.goto(page1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Next UN vote on “Cuba embargo”: \d+ of 193 states expected in favour, \d+ to \d+ nine times in ten$/);
  const head = page.locator("header").filter({ has: page.getByRole("heading", { level: 1 }) });
  await expect(head).toContainText(/The tally to quote is \d+ in favour, \d+ against, \d+ abstaining and \d+ non-voting, of 193 members\./);
  await expect(head).toContainText("the vote of the 81st session, usually held in October or November");
  await expect(head).toContainText(/where the record ends/);
  await expect(head.getByRole("listitem").filter({ hasText: "Chief reason" })).toHaveCount(6);
  await expect(page.locator("main, body").first()).not.toContainText(/log-odds|\bsd\b|Markov|\bFirst\b|\bSecond\b/);
});

test("pressure that stays, and that rises: the numbers follow the choice, the address follows the numbers", async ({ page }) => {
  await page.goto(page1);
  await page.getByLabel("Pressure on the vote").selectOption("push");
  await expect(page.getByTestId("live-headline")).toHaveText(/^If pressure stays as in 2025, \d+ to \d+ in favour/);
  await expect(page.getByTestId("live-size")).toHaveText(/would newly vote against or abstain .* in 2025 16 states did/);
  const stays = Number(await inFavour(page).textContent());
  await expect(page).toHaveURL(/\?push=0$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^If pressure stays as in 2025, /);
  await page.getByLabel("Level of pressure", { exact: true }).fill("1");
  await expect(page).toHaveURL(/\?push=1$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^If pressure rises and as many states leave again as in 2025, /);
  expect(Number(await inFavour(page).textContent())).toBeLessThan(stays - 7);
  await page.goBack();
  await page.goForward();
});

test("the slider feels alive: each step by keyboard has its numbers at once", async ({ page }) => {
  await page.goto(`${page1}?push=0.5`);
  const slider = page.getByLabel("Level of pressure", { exact: true });
  await expect(slider).toHaveValue("0.5");
  await slider.focus();
  const before = Number(await inFavour(page).textContent());
  const waits: number[] = [];
  for (let step = 1; step <= 8; step++) {
    const level = 0.5 + 0.05 * step;
    const answered = page.waitForResponse((answer) => answer.url().includes(`/live?push=${Number(level.toFixed(2))}`));
    const began = performance.now();
    await page.keyboard.press("ArrowRight");
    await answered;
    await expect(page.getByTestId("live-headline")).toContainText(`If pressure rises ${Math.round(100 * level)} % of the way to as many states leaving again as in 2025,`);
    waits.push(performance.now() - began);
  }
  const median = waits.sort((a, b) => a - b)[4]!;
  test.info().annotations.push({ type: "median wait for a step of the slider", description: `${Math.round(median)} ms` });
  expect(median).toBeLessThan(500);
  expect(Number(await inFavour(page).textContent())).toBeLessThan(before);
  await expect(page).toHaveURL(/push=0\.9$/);
  await expect(slider).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("If pressure rises 90 % of the way");
  await expect(page.getByText(/and in the next as forecast if pressure rises 90 % of the way/)).toBeVisible();
});

test("an assumed position is certain, and can be taken back", async ({ page }) => {
  await page.goto(page1);
  await page.getByLabel("State", { exact: true }).selectOption({ label: "Brazil" });
  await page.getByLabel("Position", { exact: true }).selectOption({ label: "Against" });
  await page.getByRole("button", { name: "Assume", exact: true }).click();
  await expect(page).toHaveURL(/assume=BRA:no/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^With one position assumed, /);
  const brazil = page.getByRole("region", { name: "Chances of all states" }).getByRole("row", { name: /^Brazil \(assumed\)/ });
  await expect(brazil.getByRole("cell").nth(2)).toHaveText("100 %");
  await page.getByRole("button", { name: "Remove Brazil" }).click();
  await expect(page).toHaveURL(/\/forecast$/);
});

test("the difference of two scenarios adds up, state by state", async ({ page }) => {
  await page.goto(`${page1}?push=1&compare=0`);
  const table = page.getByRole("region", { name: "The difference state by state" });
  const figures = async (rows: string) => (await table.locator(`${rows} tr td:last-child`).allTextContents()).map((text) => Math.round(100 * Number(text.replace("−", "-").replace("+", ""))));
  const lines = await figures("tbody");
  expect(lines.length).toBe(16);
  expect(lines.reduce((sum, line) => sum + line, 0)).toBe((await figures("tfoot"))[0]);
  expect((await figures("tfoot"))[0]).toBeLessThan(-500);
});

test("without JavaScript the form is a form: the slider, a state, and back", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(page1);
  await expect(page.locator("figure svg").filter({ visible: true })).toHaveCount(2);
  await page.getByLabel("Pressure on the vote").selectOption("push");
  await page.getByRole("button", { name: "Forecast", exact: true }).click();
  await expect(page).toHaveURL(/\?push=0$/);
  const stays = Number(await inFavour(page).textContent());
  await page.getByLabel("Level of pressure", { exact: true }).fill("0.7");
  await page.getByLabel("State", { exact: true }).selectOption({ label: "Brazil" });
  await page.getByRole("button", { name: "Assume", exact: true }).click();
  await expect(page).toHaveURL(/\?push=0\.7&assume=BRA:abstain$/);
  expect(Number(await inFavour(page).textContent())).toBeLessThan(stays);
  await page.getByRole("button", { name: "Remove Brazil" }).click();
  await expect(page).toHaveURL(/\?push=0\.7$/);
  await context.close();
});

test("what cannot be forecast is refused in words, with what was asked kept in the form", async ({ page }) => {
  expect((await page.goto(`${page1}?scenario=as-in-99&assume=BRA:no`))!.status()).toBe(200);
  await expect(page.getByRole("alert").filter({ hasText: "cannot be made" })).toContainText("expected a session with a vote of this series, not 99");
  await expect(page.getByRole("button", { name: "Remove Brazil" })).toBeVisible();
  await page.goto(`${page1}?seed=minus&asOf=yesterday`);
  await expect(page.getByRole("alert").filter({ hasText: "cannot be made" })).toContainText("seed=minus: expected a whole number");
  await expect(page.getByLabel("Seed (the same gives the same numbers)")).toHaveValue("minus");
});

test("watched states are chosen by address, with their reasons and their record", async ({ page }) => {
  await page.goto(`${page1}?watch=10&moves=leaving`);
  await expect(page.getByRole("heading", { name: "10 states to watch" })).toBeVisible();
  const first = page.locator("[data-state]").first();
  await expect(first).toContainText("last");
  await expect(first).toContainText("Makes its support");
  await first.getByRole("link").last().click();
  await expect(page).toHaveURL(/\/votes\/\d+$/);
});

test("how often it was right: the page waits for nothing, then says of every vote whether it held", async ({ page, request }) => {
  test.setTimeout(240_000);
  const began = performance.now();
  await page.goto(`${page1}/record`);
  expect(performance.now() - began).toBeLessThan(8_000);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/would have held \d+ of 30 votes/, { timeout: 200_000 });
  await expect(page.getByText(/votes are forecast by all models/)).toHaveCount(0, { timeout: 200_000 });
  await expect(page.getByText(/It did not hold .*2025 \(165, \d+ below/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Past forecasts, vote by vote" }).getByRole("row")).toHaveCount(31);
  await page.getByText("Scores of all methods, for statisticians").click();
  await expect(page.getByRole("region", { name: "Skill of the full model" }).getByRole("row", { name: /Pooled Markov/ })).toContainText("to");
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 900 });
  await expectNoSidewaysScroll(page);
  for (const ending of ["svg", "png", "csv"]) expect((await request.get(`${page1}/record.${ending}`)).status()).toBe(200);
});

test("every view is a file as well", async ({ page, request }) => {
  await page.goto(`${page1}?push=0&scale=share`);
  const files = await page.locator("a[download]").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
  expect(files.length).toBeGreaterThanOrEqual(6);
  for (const file of files) {
    const answer = await request.get(file);
    expect([file, answer.status()]).toEqual([file, 200]);
    expect(answer.headers()["content-disposition"]).toMatch(/filename="plenary-cuba-embargo-forecast.*-r\d+\.(svg|png|csv)"/);
  }
  expect(files.some((file) => file.endsWith("forecast.svg?push=0&scale=share"))).toBe(true);
  expect((await request.get("/series/no-such-series/forecast")).status()).toBe(404);
  expect((await request.get("/series/no-such-series/forecast/record")).status()).toBe(404);
});

test("the three levels stand on the first screen as ifs, with who is exposed and why, and what followed earlier shocks", async ({ page }) => {
  await page.goto(page1);
  const levels = page.getByTestId("levels").getByRole("listitem");
  await expect(levels).toHaveText([
    /^If pressure stays as in 2025, about \d+ of 193 states are in favour at the next vote \(\d+ to \d+, nine times in ten\)\./,
    /^If pressure rises and as many states leave again as in 2025, about \d+ of 193 .*; most exposed are Slovakia, Croatia, Bulgaria, Georgia, Slovenia and Montenegro\./,
    /^If pressure eases after 2025, about \d+ of 193/,
  ]);
  const exposed = page.getByRole("region", { name: "The states most exposed to a further push" });
  await expect(exposed.getByRole("row", { name: /^Slovakia/ })).toContainText("It voted more like the United States of America than its peers did in the last year; it resembles those that gave way in 2025");
  await expect(exposed.getByRole("row", { name: /^Cuba/ })).toContainText("It is its own text: it cannot be pushed.");
  await expect(page.getByRole("region", { name: "What followed earlier shocks" }).getByRole("row")).toHaveCount(4);
});

test("an older address answers with the level nearest in meaning and says so; a series without a push has its own words", async ({ page }) => {
  await page.goto(`${page1}?scenario=as-in-80`);
  await expect(page.getByRole("status").filter({ hasText: "a name from before there were levels of push" })).toContainText("answered with the level nearest in meaning, push=0.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^If pressure stays as in 2025, /);
  await page.goto("/series/crimea-militarization/forecast?push=-0.5");
  await expect(page.getByTestId("live-size")).toHaveText(/No push is among the last five votes of this series, so there is nothing to ease: this is the same as level 0/);
});
