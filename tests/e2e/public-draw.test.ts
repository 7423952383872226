import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MadePublicLottery } from "#app/domain/public-draw/make-public-lottery.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import { publishProcess } from "#app/services/processes/publish-process.server.ts";
import { saveProcessText } from "#app/services/processes/save-process-text.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { drawRows, scrutineerStatements } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { staffActor, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { expectGoodPage, keepPicture } from "#tests/support/good-page.ts";
import { nameTown, SAMPLE_PROCESS, SAMPLE_TRANSLATIONS } from "#tests/support/process.ts";
import { makeDraw, smallSelection } from "#tests/support/public-draw.ts";
import {
  completeDraw,
  enterNumber,
  revoke,
  storePublicDraw,
} from "#tests/support/public-draw-storage.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";

let made: MadePublicLottery;
let server: ServerProcess;
let browser: Browser;
let processId: string;
let withdrawn: string;
let drawn: string;
let awaited: string;
/** Of the drawn draw. */
let member: { rowId: string; salt: string };
let erased: string;

beforeAll(async () => {
  made = await makeDraw(smallSelection);
  server = await startServer();
  browser = await launchBrowser();
  const database = openDatabase(server.databaseFile, { migrate: false });
  const actor = staffActor(database, "organiser");
  const context = { database, keyring: TEST_KEYRING, actor, now: TEST_NOW };
  nameTown(database);
  processId = createProcess(context, SAMPLE_PROCESS);
  publishProcess(context, processId);
  for (const language of ["de-simple", "en", "ar"] as const) {
    saveProcessText(context, processId, language, SAMPLE_TRANSLATIONS[language], 1);
  }
  withdrawn = storePublicDraw(database, processId, made);
  revoke(database, withdrawn, "withdrawn", "Im Saal fiel der Strom aus.");
  drawn = storePublicDraw(database, processId, made, { number: 2 });
  enterNumber(database, drawn, [
    [4, 1, 7],
    [4, 7, 1],
  ]);
  enterNumber(
    database,
    drawn,
    [
      [4, 1, 7],
      [4, 1, 7],
    ],
    { attempt: 2 },
  );
  completeDraw(database, drawn, 417);
  database
    .insert(scrutineerStatements)
    .values({
      drawId: drawn,
      signedOn: "2026-03-02",
      roles: "Datenschutzbeauftragte des Landkreises, zwei geloste Einwohner",
      holds: true,
      statement: "Wir haben beide Dateien geprüft. Alle 1000 Gruppen halten jede Quote ein.",
      recordedAt: TEST_NOW,
      recordedBy: "organiser",
    })
    .run();
  const panel = made.publicLottery.panels[417] ?? [];
  const inPanel = made.rows.find(({ rowId }) => panel.includes(rowId));
  member = { rowId: inPanel?.rowId ?? "", salt: inPanel?.salt ?? "" };
  erased = made.rows.find(({ rowId }) => !panel.includes(rowId))?.rowId ?? "";
  database.$client
    .prepare("update draw_rows set person_id = null, envelope = null where row_id = ?")
    .run(erased);
  const other = createProcess(context, SAMPLE_PROCESS);
  publishProcess(context, other);
  awaited = storePublicDraw(database, other, made, { numberAt: new Date("2027-03-01T17:00:00Z") });
  enterNumber(database, awaited, [[9, 9, 9]]);
  expect(database.select().from(drawRows).all()).toHaveLength(72);
  closeDatabase(database);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function withPage(
  options: Parameters<Browser["newContext"]>[0] & { language?: Language },
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const { language = "en", ...others } = options;
  const context = await browser.newContext({ viewport: VIEWPORTS.phone, ...others });
  try {
    await context.addCookies([{ name: "language", value: language, url: server.address }]);
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

async function sendLetter(page: Page, typed: { rowId: string; salt: string }): Promise<void> {
  await page.fill('[name="rowId"]', typed.rowId);
  await page.fill('[name="code"]', typed.salt);
  await Promise.all([page.waitForEvent("load"), page.click("main form button")]);
}

const VIEWS = Object.entries(VIEWPORTS).flatMap(([size, viewport]) =>
  LANGUAGES.map((language) => ({ size, viewport, language })),
);

test.each(VIEWS)(
  "in $language on a $size the pages of a draw are accessible, fit and ship no script",
  async ({ size, viewport, language }) => {
    await withPage({ viewport, language }, async (page) => {
      const fine = async (name: string) => {
        expect(await page.locator("script").count()).toBe(0);
        await expectGoodPage(page, `public-draw-${name}-${language}-${size}`);
      };
      for (const [name, id] of Object.entries({ withdrawn, drawn, awaited })) {
        await page.goto(`${server.address}/draws/${id}`);
        await fine(name);
      }
      await page.goto(`${server.address}/processes/${processId}`);
      await fine("process");
      await page.goto(`${server.address}/how-it-works`);
      await fine("how-it-works");
    });
  },
);

test.each(VIEWS)(
  "in $language on a $size a person without JavaScript finds their row with the letter",
  async ({ size, viewport, language }) => {
    await withPage({ viewport, language, javaScriptEnabled: false }, async (page) => {
      const fine = (name: string) => keepPicture(page, `own-row-${name}-${language}-${size}`);
      await page.goto(`${server.address}/processes/${processId}`);
      await page.click(`a[href="/draws/${drawn}"]`);
      await page.click(`a[href="/draws/${drawn}/my-row"]`);
      await fine("form");
      await sendLetter(page, { rowId: `${member.rowId.slice(0, 5)}0`, salt: "7KQM 2XPA" });
      await page.waitForSelector('[aria-invalid="true"]');
      await expect.poll(() => page.locator('[aria-invalid="true"]').count()).toBe(2);
      expect(await page.inputValue('[name="code"]')).toBe("7KQM 2XPA");
      await fine("mistyped");
      await sendLetter(page, {
        rowId: member.rowId.toLowerCase(),
        salt: member.salt.replaceAll("-", " ").toLowerCase(),
      });
      await page.waitForSelector(".own-row dl");
      await expect.poll(() => page.locator(".own-row dl > div").count()).toBeGreaterThanOrEqual(3);
      expect(await page.locator("main").textContent()).toContain("417");
      expect(page.url()).toBe(`${server.address}/draws/${drawn}/my-row`);
      await fine("found");
    });
  },
);

test.each(VIEWS)(
  "in $language on a $size the answers about a row are accessible",
  async ({ size, viewport, language }) => {
    await withPage({ viewport, language }, async (page) => {
      const address = `${server.address}/draws/${drawn}/my-row`;
      const fine = (name: string) =>
        expectGoodPage(page, `own-row-${name}-${language}-${size}-axe`);
      await page.goto(address);
      await fine("form");
      await sendLetter(page, { rowId: "0OIL1", salt: "7KQM" });
      await fine("mistyped");
      await sendLetter(page, member);
      await fine("found");
      await page.goto(address);
      await sendLetter(page, { rowId: erased, salt: member.salt });
      await fine("erased");
    });
  },
);

test("an answer about a row is kept by no browser and no proxy", async () => {
  await withPage({}, async (page) => {
    const address = `${server.address}/draws/${drawn}/my-row`;
    const form = { rowId: member.rowId, code: member.salt };
    const answer = await page.request.post(address, { form });
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toBe("no-store");
  });
});

test("what was typed is in no address and in no log", async () => {
  await withPage({}, async (page) => {
    for (const typed of [member, { ...member, rowId: "222222" }]) {
      await page.goto(`${server.address}/draws/${drawn}/my-row`);
      await sendLetter(page, typed);
      expect(page.url()).not.toContain("?");
    }
    expect(server.output()).not.toContain(member.rowId);
    expect(server.output()).not.toContain(member.salt.slice(0, 4));
  });
});

test("the file that is downloaded has the checksum that is shown", async () => {
  await withPage({}, async (page) => {
    await page.goto(`${server.address}/draws/${drawn}`);
    const shown = (await page.locator(".checksum").textContent())?.replaceAll(" ", "");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("a[download]"),
    ]);
    expect(download.suggestedFilename()).toBe("lottery-public.json");
    await page.goto(`${server.address}/verify`);
    await page.setInputFiles('[name="file"]', (await download.path()) ?? "");
    await page.fill('[name="commitment"]', shown ?? "");
    await page.click("main form button[type=submit]");
    await page.waitForSelector("[data-result]:not([hidden])");
    expect(await page.locator("[data-verdict] .kern-title").textContent()).toBe(
      "Everything holds.",
    );
  });
});

test("on paper number, panel and checksum stay, buttons and navigation go", async () => {
  await withPage({ language: "de", viewport: VIEWPORTS.desktop }, async (page) => {
    await page.goto(`${server.address}/draws/${drawn}`);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.locator(".draw-number").isVisible()).toBe(true);
    await expect.poll(() => page.locator(".row-ids").isVisible()).toBe(true);
    await expect.poll(() => page.locator(".checksum").isVisible()).toBe(true);
    expect(await page.locator("header nav:visible").count()).toBe(0);
    expect(await page.locator("main .kern-btn").first().isVisible()).toBe(false);
    await keepPicture(page, "public-draw-print-de");
  });
});

test.each(LANGUAGES)(
  "the pages of a draw in %s transfer at most 100 kB without fonts",
  async (language) => {
    await withPage({ language }, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.setCacheDisabled", { cacheDisabled: true });
      const fonts = new Set<string>();
      let bytes = 0;
      session.on("Network.responseReceived", ({ requestId, type }) => {
        if (type === "Font") fonts.add(requestId);
      });
      session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        if (!fonts.has(requestId)) bytes += encodedDataLength;
      });
      for (const path of [`/draws/${drawn}`, `/draws/${drawn}/my-row`]) {
        bytes = 0;
        await page.goto(server.address + path, { waitUntil: "networkidle" });
        expect(bytes).toBeGreaterThan(1000);
        expect(bytes).toBeLessThanOrEqual(100_000);
      }
    });
  },
);
