import { eq } from "drizzle-orm";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { townHallPeople, townHalls, townHallTexts } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { untilSettled } from "#tests/support/settled.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";
import { eveningIn, storeTownHall } from "#tests/support/town-hall.ts";

const IN_A_MONTH = eveningIn(30);

let town: Town;
let browser: Browser;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

test("a clerk sees what is missing, publishes, changes something, and publishes what changed", async () => {
  const { context, server } = town;
  const { id, chairId } = storeTownHall(context, { translated: true, beginsAt: IN_A_MONTH });
  context.database
    .update(townHallPeople)
    .set({ offices: ["Stadträtin"] })
    .where(eq(townHallPeople.id, chairId))
    .run();
  const account = await createStaffAccount(context.database, { roles: ["organiser"] });
  const browserContext = await browser.newContext({ viewport: VIEWPORTS.phone, locale: "de" });
  const page = await browserContext.newPage();
  const address = `/staff/town-halls/${id}/publish`;
  await signIn(page, server.address, account, address);
  await expectGoodPage(page, "publish-obstacles-phone");
  expect(await page.locator("main .row-list").first().textContent()).toContain("Stadträtin");
  expect(await page.getByRole("button", { name: /veröffentlichen/ }).count()).toBe(0);

  context.database
    .update(townHallPeople)
    .set({ offices: [] })
    .where(eq(townHallPeople.id, chairId))
    .run();
  await goTo(page, server.address + address);
  await expectGoodPage(page, "publish-first-phone");
  await page.getByRole("button", { name: "Fassung 1 veröffentlichen" }).click();
  await page.getByText("Bitte bestätigen Sie").waitFor();
  await page.getByLabel("Ich habe gelesen").check();
  await page.getByRole("button", { name: "Fassung 1 veröffentlichen" }).click();
  await page.getByText("Fassung 1 ist veröffentlicht").waitFor();

  context.database.update(townHalls).set({ childcare: false }).where(eq(townHalls.id, id)).run();
  context.database
    .update(townHallTexts)
    .set({ aim: "نناقش كيف تدعو المدينة الناس." })
    .where(eq(townHallTexts.language, "ar"))
    .run();
  await page.setViewportSize(VIEWPORTS.desktop);
  await goTo(page, server.address + address);
  await page.locator("details summary").last().click();
  await expectGoodPage(page, "publish-changes-desktop");
  const summaries = await page.locator("details summary").allTextContents();
  expect(summaries.map((text) => text.replace(/[\u2068\u2069]/g, ""))).toEqual([
    "Deutsch: 1 Stelle",
    "Leichte Sprache: 1 Stelle",
    "English: 1 Stelle",
    "العربية: 2 Stellen",
  ]);
  expect(await page.locator('dd[dir="rtl"] ins').first().isVisible()).toBe(true);
  await page.getByLabel("Ich habe gelesen").check();
  await page.getByRole("button", { name: "Fassung 2 veröffentlichen" }).click();
  await page.getByText("Fassung 2 ist veröffentlicht").waitFor();
  await goTo(page, `${server.address}/town-halls/${id}/revisions?language=de`);
  await untilSettled(page);
  expect(await page.locator("h2").allTextContents()).toEqual([
    expect.stringContaining("Fassung 2"),
    expect.stringContaining("Fassung 1"),
  ]);
  await browserContext.close();
});
