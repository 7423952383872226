import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { closeRound } from "#app/services/statements/close-round.server.ts";
import { decideStatement } from "#app/services/statements/decide-statement.server.ts";
import { storedStatementsOf } from "#app/services/statements/stored-round.server.ts";
import { translateRound } from "#app/services/statements/translate-round.server.ts";
import { processes } from "#db/schema/index.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { analyse, CAMPS, SEEDS, storeOpenRound, storeStances } from "#tests/support/statements.ts";

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

/** An invited person on a phone, signed in with their code. */
async function residentPhone(index: number, language: Language, scripts: boolean): Promise<Page> {
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

test("staff prepare a round, open it, hear residents, close it and publish what came out", async () => {
  const list = `/staff/processes/${process.processId}/statements`;
  const desk = await town.openPage(list);
  await desk.getByText("There is no round yet").waitFor();
  await expectGoodPage(desk, "statements-staff-empty");
  await desk.getByRole("link", { name: "Prepare a round" }).click();
  await desk.getByLabel("Title").fill("Was braucht der Markt?");
  await desk.getByLabel("Question or introduction").fill("Was denken Sie darüber?");
  await expectGoodPage(desk, "statements-staff-new");
  await desk.getByRole("button", { name: "Create the round" }).click();
  await desk.getByText("No statement yet.").waitFor();
  const address = desk.url().split("?")[0] ?? "";
  const roundId = address.split("/").at(-1) ?? "";
  const adding = desk.locator("section").filter({
    has: desk.getByRole("heading", { name: "Add a statement" }),
  });
  const newStatement = adding.getByLabel("Statement", { exact: true });
  await newStatement.fill("x".repeat(141));
  await desk.getByRole("button", { name: "Add", exact: true }).click();
  await desk.getByText("That is too long.").waitFor();
  for (const seed of SEEDS) {
    await newStatement.fill(seed);
    await desk.getByRole("button", { name: "Add", exact: true }).click();
    await desk.getByRole("rowheader", { name: seed }).waitFor();
  }
  await desk.locator("main").getByRole("link", { name: "English" }).click();
  await desk.getByLabel("English: Title").fill("What does the market square need?");
  await desk.getByLabel("English: Statement 1").fill("The town should set up more benches.");
  await expectGoodPage(desk, "statements-staff-translate");
  await desk.getByRole("button", { name: "Save the translation" }).click();
  await desk.getByText("The translation is saved.").waitFor();
  await desk.getByText("Open the round").click();
  await expectGoodPage(desk, "statements-staff-prepared");
  await desk.getByRole("button", { name: "Open it now" }).click();
  await desk.getByText("The round is open.").waitFor();

  const phone = await residentPhone(0, "ar", false);
  await goTo(phone, `${town.server.address}/r/me/statements/${roundId}/add`);
  await phone.locator('[name="text"]').fill("نريد مكتبة مفتوحة مساءً.");
  await phone.locator("main form button").click();
  await phone.waitForURL("**/r/me/statements/*?added");

  await goTo(desk, address);
  await desk.getByRole("button", { name: "Take it in" }).click();
  await desk.getByText("The statement is now being asked.").waitFor();
  await desk.getByRole("link", { name: "Enter somebody's answers" }).click();
  const asked = desk.getByRole("group", { name: SEEDS[0] });
  await asked.getByLabel("agrees", { exact: true }).check();
  await expectGoodPage(desk, "statements-staff-enter");
  await desk.getByRole("button", { name: "Save this person" }).click();
  await desk.getByText("1 person has answered.").waitFor();
  await desk.getByRole("link", { name: "Back to the round" }).click();
  await desk.getByRole("heading", { name: "Statements of the round" }).waitFor();

  const { context } = town;
  const round = storedRound(roundId);
  expect(round.statementIds).toHaveLength(4);
  // Whoever did not come to every statement of so short a round has no place.
  for (const row of CAMPS) storeStances(context, round, [...row, "pass"]);
  await goTo(desk, address);
  await desk.getByText("Close the round").click();
  await desk.getByRole("button", { name: "Close it for good" }).click();
  await desk.getByText("The round is closed. Now analyse it.").waitFor();
  await desk.getByRole("button", { name: "Analyse" }).click();
  await desk.getByText("63/80", { exact: false }).waitFor();
  await expectGoodPage(desk, "statements-staff-analysed");
  await desk.getByRole("link", { name: "Public page" }).click();
  await desk.getByText("Only an illustration").waitFor();
  expect(await desk.locator("main").textContent()).toContain("What unites");
});

/** The round with its statements in their order, as `storeStances` takes it. */
function storedRound(roundId: string) {
  const stored = storedStatementsOf(town.context.database, roundId);
  return { roundId, statementIds: stored.map(({ id }) => id) };
}

test("on a phone without scripts one answers, goes back, changes, passes and adds", async () => {
  const { context, server } = town;
  const { roundId } = storeOpenRound(context, process.processId);
  const address = `${server.address}/r/me/statements/${roundId}`;
  const phone = await residentPhone(1, "en", false);
  await goTo(phone, `${server.address}/statements/${roundId}`);
  await phone.getByRole("link", { name: "Answer with the code" }).click();
  await phone.getByText("Statement 1 of 3").waitFor();
  const first = await phone.locator(".statement__words").textContent();
  await phone.getByRole("button", { name: "I agree" }).click();
  await phone.getByText("Statement 2 of 3").waitFor();
  await phone.getByRole("link", { name: "Back to the statement before" }).click();
  await phone.getByText("So far: I agree").waitFor();
  expect(await phone.locator(".statement__words").textContent()).toBe(first);
  await phone.getByRole("button", { name: "I disagree" }).click();
  await phone.getByText("Statement 2 of 3").waitFor();
  await phone.getByRole("button", { name: "I pass" }).click();
  await phone.getByText("Statement 3 of 3").waitFor();
  await phone.getByRole("button", { name: "I pass" }).click();
  await phone.getByText("You have answered all statements.").waitFor();
  await phone.getByRole("link", { name: "Add a statement of your own" }).click();
  await phone.getByLabel("Your statement").fill(SEEDS[0]);
  await phone.getByRole("button", { name: "Send the statement" }).click();
  await phone.getByText("The round already has this statement.").first().waitFor();
  await phone.getByLabel("Your statement").fill("<script>alert(1)</script> More trees.");
  await phone.getByRole("button", { name: "Send the statement" }).click();
  await phone.getByText("Your statement has arrived.").waitFor();
  await phone.getByText("The town is checking the statement.").waitFor();
  expect(await phone.locator("main").textContent()).toContain("<script>alert(1)</script>");
  await goTo(phone, `${server.address}/r/me/statements`);
  await phone.getByText("3 of 3 statements answered").waitFor();
  const answer = await phone.goto(address.replace(roundId, "guessed"));
  expect(answer?.status()).toBe(404);
});

test.each(LANGUAGES)("answering is a good page in %s", async (language) => {
  const { context, server } = town;
  const { roundId } = storeOpenRound(context, process.processId);
  const phone = await residentPhone(2, language, true);
  await goTo(phone, `${server.address}/r/me/statements/${roundId}`);
  await expectGoodPage(phone, `statements-answer-${language}`);
  await phone.locator('button[value="agree"]').click();
  await phone.locator(".answer-list").first().waitFor({ state: "attached" });
  await phone.locator("main details summary").click();
  await expectGoodPage(phone, `statements-answered-${language}`);
  await goTo(phone, `${server.address}/r/me/statements/${roundId}/add`);
  await expectGoodPage(phone, `statements-add-${language}`);
});

test("everybody reads the findings in four languages, and as a table", async () => {
  const { context, server } = town;
  const { processId } = process;
  const round = storeOpenRound(context, processId);
  const resident = asResident(context, process.invitations[0]?.id ?? "");
  const added = addStatement(resident, round.roundId, {
    language: "ar",
    text: "نريد مكتبة مفتوحة مساءً.",
  });
  if (!added.ok) throw new Error(added.problem.code);
  decideStatement(context, added.value, { verdict: "show" });
  translateRound(context, round.roundId, "en", {
    text: { title: "How does the centre come to life?", question: "What do you think?" },
    basedOn: 1,
    statements: new Map([[added.value, "We want a library that is open in the evening."]]),
  });
  const all = { ...round, statementIds: [...round.statementIds, added.value] };
  for (const row of CAMPS) storeStances(context, all, [...row, "pass"]);
  const path = `${server.address}/statements/${round.roundId}`;
  const reader = await town.browser.newContext({ viewport: VIEWPORTS.phone });
  const page = await reader.newPage();
  await goTo(page, path);
  await expectGoodPage(page, "statements-public-open");
  expect((await page.goto(`${path}/findings.csv`).catch(() => null))?.status() ?? 404).toBe(404);
  closeRound(context, round.roundId);
  await analyse(context, round.roundId);
  for (const language of LANGUAGES) {
    for (const viewport of ["phone", "desktop"] as const) {
      await page.setViewportSize(VIEWPORTS[viewport]);
      await goTo(page, `${server.address}/language/${language}?back=/statements/${round.roundId}`);
      await goTo(page, path);
      await page.locator(".stance-bar").first().waitFor();
      await expectGoodPage(page, `statements-public-${language}-${viewport}`);
    }
    expect(await page.locator('main [lang="ar"]').first().getAttribute("dir")).toBe("rtl");
    expect(await page.locator("main").textContent()).toContain("(A + 1) / (S + 2)");
  }
  const file = await (await fetch(`${path}/findings.csv`)).text();
  expect(file.split("\r\n")[3]).toContain(`3,de,${SEEDS[2]},unites,80,5,100,0,0`);
  expect(file).toContain("نريد مكتبة مفتوحة مساءً.");
  await goTo(page, `${server.address}/processes/${processId}`);
  await expectGoodPage(page, "statements-process");
});
