import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { direction, LANGUAGES, type Language, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { replies } from "#db/schema/index.ts";
import { axeViolations, launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { serviceContext } from "#tests/support/database.ts";
import { nameTown } from "#tests/support/process.ts";
import { replyTown } from "#tests/support/replies.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";

const WAYS = LANGUAGES.flatMap((language) =>
  [false, true].map((javaScriptEnabled) => ({ language, javaScriptEnabled })),
);
/** Synthetic. */
const PHONE = "0151 7777123";
const BUDGET_BYTES = 100_000;

let server: ServerProcess;
let browser: Browser;
let database: Database;
let town: ReturnType<typeof replyTown>;

beforeAll(async () => {
  server = await startServer();
  database = openDatabase(server.databaseFile, { migrate: false });
  nameTown(database);
  const context = { ...serviceContext({ database }), now: new Date() };
  town = replyTown({ context, residents: Array.from({ length: WAYS.length + 3 }, () => ({})) });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  closeDatabase(database);
  await server?.stop();
});

/** A phone, on which every page is looked at as it comes. */
async function phone(language: Language, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ viewport: VIEWPORTS.phone, javaScriptEnabled });
  const page = await context.newPage();
  const look = async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      VIEWPORTS.phone.width,
    );
    // axe is a script itself.
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
    // The one script is for passkeys, and everything works without it.
    const scripts = new URL(page.url()).pathname === "/r/me" ? 1 : 0;
    await expect.poll(() => page.locator("script").count()).toBe(scripts);
    expect(page.url()).not.toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
  };
  const inLanguage = async () => {
    const html = page.locator("html");
    expect(await html.getAttribute("lang")).toBe(languageTag(language));
    expect(await html.getAttribute("dir")).toBe(direction(language));
    await look();
  };
  return { context, page, look, inLanguage };
}

async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.click(selector)]);
}

test.each(WAYS)(
  "on a phone someone answers in $language, JavaScript $javaScriptEnabled, and sees and deletes it",
  async ({ language, javaScriptEnabled }) => {
    const { t } = publicTranslation(language);
    const invitation =
      town.invitations[
        WAYS.findIndex(
          (way) => way.language === language && way.javaScriptEnabled === javaScriptEnabled,
        )
      ];
    if (invitation === undefined) throw new Error("Nobody was invited.");
    const { context, page, look, inLanguage } = await phone(language, javaScriptEnabled);

    await page.goto(`${server.address}/r/${invitation.code}`);
    expect(page.url()).toBe(`${server.address}/r`);
    await look();
    await press(page, `button[value="${language}"]`);
    expect(page.url()).toBe(`${server.address}/r/reply`);
    await inLanguage();

    await press(page, 'button[value="yes"]');
    expect(await page.locator("h1").textContent()).toBe(t("public:reply.form.yesTitle"));
    await press(page, "main .form button");
    expect(await page.locator(".kern-error").first().textContent()).not.toBe("");
    await inLanguage();
    await page.check('input[name="question-0"][value="Abschluss"]');
    await page.check('input[value="childcare"]');
    await page.check('input[name="contactChannel"][value="phone"]');
    await page.fill('input[name="phone"]', PHONE);
    await press(page, "main .form button");
    expect(page.url()).toBe(`${server.address}/r/done`);
    expect(await page.locator("main").textContent()).toContain(t("public:reply.done.nextTitle"));
    await inLanguage();

    await press(page, 'a[href="/r/me"]');
    expect(await page.locator("main").textContent()).toContain(PHONE);
    await inLanguage();
    await press(page, 'a[href="/r/me/erase"]');
    await inLanguage();
    await press(page, "main form button");
    expect(await page.locator("h1").textContent()).toBe(t("public:reply.own.erase.doneTitle"));
    await inLanguage();
    const kept = database.select().from(replies).all();
    const own = kept.find((reply) => reply.invitationId === invitation.id);
    expect(own).toMatchObject({ answer: "yes", channel: "online", language, envelope: null });
    await context.close();
  },
);

test("with the keyboard alone someone types the code, answers and sees their data", async () => {
  const { context, page } = await phone("en", true);
  const invitation = town.invitations.at(-3);
  /** Goes on with the tab key until this has the focus. */
  const tabTo = async (selector: string) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      if (
        await page
          .locator(selector)
          .first()
          .evaluate((one) => one === document.activeElement)
      ) {
        return;
      }
    }
    throw new Error(`The tab key does not lead to ${selector}.`);
  };
  const leads = (key: string) => Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);
  await page.goto(`${server.address}/r`);
  await tabTo('button[value="en"]');
  await leads("Enter");
  await tabTo('input[name="code"]');
  await page.keyboard.type(invitation?.code ?? "");
  await leads("Enter");
  await tabTo('button[value="yes"]');
  await leads("Space");
  await tabTo('input[name="question-0"]');
  await page.keyboard.press("ArrowDown");
  await tabTo(".correct-fields summary");
  await page.keyboard.press("Enter");
  await tabTo('input[name="name"]');
  await page.keyboard.type("Synthetic Name");
  await tabTo('input[name="confirmation"]');
  await page.keyboard.press("Space");
  await tabTo("main .form .actions button");
  await leads("Enter");
  expect(page.url()).toBe(`${server.address}/r/done`);
  await tabTo('a[href="/r/me"]');
  await leads("Enter");
  expect(await page.locator("main").textContent()).toMatch(
    /Synthetic Name.*Confirmation, by letter/,
  );
  await context.close();
});

/** Words of style sheets that no browser of 2021 knows. */
const UNKNOWN_IN_2021 = /oklch|color-mix|:has\(|@container|@layer|text-wrap/g;

test("on a phone whose browser is five years old the form has its colours and borders, and can be sent", async () => {
  const { context, page, look } = await phone("de", true);
  await page.route("**/*.css", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(UNKNOWN_IN_2021, (word) =>
      word.endsWith("(") ? ":unknown(" : `${word}-unknown`,
    );
    await route.fulfill({ response: answer, body });
  });
  const invitation = town.invitations.at(-1);
  await page.goto(`${server.address}/r/${invitation?.code}`);
  await press(page, 'button[value="de"]');
  await press(page, 'button[value="yes"]');
  await look();
  const seen = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, borderBottomWidth, borderBottomStyle } = getComputedStyle(element);
        return { backgroundColor, border: `${borderBottomWidth} ${borderBottomStyle}` };
      });
  expect(await seen("main .form .actions button")).toMatchObject({
    backgroundColor: "rgb(32, 68, 170)",
  });
  for (const field of ['input[name="phone"]', 'input[type="radio"]', 'input[type="checkbox"]']) {
    expect([field, (await seen(field)).border]).toEqual([
      field,
      expect.stringMatching(/^[1-9].*solid$/),
    ]);
  }
  await page.check('input[name="question-0"][value="Abschluss"]');
  await press(page, "main .form .actions button");
  expect(page.url()).toBe(`${server.address}/r/done`);
  await look();
  await context.close();
});

test("no page of a resident weighs more than 100 kB compressed, fonts apart, or is kept anywhere", async () => {
  const { context, page } = await phone("de", false);
  const invitation = town.invitations.at(-2);
  const weights: Record<string, number> = {};
  const kept: string[] = [];
  page.on("response", async (response) => {
    const path = new URL(response.url()).pathname;
    if (response.request().isNavigationRequest() && path.startsWith("/r")) {
      if (response.headers()["cache-control"] !== "no-store") kept.push(path);
    }
  });
  const weigh = async (go: () => Promise<unknown>) => {
    const bodies: Promise<number>[] = [];
    const count = (response: import("playwright-core").Response) => {
      if (response.status() !== 200 || /font/.test(response.headers()["content-type"] ?? ""))
        return;
      bodies.push(response.body().then((body) => gzipSync(body).length));
    };
    page.on("response", count);
    await go();
    await page.waitForLoadState("networkidle");
    page.off("response", count);
    weights[page.url()] = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
  };
  await weigh(() => page.goto(`${server.address}/r/${invitation?.code}`));
  await press(page, 'button[value="de"]');
  for (const path of ["/r", "/r/code", "/r/reply", "/r/me", "/r/me/erase"]) {
    await weigh(() => page.goto(`${server.address}${path}`));
  }
  for (const [url, weight] of Object.entries(weights)) {
    expect([url, weight < BUDGET_BYTES && weight > 0]).toEqual([url, true]);
  }
  expect(kept).toEqual([]);
  await context.close();
});
