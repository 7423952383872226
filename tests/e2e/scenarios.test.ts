import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Language } from "#app/i18n/languages.ts";
import { seedDemoScenarios } from "#app/services/demo/demo-scenarios.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;
let scenario: string;

beforeAll(async () => {
  town = await startTown();
  scenario = `/scenarios/${seedDemoScenarios(town.context)}`;
});

afterAll(async () => {
  await town?.close();
});

beforeEach(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await browser.close();
});

async function read(
  viewport: keyof typeof VIEWPORTS,
  language: Language,
  query = "",
): Promise<Page> {
  const page = await (await browser.newContext({ viewport: VIEWPORTS[viewport] })).newPage();
  const back = new URLSearchParams({ back: scenario + query });
  await goTo(page, `${town.server.address}/language/${language}?${back}`);
  return page;
}

describe("a reader", () => {
  test.each([
    ["phone", "de"],
    ["phone", "ar"],
    ["phone", "de-simple"],
    ["desktop", "en"],
    ["desktop", "ar"],
  ] as const)(
    "finds a good page on a %s in %s, with charts that fit",
    async (viewport, language) => {
      const page = await read(viewport, language);
      await expectGoodPage(page, `scenario-${viewport}-${language}`);
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll(".dataset-figure svg")]
          .filter((svg) => svg.getBoundingClientRect().width > 0)
          .flatMap((svg) => {
            const frame = svg.getBoundingClientRect();
            return [...svg.querySelectorAll("text")].filter((text) => {
              const box = text.getBoundingClientRect();
              return box.left < frame.left - 2 || box.right > frame.right + 2;
            });
          })
          .map((text) => text.textContent),
      );
      expect(outside).toEqual([]);
      expect(await page.locator(".dataset-figure svg:visible").count()).toBe(8);
    },
  );

  test("moves an assumption on a phone without scripts and shares the address", async () => {
    const visit = await browser.newContext({
      viewport: VIEWPORTS.phone,
      javaScriptEnabled: false,
      locale: "de-DE",
    });
    const page = await visit.newPage();
    await page.goto(town.server.address + scenario);
    await page.getByRole("textbox", { name: "Kinder je Frau" }).fill("1,6");
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "Neu rechnen" }).click(),
    ]);
    await page.getByText("Sie haben eine Annahme verändert.").waitFor();
    expect(new URL(page.url()).search).toBe("?childrenPerWoman=1.6");
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("link", { name: "English" }).click(),
    ]);
    await page.getByText("You have changed one assumption.").waitFor();
    expect(new URL(page.url()).search).toBe("?childrenPerWoman=1.6");
    const field = page.getByRole("textbox", { name: "Children per woman" });
    expect(await field.inputValue()).toBe("1.6");
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "Children per woman: ⁨0.1⁩ more" }).click(),
    ]);
    await page.getByText("You have changed one assumption.").waitFor();
    expect(new URL(page.url()).search).toBe("?childrenPerWoman=1.7");
    expect(new URL(page.url()).hash).toBe("#input-childrenPerWoman");
    expect(await field.inputValue()).toBe("1.7");
    await Promise.all([page.waitForEvent("load"), field.press("Enter")]);
    expect(new URL(page.url()).hash).toBe("#results");
  });

  test.each([
    ["?pupils=x&lifeMen=1", "Bitte geben Sie eine Zahl von"],
    ["?migrants=-1000", "mehr Frauen und Mädchen im Alter von 21 Jahren wegziehen"],
  ])("is told what is wrong with %s", async (query, sentence) => {
    const page = await read("phone", "de", query);
    await page.getByText(sentence).first().waitFor();
    await expectGoodPage(page, `scenario-wrong${query.slice(1, 5)}`);
  });
});

test("staff prepare a scenario on pages that are good, on a phone too", async () => {
  const account = await createStaffAccount(town.context.database, { roles: ["organiser"] });
  const visit = await browser.newContext({ viewport: VIEWPORTS.desktop, locale: "de-DE" });
  const page = await visit.newPage();
  await signIn(page, town.server.address, account);
  await goTo(page, `${town.server.address}/staff/scenarios`);
  await expectGoodPage(page, "scenarios-list");
  await page.getByRole("link", { name: "Szenario anlegen" }).click();
  await page.getByLabel("Titel auf Deutsch").fill("Unsere Zukunft");
  await page.getByRole("button", { name: "Entwurf anlegen" }).click();
  await page.getByText("Der Entwurf ist angelegt.").waitFor();
  await expectGoodPage(page, "scenarios-model");
  const model = new URL(page.url()).pathname;
  await page.setViewportSize(VIEWPORTS.phone);
  for (const [name, path] of [
    ["inputs", "/inputs"],
    ["texts-de", "/texts/de"],
    ["texts-ar", "/texts/ar"],
    ["notes-ar", "/notes/ar"],
    ["model-phone", ""],
  ] as const) {
    await goTo(page, town.server.address + model + path);
    await expectGoodPage(page, `scenarios-${name}`);
  }
});
