import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeViolations } from "./browser.ts";
import { untilSettled } from "./settled.ts";

/** For a look at the pages: `SCREENSHOTS=folder` keeps a picture under this name. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/**
 * What every page has to be: clean for axe, no wider than the screen, with a title and one h1. Looks
 * once, when the page has settled. Axe needs a browser with JavaScript switched on.
 */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
  await untilSettled(page);
  await keepPicture(page, name);
  expect({
    page: name,
    violations: await axeViolations(page),
    overflow: await page.evaluate(() =>
      Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
    ),
    titled: (await page.title()) !== "",
    headings: await page.locator("h1").count(),
  }).toEqual({ page: name, violations: [], overflow: 0, titled: true, headings: 1 });
}

/**
 * Goes to an address and waits until its page has settled: something that is still moving can slip
 * from under the pointer between the press and the release of a click.
 */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilSettled(page);
}
