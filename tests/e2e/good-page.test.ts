import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage } from "#tests/support/good-page.ts";
import { untilSettled } from "#tests/support/settled.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
});

afterEach(async () => {
  await page.context().close();
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

async function openPage(javaScriptEnabled: boolean): Promise<void> {
  const context = await browser.newContext({ viewport: VIEWPORTS.phone, javaScriptEnabled });
  page = await context.newPage();
}

function written(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><main>${body}</main></body></html>`;
}

const TITLE = "<title>Quotas</title>";
const HEADING = "<h1>Quotas</h1>";
const MENDED_LATER = `<script>setTimeout(() => { document.title = "Quotas"; }, 600_000)</script>`;

test("a page without a fault is good", async () => {
  await openPage(true);
  await page.setContent(written(TITLE, HEADING));
  await expectGoodPage(page, "good");
});

test.each([
  ["no title", written("", HEADING)],
  ["no heading", written(TITLE, "<p>Quotas</p>")],
  ["two headings of the first level", written(TITLE, HEADING + HEADING)],
  [
    "something wider than the screen",
    written(TITLE, `${HEADING}<div style="width: 50rem">.</div>`),
  ],
  ["a fault that axe finds", written(TITLE, `${HEADING}<img src="data:,">`)],
  ["a fault that mends itself after a moment", written(MENDED_LATER, HEADING)],
])("a page with %s is not good", async (_fault, html) => {
  await openPage(true);
  await page.setContent(html);
  await expect(expectGoodPage(page, "faulty")).rejects.toThrow("to deeply equal");
});

test("a press ends only once the page it asked for is shown", async () => {
  await openPage(true);
  const account = await createStaffAccount(town.context.database, { roles: ["administrator"] });
  await signIn(page, town.server.address, account);
  await untilSettled(page);
  await page.route("**/staff/accounts.data*", async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await page.locator('header a[href="/staff/accounts"]').click();
  expect(await page.locator("h1").textContent()).toBe("Konten");
});

test("a page settles without scripts as well", async () => {
  await openPage(false);
  await page.goto(`${town.server.address}/staff/sign-in`);
  await untilSettled(page);
  expect(await page.locator("h1").count()).toBe(1);
});
