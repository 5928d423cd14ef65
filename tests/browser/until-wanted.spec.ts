import { expect, test } from "@playwright/test";

const address = "/series/cuba-embargo";

test("the page comes to life when its reader shows up, not before", async ({ page }) => {
  await page.goto(address, { waitUntil: "networkidle" });
  await expect(page.getByRole("application")).toHaveCount(0);
  await page.mouse.move(5, 5);
  await expect(page.getByRole("application", { name: /vote by vote/ })).toBeVisible();
});

test("by keyboard alone, the chart is among the tab stops", async ({ page }) => {
  await page.goto(address);
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("application")).toBeFocused({ timeout: 200 });
  }).toPass({ intervals: [20] });
  await page.keyboard.press("End");
  await expect(page.locator("[data-chart-panel]")).toContainText("Next vote, forecast");
});

test("keys pressed while the chart is still being fetched are not lost", async ({ page }) => {
  await page.goto(address);
  await page.mouse.move(5, 5);
  const chart = page.getByRole("application");
  await expect(chart).toBeVisible();
  // Scripts of the page come late from here on, as on a slow line.
  await page.route("**/_next/static/chunks/**", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await chart.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("[data-drawing=interactive]")).toHaveCount(0);
  await expect(page.locator("[data-chart-panel]")).toContainText("29 October 2025");
});

test("a pointer that already rests on the chart when the page comes to life wakes it", async ({ page }) => {
  await page.goto(address, { waitUntil: "networkidle" });
  const { x, y } = (await page.getByTestId("votes-chart").boundingBox())!;
  await page.mouse.move(x + 200, y + 100); // one move, from outside, and no more
  await expect(page.locator("[data-drawing=interactive]")).toBeVisible();
});

test("what never moves is sent once", async ({ request }) => {
  const html = await (await request.get(address)).text();
  for (const words of ["Argentina, Hungary, North Macedonia, Paraguay</p>", "A/80/L.6<", 'data-drawing="wide"']) expect(html.split(words).length - 1, words).toBe(1);
});

test("another scale is drawn in the page as it stands, without loading it anew", async ({ page }) => {
  await page.goto(address);
  await page.mouse.move(5, 5);
  await expect(page.getByRole("application")).toBeVisible();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  const inFavour = page.locator("svg[data-drawing]:visible [data-points*='yes:80']");
  await expect(inFavour).toHaveCount(1);
  await page.getByRole("link", { name: "Dissent" }).click();
  await expect(page).toHaveURL(/scale=dissent/);
  await expect(inFavour).toHaveCount(0);
  await expect(page.locator("svg[data-drawing]:visible [data-points*='no:80']")).toHaveCount(1);
  expect(await page.evaluate(() => "stillHere" in window)).toBe(true);
});

test("a still part that was lost before the page came to life is taken from its address", async ({ page }) => {
  await page.goto(address);
  await page.evaluate(() => document.querySelector("[data-still=votes]")!.replaceChildren());
  await page.mouse.move(5, 5);
  await expect(page.getByRole("table", { name: /All votes/ }).getByRole("row")).toHaveCount(34);
});
