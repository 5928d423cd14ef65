import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";

/** Every page of a series that reads its query, with the addresses that it is tried at. */
const pages: Record<string, readonly string[]> = {
  "page.tsx": ["?scale=dissent", "?scale=share"],
  "timeline/page.tsx": ["?kind=lobbying", "?kind=&direction=support_for&actor=Cuba&evidence=high", "?from=2019-01-01&to=2021-12-31", "?kind=diplomatic&evidence=medium"],
  "votes/[session]/page.tsx": ["?position=no", "?position=&region=grulac&moved=yes", "?region=none"],
  "forecast/page.tsx": ["?scenario=calm&group=grulac&sort=name", "?last=no&scale=dissent", "?compare=level-1&moves=leaving&watch=10", "?asOf=2020-01-01"],
  "forecast/registry/page.tsx": ["?scenario=calm"],
  "impact/page.tsx": ["?events=38,31&window=apart&sort=rank", "?events=38"],
};

/** Where each of them is, and the files that are the same view in other dress: same path, same query, another ending. */
const places: Record<string, { address: string; endings: readonly string[] }> = {
  "page.tsx": { address: "/series/cuba-embargo", endings: ["csv", "svg", "png"] },
  "timeline/page.tsx": { address: "/series/cuba-embargo/timeline", endings: ["csv"] },
  "votes/[session]/page.tsx": { address: "/series/cuba-embargo/votes/80", endings: ["csv"] },
  "forecast/page.tsx": { address: "/series/cuba-embargo/forecast", endings: ["csv", "svg", "png"] },
  "forecast/registry/page.tsx": { address: "/series/cuba-embargo/forecast/registry", endings: [] },
  "impact/page.tsx": { address: "/series/cuba-embargo/impact", endings: ["csv", "svg", "png"] },
};

const downloadsOf = (page: Page) => page.locator("a[download]").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
const rowsOf = async (request: APIRequestContext, address: string) => parse(await (await request.get(address)).text(), { columns: true }) as Record<string, string>[];

test("no page reads its query without being tried here", () => {
  const files = readdirSync("app/series/[series]", { recursive: true, encoding: "utf8" }).map((file) => file.split(path.sep).join("/"));
  const reading = files.filter((file) => file.endsWith("page.tsx") && readFileSync(path.join("app/series/[series]", file), "utf8").includes("searchParams"));
  expect(reading.sort()).toEqual(Object.keys(pages).sort());
});

for (const [file, queries] of Object.entries(pages)) {
  const { address, endings } = places[file]!;
  for (const query of queries) {
    test(`every file that ${address}${query} offers can be saved, and refuses what it does not know`, async ({ page, request }) => {
      test.slow(); // the first impact and forecast that are asked for are made
      await page.goto(`${address}${query}`);
      const offered = await downloadsOf(page);
      for (const href of [...offered, ...endings.map((ending) => `${address}.${ending}${query}`)]) {
        const answer = await request.get(href);
        expect([href, answer.status()]).toEqual([href, 200]);
        const refused = await request.get(`${href}${href.includes("?") ? "&" : "?"}colour=red`);
        expect([href, refused.status()]).toEqual([href, 400]);
        expect(await refused.text()).toContain("There is no parameter");
      }
      if (endings.length > 0) expect(offered.length).toBeGreaterThan(0);
    });
  }
}

test("the events that the timeline shows are those in its file", async ({ page, request }) => {
  for (const query of pages["timeline/page.tsx"]!) {
    await page.goto(`/series/cuba-embargo/timeline${query}`);
    const shown = await page.locator("li[id^=event-]").evaluateAll((items) => items.map(({ id }) => id.slice("event-".length)));
    const [file] = await downloadsOf(page);
    const saved = (await rowsOf(request, file!)).map(({ id }) => id);
    expect(saved, query).toEqual(shown.reverse());
    expect(saved.length, query).toBeLessThan(51);
    expect(saved.length, query).toBeGreaterThan(0);
    const answer = (await (await request.get(`/api/v1${new URL(file!, "http://x").pathname.replace(".csv", "")}${new URL(file!, "http://x").search}`)).json()) as { events: { id: number }[]; links: { page: string } };
    expect(answer.events.map(({ id }) => String(id)), query).toEqual(saved);
    expect(new URL(answer.links.page, "http://x").search).toBe(new URL(file!, "http://x").search);
  }
});

test("the states that a roll call shows are those in its file", async ({ page, request }) => {
  for (const query of pages["votes/[session]/page.tsx"]!) {
    await page.goto(`/series/cuba-embargo/votes/80${query}`);
    const [file] = await downloadsOf(page);
    const saved = await rowsOf(request, file!);
    const rows = page.getByRole("region", { name: "Roll call" }).locator("tbody th");
    expect(saved.length, query).toBe(await rows.count());
    expect(saved.length, query).toBeLessThan(193);
    for (const [at, { name }] of saved.entries()) await expect(rows.nth(at)).toContainText(name!);
  }
});

test("the states that a forecast lists are those in its file, in their order", async ({ page, request }) => {
  await page.goto("/series/cuba-embargo/forecast?group=grulac&sort=no");
  const file = (await downloadsOf(page)).find((href) => href.includes("/states.csv"))!;
  const saved = (await rowsOf(request, file)).map(({ name }) => name!);
  expect(saved).toHaveLength(33);
  const shown = await page.getByRole("region", { name: "Chances of all states", includeHidden: true }).locator("tbody th").allTextContents();
  expect(shown.map((text, at) => text.startsWith(saved[at]!))).toEqual(saved.map(() => true));
});

test("the votes that a chart shows on its scale are those in its file", async ({ page, request }) => {
  await page.goto("/series/cuba-embargo?scale=dissent");
  const file = (await downloadsOf(page)).find((href) => href.includes(".csv"))!;
  const [first] = await rowsOf(request, file);
  expect(Object.keys(first!)).toEqual(expect.arrayContaining(["no", "abstain", "absent"]));
  expect(Object.keys(first!)).not.toContain("yes");
});

test("an address that asks for what cannot be says so, and offers no file", async ({ page }) => {
  for (const address of ["/series/cuba-embargo/timeline?kind=rumour", "/series/cuba-embargo/timeline?from=2025-02-01&to=2025-01-01", "/series/cuba-embargo/votes/80?position=maybe"]) {
    await page.goto(address);
    await expect(page.getByRole("alert").filter({ hasText: "is not understood" })).toContainText(/expected/);
    expect((await downloadsOf(page)).filter((href) => href.includes("timeline.csv") || href.includes("/votes/"))).toEqual([]);
  }
});
