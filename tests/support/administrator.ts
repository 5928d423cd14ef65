import { expect, type Page } from "@playwright/test";
import { inviteFirstAdministrator } from "@/lib/accounts/mutations";

const administrator = { name: "Ada Lovelace", email: "ada@plenary.example", password: "the first programmer" };

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
let kept: Cookies = [];

/**
 * Signs in as the administrator of the browser tests; whoever comes first makes the account with the one-time link. A session that still holds is used
 * again: signing in is limited for one network address, and all tests come from one.
 */
export async function signInAsAdministrator(page: Page): Promise<void> {
  if (kept.length > 0) {
    await page.context().addCookies(kept);
    await page.goto("/data-entry/votes");
    if (new URL(page.url()).pathname === "/data-entry/votes") return;
    await page.context().clearCookies();
  }
  await signIn(page);
  kept = await page.context().cookies();
}

async function signIn(page: Page): Promise<void> {
  const link = await inviteFirstAdministrator();
  if (link) {
    await page.goto(link);
    await page.getByLabel("Name").fill(administrator.name);
    await page.getByLabel("E-mail").fill(administrator.email);
    await page.locator("input[type=password]").first().fill(administrator.password);
    await page.locator("main form button[type=submit]").first().click();
  } else {
    await page.goto("/sign-in?next=/data-entry/votes");
    await page.getByLabel("E-mail").fill(administrator.email);
    await page.locator("input[type=password]").first().fill(administrator.password);
    await page.locator("main form button[type=submit]").first().click();
  }
  await expect(page).toHaveURL(/^[^?]*\/data-entry\/votes/);
}
