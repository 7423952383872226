import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { replyToContribution } from "#app/services/contributions/reply-to-contribution.server.ts";
import { translateContribution } from "#app/services/contributions/translate-contribution.server.ts";
import { processes } from "#db/schema/index.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { answer, say, storeDecision } from "#tests/support/contributions.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";

const town = organiserTown({ locale: "en-GB" });
let process: ReturnType<typeof replyTown>;

beforeAll(() => {
  process = replyTown({ context: town.context });
  town.context.database
    .update(processes)
    .set({ status: "published", publishedAt: town.context.now })
    .where(eq(processes.id, process.processId))
    .run();
});

function resident(index: number) {
  return asResident(town.context, process.invitations[index]?.id ?? "");
}

/** A proposal that everybody can read; each test has one of its own. */
function published(title: string): string {
  return storePublished({ ...process, staff: town.context, anna: resident(0) }, { title });
}

/** An invited person on a phone without scripts, signed in with their code. */
async function residentPhone(index: number, language: Language, scripts = false): Promise<Page> {
  const invitation = process.invitations[index];
  if (invitation === undefined) throw new Error("Nobody was invited.");
  const context = await town.browser.newContext({
    viewport: VIEWPORTS.phone,
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/r/${invitation.code}`);
  await page.locator(`button[value="${language}"]`).click();
  await page.waitForURL("**/r/reply");
  return page;
}

test("on a phone without scripts people write, reply, rate, correct and take back", async () => {
  const { address } = town.server;
  const id = published("Zehn Bänke");
  const bert = await residentPhone(1, "en");
  await goTo(bert, `${address}/proposals/${id}`);
  await bert.getByRole("link", { name: "Have your say" }).click();
  await bert.getByRole("link", { name: "Contribute something" }).click();
  await bert.getByLabel("Something that speaks for it").check();
  await bert.getByLabel("Your text").fill("The way is too far for my mother.");
  await bert.getByLabel("Which name should be shown in public?").fill("Bert K.");
  await bert.getByRole("button", { name: "Publish" }).click();
  await bert.getByText("Your contribution is published.").waitFor();

  const clara = await residentPhone(2, "de");
  await goTo(clara, `${address}/proposals/${id}/discussion`);
  await clara.getByText("The way is too far for my mother.").waitFor();
  await clara.getByRole("link", { name: "Antworten", exact: true }).click();
  await clara.getByLabel("Ihr Text").fill("Für meine auch.");
  await clara.getByLabel("Welcher Name soll öffentlich dabeistehen?").fill("Clara M.");
  await clara.getByRole("button", { name: "Veröffentlichen" }).click();
  await clara.getByText("Ihre Antwort ist veröffentlicht.").waitFor();
  await clara.getByRole("link", { name: "Hilfreich?" }).first().click();
  await clara.getByText("auch wenn Sie anderer Meinung sind").waitFor();
  await clara.getByRole("button", { name: "Hilfreich", exact: true }).click();
  await clara.getByText("Ihre Bewertung ist gespeichert.").waitFor();
  await clara.getByText("1 von 1 Person findet das hilfreich.").waitFor();

  await goTo(bert, `${address}/r/me/contributions`);
  await bert.getByRole("link", { name: "Change or take back" }).click();
  await bert.getByLabel("Your text").fill("The way is much too far for my mother.");
  await bert.getByRole("button", { name: "Save" }).click();
  await bert.getByText("Your change is saved.").waitFor();
  await bert.getByRole("link", { name: "Changed on" }).click();
  await bert.getByRole("heading", { name: "What was changed in the contribution" }).waitFor();
  expect(await bert.locator("main ins").allInnerTexts()).toEqual([expect.stringContaining("much")]);

  await goTo(bert, `${address}/r/me/contributions`);
  await bert.getByRole("link", { name: "Change or take back" }).click();
  await bert.locator("summary", { hasText: "Take back" }).click();
  await bert.getByRole("button", { name: "Take back" }).click();
  await bert.getByText("Your contribution is taken back.").waitFor();
  await bert.getByText("Whoever wrote this has taken it back.").waitFor();
  await bert.getByText("Für meine auch.").waitFor();
  expect(await bert.locator("main").textContent()).not.toContain("too far for my mother");
});

test("nobody rates what they wrote themselves, and an empty text is refused with what to do", async () => {
  const id = published("Elf Bänke");
  const contribution = say(resident(1), id, "Der Weg ist zu weit.");
  const bert = await residentPhone(1, "de", true);
  await goTo(bert, `${town.server.address}/r/me/contributions/${contribution}/rate`);
  await bert.getByText("Eigene Beiträge bewertet man nicht.").waitFor();
  expect(await bert.getByRole("button", { name: "Hilfreich", exact: true }).count()).toBe(0);
  await goTo(bert, `${town.server.address}/r/me/proposals/${id}/contribute`);
  await bert.getByLabel("Eine Frage").check();
  // A text of spaces passes the browser and not the server.
  await bert.getByLabel("Ihr Text").fill("   ");
  await bert.getByRole("button", { name: "Veröffentlichen" }).click();
  await bert.getByText("Bitte schreiben Sie etwas.").waitFor();
  expect(await bert.getByLabel("Eine Frage").isChecked()).toBe(true);
  await expectGoodPage(bert, "discussion-contribute-refused");
});

test("the discussion is a good page in every language, on a phone and on a desk", async () => {
  const id = published("Zwölf Bänke");
  const [anna, bert, clara] = [resident(0), resident(1), resident(2)];
  const thread = say(bert, id, "Meine Frau geht höchstens 200 Meter am Stück.");
  const asked = say(clara, id, "Wer räumt morgens die Flaschen weg?", "question");
  const bad = say(bert, id, "Ein böses Wort.", "against");
  for (const text of ["Eins.", "Zwei.", "Drei.", "Vier.", "Fünf."]) answer(clara, thread, text);
  answer(anna, bad, "So bitte nicht.");
  const asTown = { as: "town" } as const;
  const words = { language: "de", text: "Das macht der Bauhof." } as const;
  expect(replyToContribution(town.context, asked, asTown, words).ok).toBe(true);
  const arabic = { text: "زوجتي لا تمشي أكثر من 200 متر.", basedOn: 1 };
  expect(translateContribution(town.context, thread, "ar", arabic).ok).toBe(true);
  storeDecision(town.context, { processId: process.processId, contributionId: bad }, "hide");
  for (const language of LANGUAGES) {
    const context = await town.browser.newContext({
      viewport: VIEWPORTS[language === "en" ? "desktop" : "phone"],
    });
    const page = await context.newPage();
    const back = new URLSearchParams({ back: `/proposals/${id}/discussion` });
    await goTo(page, `${town.server.address}/language/${language}?${back}`);
    await page.locator("main details summary").click();
    await page.getByText("Fünf.").waitFor();
    await expectGoodPage(page, `discussion-${language}`);
    const text = await page.locator("main").textContent();
    expect(text).toContain("Das beleidigt jemanden.");
    expect(text).toContain("So bitte nicht.");
    expect(text).not.toContain("böses");
    expect(text?.includes("زوجتي")).toBe(language === "ar");
    if (language === "ar" || language === "de") {
      await goTo(page, `${town.server.address}/proposals/${id}`);
      await expectGoodPage(page, `discussion-start-${language}`);
      await goTo(page, `${town.server.address}/how-it-works/discussions`);
      await expectGoodPage(page, `discussion-order-${language}`);
    }
    await context.close();
  }
});

test("a reader finds the page of one argument, and a resident in Arabic writes a reply to it", async () => {
  const id = published("Dreizehn Bänke");
  const thread = say(resident(1), id, "Der Weg ist zu weit.");
  const phone = await residentPhone(2, "ar", true);
  await goTo(phone, `${town.server.address}/proposals/${id}/discussion/${thread}`);
  await phone.locator(`a[href="/r/me/contributions/${thread}/reply"]`).click();
  await phone.locator('[name="text"]').waitFor();
  await expectGoodPage(phone, "discussion-reply-ar");
  await phone.locator('[name="text"]').fill("وبالنسبة لي أيضًا.");
  const name = phone.locator('[name="shownName"]');
  if ((await name.count()) > 0) await name.fill("كلارا");
  await phone.locator("main form button").click();
  await phone.getByText("نُشر ردك.").waitFor();
  const own = phone.locator("main article [lang=ar]", { hasText: "وبالنسبة" });
  expect(await own.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  await goTo(phone, `${town.server.address}/r/me/contributions/${thread}/rate`);
  await expectGoodPage(phone, "discussion-rate-ar");
  await goTo(phone, `${town.server.address}/r/me/contributions`);
  await expectGoodPage(phone, "discussion-own-ar");
});

test("staff enter what somebody says on the phone, answer for the town and translate", async () => {
  const id = published("Vierzehn Bänke");
  const asked = say(resident(2), id, "Wer zahlt das?", "question");
  const address = `/staff/processes/${process.processId}/proposals/${id}`;
  const desk = await town.openPage(address);
  await desk.getByRole("link", { name: "Arguments and questions" }).click();
  await desk.getByRole("link", { name: "Questions without an answer of the town (1)" }).waitFor();
  await expectGoodPage(desk, "discussion-staff-list");
  await desk.getByRole("link", { name: "Question", exact: true }).click();
  await desk.getByLabel("Text", { exact: true }).fill("Das zahlt die Stadt.");
  await expectGoodPage(desk, "discussion-staff-contribution");
  // The town answers unless somebody else is chosen.
  await desk.getByRole("button", { name: "Publish the reply" }).click();
  await desk.getByText("Saved. It now stands on the public page.").waitFor();
  await desk.getByRole("link", { name: "Edit English" }).click();
  await desk.getByLabel("English: Contribution").fill("Who pays for that?");
  await expectGoodPage(desk, "discussion-staff-texts");
  await desk.getByRole("button", { name: "Save the translation" }).click();
  await desk.getByText("Translation saved.").waitFor();

  await goTo(desk, `${town.server.address}${address}/discussion`);
  await desk.getByText("No question waits for an answer of the town.").waitFor();
  await desk.getByRole("link", { name: "Enter a contribution" }).click();
  await desk.getByLabel("What is it?").selectOption("for");
  await desk.getByLabel("Text", { exact: true }).fill("Ich gehe den Weg jeden Tag.");
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  await desk.getByText("Please enter a name.").waitFor();
  await desk.getByLabel("Which name should be shown in public?").fill("Frau W.");
  await expectGoodPage(desk, "discussion-staff-new");
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  await desk.getByText("Saved. It now stands on the public page.").waitFor();

  await goTo(desk, `${town.server.address}/proposals/${id}/discussion`);
  for (const told of ["Answer of the town", "Frau W.", "Who pays for that?", "Wer zahlt das?"]) {
    await desk.getByText(told).first().waitFor();
  }
  expect(await desk.locator(`#c-${asked}`).count()).toBe(1);
});
