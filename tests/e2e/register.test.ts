import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { processes, registerResidents } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { serviceContext } from "#tests/support/database.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";

const FILE = {
  name: "einwohner.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Nr;Name;Vorname;Geburtsdatum;Geschlecht;Staatsangehörigkeit;Ortsteil;Straße;PLZ;Ort;Religion",
      "M-1;Synthetisch;Erika;07.03.1985;w;deutsch;Walbeck;Quokkaweg 1;06333;Musterstadt;keine",
      "M-2;Synthetisch;Amal;01.12.1991;m;syrisch;Walbeck;Quokkaweg 2;06333;Musterstadt;keine",
      "M-3;Synthetisch;Olga;31.02.1991;w;polnisch;Kernstadt;Quokkaweg 3;06333;Musterstadt;keine",
    ].join("\r\n"),
  ),
};

let server: ServerProcess;
let database: Database;
let browser: Browser;
let account: StaffAccount;

beforeAll(async () => {
  server = await startServer();
  database = openDatabase(server.databaseFile, { migrate: false });
  account = await createStaffAccount(database, { roles: ["organiser"] });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  closeDatabase(database);
  await server.stop();
});

function newProcess(): string {
  const processId = storeProcess(serviceContext({ database }), { people: [] });
  database.update(processes).set({ endsOn: "2199-12-31" }).where(eq(processes.id, processId)).run();
  return processId;
}

/** @param name of the pages for pictures; null where no script can look at them */
async function upload(page: Page, processId: string, name: string | null): Promise<void> {
  await goTo(page, `${server.address}/staff/processes/${processId}/register`);
  await page.getByText("Worum Sie das Meldeamt bitten").waitFor();
  if (name !== null) await expectGoodPage(page, `${name}-empty`);
  await page.locator('input[type="file"]').setInputFiles(FILE);
  await page.getByRole("button", { name: "Hochladen und ansehen" }).click();
  await page.getByText("Was bedeuten die Spalten?").waitFor();
  if (name !== null) await expectGoodPage(page, `${name}-columns`);
  await page.getByRole("button", { name: "Register einlesen" }).click();
}

test.each(["phone", "desktop"] as const)(
  "an organiser imports a register on a %s, sees what was left out, and deletes it",
  async (device) => {
    const page = await browser.newPage({ locale: "de", viewport: VIEWPORTS[device] });
    await signIn(page, server.address, account);
    await upload(page, newProcess(), `register-${device}`);
    await page.getByText("Wer im Auszug steht").waitFor();
    await page.getByText("1 Zeile wurde ausgelassen").waitFor();
    await page.getByText("Das ist kein Datum").waitFor();
    await expectGoodPage(page, `register-${device}-result`);
    await page.getByText("Auszug löschen …").click();
    await page.getByText("Gelöscht werden 2 Personen").waitFor();
    await page.getByRole("button", { name: "Auszug endgültig löschen" }).click();
    await page.getByText("von Hand gelöscht").waitFor();
    await expect.poll(() => database.select().from(registerResidents).all()).toEqual([]);
    await page.close();
  },
);

test.each(["de", "en"] as const)(
  "on a phone, in %s, a file and columns that do not fit are refused with what to do about it",
  async (locale) => {
    const words = {
      de: { workbook: "Das ist eine Arbeitsmappe", twice: "Das hat schon eine andere Spalte" },
      en: { workbook: "This is a workbook", twice: "Another column has this meaning already" },
    }[locale];
    const page = await browser.newPage({ locale, viewport: VIEWPORTS.phone });
    await signIn(page, server.address, account);
    const processId = newProcess();
    await goTo(page, `${server.address}/staff/processes/${processId}/register`);
    const chosen = page.locator('input[type="file"]');
    await chosen.setInputFiles({ ...FILE, buffer: Buffer.from("PK\u0003\u0004 not a table") });
    await page.locator(".kern-btn--primary").click();
    await page.getByText(words.workbook).waitFor();
    await expectGoodPage(page, `register-refused-${locale}`);
    await chosen.setInputFiles(FILE);
    await page.locator(".kern-btn--primary").click();
    const second = page.locator('select[name="role-1"]');
    await second.waitFor();
    await second.selectOption("reference");
    await page.locator('button[value="import"]').click();
    await page.getByText(words.twice).waitFor();
    expect(await second.inputValue()).toBe("reference");
    await expectGoodPage(page, `register-columns-refused-${locale}`);
    await page.close();
  },
);

test("it works without JavaScript as well", async () => {
  const context = await browser.newContext({ locale: "de", javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, server.address, account);
  const processId = newProcess();
  await upload(page, processId, null);
  await page.getByText("Das Melderegister ist eingelesen.").waitFor();
  await page.getByRole("link", { name: "Zum Melderegister" }).click();
  await page.getByText("2 Einwohnerinnen und Einwohner sind eingelesen.").waitFor();
  await context.close();
});
