import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeViolations } from "./browser.ts";

/** For a look at the pages: `SCREENSHOTS=folder` keeps a picture under this name. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** What every page has to be: clean for axe, no wider than the screen, with a title and one h1. */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
  // A page that is still arriving has no styles yet, and misses its end.
  await page.waitForLoadState("load");
  await keepPicture(page, name);
  const good = { page: name, violations: [], overflow: 0, titled: true, headings: 1 };
  // The address changes before React shows the page that belongs to it: what was looked at in
  // between was neither, so the page that stays is what counts.
  await expect.poll(() => look(page, name), { interval: 1000, timeout: 10_000 }).toEqual(good);
}

async function look(page: Page, name: string) {
  return {
    page: name,
    violations: await axeViolations(page),
    overflow: await page.evaluate(() =>
      Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
    ),
    titled: (await page.title()) !== "",
    headings: await page.locator("h1").count(),
  };
}
