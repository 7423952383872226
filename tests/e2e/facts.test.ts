import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { seedDemoFacts } from "#app/services/demo/demo-facts.ts";
import { correctFigure } from "#app/services/facts/correct-figure.server.ts";
import { loadDataset } from "#app/services/facts/load-dataset.server.ts";
import { LIST_WITHOUT_SOURCE, latin1, OFFICE_TABLE, ORIGIN } from "#tests/support/fact-files.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { untilSettled } from "#tests/support/settled.ts";

const town = organiserTown();

let ids: ReturnType<typeof seedDemoFacts>;

const officeFile = {
  name: "12411-01-01-4.csv",
  mimeType: "text/csv",
  buffer: latin1(OFFICE_TABLE),
};

beforeAll(() => {
  const { context } = town;
  ids = seedDemoFacts(context);
  const fact = loadDataset(context.database, ids.doctors)?.facts[0];
  if (fact === undefined) throw new Error("No figure to correct.");
  const corrected = correctFigure(context, {
    datasetId: ids.doctors,
    factId: fact.id,
    before: fact,
    after: { value: 12, sign: null, qualified: false },
    reason: "Eine Praxis war nicht mitgezählt.",
  });
  if (!corrected.ok) throw new Error(corrected.problem.code);
});

describe.each([
  ["phone", "de-DE", false],
  ["phone", "en-GB", true],
  ["desktop", "de-DE", true],
] as const)("on a %s (%s), with scripts: %s", (viewport, locale, scripts) => {
  const name = (step: string) => `facts-${viewport}-${locale}-${scripts}-${step}`;

  test("an official table is read, corrected in its notation, confirmed, completed and published", async () => {
    const page = await town.openPage("/staff/facts/import", { viewport, locale, scripts });
    await expectGoodPage(page, name("import"));
    await page.setInputFiles('[name="file"]', officeFile);
    await page.click("main form button[type=submit]");
    await page.waitForURL("**/staff/facts/uploads/*");
    await page.waitForSelector('[name="firstRow"]');
    await expectGoodPage(page, name("preview"));
    expect(await page.inputValue('[name="firstRow"]')).toBe("6");
    expect(await page.inputValue('[name="notation"]')).toBe("comma");
    expect(await page.inputValue('[name="role-0"]')).toBe("group");
    expect(await page.inputValue('[name="source"]')).toBe("Amt für Erfundenes, Bericht A I 3");
    expect(await page.textContent("main")).toContain("Bevölkerung nach Geschlecht");

    // Without a unit nothing is taken over, and the field says what to do.
    await page.fill('[name="sourceDate"]', "Juni 2016");
    await page.fill('[name="licence"]', ORIGIN.licence);
    await page.selectOption('[name="role-0"]', "place");
    await page.click('button[value="confirm"]');
    await page.waitForURL("**?changed");
    await page.waitForSelector('[name="role-0"]');
    await untilSettled(page);
    expect(await page.inputValue('[name="role-0"]')).toBe("place");
    await page.click('button[value="confirm"]');
    await page.waitForSelector('[name="unit"][aria-invalid="true"]');
    await page.waitForSelector('[name="sourceDate"][aria-invalid="true"]');
    await expectGoodPage(page, name("refused"));

    await page.fill('[name="unit"]', "Personen");
    await page.fill('[name="sourceDate"]', ORIGIN.sourceDate);
    await page.fill('[name="title"]', "Bevölkerung der Kreise");
    await page.click('button[value="confirm"]');
    await page.waitForURL("**notice=imported");
    await page.waitForSelector("h1:has-text('Bevölkerung der Kreise')");
    await expectGoodPage(page, name("imported"));
    const address = page.url().replace(/\?.*$/, "");

    await goTo(page, `${address}/publish`);
    await expectGoodPage(page, name("publish-refused"));
    expect(await page.locator("main form button").count()).toBe(0);
    await goTo(page, `${address}/edit`);
    await page.fill('[name="sentence"]', "In Mittelstädt lebt niemand mehr.");
    await page.fill('[name="method"]', "Fortschreibung des Landes, ohne Zweitwohnsitze.");
    await page.selectOption('[name="chart"]', "grouped_bar");
    await expectGoodPage(page, name("edit"));
    await page.click("main form button[type=submit]");
    await page.waitForURL("**notice=saved");
    await goTo(page, `${address}/texts/ar`);
    await page.fill('[name="title"]', "سكان الدوائر");
    await page.fill('[name="word:Weiblich"]', "إناث");
    await expectGoodPage(page, name("texts"));
    await page.click("main form button[type=submit]");
    await page.waitForURL("**notice=translated");
    await goTo(page, `${address}/figures`);
    await expectGoodPage(page, name("figures"));
    await goTo(page, `${address}/publish`);
    await expectGoodPage(page, name("publish"));
    await page.click("main form button[type=submit]");
    await page.waitForURL("**notice=published");
    await page.waitForSelector('a[href$="/correct"]', { state: "attached" });
    await expectGoodPage(page, name("published"));

    const correct = await page.locator('a[href$="/correct"]').first().getAttribute("href");
    await goTo(page, town.server.address + (correct ?? ""));
    await page.fill('[name="value"]', locale === "de-DE" ? "83.062" : "83,062");
    await expectGoodPage(page, name("correct"));
    await page.fill('[name="reason"]', "Nachmeldung");
    await page.click("main form button[type=submit]");
    await page.waitForURL("**notice=corrected");
    await page.waitForSelector("td:has-text('Nachmeldung')");
    await goTo(page, address.replace("/staff", ""));
    await expectGoodPage(page, name("public"));
    expect(await page.textContent("main")).toContain("Nachmeldung");
  });
});

test("a list with a missing source is refused with the place and the remedy, and takes one for all rows", async () => {
  const page = await town.openPage("/staff/facts/import", { viewport: "phone" });
  await page.setInputFiles('[name="file"]', {
    name: "kennzahlen.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(LIST_WITHOUT_SOURCE),
  });
  await page.click("main form button[type=submit]");
  await page.waitForURL("**/staff/facts/uploads/*");
  await page.waitForSelector("[role=alert]");
  const alert = await page.textContent("[role=alert]");
  expect(alert).toContain("Zeile 3, Spalte G");
  expect(alert).toContain("Hier fehlt die Quelle");
  expect(await page.locator('button[value="confirm"]').count()).toBe(0);
  await expectGoodPage(page, "facts-missing-source");
  await page.fill('[name="source"]', "Bericht S. 9");
  await page.fill('[name="sourceDate"]', "2015");
  await page.fill('[name="licence"]', "Zitat");
  await page.click('button[value="reread"]');
  await page.waitForSelector('button[value="confirm"]');
  await untilSettled(page);
  await page.click('button[value="confirm"]');
  await page.waitForURL("**imported=3");
  await page.waitForSelector("text=3 Datensätze");
  await expectGoodPage(page, "facts-list");
});

describe.each([
  ["phone", "de-DE", false],
  ["desktop", "en-GB", true],
] as const)("published figures on a %s (%s), with scripts: %s", (viewport, locale, scripts) => {
  const name = (step: string) => `facts-add-${viewport}-${locale}-${step}`;
  const year = viewport === "phone" ? "2019" : "2020";

  test("are carried forward by hand and by a newer file, and everyone sees what came when", async () => {
    const address = `/staff/facts/${ids.population}`;
    const setting = { viewport, locale, scripts } as const;
    const page = await town.openPage(`${address}/add`, setting);
    expect(await page.inputValue('[name="place-0"]')).toBe("Hettstedt");
    await page.fill('[name="time-0"]', "2017");
    await page.fill('[name="value-0"]', "13000");
    await page.fill('[name="sourceDate"]', "bald");
    await page.click('button[value="save"]');
    await page.waitForSelector('[name="value-0"][aria-invalid="true"]');
    await page.waitForSelector('[name="sourceDate"][aria-invalid="true"]');
    await expectGoodPage(page, name("refused"));
    await page.fill('[name="time-0"]', year);
    await page.fill('[name="source"]', "Landesamt für Erfundenes");
    await page.fill('[name="sourceDate"]', "2021");
    await page.click('button[value="save"]');
    await page.waitForURL("**notice=added");
    await page.waitForSelector("td:has-text('Landesamt für Erfundenes')");
    await expectGoodPage(page, name("added"));

    await goTo(page, `${town.server.address}/staff/facts/import?dataset=${ids.population}`);
    const rows = `Ort;Jahr;Zahl\nHettstedt;2017;1449${year.at(-1)}\nHettstedt;2024;13100p`;
    await page.setInputFiles('[name="file"]', {
      name: "neu.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(viewport === "phone" ? rows : `${rows}\nHettstedt Nord;2024;77`),
    });
    await page.click("main form button[type=submit]");
    await page.waitForURL("**/staff/facts/uploads/*");
    await page.waitForSelector('[name="role-0"]');
    await page.fill('[name="source"]', "Landesamt für Erfundenes");
    await page.fill('[name="sourceDate"]', "2025");
    await expectGoodPage(page, name("preview"));
    await page.click('button[value="confirm"]');
    await page.waitForURL("**/compare");
    await page.waitForSelector('[name="reason"]');
    await expectGoodPage(page, name("compare"));
    await page.click('button[value="confirm"]');
    await page.waitForSelector('[name="reason"][aria-invalid="true"]');
    await page.fill('[name="reason"]', "Neu berechnet");
    await page.click('button[value="confirm"]');
    await page.waitForURL("**notice=added");
    await page.waitForSelector("td:has-text('Neu berechnet')");
    await goTo(page, `${town.server.address}/facts/${ids.population}`);
    await expectGoodPage(page, name("public"));
    const text = await page.textContent("main");
    expect(text).toContain("Neu berechnet");
    expect(text).toContain("Landesamt für Erfundenes");
  });
});

test("figures are entered by hand without JavaScript, faults keep what was typed", async () => {
  const page = await town.openPage("/staff/facts/new", {
    viewport: "phone",
    javaScriptEnabled: false,
  });
  await page.fill('[name="title"]', "Vereine");
  await page.fill('[name="unit"]', "Vereine");
  await page.fill('[name="source"]', "   ");
  await page.fill('[name="sourceDate"]', "2020");
  await page.fill('[name="licence"]', "eigene Zählung");
  await page.click("main form button[type=submit]");
  await page.waitForSelector('[name="source"][aria-invalid="true"]');
  expect(await page.textContent("main")).toContain("Ohne Quelle wird keine Zahl gespeichert");
  await page.fill('[name="source"]', "Stadtverwaltung, Liste der Vereine");
  await page.click("main form button[type=submit]");
  await page.waitForURL("**notice=created");
  await page.click('a[href$="/figures"]');
  await page.waitForURL("**/figures");
  await page.fill('[name="place-0"]', "Hettstedt");
  await page.fill('[name="time-0"]', "2020");
  await page.fill('[name="value-0"]', "viele");
  await page.click('button[value="save"]');
  await page.waitForSelector('[name="value-0"][aria-invalid="true"]');
  expect(await page.inputValue('[name="time-0"]')).toBe("2020");
  await page.fill('[name="value-0"]', "41");
  await page.click('button[value="more"]');
  await page.waitForSelector('[name="place-14"]');
  expect(await page.inputValue('[name="value-0"]')).toBe("41");
  await page.click('button[value="save"]');
  await page.waitForURL("**notice=figures");
  await page.click('a[href$="/delete"]');
  await page.waitForURL("**/delete");
  expect(await page.textContent("main")).toContain("1 Zahl");
  await page.click("main form button[type=submit]");
  await page.waitForURL("**notice=deleted");
});

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(["phone", "desktop"] as const)(
    "the public pages are good on a %s",
    async (viewport) => {
      const context = await town.browser.newContext({
        viewport: viewport === "phone" ? { width: 360, height: 740 } : { width: 1280, height: 900 },
      });
      const page = await context.newPage();
      await goTo(page, `${town.server.address}/language/${language}?back=/facts`);
      await goTo(page, `${town.server.address}/facts`);
      await expectGoodPage(page, `facts-public-${language}-${viewport}-list`);
      expect(await page.getAttribute("html", "dir")).toBe(language === "ar" ? "rtl" : "ltr");
      for (const key of ["population", "economy", "doctors", "fireReadiness"] as const) {
        await goTo(page, `${town.server.address}/facts/${ids[key]}`);
        await expectGoodPage(page, `facts-public-${language}-${viewport}-${key}`);
        expect(await page.locator("script[src]").count()).toBe(0);
      }
      await page.emulateMedia({ media: "print" });
      await expectGoodPage(page, `facts-public-${language}-${viewport}-print`);
    },
  );
});
