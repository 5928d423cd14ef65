import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../support/browser";

type Four = Record<"yes" | "no" | "abstain" | "absent", number>;
type Forecast = { expected: Four; expectedWithin: string; counts: Record<keyof Four, { q05: number; q95: number }> };
const order = ["yes", "no", "abstain", "absent"] as const;

// After a start the first forecast is the slow one: it learns from every vote.
test.beforeAll(async ({ request }) => {
  test.setTimeout(180_000);
  expect((await request.get("/api/v1/series/cuba-embargo/forecast", { timeout: 170_000 })).status()).toBe(200);
});

const json = async <T>(request: APIRequestContext, address: string) => (await (await request.get(address)).json()) as T;
const text = async (request: APIRequestContext, address: string) => (await request.get(address)).text();
/** The text of a page or picture, without its marks. */
const plain = (markup: string) => markup.replaceAll(/<script[\s\S]*?<\/script>/g, " ").replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
/** The rows of a table in CSV that begin with a position, as objects. */
function rows(csv: string): Record<string, string>[] {
  const lines = csv.split("\r\n").filter((line) => /^(position|yes|no|abstain|absent),/.test(line)).map((line) => line.split(","));
  const [head, ...rest] = lines as [string[], ...string[][]];
  return rest.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}
const fourOf = (lines: readonly Record<string, string>[]): Four => Object.fromEntries(order.map((position) => [position, Number(lines.find((line) => line.position === position)!.expected)])) as Four;

for (const series of ["cuba-embargo", "nazism", "crimea-militarization"]) {
  test(`the next vote of ${series} is one number on every page, picture, table and answer`, async ({ page, request }) => {
    test.setTimeout(120_000);
    const official = await json<Forecast>(request, `/api/v1/series/${series}/forecast`);
    const simple = await json<Forecast & { naive: Four }>(request, `/api/v1/series/${series}/projection`);
    const { yes, no, abstain, absent } = official.expected;
    const { q05, q95 } = official.counts.yes;
    expect(yes + no + abstain + absent).toBe(193);
    expect(official.expectedWithin).not.toBe("none");

    // Files wait for the forecast: both pictures name the same number, and neither the projection's as the next.
    for (const address of [`/series/${series}.svg`, `/series/${series}/forecast.svg`]) {
      const picture = plain(await text(request, address));
      expect(picture, address).toContain(`${yes} in favour, ${q05} to ${q95} nine times in ten`);
      expect(picture, address).toContain(`next ${yes} (${q05}–${q95})`);
    }
    const next = rows(await text(request, `/series/${series}/projection.csv`));
    expect(fourOf(next.filter((line) => line.official === "yes"))).toEqual(official.expected);
    expect(fourOf(next.filter((line) => line.official === "no"))).toEqual(simple.expected);
    const models = rows(await text(request, `/series/${series}/forecast.csv`));
    for (const [model, expected] of [["full", official.expected], ["simple-projection", simple.expected], ["same-as-last", simple.naive]] as const) {
      expect(fourOf(models.filter((line) => line.model === model)), model).toEqual(expected);
      expect((await json<Forecast>(request, `/api/v1/series/${series}/forecast?model=${model}`)).expected, model).toEqual(expected);
    }

    await page.goto(`/series/${series}`);
    const table = page.getByRole("region", { name: "Forecast of the next vote" });
    const cells = await table.locator("tbody tr").evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll("td")].map((cell) => cell.textContent)));
    expect(cells.map(([forecast]) => Number(forecast))).toEqual(order.map((position) => official.expected[position]));
    expect(cells.map((line) => Number(line[2]))).toEqual(order.map((position) => simple.expected[position]));
    expect(cells.map((line) => Number(line[4]))).toEqual(order.map((position) => simple.naive[position]));
    await expect(page.getByText(`${yes} of 193 states are expected in favour`)).toBeVisible();
    await expect(page.locator("#votes-chart-alternative")).toContainText(`Forecast for the next vote: ${yes} in favour, ${q05} to ${q95} nine times in ten`);

    await page.goto(`/series/${series}/forecast`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${yes} of 193 states expected in favour, ${q05} to ${q95} nine times in ten`);
    await expect(page.getByText(`The tally to quote is ${yes} in favour, ${no} against, ${abstain} abstaining and ${absent} non-voting`)).toBeVisible();
    const shown = await page.locator("tr[data-model]").evaluateAll((lines) => lines.map((line) => [(line as HTMLElement).dataset.model, ...[...line.querySelectorAll("td strong")].map((cell) => Number(cell.textContent))]));
    const of = (model: string) => shown.find(([name]) => name === model)!.slice(1);
    expect(of("full")).toEqual(order.map((position) => official.expected[position]));
    expect(of("simple-projection")).toEqual(order.map((position) => simple.expected[position]));
    expect(of("same-as-last")).toEqual(order.map((position) => simple.naive[position]));
  });
}

test("the history page waits for no forecast: it says that one is being made, and then shows it", async ({ page }) => {
  const began = performance.now();
  await page.goto("/series/ctbt");
  expect(performance.now() - began).toBeLessThan(5_000);
  await expect(page.getByText(/of 193 states are expected in favour/)).toBeVisible({ timeout: 30_000 });
});
