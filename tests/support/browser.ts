import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

/** What no page may do: complain on the console, throw, or ask another host for anything. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== baseURL) complaints.push(`asked ${url.origin}`);
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Fails with what a screen reader's user would stumble over. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(" | ")}`)).toEqual([]);
}

/** Nothing sticks out to the right of the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: innerWidth }));
  expect(content).toBeLessThanOrEqual(window);
}

/** A test for each address on a phone in light colours and on a desk in dark ones. */
export function testAccessibleAndFitting(addresses: readonly string[]): void {
  for (const address of addresses) {
    for (const [width, colorScheme] of [[360, "light"], [1440, "dark"]] as const) {
      test(`${address} is accessible and fits at ${width} px, ${colorScheme}`, async ({ browser, baseURL }) => {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, ...(baseURL ? { baseURL } : {}) });
        const page = await context.newPage();
        await page.goto(address);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await context.close();
      });
    }
  }
}

export { expect };
