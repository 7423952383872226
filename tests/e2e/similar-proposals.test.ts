import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { Language } from "#app/i18n/languages.ts";
import { processes } from "#db/schema/index.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { storeDraft, storePublished } from "#tests/support/proposals.ts";
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

function published(changes: Record<string, string>): string {
  return storePublished({ ...process, staff: town.context, anna: resident(0) }, changes);
}

/** An invited person on a phone, signed in with their code; without scripts unless asked for. */
async function phoneOf(index: number, language: Language, scripts = false): Promise<Page> {
  const context = await town.browser.newContext({
    viewport: VIEWPORTS.phone,
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/r/${process.invitations[index]?.code}`);
  await page.locator(`button[value="${language}"]`).click();
  await page.waitForURL("**/r/reply");
  return page;
}

test("whoever writes what exists already is led to it, and loses nothing", async () => {
  const { address } = town.server;
  const id = published({ title: "Mehr Spielplätze im Süden" });
  const phone = await phoneOf(1, "de");
  await goTo(phone, `${address}/r/me/proposals/new`);
  await phone.locator('[name="title"]').fill("Ein SPIELPLATZ im Sueden");
  await phone.locator('[name="text"]').fill("Die Stadt baut ihn.");
  await phone.getByRole("button", { name: "Nach ähnlichen Vorschlägen suchen" }).click();
  await phone.getByRole("heading", { name: "Ähnliche Vorschläge" }).waitFor();
  await keepPicture(phone, "similar-new-de");
  expect(await phone.locator('[name="title"]').inputValue()).toBe("Ein SPIELPLATZ im Sueden");
  expect(await phone.locator('[name="text"]').inputValue()).toBe("Die Stadt baut ihn.");
  const instead = phone.getByRole("link", { name: "Stattdessen diesen unterstützen" }).first();
  expect(await instead.getAttribute("href")).toBe(`/r/me/support/${id}`);
  await phone.locator('[name="shownName"]').fill("Bert");
  await phone.getByRole("button", { name: "Speichern" }).click();
  await phone.getByText("Gespeichert.").waitFor();
  expect(await phone.getByRole("heading", { name: "Ähnliche Vorschläge" }).count()).toBe(0);
});

test("whoever saves without looking is asked on the page of the draft, and may write on", async () => {
  published({ title: "حديقة للأطفال في المدينة" });
  const draft = storeDraft(resident(2), process.processId, {
    language: "ar",
    title: "حَدِيقَة لِلْأَطْفَال",
    text: "تبني المدينة حديقة.",
  });
  const phone = await phoneOf(2, "ar", true);
  await goTo(phone, `${town.server.address}/r/me/proposals/${draft}`);
  await phone.getByRole("heading", { name: "مقترحات مشابهة" }).waitFor();
  await expectGoodPage(phone, "similar-draft-ar");
  await phone.getByRole("link", { name: "أكتب مقترحي رغم ذلك" }).click();
  await phone.waitForURL("**?mine#write");
  await phone.getByRole("button", { name: "حفظ" }).click();
  await phone.waitForURL("**?saved&mine");
  expect(await phone.getByRole("heading", { name: "مقترحات مشابهة" }).count()).toBe(0);
});

test("staff who enter a proposal look for similar ones and keep what they typed", async () => {
  const id = published({ title: "Eine Rampe am Rathaus" });
  const desk = await town.openPage(`/staff/processes/${process.processId}/proposals/new`);
  await desk.getByLabel("Title").fill("Rathaus: eine Rampe");
  await desk.getByRole("button", { name: "Look for similar proposals" }).click();
  await desk.getByRole("link", { name: "Eine Rampe am Rathaus" }).waitFor();
  await expectGoodPage(desk, "similar-staff");
  expect(await desk.getByLabel("Title").inputValue()).toBe("Rathaus: eine Rampe");
  const found = desk.getByRole("link", { name: "Eine Rampe am Rathaus" });
  expect(await found.getAttribute("href")).toContain(`/proposals/${id}`);
});

test.each([
  ["de", "Suchen"],
  ["de-simple", "Suchen"],
  ["en", "Search"],
  ["ar", "بحث"],
] as const)("proposals are searched on a phone in %s, without scripts", async (language, label) => {
  const { address } = town.server;
  const id = published({ title: "Ein Trinkbrunnen am Markt" });
  const context = await town.browser.newContext({ viewport: VIEWPORTS.phone });
  await context.route("**/*.js", (route) => route.abort());
  const page = await context.newPage();
  await goTo(page, `${address}/language/${language}?back=/proposals`);
  await goTo(page, `${address}/proposals?show=open`);
  await page.locator('[name="q"]').fill("TRINKBRUNNEN <b>");
  await page.getByRole("button", { name: label, exact: true }).click();
  await page.waitForURL("**q=TRINKBRUNNEN*");
  await expectGoodPage(page, `proposals-search-${language}`);
  expect(new URL(page.url()).searchParams.get("show")).toBe("open");
  expect(await page.locator(`main a[href="/proposals/${id}"]`).count()).toBe(1);
  await goTo(page, `${address}/proposals?show=open&q=xyzxyz`);
  await expectGoodPage(page, `proposals-search-none-${language}`);
  expect(await page.locator('main a[href="/proposals?show=open"]').count()).toBeGreaterThan(0);
});
