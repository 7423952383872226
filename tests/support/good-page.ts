import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeViolations } from "./browser.ts";

const SETTLING_MILLISECONDS = 30_000;

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

/**
 * Waits until the page that was asked for stands on the screen: styles, fonts and pictures are
 * there and, where scripts run, they have taken over and no request of theirs is under way.
 */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  const until = Date.now() + SETTLING_MILLISECONDS;
  for (;;) {
    // Each look is a single synchronous one: without scripts, nothing in the page could wait. A page that is
    // just giving way to another cannot be asked.
    const waiting = await page.evaluate(outstanding).catch(() => ["navigation"]);
    if (waiting.length === 0) return;
    if (Date.now() > until) throw new Error(`The page still waits for ${waiting.join(", ")}.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

interface RouterState {
  readonly navigation: { readonly state: string };
  readonly revalidation: string;
  readonly location: { readonly key: string };
  readonly fetchers: ReadonlyMap<string, { readonly state: string }>;
}

/** Runs in the page: what it is still waiting for. */
function outstanding(): string[] {
  const remix = window as unknown as {
    __remixRouteModules?: object;
    __remixRouter?: { readonly state: RouterState };
  };
  const state = remix.__remixRouter?.state;
  const waiting = {
    document: document.readyState !== "complete",
    fonts: document.fonts.status !== "loaded",
    pictures: [...document.images].some(({ complete }) => !complete),
    // Absent where no scripts run or where a test keeps them away.
    scripts: remix.__remixRouteModules !== undefined && state === undefined,
    navigation: state !== undefined && state.navigation.state !== "idle",
    revalidation: state !== undefined && state.revalidation !== "idle",
    fetchers: [...(state?.fetchers.values() ?? [])].some((fetcher) => fetcher.state !== "idle"),
    shown: state !== undefined && document.documentElement.dataset.shown !== state.location.key,
  };
  return Object.entries(waiting)
    .filter(([, still]) => still)
    .map(([what]) => what);
}
