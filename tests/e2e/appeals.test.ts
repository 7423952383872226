import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { processes, proposalVersions } from "#db/schema/index.ts";
import { withoutCode } from "#tests/support/appeals.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { caseOf, decision, publishTestRules } from "#tests/support/moderation.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { proposalForm, storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { createStaffAccount, type StaffAccount, signIn } from "#tests/support/staff-account.ts";

const town = organiserTown({ locale: "en-GB" });
let mia: StaffAccount;
let noah: StaffAccount;
let house: ReturnType<typeof replyTown>;
let proposalId: string;
let decisionId: string;

beforeAll(async () => {
  const { database } = town.context;
  mia = await createStaffAccount(database, { roles: ["moderator"], name: "Mia Moderatorin" });
  noah = await createStaffAccount(database, { roles: ["moderator"], name: "Noah Moderator" });
});

beforeEach(() => {
  const { database, now } = town.context;
  house = replyTown({ context: town.context });
  database
    .update(processes)
    .set({ status: "published", publishedAt: now })
    .where(eq(processes.id, house.processId))
    .run();
  const anna = asResident(town.context, house.invitations[0]?.id ?? "");
  proposalId = storePublished({ staff: town.context, anna, processId: house.processId });
  // Rules that nobody had to confirm while they wrote.
  const ruleIds = publishTestRules(town.context, house.processId);
  const actor = { kind: "staff", id: mia.id, name: mia.name, roles: ["moderator"] } as const;
  // The server goes by its own clock, and an appeal is too late after six months.
  const moderator: ServiceContext = { ...town.context, actor, now: new Date() };
  const decided = decideCase(moderator, caseOf(moderator, proposalId), decision({ ruleIds }));
  if (!decided.ok) throw new Error(decided.problem.code);
  decisionId = decided.value.decisionId;
});

async function phone(language: Language, scripts: boolean): Promise<Page> {
  const context = await town.browser.newContext({
    viewport: VIEWPORTS.phone,
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/language/${language}?back=/appeal`);
  return page;
}

/** The author on their phone, signed in with the code of their invitation. */
async function authorsPhone(language: Language, scripts = false): Promise<Page> {
  const page = await phone(language, scripts);
  await goTo(page, `${town.server.address}/r/${house.invitations[0]?.code}`);
  await page.locator(`button[value="${language}"]`).click();
  await page.waitForURL("**/r/reply");
  return page;
}

async function desk(account: StaffAccount, path: string): Promise<Page> {
  const context = await town.browser.newContext({
    viewport: VIEWPORTS.desktop,
    locale: "en-GB",
  });
  const page = await context.newPage();
  await signIn(page, town.server.address, account, path);
  return page;
}

test("a hidden text is appealed and reinstated by another moderator, refused to the same one", async () => {
  const { address } = town.server;
  const author = await authorsPhone("de");
  await goTo(author, `${address}/r/me/decisions`);
  await author.getByRole("link", { name: "Text verborgen" }).click();
  await author.waitForURL(`**/r/me/decisions/${decisionId}`);
  const statement = await author.locator("main").textContent();
  for (const told of [
    "Niemand wird bedroht oder beleidigt.",
    "Der zweite Absatz nennt eine Nachbarin dumm.",
    "Wir verbergen den Text, weil er jemanden beleidigt.",
    "Entschieden haben Menschen.",
    "vor Gericht",
  ]) {
    expect(statement).toContain(told);
  }
  await author.getByLabel("Warum ist die Entscheidung falsch?").fill("Ich meinte niemanden.");
  await author.getByRole("button", { name: "Beschwerde abschicken" }).click();
  await author.getByText("Die Beschwerde ist eingegangen").waitFor();

  const same = await desk(mia, "/staff/moderation/appeals");
  await same.getByText("not yours to decide").waitFor();
  await expectGoodPage(same, "appeals-list");
  await same.getByRole("link", { name: "Zehn Bänke am Weg zum Bahnhof" }).first().click();
  await same.getByText("You cannot decide this appeal").waitFor();
  await same.getByText("You had a part in this decision.").waitFor();
  await expectGoodPage(same, "appeals-refused");
  expect(await same.getByRole("button", { name: "Decide the appeal" }).count()).toBe(0);
  const forced = await same.request.post(same.url(), {
    form: { intent: "decide", result: "upheld", reason: "I was right." },
    headers: { origin: address, "accept-language": "en" },
  });
  expect(forced.status()).toBe(409);
  expect(await forced.text()).toContain("You had a part in this decision.");

  const other = await desk(noah, new URL(same.url()).pathname);
  await other.getByRole("button", { name: "Decide the appeal" }).click();
  await other.getByText("Please choose what becomes of the decision.").waitFor();
  await expectGoodPage(other, "appeals-deciding");
  await other.getByLabel("What becomes of the decision?").selectOption("overturned");
  await other.getByLabel("Reasons, for the person").fill("Niemand ist genannt.");
  await other.getByRole("button", { name: "Decide the appeal" }).click();
  await other.getByText("Decided by Noah Moderator").waitFor();
  await expectGoodPage(other, "appeals-decided");

  await goTo(author, `${address}/r/me/decisions/${decisionId}`);
  const told = await author.locator("main").textContent();
  expect(told).toContain("Die Entscheidung war falsch und ist aufgehoben");
  expect(told).toContain("Niemand ist genannt.");
  await goTo(author, `${address}/proposals/${proposalId}`);
  const text = await author.locator("main").textContent();
  expect(text).toContain("Die Stadt stellt zehn Bänke auf.");
  expect(text).toContain("Nach einer Beschwerde ist er wieder da.");
});

test("whoever has no code of their own appeals with the one on their letter, and follows it", async () => {
  withoutCode({ staff: town.context, proposalId });
  const letter = await desk(mia, `/staff/moderation/decisions/${decisionId}/letter`);
  await letter.getByRole("button", { name: "Show the letter" }).click();
  await letter.locator(".decision-letter .code").waitFor();
  await expectGoodPage(letter, "appeals-letter");
  const code = (await letter.locator(".decision-letter .code").textContent()) ?? "";
  const author = await phone("ar", true);
  await author.locator('[name="code"]').fill("2222-2222-2222");
  await author.locator("main form button").click();
  await author.locator(".kern-alert--danger").waitFor();
  await expectGoodPage(author, "appeals-code-ar");
  await author.locator('[name="code"]').fill(code.toLowerCase());
  await author.locator("main form button").first().click();
  await author.waitForURL("**/appeal/decision");
  await expectGoodPage(author, "appeals-decision-ar");
  await author.locator('[name="text"]').fill("لم أقصد أحدًا.");
  await author.locator('button[value="appeal"]').click();
  await author.getByText("وصل اعتراضك").waitFor();
  await author.locator('button[value="leave"]').click();
  await author.waitForURL("**/appeal");
  await author.locator('[name="code"]').fill(code);
  await author.locator("main form button").click();
  await author.getByText("لم أقصد أحدًا.").waitFor();
  await expectGoodPage(author, "appeals-state-ar");
});

test("decisions and the public report can be read in four languages", async () => {
  const anna = asResident(town.context, house.invitations[0]?.id ?? "");
  const reworded = proposalForm({ title: "Zwölf Bänke am Weg zum Markt" });
  confirmRules(anna, house.processId, 1);
  expect(editProposal(anna, { proposalId, basedOn: 1 }, reworded).ok).toBe(true);
  const { address } = town.server;
  for (const language of LANGUAGES) {
    const author = await authorsPhone(language, true);
    await goTo(author, `${address}/r/me/decisions`);
    await expectGoodPage(author, `decisions-list-${language}`);
    await goTo(author, `${address}/r/me/decisions/${decisionId}`);
    await expectGoodPage(author, `decision-${language}`);
    // The words on which was decided, whatever the author made of them.
    const words = await author.locator("main").textContent();
    expect(words).toContain("Zehn Bänke am Weg zum Bahnhof");
    expect(words).not.toContain("Zwölf Bänke");
    await goTo(author, `${address}/processes/${house.processId}/moderation`);
    await expectGoodPage(author, `moderation-report-${language}`);
    await author.context().close();
  }
});

test("whoever deletes everything says what becomes of their texts", async () => {
  const { address } = town.server;
  const author = await authorsPhone("en", true);
  await goTo(author, `${address}/r/me/erase`);
  await author.getByRole("button", { name: "Delete everything for ever" }).click();
  await author.getByText("Please choose what should happen").first().waitFor();
  await expectGoodPage(author, "erase-texts");
  await author.getByLabel("They are to be deleted as well").check();
  await author.getByRole("button", { name: "Delete everything for ever" }).click();
  await author.waitForURL("**/r/gone?erased");
  const versions = town.context.database
    .select({ title: proposalVersions.title })
    .from(proposalVersions)
    .where(eq(proposalVersions.proposalId, proposalId))
    .all();
  expect(versions).toEqual([{ title: "…" }]);
});
