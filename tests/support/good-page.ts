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
  const found = {
    page: name,
    violations: await axeViolations(page),
    overflow: await page.evaluate(() =>
      Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
    ),
    titled: (await page.title()) !== "",
    headings: await page.locator("h1").count(),
  };
  expect(found).toEqual({ page: name, violations: [], overflow: 0, titled: true, headings: 1 });
}
