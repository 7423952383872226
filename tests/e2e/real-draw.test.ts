import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addSwornPerson, issueSwornCode } from "#app/services/second-person/sworn-people.server.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { staffActor } from "#tests/support/database.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { commitRealDraw, expectOk } from "#tests/support/real-draw.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;
let beacon: Server;
let organiser: StaffAccount;
let auditor: StaffAccount;
/** The organiser's session: signing in is limited, and not what is tested here. */
let signedIn: Awaited<ReturnType<BrowserContext["storageState"]>>;

beforeAll(async () => {
  beacon = createServer((request, response) => {
    const round = Number(request.url?.split("/").at(-1));
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ round, randomness: "5a".repeat(32) }));
  });
  await new Promise<void>((done) => beacon.listen(0, "127.0.0.1", done));
  const { port } = beacon.address() as AddressInfo;
  town = await startTown({ BEACON_URL: `http://127.0.0.1:${port}/public/{round}` });
  browser = await launchBrowser();
  organiser = await createStaffAccount(town.context.database, { roles: ["organiser"] });
  auditor = await createStaffAccount(town.context.database, { roles: ["auditor"] });
  const context = await browser.newContext();
  await signIn(await context.newPage(), town.server.address, organiser);
  signedIn = await context.storageState();
  await context.close();
});

afterAll(async () => {
  await browser.close();
  await town.close();
  beacon.close();
});

/** A page as the organiser sees it, in German unless another language is asked for. */
async function openPage(
  viewport: keyof typeof VIEWPORTS,
  path: string,
  options: Parameters<Browser["newContext"]>[0] = {},
) {
  const context = await browser.newContext({
    viewport: VIEWPORTS[viewport],
    locale: "de-DE",
    storageState: signedIn,
    ...options,
  });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}${path}`);
  return page;
}

function swornCode(): string {
  const administrator = {
    ...town.context,
    actor: staffActor(town.context.database, "administrator"),
    now: new Date(),
  };
  const swornId = addSwornPerson(administrator, { name: "Synthetic Witness" });
  return expectOk(issueSwornCode(administrator, swornId)).code;
}

/** A process of now whose lottery is committed to, as the services do it. */
function committedProcess(source: "stage" | "beacon" = "stage") {
  const context = { ...town.context, now: new Date() };
  return commitRealDraw(context, { source });
}

async function prepareAndCommit(page: Page, picture: string | null) {
  await page.getByRole("button", { name: "Ziehung vorbereiten" }).click();
  await page.getByRole("heading", { name: "Vorbereitung prüfen" }).waitFor();
  if (picture !== null) await expectGoodPage(page, `real-review-${picture}`);
  await page.getByRole("link", { name: "Weiter zur Veröffentlichung" }).click();
  await page.getByRole("heading", { name: "Losverfahren veröffentlichen", level: 1 }).waitFor();
  await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
  await page.getByText("Bitte bestätigen Sie, dass alles geprüft ist.").waitFor();
  if (picture !== null) await expectGoodPage(page, `real-commit-refused-${picture}`);
  await page.getByLabel("Wie genau?").fill("Drei zehnseitige Würfel in der Stadthalle (Probe).");
  await page.getByLabel("Tag").fill("2099-05-01");
  await page.getByLabel("Uhrzeit").fill("18:30");
  await page.getByLabel("Ich habe alles geprüft.").check();
  await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
  await page.getByText("Das Losverfahren ist veröffentlicht").first().waitFor();
}

async function enterTwice(page: Page, digits: string, code: string) {
  await page.getByLabel("Die drei Ziffern").fill(digits);
  await page.getByRole("button", { name: "Eintragen" }).click();
  await page.getByRole("heading", { name: "Zweite Person" }).waitFor();
  await page.getByLabel("Die drei Ziffern").fill(digits);
  await page.getByLabel("Code der Vertrauensperson").fill(code);
  await page.getByRole("button", { name: "Eintragen und ziehen" }).click();
}

describe.each([
  ["phone", true],
  ["desktop", true],
  ["phone", false],
] as const)("on a %s (script: %s) the real draw", (viewport, javaScriptEnabled) => {
  const picture = javaScriptEnabled ? viewport : null;

  test("is prepared, reviewed, committed to, drawn by two people and shown to the hall", async () => {
    const processId = storeProcess(town.context);
    const page = await openPage(viewport, `/staff/processes/${processId}/draws`, {
      javaScriptEnabled,
    });
    if (picture !== null) await expectGoodPage(page, `real-start-${picture}`);
    if (javaScriptEnabled) {
      await prepareAndCommit(page, picture);
    } else {
      await page.getByRole("button", { name: "Ziehung vorbereiten" }).click();
      await page.getByRole("link", { name: "Zum Ergebnis" }).waitFor();
      await goTo(page, `${town.server.address}/staff/processes/${processId}/draws`);
      await page.getByRole("link", { name: "Vorbereitung prüfen" }).click();
      await page.getByRole("link", { name: "Weiter zur Veröffentlichung" }).click();
      await page.getByLabel("Wie genau?").fill("Drei zehnseitige Würfel in der Stadthalle.");
      await page.getByLabel("Tag").fill("2099-05-01");
      await page.getByLabel("Uhrzeit").fill("18:30");
      await page.getByLabel("Ich habe alles geprüft.").check();
      await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
      await page.getByText("Das Losverfahren ist veröffentlicht").first().waitFor();
    }
    if (picture !== null) await expectGoodPage(page, `real-committed-${picture}`);
    const number = page.url().replace(/[?#].*$/, "");
    const drawId = number.split("/").at(-2) ?? "";
    expect((await page.getByText("Prüfsumme", { exact: true }).count()) > 0).toBe(true);

    await enterTwice(page, "0 4 7", swornCode());
    await page.getByRole("heading", { name: "1. Ziehung: Ergebnis" }).waitFor();
    if (picture !== null) await expectGoodPage(page, `real-result-${picture}`);
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("047");
    expect(text).toContain("vor dem angekündigten Zeitpunkt");
    await expect
      .poll(() => page.getByRole("row").filter({ hasText: "Synthetic Person" }).count())
      .toBe(10);
    await page.getByRole("button", { name: "Jetzt nachrechnen" }).click();
    await page.getByText("Alles stimmt.").waitFor();

    await goTo(page, `${town.server.address}/staff/draws/${drawId}/ceremony`);
    await expect
      .poll(() => page.locator(".ceremony__digit").allTextContents())
      .toEqual(["0", "4", "7"]);
    await page.context().close();
  });
});

test("two entries that differ draw nothing, and both stay on the page", async () => {
  const { processId, drawId } = await committedProcess();
  const page = await openPage("phone", `/staff/processes/${processId}/draws/${drawId}`);
  await page.getByLabel("Die drei Ziffern").fill("12");
  await page.getByRole("button", { name: "Eintragen" }).click();
  await page.getByText("genau drei Ziffern").waitFor();
  await page.getByLabel("Die drei Ziffern").fill("123");
  await page.getByRole("button", { name: "Eintragen" }).click();
  await page.getByRole("heading", { name: "Zweite Person" }).waitFor();
  await expectGoodPage(page, "real-second-phone");
  expect(await page.locator("main").textContent()).not.toContain("1 2 3");
  await page.getByLabel("Die drei Ziffern").fill("321");
  await page.locator('input[name="secondPerson"][value="staff"]').check();
  await page.locator('input[name="secondEmail"]').fill(auditor.email);
  await page.locator('input[name="secondPassword"]').fill(auditor.password);
  await page.getByRole("button", { name: "Eintragen und ziehen" }).click();
  await page.getByText("stimmten nicht überein").waitFor();
  await expectGoodPage(page, "real-differ-phone");
  const text = (await page.locator("main").textContent()) ?? "";
  expect(text).toContain("1 2 3");
  expect(text).toContain("3 2 1");
  await expect
    .poll(() => page.getByRole("button", { name: "Eintragen", exact: true }).count())
    .toBe(1);
  await page.context().close();
});

test("of two browsers the later second entry learns that it is drawn", async () => {
  const { processId, drawId } = await committedProcess();
  const path = `/staff/processes/${processId}/draws/${drawId}/number`;
  const left = await openPage("desktop", path);
  await left.getByLabel("Die drei Ziffern").fill("471");
  await left.getByRole("button", { name: "Eintragen" }).click();
  await left.getByRole("heading", { name: "Zweite Person" }).waitFor();
  const right = await openPage("desktop", path);
  for (const page of [left, right]) {
    await page.getByLabel("Die drei Ziffern").fill("471");
    await page.getByLabel("Code der Vertrauensperson").fill(swornCode());
  }
  await left.getByRole("button", { name: "Eintragen und ziehen" }).click();
  await left.getByRole("heading", { name: "1. Ziehung: Ergebnis" }).waitFor();
  await right.getByRole("button", { name: "Eintragen und ziehen" }).click();
  await right.getByText("Inzwischen ist gezogen worden.").waitFor();
  await left.context().close();
  await right.context().close();
});

test("a number from a beacon is fetched by a button", async () => {
  const { processId, drawId } = await committedProcess("beacon");
  const page = await openPage("desktop", `/staff/processes/${processId}/draws/${drawId}`);
  await expectGoodPage(page, "real-beacon");
  await page.getByRole("button", { name: "Vom Zufallsdienst abrufen" }).click();
  await page.getByRole("heading", { name: "Zweite Person" }).waitFor();
  await page.getByLabel("Zufallswert der Runde").fill("5a".repeat(32));
  await page.getByLabel("Code der Vertrauensperson").fill(swornCode());
  await page.getByRole("button", { name: "Eintragen und ziehen" }).click();
  await page.getByRole("heading", { name: "1. Ziehung: Ergebnis" }).waitFor();
  await page.getByText("abgerufen").waitFor();
  await page.context().close();
});

test("a commitment is withdrawn, and a result set aside, by two people for a public reason", async () => {
  const { processId, drawId } = await committedProcess();
  const base = `/staff/processes/${processId}/draws/${drawId}`;
  const page = await openPage("phone", `${base}/revoke`);
  await expectGoodPage(page, "real-withdraw-phone");
  await page.getByLabel("Grund (wird veröffentlicht)").fill("Zehn Rückmeldungen fehlten.");
  await page.getByLabel("Code der Vertrauensperson").fill("AAAA-AAAA-AAAA");
  await page.getByRole("button", { name: "Veröffentlichung zurücknehmen" }).click();
  await page.getByText("Die zweite Person konnte nicht bestätigen").waitFor();
  expect(await page.getByLabel("Grund (wird veröffentlicht)").inputValue()).toContain("Zehn");
  await page.getByLabel("Code der Vertrauensperson").fill(swornCode());
  await page.getByRole("button", { name: "Veröffentlichung zurücknehmen" }).click();
  await page.getByText("1. Ziehung, zurückgenommen").waitFor();
  await expectGoodPage(page, "real-list-phone");
  await goTo(page, `${town.server.address}${base}/number`);
  await page.getByText("Grund: Zehn Rückmeldungen fehlten.").waitFor();
  expect(await page.getByLabel("Die drei Ziffern").count()).toBe(0);
  await page.context().close();
});

test("the statement of the scrutineers is recorded", async () => {
  const { processId, drawId } = await committedProcess();
  const base = `/staff/processes/${processId}/draws/${drawId}`;
  const page = await openPage("phone", `${base}/statement`);
  await page.getByRole("button", { name: "Eintragen und veröffentlichen" }).click();
  await page.getByText("Bitte wählen Sie das Ergebnis der Prüfung.").waitFor();
  await expectGoodPage(page, "real-statement-phone");
  await page.getByLabel("Wer hat geprüft?").fill("Datenschutzbeauftragte der Stadt");
  await page.getByLabel("Unterschrieben am").fill("2026-03-02");
  await page.getByLabel("Alles stimmt").check();
  await page.getByLabel("Wortlaut der Erklärung").fill("Wir haben jede Losgruppe geprüft.");
  await page.getByRole("button", { name: "Eintragen und veröffentlichen" }).click();
  await page.getByText("Wir haben jede Losgruppe geprüft.").waitFor();
  await page.context().close();
});

test("an auditor sees the draw without people, files or forms", async () => {
  const { processId, drawId } = await committedProcess();
  const base = `/staff/processes/${processId}/draws/${drawId}`;
  const page = await openPage("desktop", "/", {
    locale: "en",
    storageState: { cookies: [], origins: [] },
  });
  await signIn(page, town.server.address, auditor, `${base}/number`);
  await expectGoodPage(page, "real-auditor");
  const text = (await page.locator("main").textContent()) ?? "";
  expect(text).toContain("Notice for the gazette");
  expect(text).not.toMatch(/Synthetic Person|Full file|Enter the number/);
  for (const file of ["lottery-full.json", "letters.csv"]) {
    expect((await page.goto(`${town.server.address}${base}/${file}`))?.status()).toBe(403);
  }
  await page.context().close();
});

describe("the page for the projector", () => {
  test.each(["de", "en", "ar"])("turns to the number by itself (%s)", async (language) => {
    const { processId, drawId } = await committedProcess();
    const hall = await openPage("desktop", `/staff/draws/${drawId}/ceremony?language=${language}`, {
      viewport: { width: 1920, height: 1080 },
      reducedMotion: "reduce",
    });
    await expectGoodPage(hall, `ceremony-before-${language}`);
    expect(await hall.locator("main").textContent()).toContain("000–999");

    const desk = await openPage("desktop", `/staff/processes/${processId}/draws/${drawId}`);
    await enterTwice(desk, "7 0 3", swornCode());
    await hall.locator(".ceremony__digit").first().waitFor();
    await expectGoodPage(hall, `ceremony-after-${language}`);
    const text = (await hall.locator("main").textContent()) ?? "";
    expect(text).not.toMatch(/Synthetic|R-\d/);
    await expect.poll(() => hall.locator(".ceremony__tick").count()).toBe(7);
    await desk.context().close();
    await hall.context().close();
  });

  test("fits a phone", async () => {
    const { drawId } = await committedProcess();
    const page = await openPage("phone", `/staff/draws/${drawId}/ceremony`);
    await expectGoodPage(page, "ceremony-phone");
    await page.context().close();
  });
});
