import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { townTime } from "#app/domain/town-clock.ts";
import { floorQuestions } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { phoneEvening } from "#tests/support/phone-evening.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { startTown, type Town } from "#tests/support/town.ts";

let town: Town;
let browser: Browser;
/** The organiser's cookies: attempts to sign in are limited, so one serves all tests. */
let session: Awaited<ReturnType<BrowserContext["storageState"]>>;

beforeAll(async () => {
  // The acts of these tests are written by another process than the server's, which finds them with the beat.
  town = await startTown({ FLOOR_BEAT_SECONDS: "1" });
  const organiser = await createStaffAccount(town.context.database, { roles: ["organiser"] });
  browser = await launchBrowser();
  const signing = await browser.newContext();
  await signIn(await signing.newPage(), town.server.address, organiser);
  session = await signing.storageState();
  await signing.close();
});

afterAll(async () => {
  await browser?.close();
  await town?.close();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function phone(locale: string, options: { scripts?: boolean } = {}): Promise<Page> {
  const visit = await browser.newContext({
    viewport: VIEWPORTS.phone,
    locale,
    javaScriptEnabled: options.scripts ?? true,
  });
  return visit.newPage();
}

/** Scans the slip and sends the code that stands in the field. */
async function enter(page: Page, code: string, submit: string): Promise<void> {
  await goTo(page, `${town.server.address}/h/${code}`);
  expect(new URL(page.url()).pathname).toBe("/town-halls/enter");
  await send(page, submit);
}

/** Presses a button of a page without scripts and waits for the next page. */
async function send(page: Page, button: string): Promise<void> {
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
}

test("a resident follows in Arabic, sees who speaks, asks for the floor, withdraws and asks a question", async () => {
  const evening = phoneEvening(town.context);
  const speaker = evening.letIn({ name: "Horst Probe", district: "Burgörner" });
  const own = evening.letIn({ name: "Samira Beispiel" });
  evening.begin();
  evening.join(speaker.attendeeId);
  const page = await phone("ar");
  await goTo(page, `${town.server.address}/h/${own.code}`);
  await expectGoodPage(page, "phone-enter-ar");
  await send(page, "متابعة");
  expect(page.url()).not.toContain(own.code);
  expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
  evening.act({ kind: "give_floor", entryId: null, endsSpeech: true });
  const live = page.locator("[data-floor-live]");
  await expect.poll(() => live.textContent()).toContain("Horst Probe");
  await page.getByRole("radio", { name: "لدي سؤال" }).check();
  await expectGoodPage(page, "phone-room-ar");
  await send(page, "طلب الكلمة");
  await page.getByText("دورك هو التالي.").waitFor();
  await expectGoodPage(page, "phone-waiting-ar");
  await send(page, "سحب طلب الكلمة");
  await page.getByRole("button", { name: "طلب الكلمة", exact: true }).waitFor();
  await page.getByLabel("سؤالك").fill("متى تأتي الحافلة مساءً؟");
  await send(page, "إرسال السؤال");
  await page.getByText("وصل سؤالك").waitFor();
  const [question] = town.context.database.select().from(floorQuestions).all();
  expect(question).toMatchObject({ language: "ar", status: "received", channel: "phone" });
});

test("the place on the list moves up while one looks on", async () => {
  const evening = phoneEvening(town.context);
  const people = [evening.letIn(), evening.letIn(), evening.letIn()];
  evening.begin();
  for (const { attendeeId } of people) evening.join(attendeeId);
  const page = await phone("en");
  await enter(page, people[2]?.code ?? "", "Continue");
  await page.getByText("You are number 3 on the speakers list.").waitFor();
  evening.act({ kind: "give_floor", entryId: null, endsSpeech: true });
  await page.getByText("You are number 2 on the speakers list.").waitFor();
  evening.act({ kind: "give_floor", entryId: null, endsSpeech: true });
  await page.getByText("You are next.").waitFor();
  evening.act({ kind: "give_floor", entryId: null, endsSpeech: true });
  await page.getByText("You have the floor.").waitFor();
});

describe("whoever may not speak is told why, in plain words", () => {
  test.each([
    [
      "a guest without invitation",
      { standing: "guest", district: "" } as const,
      "Under the rules, only people who live in the town or are invited may speak.",
    ],
    ["a resident without a name", { name: "" }, "Everyone who speaks gives their name."],
  ])("%s", async (name, told, reason) => {
    const evening = phoneEvening(town.context);
    const own = evening.letIn(told);
    evening.begin();
    const page = await phone("en");
    await enter(page, own.code, "Continue");
    await page.getByText(reason).waitFor();
    expect(await page.getByRole("button", { name: "Ask for the floor" }).count()).toBe(0);
    await page.getByLabel("Your question").fill("Where can one read the figures?");
    await expectGoodPage(page, `phone-${name.replaceAll(" ", "-")}`);
    await send(page, "Send question");
    await page.getByText("Your question has arrived").waitFor();
  });
});

test("without scripts one asks for the floor and sees one's place after loading the page again", async () => {
  const evening = phoneEvening(town.context);
  const [first, own] = [evening.letIn(), evening.letIn()];
  evening.begin();
  evening.join(first.attendeeId);
  const page = await phone("de-DE", { scripts: false });
  await enter(page, own.code, "Weiter");
  await page.getByRole("radio", { name: "Ich bin dagegen" }).check();
  await send(page, "Melden");
  expect(await page.locator("#own").textContent()).toContain("Sie stehen auf Platz 2");
  evening.act({ kind: "give_floor", entryId: null, endsSpeech: true });
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("link", { name: "Neu laden" }).click(),
  ]);
  const text = (await page.locator("main").textContent()) ?? "";
  expect(text).toContain("Sie sind als Nächstes dran.");
  expect(text).toContain("Samira Beispiel");
});

test.each(["de-DE", "de-simple", "en", "ar"])(
  "on the internet the floor says the district and no name: %s",
  async (language) => {
    const evening = phoneEvening(town.context);
    const speaker = evening.letIn({ name: "Horst Probe", district: "Burgörner" });
    evening.begin();
    evening.join(speaker.attendeeId);
    evening.act({ kind: "give_floor", entryId: null, endsSpeech: true });
    const page = await phone(language === "de-simple" ? "de-DE" : language);
    const choice = language === "de-simple" ? "?language=de-simple" : "";
    await goTo(page, `${town.server.address}/town-halls/${evening.hall.id}/floor${choice}`);
    const text = await page.content();
    expect(text).toContain("Burgörner");
    expect(text).not.toContain("Horst");
    expect(await page.locator("#own").count()).toBe(0);
    await expectGoodPage(page, `phone-public-${language}`);
  },
);

test("before the evening the page says when it begins, and afterwards where the rest is", async () => {
  const evening = phoneEvening(town.context);
  const address = `${town.server.address}/town-halls/${evening.hall.id}/floor`;
  const page = await phone("en");
  await goTo(page, address);
  await page.getByText(/Begins: /).waitFor();
  await expectGoodPage(page, "phone-before");
  evening.begin();
  evening.act({ kind: "close" });
  await goTo(page, address);
  await page.getByText(/Questions without an answer stay public/).waitFor();
  await expectGoodPage(page, "phone-after");
});

describe.each(["phone", "desktop"] as const)("the desk on a %s", (viewport) => {
  async function desk(path: string): Promise<Page> {
    const visit = await browser.newContext({
      viewport: VIEWPORTS[viewport],
      locale: "de-DE",
      storageState: session,
    });
    const page = await visit.newPage();
    await goTo(page, town.server.address + path);
    return page;
  }

  test("lets people in by name and by slip, finds them, and lets them go", async () => {
    const evening = phoneEvening(town.context);
    const page = await desk(`/staff/town-halls/${evening.hall.id}/check-in`);
    await expectGoodPage(page, `desk-empty-${viewport}`);
    await page.getByLabel("Name", { exact: true }).fill("Jörg Müller");
    await page.getByLabel("Ortsteil", { exact: true }).fill("Ritterode");
    await page.getByRole("button", { name: "Einlassen mit Zettel" }).click();
    await page.getByText("Darf sprechen. Zettel Nummer 1.").waitFor();
    await page.getByRole("radio", { name: "Wohnt woanders, hört zu" }).check();
    await page.getByRole("button", { name: "Ohne Zettel" }).click();
    await page.getByText("Wohnt nicht in der Stadt und ist nicht eingeladen").first().waitFor();
    await expectGoodPage(page, `desk-two-${viewport}`);
    await page.getByLabel("Name oder Ortsteil").fill("muller");
    await page.getByRole("button", { name: "Suchen" }).click();
    await page.getByText("1 Person", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Geht: Jörg Müller" }).click();
    await page.getByRole("button", { name: "Kommt zurück: Jörg Müller" }).waitFor();
    await page.getByRole("link", { name: "Jörg Müller" }).click();
    await page.getByText("Hat den Zettel Nummer 1.").waitFor();
    await expectGoodPage(page, `desk-person-${viewport}`);
  });

  test("lets one person from the town after the other in with one press each, and takes a mistake back", async () => {
    const evening = phoneEvening(town.context);
    const page = await desk(`/staff/town-halls/${evening.hall.id}/check-in`);
    for (const slip of [1, 2, 3]) {
      await page.getByRole("button", { name: "Einlassen mit Zettel" }).click();
      await page.getByText(`Zettel Nummer ${slip}.`).waitFor();
    }
    expect(await page.getByRole("button", { name: "Einlassen mit Zettel" }).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Zurücknehmen" }).click();
    await page.getByText("Der Einlass ist zurückgenommen").waitFor();
    expect(await page.getByLabel("Nummer des Zettels").inputValue()).toBe("3");
    await expectGoodPage(page, `desk-queue-${viewport}`);
  });

  test("prints slips", async () => {
    const evening = phoneEvening(town.context);
    const page = await desk(`/staff/town-halls/${evening.hall.id}/check-in/slips?from=1&to=8`);
    expect(await page.locator(".slip").count()).toBe(8);
    await expectGoodPage(page, `desk-slips-${viewport}`);
  });

  test("prints blank sheets, and takes what was written on them afterwards", async () => {
    const evening = phoneEvening(town.context);
    evening.letIn({ name: "Jörg Müller" });
    evening.begin();
    const address = `/staff/town-halls/${evening.hall.id}/check-in`;
    const page = await desk(`${address}/sheets?pages=1`);
    await expectGoodPage(page, `desk-sheets-${viewport}`);
    await goTo(page, `${town.server.address}${address}/afterwards`);
    const justNow = townTime(new Date(Date.now() - 60_000));
    const speech = page.getByRole("region", { name: "Redebeitrag" });
    await speech.getByLabel("Wer?").selectOption("Jörg Müller, Ritterode");
    await speech.getByLabel("Tagesordnungspunkt").selectOption("3 Aussprache");
    await speech.getByLabel("Beginn").fill(justNow);
    await speech.getByLabel("Minuten").fill("0");
    await speech.getByLabel("Sekunden").fill("1");
    await speech.getByRole("button", { name: "Redebeitrag nachtragen" }).click();
    await page.getByText("0 min 1 s").waitFor();
    const measure = page.getByRole("region", { name: "Maßnahme", exact: true });
    await measure.getByLabel("Wer?").selectOption("Jörg Müller, Ritterode");
    await measure.getByLabel("Tagesordnungspunkt").selectOption("3 Aussprache");
    await measure.getByLabel("Uhrzeit der Maßnahme").fill(justNow);
    await measure.getByLabel("Gegen welche Regel").selectOption({ index: 5 });
    await measure.getByLabel("Was ist passiert?").fill("Fiel anderen dreimal ins Wort.");
    await measure.getByLabel("Maßnahme", { exact: true }).selectOption("Ordnungsruf");
    await measure.getByRole("button", { name: "Maßnahme nachtragen" }).click();
    await page.getByText("Die Stufenfolge sieht vor: Ermahnung.").waitFor();
    await expectGoodPage(page, `desk-afterwards-${viewport}`);
    await measure.getByLabel("Grund, wenn von der Reihenfolge").fill("Zum dritten Mal.");
    await measure.getByRole("button", { name: "Maßnahme nachtragen" }).click();
    await page.getByRole("heading", { name: "Nachgetragene Maßnahmen" }).waitFor();
    await expectGoodPage(page, `desk-afterwards-entered-${viewport}`);
  });

  test("takes questions, shows them in public, and keeps what is promised in sight", async () => {
    const evening = phoneEvening(town.context);
    evening.begin();
    const address = `/staff/town-halls/${evening.hall.id}/questions`;
    const page = await desk(address);
    for (const text of ["Was kostet das Wasser?", "Wie teuer wird Wasser?"]) {
      await page.getByLabel("Frage", { exact: true }).fill(text);
      await page.getByRole("button", { name: "Frage eintragen" }).click();
      await page.getByRole("heading", { name: text }).waitFor();
    }
    const first = page.getByRole("article", { name: "Was kostet das Wasser?" });
    await first.getByRole("button", { name: /^Öffentlich zeigen/ }).click();
    await page.getByText("Öffentlich, ohne Antwort").waitFor();
    const second = page.getByRole("article", { name: "Wie teuer wird Wasser?" });
    await second.getByText("Antworten, zusagen, zusammenlegen").click();
    await second.getByLabel("Fragt dasselbe wie").selectOption("Was kostet das Wasser?");
    await second.getByRole("button", { name: "Zusammenlegen" }).click();
    await page.getByText("2 Mal gefragt").waitFor();
    await first.getByText("Antworten, zusagen, zusammenlegen").click();
    await first.getByLabel("Wer antwortet später").fill("Wasserwerk");
    await first.getByLabel("Bis zum").fill("2099-01-31");
    await expectGoodPage(page, `desk-questions-${viewport}`);
    await first.getByRole("button", { name: "Zusage eintragen" }).click();
    await page.getByText("Wasserwerk bis 31. Januar 2099").waitFor();
    await goTo(page, `${town.server.address}/town-halls/${evening.hall.id}/questions`);
    await page.getByText("Die Antwort gibt bis zum 31. Januar 2099:").waitFor();
    await expectGoodPage(page, `questions-public-${viewport}`);
  });
});
