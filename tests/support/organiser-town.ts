import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser, VIEWPORTS } from "./browser.ts";
import { goTo } from "./good-page.ts";
import { createStaffAccount, signIn } from "./staff-account.ts";
import { startTown, type Town } from "./town.ts";

export interface PageSetting {
  readonly viewport?: keyof typeof VIEWPORTS;
  readonly locale?: string;
  readonly javaScriptEnabled?: boolean;
  /** False: the page's own scripts stay away, those of axe run. */
  readonly scripts?: boolean;
}

/**
 * A town with one server and one browser for the tests of a file, entered by an organiser. Called at
 * the top of the file; everything it has is there once tests run.
 */
export function organiserTown(defaults: PageSetting = {}) {
  let town: Town;
  let browser: Browser;
  /** The organiser's cookies: attempts to sign in are limited, so one serves all tests. */
  let session: Awaited<ReturnType<BrowserContext["storageState"]>>;

  beforeAll(async () => {
    town = await startTown();
    browser = await launchBrowser();
    const organiser = await createStaffAccount(town.context.database, { roles: ["organiser"] });
    const entrance = await browser.newContext();
    await signIn(await entrance.newPage(), town.server.address, organiser);
    session = await entrance.storageState();
    await entrance.close();
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(async () => {
    await browser?.close();
    await town?.close();
  });

  return {
    get server() {
      return town.server;
    },
    get context() {
      return town.context;
    },
    get browser() {
      return browser;
    },
    /** A page the organiser opens: on a desktop and in German, unless set otherwise. */
    async openPage(path: string, own: PageSetting = {}): Promise<Page> {
      const setting = { ...defaults, ...own };
      const context = await browser.newContext({
        viewport: VIEWPORTS[setting.viewport ?? "desktop"],
        locale: setting.locale ?? "de-DE",
        javaScriptEnabled: setting.javaScriptEnabled ?? true,
        storageState: session,
      });
      if (setting.scripts === false) {
        await context.route("**/assets/*.js", (route) => route.abort());
      }
      const page = await context.newPage();
      await goTo(page, town.server.address + path);
      return page;
    },
  };
}
