import { eq } from "drizzle-orm";
import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { processes } from "#db/schema/index.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo, keepPicture } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { proposalForm, storeDraft, storePublished } from "#tests/support/proposals.ts";
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

/** A proposal of the first invited person that everybody can read. */
function published(): string {
  const { processId } = process;
  return storePublished({ staff: town.context, anna: resident(0), processId });
}

/** An invited person on a phone without scripts, signed in with their code. */
async function residentPhone(index: number, language: Language): Promise<Page> {
  const invitation = process.invitations[index];
  if (invitation === undefined) throw new Error("Nobody was invited.");
  const context = await town.browser.newContext({
    viewport: VIEWPORTS.phone,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/r/${invitation.code}`);
  await page.locator(`button[value="${language}"]`).click();
  await page.waitForURL("**/r/reply");
  return page;
}

/** The name that somebody shows, where they were not asked for it before. */
async function giveName(phone: Page, name: string): Promise<void> {
  const field = phone.locator('[name="shownName"]');
  if ((await field.count()) > 0) await field.fill(name);
}

/** The page on which a phone is, opened with scripts as well: axe needs them. */
async function expectGoodPhonePage(phone: Page, name: string): Promise<void> {
  const storageState: Awaited<ReturnType<BrowserContext["storageState"]>> = await phone
    .context()
    .storageState();
  const context = await town.browser.newContext({ viewport: VIEWPORTS.phone, storageState });
  const page = await context.newPage();
  await goTo(page, phone.url());
  await expectGoodPage(page, name);
  await context.close();
}

test("of two amendments to a proposal one is accepted and one rejected, on phones without scripts", async () => {
  const { address } = town.server;
  const id = published();

  const bert = await residentPhone(1, "en");
  await goTo(bert, `${address}/proposals/${id}`);
  await bert.getByRole("link", { name: "Propose an amendment with your code" }).click();
  await bert
    .getByRole("heading", { name: "Which paragraph do you want to be different?" })
    .waitFor();
  await expectGoodPhonePage(bert, "amendments-choose");
  await bert.getByRole("link", { name: "Paragraph 2", exact: true }).click();
  await bert.getByRole("heading", { name: "Paragraph 2" }).waitFor();
  await expectGoodPhonePage(bert, "amendments-new");
  const text = bert.getByLabel("What the paragraph should say");
  expect(await text.inputValue()).toBe("Jede steht im Schatten eines Baumes.");
  await giveName(bert, "Bert");
  await text.fill("Jede steht im Schatten einer Linde.");
  await bert.getByLabel("Why?").fill("Lime trees grow quickly.");
  await bert.getByRole("button", { name: "Propose the amendment" }).click();
  await bert.getByText("Your amendment is public now").waitFor();
  await expectGoodPhonePage(bert, "amendments-own");

  const clara = await residentPhone(2, "ar");
  await goTo(clara, `${address}/r/me/proposals/${id}/amendments/new?paragraph=2&change=remove`);
  await giveName(clara, "كلارا");
  await clara.locator('[name="reasons"]').fill("لا توجد أشجار هناك.");
  await clara.locator("main form button").click();
  await clara.waitForURL("**/amendments/*?notice=done");
  await goTo(clara, `${address}/proposals/${id}/amendments`);
  await clara.getByText("لا يجتمع مع").first().waitFor();
  await expectGoodPhonePage(clara, "amendments-public-ar");

  const anna = await residentPhone(0, "en");
  await goTo(anna, `${address}/r/me/proposals`);
  await anna.getByRole("heading", { name: "Amendments to my proposals" }).waitFor();
  await expectGoodPhonePage(anna, "amendments-own-list");
  await anna.getByRole("link", { name: "Amendment 1" }).click();
  await anna.getByRole("heading", { name: "Decide on the amendment" }).waitFor();
  await expectGoodPhonePage(anna, "amendments-decide");
  await anna.locator('button[value="accept"]').click();
  await anna.getByText("Accepted. The proposal has a new version.").waitFor();

  await goTo(anna, `${address}/r/me/proposals`);
  await anna.getByRole("link", { name: "Amendment 2" }).click();
  await anna.getByText("The paragraph has become another since.").waitFor();
  await anna.locator("summary", { hasText: "Reject" }).click();
  await anna.locator('[name="reason"]').last().fill(" ");
  await anna.locator('button[value="reject"]').click();
  await anna.locator(".kern-error").waitFor();
  await anna.locator('[name="reason"]').last().fill("The trees are being planted.");
  await anna.locator('button[value="reject"]').click();
  await anna.getByText("Rejected. Your reasons stand with the amendment.").waitFor();
  await expectGoodPhonePage(anna, "amendments-rejected");

  await goTo(bert, `${address}/proposals/${id}`);
  await bert.getByText("Changed (version 2)").waitFor();
  const page = await bert.locator("main").textContent();
  expect(page).toContain("Jede steht im Schatten einer Linde.");
  await expectGoodPhonePage(bert, "amendments-proposal");
  await bert.getByRole("link", { name: "From amendment 1" }).click();
  await bert.getByRole("heading", { name: "Amendment 1", exact: true }).waitFor();
  const all = await bert.locator("main").textContent();
  for (const told of ["Bert", "كلارا", "The trees are being planted.", "It became version 2"]) {
    expect(all).toContain(told);
  }
  await expectGoodPhonePage(bert, "amendments-public");
  for (const language of LANGUAGES) {
    const wide = await town.openPage(`/proposals/${id}/amendments?language=${language}`);
    await expectGoodPage(wide, `amendments-public-wide-${language}`);
  }
});

test("whoever decides while the paragraph is edited loses nothing and brings both together", async () => {
  const { address } = town.server;
  const id = published();
  const amendment = storeAmendment(resident(1), id);
  const deciding = await residentPhone(0, "en");
  await goTo(deciding, `${address}/r/me/proposals/${id}/amendments/${amendment}`);
  await deciding.locator("summary", { hasText: "Accept in other words" }).click();
  await deciding.getByLabel("What should the paragraph say?").fill("Jede steht unter einer Linde.");
  await deciding.getByLabel("Why in these words?").fill("Shorter.");

  const editing = await residentPhone(0, "en");
  await goTo(editing, `${address}/r/me/proposals/${id}`);
  await editing
    .getByLabel("What do you propose?")
    .fill("Die Stadt stellt zehn Bänke auf.\n\nJede steht im Schatten eines Baumes am Weg.");
  await editing.getByRole("button", { name: "Save" }).click();
  await editing.getByText("Saved.", { exact: true }).waitFor();

  await deciding.locator('button[value="merge"]').click();
  await deciding.getByText("The paragraph has become another").first().waitFor();
  expect(await deciding.getByLabel("What should the paragraph say?").inputValue()).toBe(
    "Jede steht unter einer Linde.",
  );
  expect(await deciding.locator("main blockquote").first().textContent()).toBe(
    "Jede steht im Schatten eines Baumes am Weg.",
  );
  await deciding
    .getByLabel("What should the paragraph say?")
    .fill("Jede steht unter einer Linde am Weg.");
  await deciding.locator('button[value="merge"]').click();
  await deciding.getByText("Accepted. The proposal has a new version.").waitFor();
  await goTo(editing, `${address}/r/me/proposals/${id}`);
  expect(await editing.getByLabel("What do you propose?").inputValue()).toBe(
    "Die Stadt stellt zehn Bänke auf.\n\nJede steht unter einer Linde am Weg.",
  );
});

test("staff enter an amendment for somebody on the phone and what a person without a code decided", async () => {
  const { context, server } = town;
  const assisted = { as: "assisted", shownName: "Frau D." } as const;
  const created = createProposal(context, process.processId, assisted, proposalForm());
  if (!created.ok) throw new Error(created.problem.code);
  const id = created.value;
  moveOwnProposal(context, id, { kind: "submit" });
  moveProposal(context, id, { kind: "publish" }, {});
  const address = `/staff/processes/${process.processId}/proposals/${id}`;
  const desk = await town.openPage(address);
  await desk.getByRole("link", { name: "Amendments", exact: true }).click();
  await desk.getByText("Nobody has proposed an amendment yet.").waitFor();
  await desk.getByRole("link", { name: "Enter an amendment" }).click();
  await desk.getByRole("link", { name: "Paragraph 1", exact: true }).click();
  await desk.getByRole("link", { name: "Insert something after it" }).click();
  await desk.getByLabel("What should stand there").fill("Zwei davon stehen am Markt.");
  await desk.getByLabel("Why?").fill("Dort ist keine.");
  await desk.getByRole("button", { name: "Enter", exact: true }).click();
  await desk.getByText("Please enter a name.").waitFor();
  await expectGoodPage(desk, "amendments-staff-new");
  await desk.getByLabel("Which name should be shown in public?").fill("Herr E.");
  await desk.getByRole("button", { name: "Enter", exact: true }).click();
  await desk.getByText("Entered. The amendment is public now.").waitFor();
  await expectGoodPage(desk, "amendments-staff-decide");
  await desk.getByRole("button", { name: "Accept as it is" }).click();
  await desk.getByText("Accepted. The proposal has a new version.").waitFor();
  await desk.getByRole("link", { name: "All amendments" }).click();
  await desk.getByRole("heading", { name: "Amendment 1" }).waitFor();
  await expectGoodPage(desk, "amendments-staff-list");
  await goTo(desk, `${server.address}/proposals/${id}`);
  await desk.getByText("Zwei davon stehen am Markt.").waitFor();
});

test("two residents write a draft together, with a code that one gives the other", async () => {
  const { address } = town.server;
  const id = storeDraft(resident(0), process.processId);
  const anna = await residentPhone(0, "en");
  await goTo(anna, `${address}/r/me/proposals/${id}`);
  await anna.getByRole("link", { name: "Who writes this together?" }).click();
  await anna.getByRole("button", { name: "Make a code" }).click();
  await anna.getByRole("heading", { name: "Your code" }).waitFor();
  const code = (await anna.locator('main bdi[dir="ltr"]').textContent()) ?? "";
  await keepPicture(anna, "coauthors-code");
  await expectGoodPhonePage(anna, "coauthors-authors");

  const bert = await residentPhone(1, "ar");
  await goTo(bert, `${address}/r/me/proposals/join`);
  await expectGoodPhonePage(bert, "coauthors-join");
  await giveName(bert, "Bert");
  await bert.locator('[name="code"]').fill("2222-2222-2223");
  await bert.locator("main form button").click();
  await bert.locator(".kern-error").waitFor();
  await bert.locator('[name="code"]').fill(code.toLowerCase());
  await bert.locator("main form button").click();
  await bert.getByText("أنت الآن تشارك في الكتابة.").waitFor();
  await goTo(bert, `${address}/r/me/proposals/${id}`);
  await bert.locator('[name="title"]').fill("Acht Bänke am Weg zum Bahnhof");
  await bert.locator("main form button").first().click();
  await bert.waitForURL("**?saved");

  await goTo(anna, `${address}/r/me/proposals/${id}`);
  expect(await anna.getByLabel("Title").inputValue()).toBe("Acht Bänke am Weg zum Bahnhof");
  await goTo(anna, `${address}/r/me/proposals/${id}/authors`);
  expect(await anna.locator("main li").allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining("(you)")]),
  );
  await anna.locator("summary", { hasText: "Stop writing with the others" }).click();
  await anna.locator('button[value="leave"]').click();
  await anna.getByRole("heading", { name: "My proposals" }).waitFor();
  const answer = await anna.goto(`${address}/r/me/proposals/${id}`);
  expect(answer?.status()).toBe(404);
});

test("an amendment of somebody else is not found by its address", async () => {
  const id = published();
  const amendment = storeAmendment(resident(1), id);
  const clara = await residentPhone(2, "en");
  for (const path of [`amendments/${amendment}`, "authors"]) {
    const answer = await clara.goto(`${town.server.address}/r/me/proposals/${id}/${path}`);
    expect(answer?.status()).toBe(404);
  }
});
