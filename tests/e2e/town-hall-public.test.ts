import { eq } from "drizzle-orm";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { cancelTownHall } from "#app/services/town-halls/end-town-hall.server.ts";
import { agendaAttachments, townHalls, townHallTexts } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { TEST_NOW } from "#tests/support/database.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import { publishNow, storePublishedTownHall } from "#tests/support/publication.ts";
import { startTown, type Town } from "#tests/support/town.ts";
import { eveningIn } from "#tests/support/town-hall.ts";

const IN_A_MONTH = eveningIn(30);

let town: Town;
let browser: Browser;
let hall: ReturnType<typeof storePublishedTownHall>;
let cancelledId: string;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  const { context } = town;
  hall = storePublishedTownHall(context, { beginsAt: IN_A_MONTH });
  context.database
    .insert(agendaAttachments)
    .values({
      itemId: hall.itemIds.data,
      fileName: "Folien für den Abend.pdf",
      mediaType: "application/pdf",
      content: Buffer.alloc(48_000),
      addedAt: TEST_NOW,
    })
    .run();
  context.database
    .update(townHallTexts)
    .set({
      access:
        "Der Eingang hat keine Stufen. Der Bus 420 fährt um 17:25 Uhr hin und um 22:10 Uhr zurück.",
    })
    .where(eq(townHallTexts.language, "de"))
    .run();
  context.database
    .update(townHalls)
    .set({ beginsAt: new Date(IN_A_MONTH.getTime() + 30 * 60 * 1000) })
    .where(eq(townHalls.id, hall.id))
    .run();
  publishNow(context, hall.id);
  cancelledId = storePublishedTownHall(context, { beginsAt: IN_A_MONTH }).id;
  cancelTownHall(context, cancelledId, "Der Saal ist überschwemmt.");
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

async function inContext<Answer>(
  options: Parameters<Browser["newContext"]>[0],
  visit: (context: BrowserContext) => Promise<Answer>,
): Promise<Answer> {
  const context = await browser.newContext(options);
  try {
    return await visit(context);
  } finally {
    await context.close();
  }
}

const PAGES = () => [
  ["list", "/town-halls"],
  ["evening", `/town-halls/${hall.id}`],
  ["cancelled", `/town-halls/${cancelledId}`],
  ["revisions", `/town-halls/${hall.id}/revisions`],
  ["superseded", `/town-halls/${hall.id}/revisions/1`],
];

describe.each(["phone", "desktop"] as const)("on a %s", (size) => {
  test.each(LANGUAGES)("the pages of a town hall are good in %s", async (language) => {
    await inContext({ viewport: VIEWPORTS[size] }, async (context) => {
      const page = await context.newPage();
      for (const [name, path] of PAGES()) {
        await goTo(page, `${town.server.address}${path}?language=${language}`);
        await expectGoodPage(page, `public-${name}-${language}-${size}`);
        expect(await page.locator("script").count()).toBe(0);
      }
    });
  });
});

test("without scripts one finds the way from the start page to what changed", async () => {
  await inContext({ viewport: VIEWPORTS.phone, javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${town.server.address}/?language=en`);
    await keepPicture(page, "public-start-en-phone");
    const follow = async (name: string) =>
      Promise.all([
        page.waitForEvent("load"),
        page.getByRole("link", { name, exact: true }).first().click(),
      ]);
    await page.goto(`${town.server.address}/language/en?back=/`);
    await follow("All town hall meetings");
    await follow("Town hall: how does our town grow?");
    await follow("What was announced when");
    expect(await page.locator("h1").textContent()).toBe("What was announced when");
    expect(await page.locator("ins").allTextContents()).not.toEqual([]);
    await follow("Read revision 1");
    expect(await page.locator(".kern-alert").first().textContent()).toContain("no longer in force");
  });
});

test("a screen reader finds headings in order, the agenda as a list and the times in words", async () => {
  await inContext({ viewport: VIEWPORTS.desktop }, async (context) => {
    const page = await context.newPage();
    await goTo(page, `${town.server.address}/town-halls/${hall.id}?language=en`);
    const levels = await page
      .locator("h1, h2, h3, h4")
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => level - (levels[index - 1] ?? 1) <= 1)).toBe(true);
    const tree = await page.locator("main").ariaSnapshot();
    expect(tree).toContain('heading "Town hall: how does our town grow?" [level=1]');
    expect(tree).toContain('heading "Item 2 Figures about the town" [level=3]');
    expect(tree).toContain('heading "Residents" [level=4]');
    expect(tree).toContain('link "Agenda in large print (PDF, A4)"');
    expect(await page.locator("ol.agenda > li").count()).toBe(3);
  });
});

test.each(["de", "ar"] as const)(
  "on paper in %s nothing is cut, folded tables are open, sources have their address",
  async (language) => {
    await inContext({ viewport: { width: 680, height: 1000 } }, async (context) => {
      const page = await context.newPage();
      await goTo(page, `${town.server.address}/town-halls/${hall.id}?language=${language}`);
      await page.emulateMedia({ media: "print" });
      await keepPicture(page, `public-evening-${language}-print`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await page.locator(".file-list").isVisible()).toBe(false);
      expect(await page.getByText("/town-halls/").isVisible()).toBe(true);
      expect(await page.locator(".dataset-figure table").isVisible()).toBe(true);
      const printed = await page
        .locator(".print-address")
        .evaluate((link) => getComputedStyle(link, "::after").content);
      expect(printed).toContain("statistik.example.org");
      // Head and announcement share their sheets: a sheet of another size would be the head's own.
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const sizes = [...paper.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, size = ""]) =>
        size
          .trim()
          .split(/ +/)
          .map((points) => Math.round(Number(points))),
      );
      expect(new Set(sizes.map(String))).toEqual(new Set(["0,0,595,842"]));
    });
  },
);

test("what is in German among Arabic is marked as German, from the left", async () => {
  await inContext({ viewport: VIEWPORTS.phone }, async (context) => {
    const page = await context.newPage();
    await goTo(page, `${town.server.address}/town-halls/${cancelledId}?language=ar`);
    const reason = page.getByText("Der Saal ist überschwemmt.");
    expect(await reason.getAttribute("lang")).toBe("de");
    expect(await reason.getAttribute("dir")).toBe("ltr");
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  });
});
