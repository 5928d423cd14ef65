import { expect, type Locator, type Page, test } from "@playwright/test";

/** Where each point is drawn, by name, in px of the drawing: each mark of a path begins with an absolute move to its point. */
async function pointsOf(drawing: Locator): Promise<Record<string, [number, number]>> {
  const paths = await drawing.locator("[data-points]").evaluateAll((marks) => marks.map((mark) => [mark.getAttribute("data-points")!, mark.getAttribute("d")!] as const));
  return Object.fromEntries(
    paths.flatMap(([names, d]) => {
      const places = [...d.matchAll(/M([\d.-]+) ([\d.-]+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)]);
      return names.split(" ").map((name, at) => [name, places[at]!] as const);
    }),
  );
}

const chartOf = (page: Page) => page.getByTestId("votes-chart");
const placeInDocument = (page: Page) =>
  chartOf(page).evaluate((chart) => ({ top: chart.getBoundingClientRect().top + window.scrollY, height: chart.getBoundingClientRect().height }));
const staticDrawing = (page: Page) => chartOf(page).locator("svg[data-drawing]:visible");
/** Comes to a page as a reader does: it is alive from their first move on. */
async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.mouse.move(2, 2);
}
/** The chart once it can be operated: before that it is a drawing, and no tab stop. */
const operable = (page: Page) => page.getByRole("application", { name: /vote by vote/ });
const interactive = (page: Page) => chartOf(page).locator("[data-drawing=interactive]");
const panel = (page: Page) => chartOf(page).locator("[data-chart-panel]");
const told = (page: Page) => chartOf(page).locator("[aria-live]");

// The forecast is made once, and a chart has no next vote before that: a picture waits for it.
test.beforeAll(async ({ request }) => {
  test.slow();
  for (const series of ["cuba-embargo", "nazism"]) await request.get(`/series/${series}.svg`, { timeout: 120_000 });
});

test("both layers draw the same points, in the same box", async ({ page }) => {
  for (const [width, scale] of [[1440, "counts"], [800, "share"], [360, "dissent"]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await arrive(page, `/series/cuba-embargo?scale=${scale}`);
    const before = await pointsOf(staticDrawing(page));
    const box = await placeInDocument(page);
    await operable(page).focus();
    await expect(interactive(page)).toBeVisible();
    const after = await pointsOf(interactive(page));
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(Object.keys(before).length).toBeGreaterThan(100);
    for (const [name, [x, y]] of Object.entries(before)) {
      expect(Math.abs(after[name]![0] - x), name).toBeLessThan(0.02);
      expect(Math.abs(after[name]![1] - y), name).toBeLessThan(0.02);
    }
    const boxAfter = await placeInDocument(page);
    expect(Math.abs(boxAfter.height - box.height)).toBeLessThan(0.5);
    expect(Math.abs(boxAfter.top - box.top)).toBeLessThan(0.5);
  }
});

test("Recharts is fetched only when the chart is wanted", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() === "script" && (await response.text()).includes("recharts")) scripts.push(response.url());
  });
  await arrive(page, "/series/cuba-embargo");
  await expect(operable(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(scripts).toEqual([]);
  await operable(page).focus();
  await expect(interactive(page)).toBeVisible();
  await expect.poll(() => scripts.length).toBeGreaterThan(0);
});

test("a pointer on a vote gives every value of it", async ({ page }) => {
  await arrive(page, "/series/cuba-embargo");
  await chartOf(page).scrollIntoViewIfNeeded();
  await operable(page).hover();
  await expect(interactive(page)).toBeVisible();
  const { x, y } = (await interactive(page).locator("[data-points='yes:80']").boundingBox())!;
  await page.mouse.move(x + 2, y + 40);
  for (const words of ["29 October 2025", "80th session", "A/RES/80/4", "165", "85.5 %", "7", "12", "9", "Of 193 members"]) await expect(panel(page)).toContainText(words);
});

test("a mark on the event rail, pressed, leads to the timeline", async ({ page }) => {
  await arrive(page, "/series/cuba-embargo");
  await operable(page).focus();
  await expect(interactive(page)).toBeVisible();
  const lobbying = (await interactive(page).getByText("Lobbying", { exact: true }).boundingBox())!;
  await page.mouse.click(lobbying.x - 34, lobbying.y + lobbying.height / 2);
  await expect(panel(page)).toContainText("State Department cable");
  await panel(page).getByRole("link", { name: /State Department cable/ }).click();
  await expect(page).toHaveURL(/\/series\/cuba-embargo\/timeline#event-\d+$/);
});

test("the chart is one tab stop; arrow keys tell of votes, the projection and events; Escape lets go", async ({ page }) => {
  await arrive(page, "/series/cuba-embargo");
  await operable(page).focus();
  await expect(interactive(page)).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(told(page)).toHaveText(/Vote 33 of 33: 80th session, 29 October 2025, A\/RES\/80\/4\. 165 \(85\.5 %\) in favour/);
  await page.keyboard.press("ArrowRight");
  await expect(told(page)).toHaveText(/^Next vote, forecast: \d+ in favour/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await expect(told(page)).toHaveText(/^Event \d+ of 51: 2 October 2025/);
  await page.keyboard.press("Home");
  await expect(told(page)).toHaveText(/^Event 1 of 51: 1991 · Lobbying/);
  await page.keyboard.press("Tab");
  await expect(panel(page).getByRole("link", { name: "Sources, on the timeline" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 800 } });

  test("the first tap already gives the vote that was tapped", async ({ page }) => {
    await page.goto("/series/nazism", { waitUntil: "networkidle" });
    const [x] = (await pointsOf(staticDrawing(page)))["yes:67"]!;
    const { width } = (await chartOf(page).boundingBox())!;
    await expect(operable(page)).toHaveCount(0); // nothing is alive yet
    await chartOf(page).tap({ position: { x: (x * width) / 360, y: 60 } });
    await expect(panel(page)).toContainText("67th session");
    await expect(panel(page)).toContainText("129");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the drawing is there, and scales are links", async ({ page }) => {
    await page.goto("/series/cuba-embargo");
    await expect(staticDrawing(page)).toHaveCount(1);
    expect(Object.keys(await pointsOf(staticDrawing(page)))).toContain("yes:80");
    await page.getByRole("link", { name: "Dissent" }).click();
    await expect(page).toHaveURL(/scale=dissent/);
    expect(Object.keys(await pointsOf(staticDrawing(page)))).not.toContain("yes:80");
  });
});

test("the panel of a mark on the rail covers no vote, names each event and says an impact once", async ({ page }) => {
  for (const width of [1440, 800]) {
    await page.setViewportSize({ width, height: 1000 });
    await arrive(page, "/series/cuba-embargo");
    await operable(page).focus();
    await expect(interactive(page)).toBeVisible();
    const fall = (await interactive(page).locator("[data-points='yes:80']").boundingBox())!;
    const lobbying = (await interactive(page).getByText("Lobbying", { exact: true }).boundingBox())!;
    await page.mouse.click(lobbying.x - 34, lobbying.y + lobbying.height / 2);
    await expect(panel(page)).toContainText("Before the vote of 29 October 2025");
    const box = (await panel(page).boundingBox())!;
    expect(box.y).toBeGreaterThan(fall.y + fall.height + 100);
    const impacts = (await panel(page).getByRole("link").allTextContents()).filter((text) => /in favour/.test(text));
    expect(new Set(impacts).size).toBe(impacts.length);
  }
});

test("the cable is named at the fall of 2025, and its name leads to it", async ({ page }) => {
  for (const width of [360, 800, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await arrive(page, "/series/cuba-embargo");
    await expect(staticDrawing(page).locator("[data-chief^='80:']")).toContainText("2 Oct 2025 State");
    await operable(page).focus();
    await expect(interactive(page)).toBeVisible();
    const { x, y } = (await interactive(page).locator("[data-chief^='80:'] text").first().boundingBox())!;
    await page.mouse.click(x + 20, y + 6);
    await expect(panel(page)).toContainText("State Department cable: lobby against the resolution");
    await page.keyboard.press("Escape");
  }
});
