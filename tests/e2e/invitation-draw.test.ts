import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTable } from "#app/services/files/delimited-text.ts";
import { registerExtracts } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { storeInvitationSettings, syntheticTown } from "#tests/support/invitations.ts";
import { SAMPLE_QUOTAS, storeProcess } from "#tests/support/pool.ts";
import { storeExtract } from "#tests/support/register.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

const QUOTAS = [
  ...SAMPLE_QUOTAS,
  { feature: "Bildung", value: "ohne Abschluss", min: 1, max: 3 },
  { feature: "Bildung", value: "mit Abschluss", min: 7, max: 9 },
];

let town: Town;
let browser: Browser;
let organiser: StaffAccount;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  organiser = await createStaffAccount(town.context.database, { roles: ["organiser"] });
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

async function openInvitations(
  viewport: keyof typeof VIEWPORTS,
  options: {
    javaScriptEnabled?: boolean;
    locale?: string;
    settings?: boolean;
    register?: boolean;
  } = {},
): Promise<{ page: Page; address: string }> {
  const processId = storeProcess(town.context, { people: [], quotas: QUOTAS });
  if (options.settings ?? true) storeInvitationSettings(town.context.database, processId);
  if (options.register ?? true) storeExtract(town.context, processId, syntheticTown(1200));
  const context = await browser.newContext({
    viewport: VIEWPORTS[viewport],
    locale: options.locale ?? "de-DE",
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  });
  const page = await context.newPage();
  const path = `/staff/processes/${processId}/invitations`;
  await signIn(page, town.server.address, organiser, path);
  return { page, address: town.server.address + path };
}

describe.each(["phone", "desktop"] as const)("an organiser on a %s", (viewport) => {
  test("fills in the details, plans, draws, checks the draw and plans a second wave", async () => {
    const { page } = await openInvitations(viewport, { settings: false });
    await page.getByText("Die Angaben zur Einladung fehlen noch").waitFor();
    await expectGoodPage(page, `invitations-start-${viewport}`);
    await page.getByRole("link", { name: "Angaben ausfüllen" }).click();
    await page.getByLabel("Letzter Tag für Antworten").fill("2099-05-31");
    await page.getByLabel("Telefon", { exact: true }).fill("03476 000000");
    await page.getByLabel("Zeiten, zu denen jemand abnimmt").fill("Di 9 bis 12 Uhr");
    await page.getByLabel("Wer unterschreibt").fill("Bürgermeisterin (Beispiel)");
    await page.getByLabel("Zuständig für Unterstützung").selectOption({ label: organiser.name });
    await expectGoodPage(page, `invitations-settings-${viewport}`);
    await page.getByRole("button", { name: "Speichern" }).click();

    await page.getByRole("link", { name: "Einladungen planen" }).click();
    await page.getByRole("heading", { name: "Einladungen planen" }).waitFor();
    await page.getByText("Von Bildung weiß das Register nichts").waitFor();
    await page.getByLabel("Anzahl der Briefe").fill("200");
    await page.getByLabel(/Geschätzter Anteil von Bildung: ohne Abschluss/).fill("15");
    await page.getByLabel(/Zusagen auf 100 Briefe: Alter, 16–29/).fill("6");
    await page.getByLabel(/Zusagen auf 100 Briefe: Geschlecht, weiblich/).fill("9,5");
    await page.getByLabel(/Zusagen auf 100 Briefe: weiblich · 16–29 · Kernstadt/).fill("4,5");
    await page.getByRole("button", { name: "Neu berechnen" }).first().click();
    await page.getByText("200 Briefe lassen").waitFor();
    await page.getByText("Ihre Schätzung").waitFor();
    await expect.poll(() => page.getByText("eigene Zahl", { exact: true }).count()).toBe(3);
    await page.getByText("Wie aus Ausprägungen Gruppen werden").click();
    await expectGoodPage(page, `invitations-plan-${viewport}`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Plan als CSV speichern" }).click();
    const table = readTable(readFileSync(await (await download).path()));
    expect(table.ok && table.value.rows).toHaveLength(12);

    await page.getByRole("button", { name: "Weiter: prüfen und ziehen" }).click();
    await page.getByText("Eine Welle lässt sich nicht zurücknehmen").waitFor();
    await page.getByText("Briefe je Gruppe ansehen").click();
    await expectGoodPage(page, `invitations-confirm-${viewport}`);
    await page.getByRole("button", { name: "200 Einladungen ziehen" }).click();

    await page.getByRole("heading", { name: "Welle 1" }).waitFor();
    await page.getByText("Noch nicht nachgeprüft").waitFor();
    await page.getByRole("button", { name: "Jetzt nachprüfen" }).click();
    await page.getByText("Nachgeprüft: dasselbe Ergebnis").waitFor();
    await page.getByText("2 weitere Zeilen zeigen").first().click();
    await page.getByText("Angaben zum Nachrechnen").click();
    await expectGoodPage(page, `invitations-draw-${viewport}`);
    await page.getByRole("link", { name: "Zurück zu den Einladungen" }).click();
    await page.getByRole("link", { name: "Weitere Welle planen" }).click();
    await page.getByText(/schon Eingeladene und ihre Haushalte/).waitFor();
    await page.context().close();
  });
});

test("everything works without JavaScript, and the enter key recalculates", async () => {
  const { page } = await openInvitations("phone", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "Einladungen planen" }).click();
  await page.getByLabel("Anzahl der Briefe").fill("90");
  await page.getByLabel("Anzahl der Briefe").press("Enter");
  await page.getByText("90 Briefe lassen").waitFor();
  await page.getByLabel("Einfach: alle haben die gleiche Chance").check();
  await page.getByRole("button", { name: "Weiter: prüfen und ziehen" }).click();
  await page.getByRole("button", { name: "90 Einladungen ziehen" }).click();
  await page.getByRole("link", { name: "Zum Ergebnis der Ziehung" }).click();
  await page.getByRole("heading", { name: "Welle 1" }).waitFor();
  await page.getByRole("button", { name: "Jetzt nachprüfen" }).click();
  await page.getByRole("link", { name: "Zum Ergebnis der Ziehung" }).click();
  await page.getByText("Nachgeprüft: dasselbe Ergebnis").waitFor();
  await page.context().close();
});

test("rates that are no numbers or contradict each other are named, and can be discarded", async () => {
  const { page, address } = await openInvitations("phone");
  await goTo(page, `${address}/plan`);
  await page.getByLabel(/Zusagen auf 100 Briefe: Alter, 16–29/).fill("wenige");
  for (const value of ["weiblich", "männlich", "divers"]) {
    const field = page.getByLabel(`Eigene Zahl der Zusagen auf 100 Briefe: Geschlecht, ${value}`);
    if ((await field.count()) > 0) await field.fill("20");
  }
  for (const value of ["Kernstadt", "Dörfer"]) {
    await page.getByLabel(`Eigene Zahl der Zusagen auf 100 Briefe: Ortsteil, ${value}`).fill("5");
  }
  await page.getByRole("button", { name: "Weiter: prüfen und ziehen" }).click();
  await page.getByText("Einige Felder enthalten keine brauchbare Zahl").waitFor();
  await page.getByText("Ihre Zahlen widersprechen einander").waitFor();
  await page.getByRole("link", { name: "Alter: 16–29: „wenige“" }).click();
  expect(await page.getByLabel(/Zusagen auf 100 Briefe: Alter, 16–29/).inputValue()).toBe("wenige");
  await expectGoodPage(page, "invitations-rates-wrong-phone");
  await page.getByRole("link", { name: "Alle eigenen Zahlen zu Zusagen verwerfen" }).click();
  const contradiction = page.getByText("Ihre Zahlen widersprechen einander");
  await expect.poll(() => contradiction.count()).toBe(0);
  const rate = page.getByLabel(/Zusagen auf 100 Briefe: Alter, 16–29/);
  await expect.poll(() => rate.inputValue()).toBe("");
  await page.context().close();
});

test("more letters than households leave room for are named before the draw, in either design", async () => {
  const { page, address } = await openInvitations("desktop", { locale: "en-GB" });
  for (const design of ["simple", "stratified"]) {
    await goTo(
      page,
      `${address}/plan?sent=1&household=1&letters=900&design=${design}&feature=Alter`,
    );
    await page.getByText(/Only \d+ of the 900 letters are possible/).waitFor();
  }
  await page.getByText("the households leave no room").first().waitFor();
  await expectGoodPage(page, "invitations-full-desktop-english");
  await page.getByRole("button", { name: "Continue: check and draw" }).click();
  await page.getByRole("heading", { name: "Draw invitations" }).waitFor();
  await page.getByText(/Only \d+ of the 900 letters are possible/).waitFor();
  await page.context().close();
});

test("the residents of a large town are counted in a thread of their own, and the plan follows by itself", async () => {
  const { page, address } = await openInvitations("phone");
  const processId = address.split("/").at(-2) ?? "";
  town.context.database
    .update(registerExtracts)
    .set({ rowsTaken: 400_000 })
    .where(eq(registerExtracts.processId, processId))
    .run();
  await goTo(page, `${address}/plan`);
  await page.getByLabel("Anzahl der Briefe").waitFor();
  await page.getByText(/1\.0\d\d Personen können gezogen werden/).waitFor();
  await page.context().close();
});

test("what is wrong is said where it stands, and what was entered stays", async () => {
  const { page, address } = await openInvitations("desktop");
  await goTo(page, `${address}/plan`);
  await page.getByLabel("Anzahl der Briefe").fill("viele");
  await page.getByRole("button", { name: "Neu berechnen" }).first().click();
  await page.getByText("Bitte geben Sie eine ganze Zahl ab 1 ein.").waitFor();
  expect(await page.getByLabel("Anzahl der Briefe").inputValue()).toBe("viele");
  await page.getByLabel("Anzahl der Briefe").fill("5000");
  await page.getByRole("button", { name: "Weiter: prüfen und ziehen" }).click();
  await page.getByText("So viele Briefe gehen nicht").waitFor();
  await expectGoodPage(page, "invitations-refused-desktop");
  await goTo(page, `${address}/settings`);
  await page.getByLabel("Mindestalter in Jahren").fill("uralt");
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByText("Bitte geben Sie ein Alter von 0 bis 120 Jahren ein.").waitFor();
  expect(await page.getByLabel("Mindestalter in Jahren").inputValue()).toBe("uralt");
  await page.context().close();
});

test("the pages are good in English, and say what is missing", async () => {
  const { page } = await openInvitations("phone", { locale: "en-GB" });
  await page.getByRole("link", { name: "Plan invitations" }).click();
  await page.getByLabel("Number of letters").fill("30");
  await page.getByRole("button", { name: "Recalculate" }).first().click();
  await page.getByText("30 letters let").waitFor();
  await page.getByText("For some values too few people might say yes").waitFor();
  await expectGoodPage(page, "invitations-plan-english-phone");
  await page.context().close();

  const bare = await openInvitations("desktop", { locale: "en-GB", register: false });
  await bare.page.getByText("A register extract is needed first").waitFor();
  await expectGoodPage(bare.page, "invitations-without-register-desktop");
  await bare.page.context().close();
});
