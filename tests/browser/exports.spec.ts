import { expect, test } from "@playwright/test";

test("the picture by address is an SVG that draws by itself", async ({ page, request }) => {
  const answer = await request.get("/series/cuba-embargo.svg?scale=dissent");
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({ "content-type": "image/svg+xml; charset=utf-8", "cache-control": "public, no-cache" });
  expect(answer.headers()["content-disposition"]).toMatch(/plenary-cuba-embargo-dissent-r\d+\.svg/);
  const elsewhere: string[] = [];
  page.on("request", (sent) => {
    if (!sent.url().endsWith(".svg?scale=dissent")) elsewhere.push(sent.url());
  });
  await page.goto("/series/cuba-embargo.svg?scale=dissent");
  await expect(page.locator("svg text").first()).toHaveText(/in favour/);
  await expect(page.locator("svg")).toContainText(/Plenary, revision \d+ of \d+ \w+ \d{4}/);
  expect(elsewhere).toEqual([]);
});

test("the same picture as PNG, twice as fine", async ({ request }) => {
  const png = await (await request.get("/series/cuba-embargo.png?width=400&theme=dark")).body();
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(800);
});

test("an unchanged file is not sent twice, and another query is another file", async ({ request }) => {
  for (const address of ["/series/nazism.svg", "/series/nazism.png", "/series/nazism.csv", "/series/cuba-embargo/timeline.csv", "/series/nazism/votes/80.csv", "/series/nazism/projection.csv"]) {
    const etag = (await request.get(address)).headers().etag!;
    const again = await request.get(address, { headers: { "If-None-Match": etag } });
    expect([address, again.status()]).toEqual([address, 304]);
    expect((await again.body()).length).toBe(0);
  }
  const [counts, dissent] = await Promise.all(["", "?scale=dissent"].map(async (query) => (await request.get(`/series/nazism.svg${query}`)).headers().etag));
  expect(counts).not.toBe(dissent);
});

test("every table is CSV with a header row first", async ({ request }) => {
  const first = async (address: string) => (await (await request.get(address)).text()).split("\r\n");
  const votes = await first("/series/cuba-embargo.csv");
  expect(votes[0]).toMatch(/^session,date,date_precision,resolution,/);
  expect(votes.find((line) => line.startsWith("80,"))).toMatch(/^80,2025-10-29,day,A\/RES\/80\/4,A\/80\/L\.6,A\/80\/PV\.22,165,7,12,9,193,0\.854922,/);
  const rollCall = await first("/series/cuba-embargo/votes/80.csv");
  expect(rollCall.filter((line) => line.includes(",2025-10-29,"))).toHaveLength(193);
  expect((await first("/series/cuba-embargo/ledger.csv"))[0]).toMatch(/^country,name,from,to,/);
  expect((await first("/series/cuba-embargo/timeline.csv")).filter((line) => /^\d+,\d{4}-/.test(line))).toHaveLength(51);
  expect((await first("/series/cuba-embargo/projection.csv")).filter((line) => /^(yes|no|abstain|absent),/.test(line))).toHaveLength(8);
});

test("what cannot be answered is refused in words, never with a failure of the server", async ({ request }) => {
  const refused: [string, number][] = [
    ["/series/no-such-series.svg", 404], ["/series/no-such-series.csv", 404], ["/series/cuba-embargo/votes/999.csv", 404], ["/series/no-such-series/ledger.csv", 404],
    ["/series/cuba-embargo.svg?scale=log", 400], ["/series/cuba-embargo.png?width=99999", 400], ["/series/cuba-embargo.png?width=1e3", 400], ["/series/cuba-embargo.svg?scale=counts&scale=share", 400],
    ["/series/cuba-embargo.csv?limit=1", 400], ["/series/Not%20a%20slug.svg", 400], ["/series/cuba-embargo/votes/%20.csv", 400], [`/series/${"a".repeat(300)}.png`, 400],
  ];
  for (const [address, status] of refused) {
    const answer = await request.get(address);
    expect([address, answer.status()]).toEqual([address, status]);
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    expect(error.code).toBe(status === 404 ? "not_found" : "bad_request");
    expect(error.message.length).toBeGreaterThan(10);
  }
  expect((await request.post("/series/cuba-embargo.csv")).status()).toBe(405);
});
