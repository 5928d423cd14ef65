import { type ChildProcess, spawn } from "node:child_process";
import { signInAsAdministrator } from "../support/administrator";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "../support/browser";

// Voting day as it happens, on a series of its own. The steps depend on each other.
test.describe.configure({ mode: "serial" });
test.use({ viewport: { width: 1440, height: 900 } });

const series = "unilateral-coercive-hr";
const announcement =
  "By a recorded vote of 165 in favour to 7 against (Argentina, Hungary, Israel, North Macedonia, Paraguay, Ukraine, United States), with 12 abstentions (Albania, Bosnia and Herzegovina, Costa Rica, Czechia, " +
  "Ecuador, Estonia, Latvia, Lithuania, Morocco, Poland, Republic of Moldova, Romania), the Assembly adopted the resolution.";
const nonVoting = "Non-voting: Afghanistan, Cameroon, Djibouti, Eswatini, Kiribati, Nauru, Palau, Somalia, Venezuela (Bolivarian Republic of)";

/** A second process of the site, on the same database. */
const secondPort = Number(process.env.BROWSER_TEST_PORT ?? 3987) + 1;
const second = `http://127.0.0.1:${secondPort}`;
let other: ChildProcess;
/** The session that the form offers: the one after the last on record. */
let session = "";

test.beforeAll(async () => {
  test.setTimeout(120_000);
  other = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(secondPort)], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "warn", PUBLIC_URL: second } });
  await new Promise<void>((resolve, reject) => {
    other.stdout!.setEncoding("utf8").on("data", (text: string) => /Ready in/.test(text) && resolve());
    other.once("exit", (code) => reject(new Error(`the second process ended (${code})`)));
  });
});

test.afterAll(async () => {
  other.kill("SIGTERM");
  await new Promise((resolve) => other.once("exit", resolve));
});

test("an announced tally and the nineteen names of a pasted sentence are saved in under 40 seconds and 15 actions", async ({ page, request }) => {
  test.setTimeout(180_000);
  await signInAsAdministrator(page);
  await request.get(`${second}/series/${series}`); // both processes have shown the page before
  const started = Date.now();
  let actions = 0;
  const act = async (action: Promise<unknown>) => {
    await action;
    actions++;
  };
  await act(page.goto(`/data-entry/votes/new?series=${series}&start=open`));
  session = await page.getByLabel("Session").inputValue();
  await act(page.getByText("Paste lists from a press release").click());
  await act(page.getByLabel("Text of the press release, or lists").fill(announcement));
  await act(page.getByRole("button", { name: "Read the text" }).click());
  await expect(page.getByText("The tally 165-7-12 was filled in. 19 set:")).toBeVisible();
  await expect(page.getByText(/Provisional: 174 of 193 states are open/)).toBeVisible();
  await act(page.getByRole("button", { name: "Save as provisional" }).click());
  await expect(page.getByText(/Saved as revision \d+/)).toBeVisible();
  const seconds = (Date.now() - started) / 1000;
  console.log(`voting day: ${actions} actions, ${seconds.toFixed(1)} s`);
  expect(actions).toBeLessThan(15);
  expect(seconds).toBeLessThan(40);

  for (const site of ["", second]) {
    const html = await (await request.get(`${site}/series/${series}`)).text();
    expect(html).toContain("(provisional)");
    expect(html).toContain("165-7-12");
    expect(html).toMatch(/174 of 193 states are open since/);
    const vote = (await (await request.get(`${site}/api/v1/series/${series}/votes/${session}`)).json()) as { rollCall: string; open: number; positions: unknown[] };
    expect(vote).toMatchObject({ rollCall: "provisional", open: 174 });
    expect(vote.positions).toHaveLength(19);
  }
});

test("the pages say what is open, apart from non-voting, and the voting-day page tells the day", async ({ page }) => {
  test.setTimeout(300_000);
  await signInAsAdministrator(page);
  await page.goto(`/series/${series}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("(provisional)");
  await expect(page.getByText(/Known so far: .*165 in favour and 9 non-voting not yet named/)).toBeVisible();
  await page.goto(`/series/${series}/forecast`);
  await expect(page.getByRole("main").getByText(/The full model waits for the whole roll call of the vote of session/).first()).toBeVisible();
  await expect(page.getByRole("row", { name: /^In favour/ })).toBeVisible();
  await page.goto(`/series/${series}/votes/${session}?position=open`);
  await expect(page.getByText(/174 of 193 states: .*174 open/)).toBeVisible();
  await page.goto(`/data-entry/votes?series=${series}`);
  await expect(page.getByRole("heading", { name: /^Voting day: 165-7-12/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Least expected so far" })).toBeVisible({ timeout: 180_000 }); // the forecast takes seconds of a core, which a busy machine does not have
  await expect(page.getByRole("row", { name: /In favour/ })).toContainText(/its 9-in-10 range/);
  await expect(page.getByLabel("A sentence to send out")).toHaveValue(/165 in favour, 7 against, 12 abstaining and 9 non-voting\..*Provisional: the positions of 174 states are not known yet\./);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSidewaysScroll(page);
});

test("later the rest is pasted, what follows with certainty is one click, no reason is asked, and what waited is there", async ({ page, request }) => {
  test.setTimeout(180_000);
  await signInAsAdministrator(page);
  await page.goto(`/data-entry/votes?series=${series}`);
  await page.getByRole("link", { name: "Add names" }).click();
  await page.getByText("Paste lists from a press release").click();
  await page.getByLabel("Text of the press release, or lists").fill(nonVoting);
  await page.getByRole("button", { name: "Read the text" }).click();
  await expect(page.getByText(/This follows with certainty: All .* are named: the other 165 were in favour\./)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fill in these 165" }).click();
  await expect(page.getByText("✓ It adds up.")).toBeVisible();
  await page.getByLabel("Resolution", { exact: true }).fill(`A/RES/${session}/250`);
  await page.getByRole("button", { name: "Save what is known" }).click();
  await expect(page.getByText(/Saved as revision \d+/)).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Voting day/ })).toHaveCount(0);
  for (const site of ["", second]) {
    expect(await (await request.get(`${site}/series/${series}`)).text()).not.toContain("(provisional)");
    const vote = (await (await request.get(`${site}/api/v1/series/${series}/votes/${session}`)).json()) as { positions: { country: string; position: string }[] };
    expect(vote).toMatchObject({ rollCall: "whole", open: 0, yes: 165, absent: 9 });
    expect(vote.positions).toHaveLength(193);
    expect(vote.positions.find(({ country }) => country === "KIR")).toMatchObject({ position: "absent" });
  }
  const forecast = (await (await request.get(`/api/v1/series/${series}/forecast`, { timeout: 120_000 })).json()) as { model: string };
  expect(forecast.model).toBe("full");
});
