import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTable } from "#app/services/files/delimited-text.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { buildWithSlowJobs } from "#tests/support/changed-build.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { runCli } from "#tests/support/run-cli.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;
let organiser: StaffAccount;
let auditor: StaffAccount;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  organiser = await createStaffAccount(town.context.database, { roles: ["organiser"] });
  auditor = await createStaffAccount(town.context.database, { roles: ["auditor"] });
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

async function openPage(viewport: keyof typeof VIEWPORTS, javaScriptEnabled = true) {
  const context = await browser.newContext({
    viewport: VIEWPORTS[viewport],
    locale: "de-DE",
    javaScriptEnabled,
  });
  return context.newPage();
}

async function draw(page: Page, processId: string, seed = "4711") {
  const path = `/staff/processes/${processId}/draws`;
  await signIn(page, town.server.address, organiser, path);
  await page.getByLabel("Startzahl").fill(seed);
  await page.getByRole("button", { name: "Testziehung starten" }).click();
  await page.getByRole("heading", { name: "1. Testziehung: Ergebnis" }).waitFor();
}

describe.each(["phone", "desktop"] as const)("an organiser on a %s", (viewport) => {
  test("draws a panel, sees what was done, recalculates it and saves the files", async () => {
    const processId = storeProcess(town.context);
    const page = await openPage(viewport);
    await signIn(page, town.server.address, organiser, `/staff/processes/${processId}/draws`);
    await expectGoodPage(page, `draw-start-${viewport}`);
    await page.getByRole("button", { name: "Testziehung starten" }).click();
    await page.getByRole("heading", { name: "1. Testziehung: Ergebnis" }).waitFor();
    await expectGoodPage(page, `draw-result-${viewport}`);
    await expect.poll(() => page.getByText("eingehalten", { exact: true }).count()).toBe(7);
    await expect
      .poll(() => page.getByRole("row").filter({ hasText: "Synthetic Person" }).count())
      .toBe(10);

    await page.getByRole("button", { name: "Jetzt nachrechnen" }).click();
    await page.getByText("Alles stimmt.").waitFor();

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Losgruppe (CSV)" }).click();
    const file = await (await download).path();
    const table = readTable(readFileSync(file));
    expect(table.ok && table.value.rows).toHaveLength(10);
    await page.context().close();
  });
});

test("the draw works without JavaScript", async () => {
  const processId = storeProcess(town.context);
  const page = await openPage("phone", false);
  await signIn(page, town.server.address, organiser, `/staff/processes/${processId}/draws`);
  await page.getByRole("button", { name: "Testziehung starten" }).click();
  await page.getByRole("link", { name: "Zum Ergebnis" }).waitFor();
  await page.getByRole("link", { name: "Zum Ergebnis" }).click();
  await page.getByRole("heading", { name: "1. Testziehung: Ergebnis" }).waitFor();
  await page.getByRole("button", { name: "Jetzt nachrechnen" }).click();
  await page.getByText("Alles stimmt.").waitFor();
  await page.context().close();
});

test("an auditor sees that the quotas are kept, and no names, counts or files", async () => {
  const processId = storeProcess(town.context);
  const organiserPage = await openPage("desktop");
  await draw(organiserPage, processId);
  const address = organiserPage.url();
  await organiserPage.context().close();

  const page = await openPage("desktop");
  await signIn(page, town.server.address, auditor, new URL(address).pathname);
  await expectGoodPage(page, "draw-result-auditor");
  const text = await page.locator("main").textContent();
  expect(text).toContain("eingehalten");
  expect(text).not.toMatch(/Synthetic|R-\d|Losgruppe \(CSV\)/);
  const answer = await page.goto(`${address}/panel.csv`);
  expect(answer?.status()).toBe(403);
  await page.context().close();
});

test("a running draw is cancelled, leaves no result and makes way for the next", async () => {
  const slow = buildWithSlowJobs(120_000);
  const busy = await startTown({}, slow.script);
  try {
    const clerk = await createStaffAccount(busy.context.database, { roles: ["organiser"] });
    const processId = storeProcess(busy.context);
    const page = await openPage("phone");
    const path = `/staff/processes/${processId}/draws`;
    await signIn(page, busy.server.address, clerk, path);
    await page.getByRole("button", { name: "Testziehung starten" }).click();
    await page.getByRole("progressbar").waitFor();
    await expectGoodPage(page, "draw-running-phone");
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await page.getByText("Abgebrochen", { exact: true }).waitFor();
    slow.hurry();
    await goTo(page, `${busy.server.address}${path}`);
    await expect.poll(() => page.getByRole("row", { name: /abgebrochen/ }).count()).toBe(1);
    await page.getByRole("button", { name: "Testziehung starten" }).click();
    await page.getByRole("heading", { name: "1. Testziehung: Ergebnis" }).waitFor();
    await page.context().close();
  } finally {
    await busy.close();
    slow.remove();
  }
});

test("the command line draws the same panel from the exported files", async () => {
  const processId = storeProcess(town.context);
  const page = await openPage("desktop");
  await draw(page, processId, "Würfel 3 1 4");
  const folder = mkdtempSync(join(tmpdir(), "losrunde-replay-"));
  async function save(path: string): Promise<string> {
    const answer = await page.context().request.get(`${town.server.address}${path}`);
    const file = join(folder, path.split("/").at(-1) ?? "");
    writeFileSync(file, await answer.body());
    return file;
  }
  const drawPath = new URL(page.url()).pathname;
  const lottery = await save(`${drawPath}/lottery.json`);
  const people = await save(`/staff/processes/${processId}/pool/export.csv`);
  const quotas = await save(`/staff/processes/${processId}/quotas/quotas.csv`);
  const out = join(folder, "out");
  const run = await runCli("draw", [
    ...["--people", people, "--quotas", quotas, "--id", "id", "--size", "10"],
    ...["--seed", "Würfel 3 1 4", "--out", out],
  ]);
  expect(run).toMatchObject({ exitCode: 0 });
  expect(membersIn(join(out, "lottery.json"))).toEqual(membersIn(lottery));
  expect(await runCli("verify-draw", [lottery])).toMatchObject({ exitCode: 0 });
  rmSync(folder, { recursive: true, force: true });
  await page.context().close();
});

function membersIn(file: string): string[] {
  const { panel } = JSON.parse(readFileSync(file, "utf8")) as { panel: { members: string[] } };
  return panel.members;
}
