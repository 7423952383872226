import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readTable } from "#app/services/files/delimited-text.ts";
import type { VIEWPORTS } from "#tests/support/browser.ts";
import { storeDrawnPanel } from "#tests/support/drawn-panel.ts";
import { expectGoodPage, keepPicture } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { samplePeople, storeProcess } from "#tests/support/pool.ts";

const PANEL_SIZE = 30;

const town = organiserTown();

async function openTables(
  viewport: keyof typeof VIEWPORTS,
  options: { javaScriptEnabled?: boolean; locale?: string; panelSize?: number } = {},
): Promise<{ page: Page; path: string }> {
  const panelSize = options.panelSize ?? PANEL_SIZE;
  const processId = storeProcess(town.context, {
    people: samplePeople(90),
    panelSize,
    quotas: [
      { feature: "Geschlecht", value: "weiblich", min: 0, max: panelSize },
      { feature: "Geschlecht", value: "männlich", min: 0, max: panelSize },
      { feature: "Alter", value: "16–29", min: 0, max: panelSize },
      { feature: "Alter", value: "30–59", min: 0, max: panelSize },
      { feature: "Alter", value: "60+", min: 0, max: panelSize },
    ],
  });
  const drawId = await storeDrawnPanel(town.context, processId);
  const path = `/staff/processes/${processId}/draws/${drawId}/panel/tables`;
  const page = await town.openPage(path, { ...options, viewport });
  return { page, path };
}

/** Chooses the first people of the list for a new rule. */
async function addRule(page: Page, kind: string, people: readonly number[]): Promise<void> {
  await page.getByLabel(kind, { exact: true }).check();
  for (const [position, person] of people.entries()) {
    await page
      .getByLabel(new RegExp(`^Person ${position + 1}( \\(|$)`))
      .selectOption({ index: person });
  }
  await page.getByRole("button", { name: "Regel hinzufügen" }).click();
}

describe.each(["phone", "desktop"] as const)("an organiser on a %s", (viewport) => {
  test("plans tables with rules, sees both figures and every view, and saves the list", async () => {
    const { page } = await openTables(viewport);
    await expectGoodPage(page, `tables-empty-${viewport}`);
    expect(await page.getByLabel("Alter", { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel("Ortsteil", { exact: true }).isChecked()).toBe(false);
    await page.getByLabel("Wie viele?").fill("5");
    await page.getByRole("button", { name: "Regel hinzufügen" }).click();
    await page.getByText("Bitte wählen Sie zwei verschiedene Personen aus.").waitFor();
    await addRule(page, "an einem Tisch", [1, 2]);
    await page.getByText("Zusammen 1:").waitFor();
    await addRule(page, "an verschiedenen Tischen", [1, 3, 4]);
    await page.getByText("Getrennt 1:").waitFor();
    await expectGoodPage(page, `tables-rules-${viewport}`);
    await page.getByRole("button", { name: "Tischgruppen zusammenstellen" }).click();

    await page.getByRole("heading", { name: "Sitzordnung 1" }).waitFor();
    await page.getByText("spiegelt die Gruppe in jedem Merkmal bis auf eine Person").waitFor();
    await page.getByText(/\d+ von \d+ möglichen Begegnungen/).waitFor();
    await expect.poll(() => page.getByRole("heading", { name: /^Tisch \d$/ }).count()).toBe(15);
    await expectGoodPage(page, `tables-plan-${viewport}`);

    await page.getByRole("link", { name: "Liste für die Tür" }).click();
    const people = page.getByRole("row").filter({ hasText: "Synthetic" });
    await expect.poll(() => people.count()).toBe(PANEL_SIZE);
    await expectGoodPage(page, `tables-door-${viewport}`);
    await page.getByRole("link", { name: "Tischkarten" }).click();
    await page.getByRole("link", { name: "Sitzung 2" }).click();
    await expect.poll(() => page.getByRole("heading", { name: /^Tisch \d$/ }).count()).toBe(5);
    await expectGoodPage(page, `tables-cards-${viewport}`);
    await page.emulateMedia({ media: "print" });
    await keepPicture(page, `tables-cards-print-${viewport}`);
    await page.emulateMedia({ media: null });

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Als CSV speichern" }).click();
    const table = readTable(readFileSync(await (await download).path()));
    expect(table.ok && table.value.rows).toHaveLength(PANEL_SIZE);

    await page.getByRole("link", { name: "Alle Sitzordnungen" }).click();
    await page.getByText("Zusammen 1:").waitFor();
    await expectGoodPage(page, `tables-list-${viewport}`);
    await page.getByRole("link", { name: "Zur Losgruppe" }).click();
    await page.getByRole("link", { name: "Zu den Tischgruppen" }).click();
    await page.getByRole("link", { name: "Sitzordnung 1" }).waitFor();
    await page.context().close();
  });
});

test("everything works without JavaScript, and the enter key seats people", async () => {
  const { page } = await openTables("phone", { javaScriptEnabled: false });
  await addRule(page, "an einem Tisch", [1, 2]);
  await addRule(page, "an verschiedenen Tischen", [1, 2]);
  await page.getByRole("button", { name: "Tischgruppen zusammenstellen" }).click();
  await page.getByText(/Regel 1 unter „getrennt“ trennt Personen/).waitFor();
  await keepPicture(page, "tables-refused-phone");
  await page.getByRole("button", { name: "Regel entfernen: Getrennt 1" }).click();
  await page.getByText("Getrennt 1:").waitFor({ state: "detached" });
  await page.getByLabel("Personen an einem Tisch, höchstens").check();
  await page.getByLabel("Wie viele?").fill("6");
  await page.getByLabel("Wie viele?").press("Enter");
  await page.getByRole("link", { name: "Zur Sitzordnung" }).click();
  await page.getByRole("heading", { name: "Sitzordnung 1" }).waitFor();
  await expect.poll(() => page.getByRole("heading", { name: /^Tisch \d$/ }).count()).toBe(15);
  await page.context().close();
});

test("numbers that are none are answered with a sentence, and what was entered stays", async () => {
  const { page } = await openTables("desktop");
  await page.getByLabel("Wie viele?").fill("viele");
  await page.getByLabel("Anzahl der Sitzungen").fill("21");
  await page.getByRole("button", { name: "Tischgruppen zusammenstellen" }).click();
  await page.getByText("Bitte geben Sie eine ganze Zahl ab 1 ein.").waitFor();
  await page.getByText("Bitte geben Sie eine ganze Zahl von 1 bis 20 ein.").waitFor();
  expect(await page.getByLabel("Wie viele?").inputValue()).toBe("viele");
  await page.context().close();
});

test("the pages are good in English, and a panel too small for tables says so", async () => {
  const { page } = await openTables("phone", { locale: "en-GB" });
  await page.getByLabel("How many?").fill("29");
  await page.getByRole("button", { name: "Make the tables" }).click();
  await page.getByText("That many tables (29) are not possible").waitFor();
  await expectGoodPage(page, "tables-refused-english-phone");
  await page.getByLabel("How many?").fill("4");
  await page.getByRole("button", { name: "Make the tables" }).click();
  await page.getByRole("heading", { name: "Seating 1" }).waitFor();
  await expectGoodPage(page, "tables-plan-english-phone");
  await page.context().close();

  const small = await openTables("desktop", { locale: "en-GB", panelSize: 3 });
  await small.page.getByText("Too few people yet").waitFor();
  await expectGoodPage(small.page, "tables-too-few-desktop");
  await small.page.context().close();
});
