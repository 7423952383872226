import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeViolations } from "./browser.ts";

/**
 * What every page has to be: clean for axe, no wider than the screen, with a title and one h1.
 * `SCREENSHOTS=folder` keeps a picture of it under this name.
 */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
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
