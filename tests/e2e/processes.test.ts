import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import { PROCESS_TEXT_FIELDS, type ProcessText } from "#app/services/processes/process-fields.ts";
import { publishProcess } from "#app/services/processes/publish-process.server.ts";
import { saveProcessText } from "#app/services/processes/save-process-text.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { staffActor, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import {
  nameTown,
  SAMPLE_PROCESS,
  SAMPLE_TRANSLATIONS,
  storeCompletedDraw,
  storeRespondents,
} from "#tests/support/process.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";

let server: ServerProcess;
let browser: Browser;
let organiser: StaffAccount;
/** Drawn twice, translated into all languages but Leichte Sprache, its English text outdated. */
let drawn: string;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  const database = openDatabase(server.databaseFile, { migrate: false });
  const context: ServiceContext = {
    database,
    keyring: TEST_KEYRING,
    actor: staffActor(database, "organiser"),
    now: TEST_NOW,
  };
  nameTown(database);
  drawn = createProcess(context, SAMPLE_PROCESS);
  publishProcess(context, drawn);
  saveProcessText(context, drawn, "ar", SAMPLE_TRANSLATIONS.ar, 1);
  saveProcessText(context, drawn, "en", { ...SAMPLE_TRANSLATIONS.en, scope: "" }, 1);
  storeRespondents(database, drawn, 298);
  storeCompletedDraw(database, drawn, 1, "Die erste Liste enthielt Verstorbene.");
  storeCompletedDraw(database, drawn, 2);
  organiser = await createStaffAccount(database, { roles: ["organiser"] });
  closeDatabase(database);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function withPage<Answer>(
  options: Parameters<Browser["newContext"]>[0],
  visit: (page: Page, context: BrowserContext) => Promise<Answer>,
): Promise<Answer> {
  const context = await browser.newContext(options);
  try {
    return await visit(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

describe.each([
  ["phone", VIEWPORTS.phone, "de"],
  ["desktop", VIEWPORTS.desktop, "en"],
] as const)("on a %s", (name, viewport, language) => {
  test(`an organiser creates, translates and publishes a process (${language})`, async () => {
    await withPage({ viewport, locale: language }, async (page) => {
      await signIn(page, server.address, organiser);
      const fine = (step: string) => expectGoodPage(page, `${name}-${step}`);
      await fine("overview");
      await page.click('a[href="/staff/processes/new"]');
      await page.waitForURL("**/staff/processes/new");
      await fine("new");
      await fillTexts(page, { ...SAMPLE_PROCESS, commitment: "" });
      await page.fill('[name="startsOn"]', SAMPLE_PROCESS.startsOn);
      await page.fill('[name="endsOn"]', SAMPLE_PROCESS.endsOn);
      await page.fill('[name="panelSize"]', "24");
      await page.press("main form button", "Enter");
      await page.waitForURL("**notice=created");
      await fine("draft");
      const address = page.url().replace(/\?.*$/, "");

      await goTo(page, `${address}/publish`);
      await fine("publish-refused");
      expect(await page.locator("main form button").count()).toBe(0);
      await page.click(`a[href$="/edit"]`);
      await page.waitForURL(`${address}/edit`);
      await fine("edit");
      await page.fill('[name="commitment"]', SAMPLE_PROCESS.commitment);
      await page.press("main form button", "Enter");
      await page.waitForURL("**notice=saved");

      for (const translation of ["de-simple", "en", "ar"] as const) {
        await goTo(page, `${address}/texts/${translation}`);
        await fillTexts(page, SAMPLE_TRANSLATIONS[translation]);
        await fine(`translate-${translation}`);
        await page.press("main form button", "Enter");
        await page.waitForURL("**notice=translated");
      }
      await goTo(page, `${address}/publish`);
      await fine("publish");
      await page.press("main form button", "Enter");
      await page.waitForURL("**notice=published");
      await fine("published");
      await goTo(page, `${address}/edit`);
      await page.fill('[name="scope"]', "Nur über Busse.");
      await page.press("main form button", "Enter");
      await page.waitForURL("**notice=saved");
      await goTo(page, `${address}/texts/ar`);
      await fine("outdated");
      await goTo(page, `${address}/close`);
      await fine("close");
      await page.press("main form button", "Enter");
      await page.waitForURL("**notice=closed");
      await goTo(page, address.replace("/staff", ""));
      expect(await page.locator("h1").textContent()).toBe(
        language === "de" ? SAMPLE_PROCESS.title : SAMPLE_TRANSLATIONS.en.title,
      );
    });
  });
});

test("without JavaScript a draft is created with a fault mended, and deleted", async () => {
  await withPage(
    { viewport: VIEWPORTS.phone, locale: "de", javaScriptEnabled: false },
    async (page) => {
      await signIn(page, server.address, organiser, "/staff/processes/new");
      await fillTexts(page, SAMPLE_PROCESS);
      await page.fill('[name="startsOn"]', "2026-03-02");
      await page.fill('[name="endsOn"]', "2026-03-01");
      await page.fill('[name="panelSize"]', "24");
      await page.press("main form button", "Enter");
      await page.waitForSelector('[name="endsOn"][aria-invalid="true"]');
      expect(await page.inputValue('[name="mandate"]')).toBe(SAMPLE_PROCESS.mandate);
      await page.fill('[name="endsOn"]', "2026-03-03");
      await page.press("main form button", "Enter");
      await page.waitForURL("**notice=created");
      await page.click('a[href$="/delete"]');
      await page.waitForURL("**/delete");
      await page.reload();
      await keepPicture(page, "phone-delete");
      await page.press("main form button", "Enter");
      await page.waitForURL("**/staff?notice=deleted");
    },
  );
});

async function fillTexts(page: Page, text: ProcessText): Promise<void> {
  for (const field of PROCESS_TEXT_FIELDS) await page.fill(`[name="${field}"]`, text[field]);
}

const PUBLIC_PAGES = [
  ["start", () => "/"],
  ["process", () => `/processes/${drawn}`],
  ["how-it-works", () => "/how-it-works"],
  ["missing", () => "/processes/unknown"],
] as const;

const PUBLIC_VIEWS = Object.entries(VIEWPORTS).flatMap(([size, viewport]) =>
  LANGUAGES.flatMap((language) =>
    PUBLIC_PAGES.map(([name, path]) => ({ size, viewport, language, name, path })),
  ),
);

test.each(PUBLIC_VIEWS)(
  "the page $name in $language on a $size is accessible, fits and ships no script",
  async ({ size, viewport, language, name, path }) => {
    await withPage({ viewport, javaScriptEnabled: true }, async (page, context) => {
      await context.addCookies([{ name: "language", value: language, url: server.address }]);
      await goTo(page, server.address + path());
      expect(await page.locator("script").count()).toBe(0);
      expect(await page.locator("html").getAttribute("dir")).toBe(
        language === "ar" ? "rtl" : "ltr",
      );
      expect(await page.title()).not.toBe("");
      await expectGoodPage(page, `public-${name}-${language}-${size}`);
    });
  },
);

test("with JavaScript off a reader on a phone finds process and panel in every language", async () => {
  const titles: Record<Language, string> = {
    de: SAMPLE_PROCESS.title,
    "de-simple": SAMPLE_PROCESS.title,
    en: SAMPLE_TRANSLATIONS.en.title,
    ar: SAMPLE_TRANSLATIONS.ar.title,
  };
  await withPage({ viewport: VIEWPORTS.phone, javaScriptEnabled: false }, async (page) => {
    for (const language of LANGUAGES) {
      await goTo(page, server.address);
      await page.click(`a[href^="/language/${language}?"]`);
      await page.click(`a[href="/processes/${drawn}"]`);
      await page.waitForURL(`**/processes/${drawn}`);
      expect(await page.locator("h1").textContent()).toBe(titles[language]);
      expect(await page.title()).toContain(titles[language]);
      await expect.poll(() => page.locator(".draw-list > li").count()).toBe(2);
    }
  });
});

test("a text without translation is marked and read as German, an outdated one says so", async () => {
  await withPage({ viewport: VIEWPORTS.phone, locale: "en" }, async (page) => {
    await goTo(page, `${server.address}/processes/${drawn}`);
    await expect
      .poll(() => page.locator('main p[lang="de"]').allTextContents())
      .toContain(SAMPLE_PROCESS.scope);
    expect(await page.locator("main").textContent()).toContain("(in German only)");
    const database = openDatabase(server.databaseFile, { migrate: false });
    const newer = database.$client
      .prepare(
        "update process_texts set revision = revision + 1 where process_id = ? and language = 'de'",
      )
      .run(drawn);
    closeDatabase(database);
    expect(newer.changes).toBe(1);
    await page.reload();
    expect(await page.locator("main").textContent()).toContain("newer than this translation");
    await keepPicture(page, "public-outdated-en-phone");
  });
});

test.each(LANGUAGES)(
  "the public pages in %s transfer at most 100 kB without fonts",
  async (language) => {
    await withPage({ viewport: VIEWPORTS.phone }, async (page, context) => {
      await context.addCookies([{ name: "language", value: language, url: server.address }]);
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.setCacheDisabled", { cacheDisabled: true });
      for (const [, path] of PUBLIC_PAGES) {
        const fonts = new Set<string>();
        let bytes = 0;
        const received = (event: { requestId: string; encodedDataLength: number }) => {
          if (!fonts.has(event.requestId)) bytes += event.encodedDataLength;
        };
        const responded = (event: { requestId: string; type: string }) => {
          if (event.type === "Font") fonts.add(event.requestId);
        };
        session.on("Network.responseReceived", responded);
        session.on("Network.loadingFinished", received);
        await page.goto(server.address + path(), { waitUntil: "networkidle" });
        session.off("Network.responseReceived", responded);
        session.off("Network.loadingFinished", received);
        expect(bytes).toBeGreaterThan(1000);
        expect(bytes).toBeLessThanOrEqual(100_000);
      }
    });
  },
);

test("on paper there is no navigation", async () => {
  await withPage({ locale: "de" }, async (page) => {
    await goTo(page, `${server.address}/processes/${drawn}`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("header nav:visible").count()).toBe(0);
    await expect.poll(() => page.locator(".draw-list").first().isVisible()).toBe(true);
    await keepPicture(page, "public-print-de");
  });
});
