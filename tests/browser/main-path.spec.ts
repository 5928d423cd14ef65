import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, test } from "../support/browser";
import { signInAsAdministrator } from "../support/administrator";

// The main job, as a newcomer does it. It writes to the browser tests' own database, so the steps depend on each other.
test.describe.configure({ mode: "serial" });

test("the history shows 165-7-12 with the cable of 2 October 2025 marked before it", async ({ page }) => {
  await page.goto("/series/cuba-embargo");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("165 in favour, 22 fewer than in 2024");
  await expect(page.getByRole("heading", { name: /165-7-12 on 29 October 2025/ })).toBeVisible();
  await expect(page.getByTestId("votes-chart").getByText(/2 Oct.* State Department cable/).filter({ visible: true }).first()).toBeVisible();
});

test("nobody unsigned gets to a form that writes", async ({ page }) => {
  await page.goto("/data-entry/votes/new?series=cuba-embargo");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test("an analyst enters a made-up 2026 vote from the last roll call", async ({ page }) => {
  await signInAsAdministrator(page);
  await page.goto("/data-entry/votes/new?series=cuba-embargo");
  await page.getByLabel("Session").fill("81");
  await page.getByLabel("Date of the vote").fill("2026-10-28");
  await page.getByLabel("Resolution").fill("A/RES/81/3");
  await page.getByLabel("Name of the source").fill("Made up for a test");
  for (const [label, count] of [["In favour", "164"], ["Against", "8"], ["Abstaining", "12"], ["Non-voting", "9"]] as const) {
    await page.locator("#tally").getByLabel(label).fill(count);
  }
  await page.getByRole("button", { name: "Save the vote" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "does not add up" })).toBeVisible(); // the roll call still says 165-7-12: nothing is saved

  await page.getByRole("group", { name: /^Brazil/ }).getByRole("radio", { name: "Against" }).check();
  await page.getByRole("button", { name: "Save the vote" }).click();
  await expect(page).toHaveURL(/saved=\d+/);
  await page.goto("/series/cuba-embargo"); // at once: nothing is cached past a revision
  await expect(page.getByRole("heading", { level: 1 })).toContainText("164 in favour");
  await expect(page.getByRole("heading", { name: /164-8-12 on 28 October 2026/ })).toBeVisible();
  await expect(page.getByText("1 moved.")).toBeVisible();
});

test("and records an event, which stands on the chart's rail and on the timeline", async ({ page }) => {
  await signInAsAdministrator(page);
  await page.goto("/data-entry/timeline/new?series=cuba-embargo");
  await page.getByLabel("Title", { exact: true }).fill("Made-up letter to Brasília");
  await page.getByLabel("Date", { exact: true }).fill("2026-10-05");
  await page.getByLabel("Actor").fill("United States");
  await page.getByLabel(/^Claim/).fill("A letter that was never sent.");
  await page.getByLabel("Source", { exact: true }).fill("Made up for a test");
  await page.getByLabel("Kind").selectOption("lobbying");
  await page.getByLabel("Direction").selectOption("pressure_against");
  await page.getByLabel("Grade", { exact: true }).selectOption("low");
  await page.getByRole("button", { name: /Save|Record/ }).last().click();
  await expect(page).toHaveURL(/saved=\d+/);
  await page.goto("/series/cuba-embargo/timeline");
  await expect(page.getByRole("heading", { name: "Made-up letter to Brasília" })).toBeVisible();
  await page.goto("/series/cuba-embargo");
  await expect(page.getByTestId("votes-chart").getByText(/Made-up letter to Brasília/).filter({ visible: true }).first()).toBeVisible();
});

test("and takes the picture and the table away, and they are right", async ({ page }) => {
  await page.goto("/series/cuba-embargo");
  const revision = Number(/revision (\d+)/.exec(await page.getByText(/Shown from/).innerText())?.[1]);
  const figure = page.getByRole("figure").first();

  const [picture] = await Promise.all([page.waitForEvent("download"), figure.getByRole("link", { name: "Chart as PNG" }).click()]);
  expect(picture.suggestedFilename()).toContain(`r${revision}.png`);
  const png = await readFile(await picture.path());
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1600);

  const svg = await (await page.request.get("/series/cuba-embargo.svg")).text();
  expect(svg).toContain("164 in favour");
  expect(svg).toContain("Made-up letter to Brasília");
  expect(svg).toContain(`revision ${revision}`);

  const [table] = await Promise.all([page.waitForEvent("download"), figure.getByRole("link", { name: "Votes as CSV" }).click()]);
  const rows = parse(await readFile(await table.path()), { columns: true, bom: true }) as Record<string, string>[];
  expect(rows).toHaveLength(34);
  expect(rows.at(-1)).toMatchObject({ session: "81", date: "2026-10-28", resolution: "A/RES/81/3", yes: "164", no: "8", abstain: "12", absent: "9", members: "193" });

  const api = await (await page.request.get("/api/v1/series/cuba-embargo/votes/81")).json() as { positions: { country: string; position: string }[] };
  expect(api.positions.find(({ country }) => country === "BRA")).toMatchObject({ position: "no" });
});
