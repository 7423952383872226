import type { Browser, Locator, Page } from "playwright-core";

const SETTLING_MILLISECONDS = 90_000;

/** A press may leave a page that never settles: one whose server is gone, for instance. */
const SETTLING_AFTER_PRESS_MILLISECONDS = 20_000;

const PRESSES = ["click", "dblclick", "tap", "press", "check", "uncheck", "selectOption"] as const;

const settling = new WeakSet<object>();

/**
 * Lets every press of a locator end only when the page it leads to has settled, so that what a test
 * looks at next is never the page it has left. Once a process: all pages share one kind of locator.
 */
export async function settleAfterPresses(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const locator = Object.getPrototypeOf(page.locator("html")) as Record<
    (typeof PRESSES)[number],
    (this: Locator, ...given: unknown[]) => Promise<unknown>
  >;
  await page.close();
  if (settling.has(locator)) return;
  settling.add(locator);
  for (const name of PRESSES) {
    const press = locator[name];
    locator[name] = async function (this: Locator, ...given: unknown[]) {
      const result = await press.apply(this, given);
      await whatIsOutstanding(this.page(), SETTLING_AFTER_PRESS_MILLISECONDS);
      return result;
    };
  }
}

/**
 * Waits until the page that was asked for stands on the screen: styles, fonts and pictures are
 * there and, where scripts run, they have taken over and no request of theirs is under way.
 */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  const waiting = await whatIsOutstanding(page, SETTLING_MILLISECONDS);
  if (waiting.length > 0) throw new Error(`The page still waits for ${waiting.join(", ")}.`);
}

/** Looks until nothing is outstanding or the time is over; answers with what still is. */
async function whatIsOutstanding(page: Page, milliseconds: number): Promise<string[]> {
  const until = Date.now() + milliseconds;
  for (;;) {
    if (page.isClosed()) return [];
    // Each look is a single synchronous one: without scripts, nothing in the page could wait. A page that is
    // just giving way to another cannot be asked.
    const waiting = await page.evaluate(outstanding).catch(() => ["navigation"]);
    if (waiting.length === 0 || Date.now() > until) return waiting;
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
