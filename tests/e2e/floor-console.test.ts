import { connect, createServer, type Server } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readFloorEvents } from "#app/services/floor/floor-store.server.ts";
import { createVoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { agendaItemTexts } from "#db/schema/index.ts";
import { axeViolations, launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { serviceContext } from "#tests/support/database.ts";
import { type EveningBegun, eveningBegun } from "#tests/support/floor.ts";
import { goTo } from "#tests/support/good-page.ts";
import {
  freePort,
  type ServerProcess,
  startServer,
  voteKeyFolder,
} from "#tests/support/server-process.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { openedForVoting } from "#tests/support/voting.ts";

const SIZES = {
  ...VIEWPORTS,
  tablet: { width: 1024, height: 768 },
  "tablet held upright": { width: 768, height: 1024 },
} as const;

let server: ServerProcess;
let front: Server;
let address: string;
let settings: Readonly<Record<string, string>>;
let database: Database;
let browser: Browser;
let evening: EveningBegun;
/** The cookies of a chair who has signed in. */
let signedIn: Awaited<ReturnType<BrowserContext["storageState"]>>;

/** A door in front of the server that stays when the server is started anew. */
async function openFront(): Promise<void> {
  const port = await freePort();
  address = `http://localhost:${port}`;
  front = createServer((socket) => {
    const behind = connect(Number(new URL(server.address).port), "127.0.0.1");
    socket.pipe(behind).pipe(socket);
    for (const [own, other] of [
      [socket, behind],
      [behind, socket],
    ] as const) {
      own.on("error", () => other.destroy());
      own.on("close", () => other.destroy());
    }
  }).listen(port, "127.0.0.1");
}

beforeAll(async () => {
  await openFront();
  // What the tests write beside the server is found with the beat.
  settings = { PUBLIC_URL: address, FLOOR_BEAT_SECONDS: "1" };
  server = await startServer({ settings });
  database = openDatabase(server.databaseFile, { migrate: false });
  const account = await createStaffAccount(database, { roles: ["moderator"] });
  browser = await launchBrowser();
  const context = await browser.newContext();
  await signIn(await context.newPage(), address, account);
  signedIn = await context.storageState();
  await context.close();
});

afterAll(async () => {
  await browser.close();
  closeDatabase(database);
  front.close();
  await server.stop();
});

beforeEach(() => {
  evening = eveningBegun(database, { begins: new Date(Date.now() - 60_000) });
});

async function chairAt(
  options: Parameters<Browser["newContext"]>[0] = {},
  heading = "Am Wort",
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    locale: "de-DE",
    viewport: SIZES.tablet,
    storageState: signedIn,
    ...options,
  });
  const page = await context.newPage();
  await goTo(page, `${address}/staff/town-halls/${evening.townHallId}/console`);
  await page.getByRole("heading", { name: heading }).waitFor();
  return { page, context };
}

function waitingPeople(...names: string[]): string[] {
  return names.map((name) => {
    const id = evening.checkIn({ name });
    evening.join(id);
    return id;
  });
}

function given(): number {
  return readFloorEvents(database, evening.townHallId).filter(({ kind }) => kind === "floor_given")
    .length;
}

const next = (page: Page) => page.getByRole("button", { name: /^Nächste Person/ });
/** What "next" becomes when it was pressed while somebody speaks. */
const endAndNext = (page: Page) => page.getByRole("button", { name: /^Beitrag beenden, dann/ });

describe("the console of the chair", () => {
  test("two chairs who press next at once call one speaker, and the other is told calmly", async () => {
    waitingPeople("Amal Beispiel", "Kurt Muster");
    const chairs = [await chairAt(), await chairAt()];
    let arrived = 0;
    let open = () => {};
    const both = new Promise<void>((resolve) => {
      open = resolve;
    });
    for (const { page } of chairs) {
      await page.route("**/console/act", async (route) => {
        arrived += 1;
        if (arrived === 2) open();
        await both;
        await route.continue();
      });
    }
    await Promise.all(chairs.map(({ page }) => next(page).click()));
    const told = chairs.map(({ page }) => page.getByText("Jemand anderes war schneller."));
    await expect
      .poll(async () => (await Promise.all(told.map((each) => each.count()))).sort())
      .toEqual([0, 1]);
    expect(given()).toBe(1);
    for (const { page, context } of chairs) {
      await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
      await context.close();
    }
  });

  test("what is pressed without a network is sent when it is back, once", async () => {
    waitingPeople("Amal Beispiel");
    const { page, context } = await chairAt();
    await context.setOffline(true);
    await page.getByText(/Verbindung unterbrochen seit/).waitFor();
    await next(page).click();
    await page.getByText("Noch nicht gesendet: Wort erteilen").waitFor();
    expect(given()).toBe(0);
    await context.setOffline(false);
    await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
    await expect.poll(() => page.getByText(/Verbindung unterbrochen seit/).count()).toBe(0);
    expect(given()).toBe(1);
    await context.close();
  });

  test("a minute without a network loses nothing, and cuts nobody off afterwards", async () => {
    waitingPeople("Amal Beispiel");
    const { page, context } = await chairAt();
    await next(page).click();
    await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
    await context.setOffline(true);
    await page.getByText(/Verbindung unterbrochen seit/).waitFor();
    await page.getByRole("button", { name: "Beitrag beenden", exact: true }).click();
    await page.getByText("Noch nicht gesendet: Beitrag beenden").waitFor();
    // Meanwhile a second device of the chair ends this speech and calls somebody else.
    waitingPeople("Kurt Muster");
    evening.act({ kind: "end_speech" });
    evening.act({ kind: "give_floor", entryId: null });
    await page.waitForTimeout(60_000);
    expect(await page.locator(".console__name").textContent()).toContain("Amal Beispiel");
    await context.setOffline(false);
    await page.locator(".console__name", { hasText: "Kurt Muster" }).waitFor();
    await expect.poll(() => page.getByText(/Verbindung unterbrochen seit/).count()).toBe(0);
    await page.getByText("Inzwischen ist etwas geschehen").waitFor();
    const speaker = evening.state.attendees.get(evening.state.speech?.attendeeId ?? "");
    expect([speaker?.present, evening.state.past.length]).toEqual([true, 1]);
    await context.close();
  });

  test("goes on where it stood after the server was started anew", async () => {
    waitingPeople("Amal Beispiel", "Kurt Muster");
    const { page, context } = await chairAt();
    await next(page).click();
    await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
    const { databaseFile } = server;
    await server.kill();
    await page.getByText(/Verbindung unterbrochen seit/).waitFor();
    server = await startServer({ databaseFile, settings });
    await expect.poll(() => page.getByText(/Verbindung unterbrochen seit/).count()).toBe(0);
    expect(await page.locator(".console__name").textContent()).toContain("Amal Beispiel");
    await next(page).click();
    await endAndNext(page).click();
    await page.locator(".console__name", { hasText: "Kurt Muster" }).waitFor();
    await context.close();
  });

  test("is run by function keys, which do nothing while one writes", async () => {
    waitingPeople("Amal Beispiel");
    const { page, context } = await chairAt();
    await page.keyboard.press("F2");
    await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
    await page.getByLabel("Wodurch? (freiwillig)").focus();
    await page.keyboard.press("F4");
    await page.locator("h1").click();
    await page.keyboard.press("F8");
    await page.getByRole("button", { name: "Weitersprechen lassen" }).waitFor();
    expect(evening.state.speech?.runningSince).toBeNull();
    await page.keyboard.press("F4");
    await page.getByText("Niemand spricht.").waitFor();
    await context.close();
  });

  test("lets the speaker finish: next asks first, and only a second press ends the speech", async () => {
    const [first, second] = waitingPeople("Amal Beispiel", "Kurt Muster");
    const { page, context } = await chairAt();
    await next(page).click();
    await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
    const place = await next(page).boundingBox();
    await next(page).dblclick();
    await page.getByText("Es spricht noch jemand").waitFor();
    expect(await endAndNext(page).boundingBox()).toEqual(place);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Verstanden" }).click();
    await next(page).waitFor();
    expect(evening.state.speech?.attendeeId).toBe(first);
    await page.keyboard.press("F2");
    await endAndNext(page).waitFor();
    expect(evening.state.speech?.attendeeId).toBe(first);
    await page.keyboard.press("F2");
    await page.locator(".console__name", { hasText: "Kurt Muster" }).waitFor();
    expect(evening.state.speech?.attendeeId).toBe(second);
    await context.close();
  });

  test("says why a guest without invitation cannot speak, and takes the record of one", async () => {
    evening.checkIn({ name: "Tom Fremd", standing: "guest" });
    const { page, context } = await chairAt();
    await page.getByText("Auf die Liste setzen").click();
    const joining = page.locator("form", { has: page.getByLabel("Was", { exact: true }) });
    await joining.getByLabel("Wer", { exact: true }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Auf die Liste" }).click();
    await page
      .getByText(/Das Wort geht nur an Gäste, die eingeladen sind/)
      .first()
      .waitFor();
    await page.getByText("Gast ohne Einladung", { exact: true }).click();
    await page.getByLabel("Gast", { exact: true }).selectOption({ index: 1 });
    await page.getByLabel("Wer hat eingeladen, und wann?").fill("Der Bürgermeister, am 1. März");
    await page.getByRole("button", { name: "Einladung eintragen" }).click();
    await page.getByText("Kein Gast ohne Einladung ist da.").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Auf die Liste" }).click();
    await next(page).waitFor();
    await context.close();
  });

  test("names the step of the ladder as soon as person and rule are chosen", async () => {
    waitingPeople("Jens Probe");
    const { page, context } = await chairAt();
    await page.getByText("Regelverstoß", { exact: true }).click();
    const form = page.locator("form", { has: page.getByLabel("Was ist passiert?") });
    await form.getByLabel("Wer", { exact: true }).selectOption({ index: 1 });
    await form.getByLabel("Gegen welche Regel").selectOption({ index: 4 });
    await form.getByText("Die Stufenfolge sieht vor: Wort entzogen").waitFor();
    await form.getByLabel("Was ist passiert?").fill("Drohte dem Nachbarn.");
    await form.getByRole("button", { name: "Eintragen" }).click();
    await page.getByText("Drohte dem Nachbarn.").waitFor();
    expect(evening.state.sanctions).toMatchObject([{ step: "floor_withdrawn" }]);
    expect(evening.state.waiting).toEqual([]);
    await context.close();
  });

  test.each(Object.entries(SIZES))(
    "is clean and big enough to touch on a %s",
    async (_name, viewport) => {
      waitingPeople("Amal Beispiel", "Kurt-Heinrich Mustermann-Probst", "Fatma Muster");
      const { page, context } = await chairAt({ viewport });
      await next(page).click();
      await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.evaluate(() => {
        for (const each of document.querySelectorAll("details")) each.open = true;
      });
      expect(await axeViolations(page)).toEqual([]);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("button, summary, select, input:not([type=hidden])")]
          .filter((each) => !each.matches("[type=checkbox]"))
          .filter((each) => Math.round(each.getBoundingClientRect().height) < 44)
          .map((each) => each.textContent),
      );
      expect(small).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide).toBe(false);
      await context.close();
    },
  );

  test.each(Object.entries(SIZES))(
    "nothing moves from under the thumb on a %s when the connection is lost or another comes first",
    async (_name, viewport) => {
      waitingPeople("Amal Beispiel", "Kurt Muster");
      const { page, context } = await chairAt({ viewport });
      await next(page).click();
      await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
      await next(page).filter({ hasText: "Kurt Muster" }).waitFor();
      const end = page.getByRole("button", { name: "Beitrag beenden", exact: true });
      const places = () => Promise.all([next(page).boundingBox(), end.boundingBox()]);
      const before = await places();
      const [, own] = before;
      expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      const hasty = evening.checkIn({ name: "Kurt-Heinrich Mustermann-Probst" });
      evening.act({ kind: "join", attendeeId: hasty, as: "point_of_order", by: "chair" });
      await next(page).filter({ hasText: "Kurt-Heinrich" }).waitFor();
      expect(await places()).toEqual(before);
      await context.setOffline(true);
      await page.getByText(/Verbindung unterbrochen seit/).waitFor();
      expect(await places()).toEqual(before);
      await context.close();
    },
  );

  test("says what is announced in the language of the chair, and marks what is German", async () => {
    const { items } = evening;
    database
      .insert(agendaItemTexts)
      .values({ itemId: items.discussion, language: "en", title: "Debate", text: "" })
      .run();
    const { page, context } = await chairAt({ locale: "en-GB" }, "Has the floor");
    await page.getByText("Agenda", { exact: true }).click();
    const titles = page.locator(".console__agenda-title bdi");
    expect(await titles.allTextContents()).toEqual(["Debate", "Fragen"]);
    expect(await titles.evaluateAll((all) => all.map((each) => each.getAttribute("lang")))).toEqual(
      [null, "de"],
    );
    await context.close();
  });

  test("works without scripts", async () => {
    waitingPeople("Amal Beispiel");
    const { page, context } = await chairAt({ javaScriptEnabled: false });
    await Promise.all([page.waitForEvent("load"), next(page).click()]);
    await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "Beitrag beenden", exact: true }).click(),
    ]);
    await page.getByText("Niemand spricht.").waitFor();
    await context.close();
  });
});

describe("the wall", () => {
  test("shows two votes, one with a long title, beside speaker, list and rules without scrolling", async () => {
    waitingPeople("Amal Beispiel", "Kurt Muster", "Lea Muster", "Ida Muster");
    const context = { ...serviceContext({ database }), now: new Date() };
    const keyStore = createVoteKeyStore(voteKeyFolder(server.databaseFile));
    const room = { electorate: "present", townHallId: evening.townHallId } as const;
    const long =
      "Stimmungsbild zur Reihenfolge der Straßensanierung im Geltungsbereich der Satzung";
    for (const title of [`${long} einschließlich aller Ortsteile`, "Bänke am Markt"]) {
      await openedForVoting(context, keyStore, { ...room, title, residents: 0 });
    }
    const { page, context: wallContext } = await chairAt();
    await next(page).click();
    await page.locator(".console__name", { hasText: "Amal Beispiel" }).waitFor();
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(size);
      for (const language of ["de", "ar"]) {
        const wall = `${address}/staff/town-halls/${evening.townHallId}/projector`;
        await goTo(page, `${wall}?language=${language}`);
        await page.locator(".floor-board__turnout").nth(1).waitFor();
        expect(
          await page.evaluate(() => [
            document.documentElement.scrollHeight - window.innerHeight,
            document.documentElement.scrollWidth - window.innerWidth,
          ]),
        ).toEqual([0, 0]);
      }
    }
    await wallContext.close();
  });

  test("follows the chair, says when it lost the connection, and catches up", async () => {
    waitingPeople("Amal Beispiel", "Kurt Muster");
    const { page, context } = await chairAt({ viewport: { width: 1920, height: 1080 } });
    const wallContext = await browser.newContext({
      locale: "de-DE",
      storageState: signedIn,
      viewport: { width: 1920, height: 1080 },
    });
    const wall = await wallContext.newPage();
    await goTo(wall, `${address}/staff/town-halls/${evening.townHallId}/projector?language=de`);
    await wall.getByText("Gerade spricht niemand.").waitFor();
    await next(page).click();
    await wall.locator("[data-floor-speaker]", { hasText: "Amal Beispiel" }).waitFor();
    expect(await axeViolations(wall)).toEqual([]);
    const height = () => wall.evaluate(() => document.documentElement.scrollHeight);
    expect(await height()).toBe(1080);
    for (const size of [SIZES.tablet, { width: 1280, height: 720 }]) {
      await wall.setViewportSize(size);
      await expect.poll(height).toBe(size.height);
    }
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await wallContext.setOffline(true);
    await wall.getByText(/Verbindung unterbrochen seit/).waitFor();
    await next(page).click();
    await endAndNext(page).click();
    await page.locator(".console__name", { hasText: "Kurt Muster" }).waitFor();
    await wallContext.setOffline(false);
    await wall.locator("[data-floor-speaker]", { hasText: "Kurt Muster" }).waitFor();
    await expect.poll(() => wall.getByText(/Verbindung unterbrochen seit/).isVisible()).toBe(false);
    await wallContext.close();
    await context.close();
  });
});
