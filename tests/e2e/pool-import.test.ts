import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { serviceContext } from "#tests/support/database.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { respondentList } from "#tests/support/pool-list.ts";
import { storeCommittedDraw } from "#tests/support/process.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";

let server: ServerProcess;
let browser: Browser;
let account: StaffAccount;
const folder = mkdtempSync(join(tmpdir(), "losrunde-lists-"));

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  account = await createStaffAccount(server.databaseFile, { roles: ["organiser"] });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A process without people in the running server's database. */
function newProcess(): string {
  const database = openDatabase(server.databaseFile, { migrate: false });
  const processId = storeProcess(serviceContext({ database }), { people: [] });
  closeDatabase(database);
  return processId;
}

function listFile(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const faultyList = [
  "Nr;Name;Geschlecht;Alter;Ortsteil;E-Mail",
  "1;Synthetic A;weiblich;16–29;Dörfer;a@example.org",
  "2;Synthetic B;männlich;30 – 59;Kernstadt;b@example.org",
  "2;Synthetic C;männlich;60+;Kernstadt;c@example.org",
  "4;Synthetic D;divers;60+;Kernstadt;d@example.org",
  "5;Synthetic E;weiblich;60+;Kernstadt;=1+1",
  "6;Synthetic F;weiblich;;Kernstadt;f@example.org",
  "",
].join("\r\n");

const words = {
  de: {
    start: "Liste hochladen",
    upload: "Hochladen und ansehen",
    check: "Datei prüfen",
    all: "60 Zeilen übernehmen",
    two: "2 Zeilen übernehmen",
    leaveOut: "Die 4 aufgeführten Zeilen auslassen",
    toPool: "Zum Lostopf",
    again: "Lostopf ersetzen",
    empty: "Lostopf leeren",
    emptyForGood: "Lostopf endgültig leeren",
    inPool: "60 Personen im Lostopf",
    left: "2 Personen im Lostopf",
    gone: "Der Lostopf ist jetzt leer.",
  },
  en: {
    start: "Upload a list",
    upload: "Upload and preview",
    check: "Check the file",
    all: "Import 60 rows",
    two: "Import 2 rows",
    leaveOut: "Leave out the 4 listed rows",
    toPool: "Go to the pool",
    again: "Replace the pool",
    empty: "Empty the pool",
    emptyForGood: "Empty the pool for good",
    inPool: "60 people in the pool",
    left: "2 people in the pool",
    gone: "The pool is now empty.",
  },
};

describe.each([
  ["phone", "de"],
  ["desktop", "en"],
] as const)("on a %s, in the language %s", (device, language) => {
  test("an organiser fills the pool from a list, replaces it and empties it", async () => {
    const text = words[language];
    const context = await browser.newContext({
      viewport: VIEWPORTS[device],
      locale: language,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const shot = (step: string) => expectGoodPage(page, `pool-${device}-${language}-${step}`);
    await signIn(page, server.address, account);
    await goTo(page, `${server.address}/staff/processes/${newProcess()}/pool`);
    await shot("1-empty");

    await page.getByRole("link", { name: text.start }).click();
    await page.locator('input[type="file"]').waitFor();
    await page.locator(".file-drop__zone").waitFor();
    await shot("2-upload");
    await page
      .locator('input[type="file"]')
      .setInputFiles(listFile("list.csv", respondentList(60)));
    await page.getByRole("button", { name: text.upload }).click();
    await page.getByRole("button", { name: text.check }).waitFor();
    await shot("3-columns");
    await page.getByRole("button", { name: text.check }).click();
    await page.getByRole("button", { name: text.all }).waitFor();
    await shot("4-report-good");
    await page.getByRole("button", { name: text.all }).click();
    await page.getByRole("link", { name: text.toPool }).waitFor();
    await shot("5-job-done");
    await page.getByRole("link", { name: text.toPool }).click();
    await page.getByText(text.inPool).waitFor();
    await shot("6-pool");

    await page.getByRole("link", { name: text.again }).click();
    await page.locator('input[type="file"]').waitFor();
    await shot("7-upload-replace");
    await page.locator('input[type="file"]').setInputFiles(listFile("faulty.csv", faultyList));
    await page.getByRole("button", { name: text.upload }).click();
    await page.getByRole("button", { name: text.check }).click();
    await page.getByRole("button", { name: text.two }).waitFor();
    await shot("8-report-bad");
    await page.getByRole("button", { name: text.two }).click();
    await page.locator(".kern-error").waitFor();
    await shot("9-report-unconfirmed");
    await page.getByLabel(text.leaveOut).check();
    await page.getByRole("button", { name: text.two }).click();
    await page.getByRole("link", { name: text.toPool }).click();
    await page.getByText(text.left).waitFor();

    await page.getByRole("link", { name: text.empty }).click();
    await page.getByRole("button", { name: text.emptyForGood }).waitFor();
    await shot("10-empty-pool");
    await page.getByRole("button", { name: text.emptyForGood }).click();
    await page.getByText(text.gone).waitFor();
    await shot("11-emptied");
    await context.close();
  });
});

test("a list is imported without JavaScript", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "de" });
  const page = await context.newPage();
  const text = words.de;
  await signIn(page, server.address, account);
  await goTo(page, `${server.address}/staff/processes/${newProcess()}/pool`);
  await page.getByRole("link", { name: text.start }).click();
  await page.locator('input[type="file"]').setInputFiles(listFile("list.csv", respondentList(60)));
  await page.getByRole("button", { name: text.upload }).click();
  await page.getByRole("button", { name: text.check }).click();
  await page.getByRole("button", { name: text.all }).click();
  await page.getByRole("link", { name: text.toPool }).click();
  await page.getByText(text.inPool).waitFor();
  await context.close();
});

test("a file is taken where it is dropped", async () => {
  const context = await browser.newContext({ locale: "en", viewport: VIEWPORTS.desktop });
  const page = await context.newPage();
  await signIn(page, server.address, account);
  await goTo(page, `${server.address}/staff/processes/${newProcess()}/pool/upload`);
  await page.locator(".file-drop__zone").waitFor();
  const box = await page.locator(".file-drop__zone").boundingBox();
  const devTools = await context.newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devTools.send("Input.dispatchDragEvent", {
      type,
      x: (box?.x ?? 0) + 20,
      y: (box?.y ?? 0) + 20,
      data: {
        items: [],
        files: [listFile("dropped.csv", respondentList(60))],
        dragOperationsMask: 1,
      },
    });
  }
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[type="file"]')?.files?.length === 1,
  );
  await page.getByRole("button", { name: words.en.upload }).click();
  await page.getByText("dropped.csv: 60 rows").waitFor();
  await context.close();
});

test("a file above the limit is named before it is sent", async () => {
  const context = await browser.newContext({ locale: "en", viewport: VIEWPORTS.phone });
  const page = await context.newPage();
  await signIn(page, server.address, account);
  await goTo(page, `${server.address}/staff/processes/${newProcess()}/pool/upload`);
  await page.locator(".file-drop__zone").waitFor({ state: "attached" });
  const large = listFile("large.csv", "a".repeat(11 * 1024 * 1024));
  await page.locator('input[type="file"]').setInputFiles(large);
  await page.getByText("The file is larger than 10 MB").waitFor();
  await expectGoodPage(page, "pool-too-large");
  await context.close();
});

test("a pool whose lottery is public says that it is closed", async () => {
  const database = openDatabase(server.databaseFile, { migrate: false });
  const processId = storeProcess(serviceContext({ database }));
  storeCommittedDraw(database, processId);
  closeDatabase(database);
  const context = await browser.newContext({ locale: "de", viewport: VIEWPORTS.phone });
  const page = await context.newPage();
  await signIn(page, server.address, account);
  await goTo(page, `${server.address}/staff/processes/${processId}/pool`);
  await page.getByText("Der Lostopf ist abgeschlossen").waitFor();
  expect(await page.getByRole("link", { name: words.de.again }).count()).toBe(0);
  await expectGoodPage(page, "pool-frozen");
  await context.close();
});

test("a file that is no list is refused with a sentence", async () => {
  const context = await browser.newContext({ locale: "en", viewport: VIEWPORTS.phone });
  const page = await context.newPage();
  await signIn(page, server.address, account);
  await goTo(page, `${server.address}/staff/processes/${newProcess()}/pool/upload`);
  const workbook = listFile("list.csv", "PK\u0003\u0004 a workbook");
  await page.locator('input[type="file"]').setInputFiles(workbook);
  await page.getByRole("button", { name: words.en.upload }).click();
  await page.getByText("This is a workbook").waitFor();
  await expectGoodPage(page, "pool-refused");
  await context.close();
});
