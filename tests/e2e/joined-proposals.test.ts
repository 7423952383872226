import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { Language } from "#app/i18n/languages.ts";
import { moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { setProposalItem } from "#app/services/proposals/proposal-item.server.ts";
import { saveSupportSettings } from "#app/services/proposals/save-support-settings.server.ts";
import { readProposal } from "#app/services/proposals/stored-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import { processes } from "#db/schema/index.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { storePublished } from "#tests/support/proposals.ts";
import { storePublishedTownHall } from "#tests/support/publication.ts";
import { correctStored, storeFigures } from "#tests/support/published-figures.ts";
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

function published(author: number, changes: Record<string, string>): string {
  return storePublished({ ...process, staff: town.context, anna: resident(author) }, changes);
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

/** A public page as a visitor reads it: the page's own scripts stay away, those of axe run. */
async function reader(path: string, language: Language, viewport: keyof typeof VIEWPORTS) {
  const context = await town.browser.newContext({ viewport: VIEWPORTS[viewport] });
  await context.route("**/*.js", (route) => route.abort());
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/language/${language}?back=${path}`);
  return page;
}

test("two proposals become one on phones without scripts, when both authors want it", async () => {
  const { address } = town.server;
  const hers = published(0, { title: "Zehn Bänke am Weg zum Bahnhof" });
  const his = published(1, { title: "Sitzbänke am Bahnhof" });
  const anna = await phoneOf(0, "de");
  await goTo(anna, `${address}/r/me/proposals/${hers}`);
  await anna.getByRole("link", { name: "Mit einem anderen Vorschlag zusammenführen" }).click();
  await anna.getByRole("heading", { name: "In welchen Vorschlag soll Ihrer aufgehen?" }).waitFor();
  await keepPicture(anna, "join-ask-de");
  await anna
    .getByRole("listitem")
    .filter({ hasText: "Sitzbänke am Bahnhof" })
    .getByRole("button", { name: "Um Zustimmung bitten" })
    .click();
  await anna.getByText("Die Anfrage ist gestellt.").waitFor();
  expect(readProposal(town.context.database, hers)?.stage).toBe("published");

  const bert = await phoneOf(1, "ar", true);
  await goTo(bert, `${address}/r/me/proposals`);
  await bert.getByText("طلب واحد ينتظر جوابك").waitFor();
  await goTo(bert, `${address}/r/me/proposals/${his}/join`);
  await expectGoodPage(bert, "join-answer-ar");
  await bert.getByRole("button", { name: "موافقة", exact: true }).click();
  await bert.getByText("وافق الجميع. ودُمج المقترحان.").waitFor();
  expect(readProposal(town.context.database, hers)).toMatchObject({
    stage: "joined",
    joinedIntoId: his,
  });

  const page = await reader(`/proposals/${hers}`, "en", "phone");
  await page.getByText("This proposal has gone into another one.").waitFor();
  await expectGoodPage(page, "joined-public-en");
  await page.getByRole("link", { name: "Sitzbänke am Bahnhof" }).click();
  await page.getByRole("heading", { name: "Joined into this one" }).waitFor();
});

test("staff see what is asked, and whom it waits for", async () => {
  const hers = published(0, { title: "Ein Brunnen am Markt" });
  published(2, { title: "Ein Brunnen auf dem Markt" });
  const base = `/staff/processes/${process.processId}/proposals`;
  const desk = await town.openPage(`${base}/${hers}/join`);
  await desk.getByRole("button", { name: "Ask for consent" }).first().click();
  await desk.getByText("The request is made.").waitFor();
  await expectGoodPage(desk, "join-staff");
  await goTo(desk, town.server.address + base);
  await desk.getByRole("heading", { name: "Open requests to join" }).waitFor();
  await expectGoodPage(desk, "join-staff-list");
});

test("the last supporter who is needed puts the proposal to the town, on a phone without scripts", async () => {
  const { address } = town.server;
  const { processId } = process;
  const desk = await town.openPage(`/staff/processes/${processId}/proposals/settings`);
  await desk.getByLabel("From how many supporters on").fill("1");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("Please enter a number from 2 on").waitFor();
  await expectGoodPage(desk, "support-settings");
  await desk.getByLabel("From how many supporters on").fill("2");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("Saved.").waitFor();
  const id = published(0, { title: "Eine Rampe am Rathaus" });
  supportProposal(resident(0), id, { as: "self", shownName: "" }, true);
  const before = await reader(`/proposals/${id}`, "de", "phone");
  await before.getByText("Noch 1 Person fehlt.").waitFor();
  const phone = await phoneOf(1, "ar");
  await goTo(phone, `${address}/r/me/support/${id}`);
  await phone.getByText("ينقص شخص واحد.").waitFor();
  await phone.locator('button[value="yes"]').click();
  await phone.getByText("أنت تؤيد هذا المقترح.").waitFor();
  await keepPicture(phone, "support-reached-ar");
  await phone.locator('button[value="no"]').click();
  await phone.locator('button[value="no"]').waitFor({ state: "detached" });
  expect(readProposal(town.context.database, id)?.stage).toBe("put");
  for (const [language, sentence] of [
    ["de", "2 Personen unterstützen den Vorschlag: Die Stadt antwortet bis zum"],
    ["ar", "يؤيد المقترح شخصان: تجيب المدينة حتى"],
  ] as const) {
    const page = await reader(`/proposals/${id}`, language, "phone");
    await page.getByText(sentence).waitFor();
    await expectGoodPage(page, `support-public-${language}`);
  }
  saveSupportSettings(town.context, processId, { supportThreshold: null, answerDays: 60 });
});

test("figures are chosen on a phone without scripts, and a correction stands beside what was cited", async () => {
  const { datasetId, second } = storeFigures(town.context);
  const id = published(2, { title: "Mehr Busse", coordinates: "51.6447, 11.5128" });
  published(2, { title: "Ein Wartehaus", coordinates: "51.6500, 11.5200" });
  const hall = storePublishedTownHall(town.context, { processId: process.processId });
  setProposalItem(town.context, id, hall.itemIds.discussion);
  const phone = await phoneOf(2, "en");
  await goTo(phone, `${town.server.address}/r/me/proposals/${id}/facts`);
  await phone.getByRole("link", { name: "Menschen in der Stadt" }).click();
  await phone.getByLabel("Which figure?").selectOption(second.id);
  await phone.getByRole("button", { name: "Cite this figure" }).click();
  await phone.getByRole("button", { name: "Cite no longer" }).waitFor();
  await keepPicture(phone, "facts-chosen-en");
  correctStored(town.context, datasetId, second.id, [14941, 14491]);
  for (const language of ["de", "de-simple", "en", "ar"] as const) {
    const page = await reader(`/proposals/${id}`, language, "phone");
    await page.getByText("14.491").or(page.getByText("14,491")).first().waitFor();
    await expectGoodPage(page, `linked-${language}`);
    expect(await page.locator(`main a[href="/facts/${datasetId}"]`).count()).toBe(1);
    expect(await page.locator(`main a[href="/town-halls/${hall.id}#agenda"]`).count()).toBe(1);
    expect(await page.locator("svg.place-map circle").count()).toBe(3);
  }
  const wide = await reader(`/town-halls/${hall.id}`, "en", "desktop");
  await wide.getByRole("heading", { name: "Proposals on this" }).waitFor();
  expect(await wide.getByRole("link", { name: "Mehr Busse" }).count()).toBe(1);
  const desk = await town.openPage(`/staff/processes/${process.processId}/proposals/${id}`);
  await expectGoodPage(desk, "proposal-staff-linked");
});

test("what is overdue stands on the overview of the staff, the days counted", async () => {
  const id = published(0, { title: "Ein Fahrradständer" });
  const { context } = town;
  const put = { kind: "put", to: "town", answerDueOn: "2020-01-01" } as const;
  moveProposal(context, id, put, {});
  const desk = await town.openPage("/staff");
  await desk.getByRole("heading", { name: "What the town owes to proposals" }).waitFor();
  await expectGoodPage(desk, "reminders");
  const row = desk.getByRole("row").filter({ hasText: "Ein Fahrradständer" });
  expect(await row.textContent()).toMatch(/\d days late/);
});
