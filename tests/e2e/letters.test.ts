import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { storeLetters } from "#tests/support/letters.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { syntheticResident } from "#tests/support/register.ts";

const town = organiserTown();

async function openLetters(
  viewport: keyof typeof VIEWPORTS,
  options: { javaScriptEnabled?: boolean; locale?: string } = {},
) {
  const stored = storeLetters(town.context, [
    syntheticResident(1),
    syntheticResident(2, { birthDate: "2012-05-05" }),
    syntheticResident(3, { informationBlock: true }),
  ]);
  const path = `/staff/processes/${stored.processId}/letters`;
  const page = await town.openPage(path, { ...options, viewport });
  return { page, path, ...stored };
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).first().click(),
  ]);
  return readFileSync(await file.path());
}

test.each([
  { viewport: "desktop", javaScriptEnabled: true },
  { viewport: "phone", javaScriptEnabled: true },
  { viewport: "phone", javaScriptEnabled: false },
] as const)(
  "letters are put together, printed, posted and looked up ($viewport, JavaScript $javaScriptEnabled)",
  async ({ viewport, javaScriptEnabled }) => {
    const { page, path, invitations } = await openLetters(viewport, { javaScriptEnabled });
    // Axe needs the scripts of the page.
    const look = async (name: string) => {
      if (javaScriptEnabled) await expectGoodPage(page, `${name}-${viewport}`);
    };
    await page.getByText("3 Einladungen warten auf den Druck.").waitFor();
    await look("letters");
    await page.getByRole("button", { name: "Einladungen zusammenstellen" }).click();
    await page.getByRole("heading", { name: "Umschläge für das Einwohnermeldeamt" }).waitFor();
    await look("letters-run");
    expect((await download(page, "Als eine PDF-Datei")).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await download(page, "Umschlagliste (CSV)")).toString()).toContain("Musterweg 1");
    await page.getByRole("button", { name: "Als verschickt eintragen" }).click();
    await page.getByText(/^Verschickt am/).waitFor();

    await goTo(page, `${town.server.address}${path}/find`);
    await page.getByLabel("Name oder Code").fill(invitations[1]?.code ?? "");
    await page.getByRole("button", { name: "Suchen" }).click();
    await page.getByText("1 Brief gefunden").waitFor();
    await look("letters-find");
    expect(page.url()).not.toContain(invitations[1]?.code.slice(0, 4));
    await page.getByRole("link", { name: /Synthetic2 Person/ }).click();
    await page.getByRole("button", { name: "Zustimmung eintragen" }).click();
    await page.getByText(/^Zugestimmt am/).waitFor();
    await page.getByRole("button", { name: "Eintragen", exact: true }).click();
    await page.getByText("Bitte wählen Sie eine Möglichkeit aus.").waitFor();
    await page.getByLabel("verzogen").check();
    await page.getByRole("button", { name: "Eintragen", exact: true }).click();
    await page.getByText("Der Code gilt nicht mehr.", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: "Eintrag zurücknehmen" }).waitFor();
    await look("letters-letter");
    await page.context().close();
  },
);

test("cards for a place are made and printed, in English", async () => {
  const { page, path } = await openLetters("desktop", { locale: "en-GB" });
  await goTo(page, `${town.server.address}${path}/outreach`);
  await page.getByRole("button", { name: "Add the place" }).click();
  await page.getByText("Please give the place a name of at most 100 characters.").waitFor();
  await page.getByLabel("Name of the place").fill("Sports club");
  await page.getByRole("button", { name: "Add the place" }).click();
  await page.getByText("The place has been added.").waitFor();
  await expectGoodPage(page, "letters-outreach");
  await page.getByLabel("Number").fill("5");
  await page.getByRole("button", { name: "Make cards" }).click();
  await page.getByText("5 cards").waitFor();
  expect((await download(page, "As one PDF")).subarray(0, 5).toString()).toBe("%PDF-");
  await page.context().close();
});
