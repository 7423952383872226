import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { Language } from "#app/i18n/languages.ts";
import { beginRules } from "#app/services/moderation/begin-rules.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { publishRules } from "#app/services/moderation/publish-rules.server.ts";
import { processes, proposals } from "#db/schema/index.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";

const town = organiserTown({ locale: "en-GB" });
let process: ReturnType<typeof replyTown>;
let proposalId: string;

beforeAll(() => {
  process = replyTown({ context: town.context });
  const { context } = town;
  context.database
    .update(processes)
    .set({ status: "published", publishedAt: context.now })
    .where(eq(processes.id, process.processId))
    .run();
  beginRules(context, process.processId);
  publishRules(context, process.processId);
  const anna = asResident(context, process.invitations[0]?.id ?? "");
  confirmRules(anna, process.processId, 1);
  proposalId = storePublished(
    { staff: context, anna, processId: process.processId },
    { title: "Der Nachbar soll weg" },
  );
});

/** Somebody on a phone without an account, in a language. */
async function phone(language: Language): Promise<Page> {
  const context = await town.browser.newContext({ viewport: VIEWPORTS.phone });
  const page = await context.newPage();
  await page.goto(`${town.server.address}/language/${language}?back=/`);
  return page;
}

/** An invited person on a phone, signed in with their code. */
async function resident(index: number, scripts: boolean): Promise<Page> {
  const context = await town.browser.newContext({
    viewport: VIEWPORTS.phone,
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/r/${process.invitations[index]?.code}`);
  await page.locator('button[value="en"]').click();
  await page.waitForURL("**/r/reply");
  return page;
}

async function moderator(): Promise<Page> {
  const account = await createStaffAccount(town.context.database, { roles: ["moderator"] });
  const context = await town.browser.newContext({
    viewport: VIEWPORTS.desktop,
    locale: "en-GB",
  });
  const page = await context.newPage();
  await signIn(page, town.server.address, account);
  return page;
}

test("a text is reported on a phone, hidden by a moderator, a stub for everyone, and the reporter learns it", async () => {
  const { address } = town.server;
  const reporter = await phone("ar");
  await goTo(reporter, `${address}/proposals/${proposalId}`);
  await reporter.locator(`main a[href="/report/proposal/${proposalId}"]`).click();
  await reporter.waitForURL("**/report/proposal/*");
  await expectGoodPage(reporter, "moderation-report-ar");
  await reporter.locator('[name="ruleId"]').nth(1).check();
  await reporter.locator('[name="words"]').fill("هذا يقصد جاري.");
  await reporter.locator("main form button").click();
  await reporter.locator("code").waitFor();
  await expectGoodPage(reporter, "moderation-reported-ar");
  const code = ((await reporter.locator("code").textContent()) ?? "").trim();

  const desk = await moderator();
  await goTo(desk, `${address}/staff/moderation`);
  await expectGoodPage(desk, "moderation-queue");
  await desk.getByRole("link", { name: /Der Nachbar soll weg/ }).click();
  await desk.getByText("هذا يقصد جاري.").waitFor();
  await expectGoodPage(desk, "moderation-case");
  await desk.getByRole("button", { name: "Take it myself" }).click();
  await desk.getByText("The assignment is stored.").waitFor();
  await desk.getByLabel("Hide", { exact: true }).check();
  await desk.getByLabel("What happened?").fill("Die Überschrift nennt einen Menschen.");
  await desk
    .getByLabel(/Why does the measure follow/)
    .fill("Niemand wird aus der Stadt gewünscht.");
  await desk.getByRole("button", { name: "Next: check" }).click();
  await desk.getByText("Please name the rule that is broken.").waitFor();
  await desk.getByLabel("Which rule is broken?").selectOption({ index: 2 });
  await desk.getByRole("button", { name: "Next: check" }).click();
  await desk.getByRole("heading", { name: "This is what follows" }).waitFor();
  await expectGoodPage(desk, "moderation-confirm");
  await desk.getByRole("button", { name: "Decide so" }).click();
  await desk.getByText("The decision is in effect.").waitFor();
  await expectGoodPage(desk, "moderation-decided");

  const reader = await phone("en");
  for (const path of [`/proposals/${proposalId}`, `/proposals?process=${process.processId}`]) {
    await goTo(reader, address + path);
    await reader.getByText("Niemand wird aus der Stadt gewünscht.").waitFor();
    await expectGoodPage(reader, `moderation-stub-${path.includes("?") ? "list" : "page"}`);
    const html = await reader.content();
    expect(html).toContain("Threats and insults are not tolerated.");
    expect(html).not.toContain("Der Nachbar soll weg");
    expect(html).not.toContain("Anna B.");
  }
  const answer = await reader.goto(`${address}/report/proposal/${proposalId}`);
  expect(answer?.status()).toBe(404);

  await goTo(reporter, `${address}/report/follow`);
  await reporter.locator('[name="code"]').fill("2222-2222-2223");
  await reporter.locator("main form button").click();
  await reporter.locator(".kern-alert--danger").waitFor();
  await reporter.locator('[name="code"]').fill(code);
  await reporter.locator("main form button").click();
  await reporter.getByText("النص محجوب.").waitFor();
  await expectGoodPage(reporter, "moderation-follow-ar");
});

test("rules are read before a text is written, and rules that change meanwhile lose nothing that was typed", async () => {
  const { address } = town.server;
  const { context } = town;
  const page = await resident(1, true);
  await goTo(page, `${address}/r/me/proposals/new`);
  await page.waitForURL("**/r/me/rules/**");
  await expectGoodPage(page, "moderation-own-rules");
  await page.getByLabel("I have read the rules and will keep to them.").check();
  await page.getByRole("button", { name: "Confirm and go on" }).click();
  await page.waitForURL("**/r/me/proposals/new");
  await page.locator('[name="shownName"]').fill("Bert");
  await page.locator('[name="title"]').fill("A bench at the bus stop");
  await page.locator('[name="text"]').fill("One bench is set up.");
  beginRules(context, process.processId);
  publishRules(context, process.processId);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Please confirm the rules first").first().waitFor();
  expect(await page.locator('[name="text"]').inputValue()).toBe("One bench is set up.");
  await expectGoodPage(page, "moderation-rules-tick");
  await page.getByLabel("I have read the rules and will keep to them.").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL("**/r/me/proposals/*?saved*");
  const stored = context.database.select().from(proposals).all();
  expect(stored).toHaveLength(2);
});

test("an organiser prepares and publishes rules, and everybody reads them in four languages", async () => {
  const { address } = town.server;
  const path = `/staff/processes/${process.processId}/moderation/rules`;
  const desk = await town.openPage(path);
  await desk.getByRole("button", { name: "Prepare a new version" }).click();
  await desk.getByRole("heading", { name: /^Draft of version/ }).waitFor();
  await expectGoodPage(desk, "moderation-rules-draft");
  await desk.getByLabel("New rule", { exact: true }).fill("Wer schreibt, fasst sich kurz.");
  await desk.getByRole("button", { name: "Save the draft" }).click();
  await desk.getByText("The draft is stored.").waitFor();
  await desk.getByRole("link", { name: /English.?: 5 of 6/ }).click();
  await desk.getByRole("heading", { name: "Translate the rules: English" }).waitFor();
  await expectGoodPage(desk, "moderation-rules-texts");
  await desk.locator("textarea").last().fill("Whoever writes keeps it short.");
  await desk.getByRole("button", { name: "Save the translation" }).click();
  await desk.getByText("The translation is stored.").waitFor();
  await desk.locator("summary", { hasText: "Publish" }).click();
  await desk.getByLabel("I have saved and checked the draft.").check();
  await desk.getByRole("button", { name: "Publish" }).click();
  await desk.getByText("The rules are in force now.").waitFor();
  for (const language of ["de", "de-simple", "en", "ar"] as const) {
    const reader = await phone(language);
    await goTo(reader, `${address}/processes/${process.processId}/rules`);
    await expectGoodPage(reader, `moderation-rules-${language}`);
    const told = language === "en" ? "keeps it short" : "fasst sich kurz";
    expect(await reader.locator("main").textContent()).toContain(told);
  }
});

test("moderators keep a list of words", async () => {
  const desk = await moderator();
  await goTo(desk, `${town.server.address}/staff/moderation/words`);
  await desk.getByLabel("Word or sequence of words").fill("Schwindel");
  await desk.getByRole("button", { name: "Add" }).click();
  await desk.getByText("Added.").waitFor();
  await expectGoodPage(desk, "moderation-words");
  await desk.getByRole("button", { name: "Remove Schwindel" }).click();
  await desk.getByText("Removed.").waitFor();
});
