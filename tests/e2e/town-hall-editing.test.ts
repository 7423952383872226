import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { serviceContext, staffActor, TEST_NOW } from "#tests/support/database.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { nameTown } from "#tests/support/process.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";
import { untilSettled } from "#tests/support/settled.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";
import { type StoredTownHall, storeTownHall } from "#tests/support/town-hall.ts";

let browser: Browser;
let server: ServerProcess;
let organiser: StaffAccount;
let database: Database;
let context: ServiceContext;

/** The dates of the sample evening lie before the clock of the server; these do not. */
const BEGINS = new Date("2099-04-28T16:00:00Z");

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  database = openDatabase(server.databaseFile, { migrate: false });
  context = serviceContext({ database, actor: staffActor(database, "organiser") });
  nameTown(database);
  organiser = await createStaffAccount(database, { roles: ["organiser"] });
  await createStaffAccount(database, { roles: ["moderator"], name: "Dieter Distel" });
});

afterAll(async () => {
  closeDatabase(database);
  await browser.close();
  await server.stop();
});

async function withPage(
  options: Parameters<Browser["newContext"]>[0],
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Sends the form with this button and waits for where it leads. */
async function send(page: Page, button: string, leadsTo: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.waitForURL(leadsTo);
  await untilSettled(page);
}

function titles(page: Page): Promise<string[]> {
  return page.locator(".agenda-list h2").allTextContents();
}

describe.each([
  ["phone", VIEWPORTS.phone, true, "de"],
  ["desktop", VIEWPORTS.desktop, false, "de"],
] as const)("on a %s", (size, viewport, javaScriptEnabled, locale) => {
  test(`a clerk prepares an evening from its template until nothing is missing (scripts: ${javaScriptEnabled})`, async () => {
    await withPage({ viewport, locale, javaScriptEnabled }, async (page) => {
      // Axe needs scripts; without them the pages are only used.
      const fine = (name: string) =>
        javaScriptEnabled ? expectGoodPage(page, `hall-${size}-${name}`) : untilSettled(page);
      await signIn(page, server.address, organiser, "/staff/town-halls");
      await page.getByRole("link", { name: "Neue Bürgerversammlung" }).click();
      await page.waitForURL("**/town-halls/new");
      await fine("new");
      await page.fill('[name="title"]', `Wie wächst unsere Stadt? (${size})`);
      await send(page, "Entwurf anlegen", "**notice=created");
      await fine("created");
      const address = page.url().replace(/\?.*$/, "");

      await goTo(page, `${address}/particulars`);
      await fine("particulars");
      for (const field of [
        "aim",
        "decided",
        "notDecided",
        "place",
        "access",
        "wayBack",
        "recording",
        "unrecorded",
      ]) {
        await page.fill(`[name="${field}"]`, `Text zu ${field}.`);
      }
      await page.fill('[name="date"]', "2099-03-29");
      await page.fill('[name="time"]', "02:30");
      await page.getByRole("button", { name: "Angaben speichern" }).click();
      await page.waitForSelector('[name="time"][aria-invalid="true"]');
      await fine("skipped-hour");
      expect(await page.inputValue('[name="aim"]')).toBe("Text zu aim.");
      await page.fill('[name="time"]', "18:00");
      await send(page, "Angaben speichern", "**notice=saved");

      for (const [name, description] of [
        ["Anna Ahorn", "Bürgermeisterin"],
        ["Dieter Distel", "Lehrer im Ruhestand"],
      ] as const) {
        await goTo(page, `${address}/people/new/official`);
        await page.fill('[name="name"]', name);
        await page.fill('[name="description"]', description);
        await send(page, "Speichern", "**notice=person");
      }
      await fine("people");
      await page.selectOption('[name="hostId"]', { label: "Anna Ahorn" });
      await page.selectOption('[name="chairId"]', { label: "Dieter Distel" });
      await page.selectOption('[name="houseRightHolderId"]', { label: "Anna Ahorn" });
      await page.selectOption('[name="securityContactId"]', { label: "Anna Ahorn" });
      await page.fill('[name="delegatedOn"]', "2099-03-01");
      await page.selectOption('[name="chairAccountId"]', { label: "Dieter Distel" });
      await send(page, "Aufgaben speichern", "**notice=tasks");
      await goTo(page, address);
      expect(await page.locator("main .row-list").first().locator("li").count()).toBe(2);
      await fine("undeclared");
      for (const offices of ["Bürgermeisterin", ""]) {
        await goTo(page, `${address}/people`);
        await page.getByRole("link", { name: "Erklärung eintragen" }).first().click();
        await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
        await untilSettled(page);
        await fine("declaration");
        await page.check(`[name="holds"][value="${offices === "" ? "none" : "some"}"]`);
        await page.fill('[name="offices"]', offices);
        await send(page, "Erklärung speichern", "**notice=declared");
      }
      await goTo(page, address);
      await fine("ready");
      expect(await page.locator("h2").first().textContent()).toBe("Alles da");
    });
  });
});

test("without scripts items move up, down, in and out by buttons, and the page comes back to the moved one", async () => {
  const { id, itemIds } = storeTownHall(context, { beginsAt: BEGINS });
  await withPage(
    { viewport: VIEWPORTS.phone, locale: "de", javaScriptEnabled: false },
    async (page) => {
      await signIn(page, server.address, organiser, `/staff/town-halls/${id}/agenda`);
      const press = async (name: string, then: readonly string[]) => {
        await Promise.all([
          page.waitForEvent("load"),
          page.getByRole("button", { name, exact: true }).click(),
        ]);
        await expect.poll(() => titles(page)).toEqual(then);
        expect(page.url()).toMatch(new RegExp(`#${itemIds.discussion}$`));
      };
      await press("Aussprache: nach oben", [
        "1 Begrüßung, Ziel und Regeln",
        "2 Aussprache",
        "3 Zahlen zur Stadt",
      ]);
      await press("Aussprache: wird Teil des Punktes davor", [
        "1 Begrüßung, Ziel und Regeln",
        "1.1 Aussprache",
        "2 Zahlen zur Stadt",
      ]);
      await press("Aussprache: wird eigener Punkt", [
        "1 Begrüßung, Ziel und Regeln",
        "2 Aussprache",
        "3 Zahlen zur Stadt",
      ]);
      await press("Aussprache: nach unten", [
        "1 Begrüßung, Ziel und Regeln",
        "2 Zahlen zur Stadt",
        "3 Aussprache",
      ]);
    },
  );
});

test("by keyboard the focus stays with the moved item, and its new place is told", async () => {
  const { id, itemIds } = storeTownHall(context, { beginsAt: BEGINS });
  await withPage({ viewport: VIEWPORTS.desktop, locale: "en" }, async (page) => {
    await signIn(page, server.address, organiser, `/staff/town-halls/${id}/agenda`);
    await untilSettled(page);
    const button = page.getByRole("button", { name: "Aussprache: move up" });
    const focused = () =>
      page.evaluate(() => ({
        item: document.activeElement?.closest("li")?.id,
        move: document.activeElement?.getAttribute("value"),
      }));
    await button.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => titles(page)).toContain("2 Aussprache");
    await expect
      .poll(() => page.locator('p[role="status"]').textContent())
      .toBe("“Aussprache” is now item 2.");
    await expect.poll(focused).toEqual({ item: itemIds.discussion, move: "up" });
    await page.keyboard.press("Enter");
    await expect.poll(() => titles(page)).toContain("1 Aussprache");
    // It cannot go further up: the focus is on what it can do still.
    await expect.poll(focused).toEqual({ item: itemIds.discussion, move: "down" });
  });
});

/**
 * Drags something as a hand does: it lets go once the place shows that it takes it. Within moments after another drag the
 * next one at times takes hold of nothing; then the hand takes hold once more.
 */
async function dragOnto(page: Page, handle: Locator, place: Locator, taken = true): Promise<void> {
  for (let hold = 1; hold < HOLDS; hold += 1) {
    if ((await holdOver(page, handle, place, taken)) === taken) return page.mouse.up();
    await page.mouse.up();
  }
  expect(await holdOver(page, handle, place, taken)).toBe(taken);
  await page.mouse.up();
}

const HOLDS = 4;

/** Whether a place shows that it takes what is held over it; it has some seconds to say what is expected. */
async function holdOver(
  page: Page,
  handle: Locator,
  place: Locator,
  expected: boolean,
): Promise<boolean> {
  await handle.hover({ force: true });
  await page.mouse.down();
  for (let look = 0; ; look += 1) {
    const box = await place.boundingBox();
    if (box === null) throw new Error("The place is not shown.");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    const taken = (await place.getAttribute("data-drop-target")) !== null;
    if (look > 0 && (taken === expected || look === 40)) return taken;
    await new Promise((done) => setTimeout(done, 50));
  }
}

test("with a mouse an item is dragged by its handle", async () => {
  const { id } = storeTownHall(context, { beginsAt: BEGINS });
  await withPage({ viewport: VIEWPORTS.desktop, locale: "de" }, async (page) => {
    await signIn(page, server.address, organiser, `/staff/town-halls/${id}/agenda`);
    await untilSettled(page);
    await dragOnto(page, page.locator(".drag-handle").last(), page.locator(".drop-place").first());
    await expect
      .poll(() => titles(page))
      .toEqual(["1 Aussprache", "2 Begrüßung, Ziel und Regeln", "3 Zahlen zur Stadt"]);
  });
});

test("with a mouse an item is dragged into another one, as its first part, and an item with parts is not", async () => {
  const { id } = storeTownHall(context, { beginsAt: BEGINS });
  await withPage({ viewport: VIEWPORTS.desktop, locale: "en" }, async (page) => {
    await signIn(page, server.address, organiser, `/staff/town-halls/${id}/agenda`);
    await untilSettled(page);
    const entry = (title: string) => page.locator(".agenda-list > li", { hasText: title });
    const inside = (title: string) => entry(title).locator(".drop-place--inside");
    const drag = (title: string, onto: Locator, taken = true) =>
      dragOnto(page, entry(title).locator(".drag-handle"), onto, taken);
    await drag("Aussprache", inside("Zahlen zur Stadt"));
    const parted = ["1 Begrüßung, Ziel und Regeln", "2 Zahlen zur Stadt", "2.1 Aussprache"];
    await expect.poll(() => titles(page)).toEqual(parted);
    await untilSettled(page);
    expect(await inside("Zahlen zur Stadt").count()).toBe(0);
    // There is no third level: that place takes nothing, while the one beside it does.
    await drag("Zahlen zur Stadt", inside("Begrüßung"), false);
    await drag("Zahlen zur Stadt", page.locator(".drop-place").first());
    await expect
      .poll(() => titles(page))
      .toEqual(["1 Zahlen zur Stadt", "1.1 Aussprache", "2 Begrüßung, Ziel und Regeln"]);
  });
});

test("of two clerks who move at once the second is told and sees the order as it is", async () => {
  const { id } = storeTownHall(context, { beginsAt: BEGINS });
  await withPage({ viewport: VIEWPORTS.desktop, locale: "de" }, async (page) => {
    await signIn(page, server.address, organiser, `/staff/town-halls/${id}/agenda`);
    const other = await page.context().newPage();
    await goTo(other, page.url());
    await other.getByRole("button", { name: "Aussprache: nach oben" }).click();
    await expect.poll(() => titles(other)).toContain("2 Aussprache");
    await page.getByRole("button", { name: "Aussprache: nach oben" }).click();
    await page.waitForSelector(".kern-alert--danger");
    await expect.poll(() => titles(page)).toContain("2 Aussprache");
  });
});

const PAGES: readonly [string, (stored: StoredTownHall) => string][] = [
  ["list", () => ""],
  ["overview", ({ id }) => `/${id}`],
  ["particulars", ({ id }) => `/${id}/particulars`],
  ["people", ({ id }) => `/${id}/people`],
  ["person", ({ id, chairId }) => `/${id}/people/${chairId}`],
  ["contact-list", ({ id }) => `/${id}/people/list`],
  ["agenda", ({ id }) => `/${id}/agenda`],
  ["item", ({ id, itemIds }) => `/${id}/agenda/${itemIds.discussion}`],
  ["attachments", ({ id, itemIds }) => `/${id}/agenda/${itemIds.data}/attachments`],
  ["remove-item", ({ id, itemIds }) => `/${id}/agenda/${itemIds.data}/remove`],
  ["rules", ({ id }) => `/${id}/rules`],
  ["rule", ({ id, ruleIds }) => `/${id}/rules/${ruleIds[3]}`],
  ["translations", ({ id }) => `/${id}/texts`],
  ["translate", ({ id }) => `/${id}/texts/ar`],
  ["delete", ({ id }) => `/${id}/delete`],
];

test.each([
  ["phone", VIEWPORTS.phone, "de"],
  ["desktop", VIEWPORTS.desktop, "en"],
] as const)("on a %s every page is accessible and fits", async (size, viewport, locale) => {
  const stored = storeTownHall(context, { beginsAt: BEGINS, translated: true });
  await withPage({ viewport, locale }, async (page) => {
    await signIn(page, server.address, organiser, "/staff/town-halls");
    for (const [name, path] of PAGES) {
      await goTo(page, `${server.address}/staff/town-halls${path(stored)}`);
      await expectGoodPage(page, `hall-${size}-${name}`);
    }
  });
});

test("a published town hall shows its rules as fixed, and can be cancelled with a reason", async () => {
  const { id } = storeTownHall(context, { beginsAt: BEGINS, publishedAt: TEST_NOW });
  await withPage({ viewport: VIEWPORTS.phone, locale: "de" }, async (page) => {
    await signIn(page, server.address, organiser, `/staff/town-halls/${id}/rules`);
    await expectGoodPage(page, "hall-phone-rules-fixed");
    expect(await page.locator(".agenda-moves").count()).toBe(0);
    await goTo(page, `${server.address}/staff/town-halls/${id}/cancel`);
    await expectGoodPage(page, "hall-phone-cancel");
    await page.fill('[name="cancellation"]', "Der Saal ist nach dem Sturm gesperrt.");
    await send(page, "Jetzt absagen", "**notice=cancelled");
    await expectGoodPage(page, "hall-phone-cancelled");
    expect(await page.locator("main").textContent()).toContain("nach dem Sturm gesperrt");
  });
});
