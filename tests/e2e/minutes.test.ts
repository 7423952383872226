import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { direction, LANGUAGES } from "#app/i18n/languages.ts";
import { savePassage } from "#app/services/minutes/save-passage.server.ts";
import { loadMinutes } from "#app/services/minutes/stored-minutes.server.ts";
import { townHalls } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import { type EveningOver, eveningOver, speak } from "#tests/support/minutes.ts";
import { untilSettled } from "#tests/support/settled.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;
let evening: EveningOver;
let organiser: StaffAccount;
let chair: StaffAccount;
let desk: string;
let open: string;

const SUMMARY = "Viele fragten nach den Wasserpreisen und nach der Feuerwehr am Vormittag.";
const TRANSLATED = {
  "de-simple": "Viele Menschen fragen: Was kostet das Wasser?",
  en: "Many asked about the price of water and about the fire brigade in the morning.",
  ar: "سأل كثيرون عن أسعار المياه وعن الإطفاء صباحًا.",
} as const;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  const { database } = town.context;
  evening = eveningOver(database, { over: false });
  for (const gender of ["female", "male"] as const) {
    const group = Array.from({ length: 12 }, (_none, index) =>
      evening.checkIn({ name: `Person ${index}`, district: "Altstadt", gender }),
    );
    for (const id of group.slice(0, 5)) speak(evening, id);
  }
  evening.act({ kind: "close" });
  organiser = await createStaffAccount(database, { roles: ["organiser"] });
  chair = await createStaffAccount(database, { roles: ["moderator"] });
  database.update(townHalls).set({ chairAccountId: chair.id }).run();
  desk = `/staff/town-halls/${evening.townHallId}/minutes`;
  open = `/town-halls/${evening.townHallId}/minutes`;
});

afterAll(async () => {
  await browser.close();
  await town.close();
});

async function staffPage(account: StaffAccount, viewport: keyof typeof VIEWPORTS): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORTS[viewport],
    extraHTTPHeaders: { "accept-language": "de" },
  });
  const page = await context.newPage();
  await signIn(page, town.server.address, account);
  await goTo(page, town.server.address + desk);
  return page;
}

async function publicPage(
  language: string,
  options: { viewport?: keyof typeof VIEWPORTS; javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: VIEWPORTS[options.viewport ?? "desktop"],
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  });
  const page = await context.newPage();
  await page.goto(`${town.server.address}/language/${language}?back=${encodeURIComponent(open)}`);
  await goTo(page, town.server.address + open);
  return { page, context };
}

describe("from the evening to published minutes", () => {
  test("the organiser assembles and writes", async () => {
    const page = await staffPage(organiser, "desktop");
    await expectGoodPage(page, "minutes-empty");
    await page.getByRole("button", { name: "Protokoll zusammenstellen" }).click();
    await page.getByText("Das Protokoll ist auf dem neuesten Stand").waitFor();
    await expectGoodPage(page, "minutes-desk");
    await page.getByRole("link", { name: "Schreiben: Diskussion" }).click();
    await page.getByLabel("Was gesagt wurde").fill(SUMMARY);
    await page.getByLabel("Was festgehalten wurde").fill("Der Rat berichtet im Juni.");
    await expectGoodPage(page, "minutes-write");
    await page.getByRole("button", { name: "Speichern" }).click();
    await page.getByText("Der Text ist gespeichert").waitFor();
    await page.getByRole("link", { name: "Diskussion übersetzen: English" }).click();
    await page.getByLabel("English: Was gesagt wurde").fill(TRANSLATED.en);
    await page.getByLabel("English: Was festgehalten wurde").fill("The council reports in June.");
    await expectGoodPage(page, "minutes-translate");
    await page.getByRole("button", { name: "Speichern" }).click();
    await page.getByText("Der Text ist gespeichert").waitFor();
    await page.context().close();
    for (const language of ["de-simple", "ar"] as const) {
      const input = { summary: TRANSLATED[language], resolutions: TRANSLATED[language] };
      const place = { key: evening.items.discussion, language };
      const versions = { seen: 0, basedOn: 1 };
      expect(savePassage(evening.organiser, evening.townHallId, place, input, versions).ok).toBe(
        true,
      );
    }
  });

  test("the chair reads on a phone and approves this very version", async () => {
    const page = await staffPage(chair, "phone");
    await expectGoodPage(page, "minutes-desk-phone");
    await page.getByRole("link", { name: "Vorschau" }).click();
    await page.getByRole("heading", { name: "Vorschau des Protokolls" }).waitFor();
    await expectGoodPage(page, "minutes-preview-phone");
    await page.getByRole("button", { name: "Dieses Protokoll freigeben" }).click();
    await page.getByText("Das Protokoll ist freigegeben").waitFor();
    expect(loadMinutes(town.context.database, evening.townHallId)?.approved?.by).toBe(chair.id);
    await page.context().close();
  });

  test("the organiser publishes", async () => {
    const page = await staffPage(organiser, "desktop");
    await page.getByRole("link", { name: "Veröffentlichen" }).click();
    await page.getByRole("heading", { name: "Protokoll veröffentlichen" }).waitFor();
    await expectGoodPage(page, "minutes-publish");
    await page.getByRole("button", { name: "Veröffentlichen" }).click();
    await page.getByText("Das Protokoll ist veröffentlicht").waitFor();
    await page.context().close();
  });
});

describe("published minutes", () => {
  test.each(LANGUAGES)("read in %s, on a desktop and on a phone", async (language) => {
    for (const viewport of ["desktop", "phone"] as const) {
      const { page, context } = await publicPage(language, { viewport });
      await expectGoodPage(page, `minutes-public-${language}-${viewport}`);
      expect(await page.locator("html").getAttribute("dir")).toBe(direction(language));
      const text = await page.locator("main").textContent();
      expect(text).toContain(language === "de" ? SUMMARY : TRANSLATED[language]);
      expect(text).toContain("Rosa Einverstanden");
      expect(text).not.toContain("Cem Unbenannt");
      await context.close();
    }
  });

  test("read without scripts and in print", async () => {
    const { page, context } = await publicPage("de", { javaScriptEnabled: false });
    expect(await page.locator("script").count()).toBe(0);
    expect(await page.getByText(SUMMARY).count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    await keepPicture(page, "minutes-public-print");
    expect(await page.getByText(SUMMARY).isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "Protokoll (PDF, A4)" }).isVisible()).toBe(false);
    await context.close();
  });

  test("give a screen reader the items as headings below the course of the evening", async () => {
    const { page, context } = await publicPage("en");
    const headings = await page.locator("main h1, main h2, main h3").allInnerTexts();
    const course = headings.indexOf("Course of the evening");
    expect(headings.slice(course + 1, course + 3)).toEqual(["Item 1 Diskussion", "Item 2 Fragen"]);
    const german = page.locator("h3 [lang=de]").first();
    expect(await german.textContent()).toBe("Diskussion");
    await context.close();
  });
});

test("speaking time is shown to the chair on a tablet without names", async () => {
  const page = await staffPage(chair, "desktop");
  await page.getByRole("link", { name: "Redezeit", exact: true }).click();
  await page.getByRole("heading", { name: "Redezeit", level: 1 }).waitFor();
  await untilSettled(page);
  await expectGoodPage(page, "speaking-time");
  const text = await page.locator("main").textContent();
  expect(text).toContain("Altstadt");
  expect(text).not.toMatch(/Einverstanden|Ritterode/);
  await page.context().close();
});

test("a correction shows what became different", async () => {
  const writer = await staffPage(organiser, "desktop");
  await writer.getByRole("link", { name: "Schreiben: Diskussion" }).click();
  await writer.getByLabel("Was gesagt wurde").fill(SUMMARY.replace("Vormittag", "Nachmittag"));
  await writer.getByRole("button", { name: "Speichern" }).click();
  await writer.getByText("Der Text ist gespeichert").waitFor();
  const reader = await staffPage(chair, "desktop");
  await reader.getByRole("link", { name: "Vorschau" }).click();
  await reader.getByRole("button", { name: "Dieses Protokoll freigeben" }).click();
  await reader.getByText("Das Protokoll ist freigegeben").waitFor();
  await goTo(writer, `${town.server.address}${desk}/publish`);
  await writer.getByLabel("Was wurde berichtigt, und warum?").fill("Die Tageszeit war falsch.");
  await expectGoodPage(writer, "minutes-correct");
  await writer.getByRole("button", { name: "Veröffentlichen" }).click();
  await writer.getByText("Das Protokoll ist veröffentlicht").waitFor();
  await expectGoodPage(writer, "minutes-desk-corrected");
  const { page, context } = await publicPage("de", { viewport: "phone" });
  await expectGoodPage(page, "minutes-public-corrected");
  expect(await page.locator("ins").textContent()).toContain("Nachmittag");
  expect(await page.locator("del").textContent()).toContain("Vormittag");
  await context.close();
  await writer.context().close();
  await reader.context().close();
});
