import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { PROCESS_TEXT_FIELDS } from "#app/services/processes/process-fields.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { SAMPLE_QUOTAS, samplePeople } from "#tests/support/pool.ts";
import { SAMPLE_PROCESS } from "#tests/support/process.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

/** Two dozen pages, each examined, on a machine that may have other work. */
const WHOLE_PATH_MILLISECONDS = 480_000;

const folder = mkdtempSync(join(tmpdir(), "losrunde-path-"));
let town: Town;
let browser: Browser;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  writeFileSync(join(folder, "people.csv"), peopleFile());
  writeFileSync(join(folder, "quotas.csv"), quotaFile());
});

afterAll(async () => {
  await browser.close();
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The list as an office would keep it, with a column that is nobody's business. */
function peopleFile(): string {
  return writeCsv(
    ["Nr", "Name", "E-Mail", "Geschlecht", "Alter", "Ortsteil"],
    samplePeople(80).map(({ reference, name, values }) => [
      reference,
      name ?? "",
      `${reference}@example.org`,
      ...["Geschlecht", "Alter", "Ortsteil"].map((feature) => values[feature] ?? ""),
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
}

function quotaFile(): string {
  return writeCsv(
    ["Merkmal", "Ausprägung", "Minimum", "Maximum"],
    SAMPLE_QUOTAS.map(({ feature, value, min, max }) => [feature, value, String(min), String(max)]),
    { delimiter: ";" },
  );
}

test.each(["phone", "desktop"] as const)(
  "on a %s an organiser comes from nothing to a panel that is drawn in public",
  async (device) => {
    const organiser = await createStaffAccount(town.context.database, { roles: ["organiser"] });
    const auditor = await createStaffAccount(town.context.database, { roles: ["auditor"] });
    const context = await browser.newContext({ viewport: VIEWPORTS[device], locale: "de-DE" });
    const page = await context.newPage();
    const good = (step: string) => expectGoodPage(page, `path-${device}-${step}`);

    await goTo(page, `${town.server.address}/staff/sign-in`);
    await good("sign-in");
    await signIn(page, town.server.address, organiser);
    await good("overview");

    await goTo(page, `${town.server.address}/staff/processes/new`);
    await good("new");
    for (const field of PROCESS_TEXT_FIELDS) {
      await page.fill(`[name="${field}"]`, SAMPLE_PROCESS[field]);
    }
    await page.fill('[name="startsOn"]', SAMPLE_PROCESS.startsOn);
    await page.fill('[name="endsOn"]', SAMPLE_PROCESS.endsOn);
    await page.fill('[name="panelSize"]', "10");
    await page.press("main form button", "Enter");
    await page.waitForURL("**notice=created");
    await good("process");
    const process = page.url().replace(/\?.*$/, "");

    await goTo(page, `${process}/pool/upload`);
    await page.locator('input[type="file"]').waitFor();
    await good("upload");
    await page.locator('input[type="file"]').setInputFiles(join(folder, "people.csv"));
    await page.locator('main button[type="submit"]').click();
    await page.getByRole("button", { name: "Datei prüfen" }).click();
    await page.getByRole("button", { name: "80 Zeilen übernehmen" }).click();
    await page.getByRole("link", { name: "Zum Lostopf" }).click();
    await page.getByText("80 Personen im Lostopf").waitFor();
    await good("pool");

    await goTo(page, `${process}/quotas/import`);
    await page.locator('input[type="file"]').setInputFiles(join(folder, "quotas.csv"));
    await page.getByRole("button", { name: "Vorschau zeigen" }).click();
    await page.locator('main button[value="save_import"]').waitFor();
    await good("quotas-import");
    await page.locator('main button[value="save_import"]').click();
    await page.waitForURL(/\/quotas(\?|$)/);
    await good("quotas");
    await page.locator('main button[value="check"]').click();
    await page.getByText("Eine Losgruppe ist möglich").waitFor();
    await good("quotas-checked");

    await goTo(page, `${process}/draws`);
    await good("draws");
    await page.getByRole("button", { name: "Testziehung starten" }).click();
    await page.getByRole("heading", { name: "1. Testziehung: Ergebnis" }).waitFor();
    await good("result");

    await goTo(page, `${process}/publish`);
    await good("publish");
    await page.press("main form button", "Enter");
    await page.waitForURL("**notice=published");
    await goTo(page, `${process}/draws`);
    await page.getByRole("button", { name: "Ziehung vorbereiten" }).click();
    await page.getByRole("link", { name: "Weiter zur Veröffentlichung" }).click();
    await page.getByLabel("Wie genau?").fill("Drei zehnseitige Würfel in der Stadthalle (Probe).");
    await page.getByLabel("Tag").fill("2099-05-01");
    await page.getByLabel("Uhrzeit").fill("18:30");
    await page.getByLabel("Ich habe alles geprüft.").check();
    await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
    await page.waitForURL("**notice=committed");
    await good("committed");
    await page.getByLabel("Die drei Ziffern").fill("047");
    await page.getByRole("button", { name: "Eintragen" }).click();
    await page.getByRole("heading", { name: "Zweite Person" }).waitFor();
    await page.getByLabel("Die drei Ziffern").fill("047");
    await page.locator('input[name="secondPerson"][value="staff"]').check();
    await page.locator('input[name="secondEmail"]').fill(auditor.email);
    await page.locator('input[name="secondPassword"]').fill(auditor.password);
    await page.getByRole("button", { name: "Eintragen und ziehen" }).click();
    await page.getByRole("heading", { name: "1. Ziehung: Ergebnis" }).waitFor();
    await good("real-result");

    await goTo(page, process.replace("/staff", ""));
    await good("public");
    await page.locator('main a[href^="/draws/"]').first().click();
    await page.waitForURL("**/draws/**");
    await good("public-draw");
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("047");
    expect(text).not.toMatch(/Synthetic|R-\d|@example/);
    await context.close();
  },
  WHOLE_PATH_MILLISECONDS,
);
