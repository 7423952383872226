import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { processes } from "#db/schema/index.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { storeVoteDraft } from "#tests/support/vote-drafts.ts";

const town = organiserTown({ locale: "en-GB" });
let process: ReturnType<typeof replyTown>;
let list: string;

beforeAll(() => {
  process = replyTown({ context: town.context });
  town.context.database
    .update(processes)
    .set({ status: "published", publishedAt: town.context.now })
    .where(eq(processes.id, process.processId))
    .run();
  list = `/staff/processes/${process.processId}/votes`;
});

test("a vote is set up from a template, translated and looked at", async () => {
  const { context } = town;
  const anna = asResident(context, process.invitations[0]?.id ?? "");
  storePublished({ staff: context, anna, processId: process.processId });
  const desk = await town.openPage(list);
  await desk.getByText("There is no vote yet").waitFor();
  await expectGoodPage(desk, "votes-staff-empty");
  await desk.getByRole("link", { name: "New vote" }).click();
  await expectGoodPage(desk, "votes-staff-templates");
  await desk.getByRole("link", { name: "Participatory budget" }).click();
  await desk.getByLabel("Title", { exact: true }).fill("Was bekommt der Markt?");
  await desk.getByLabel("Everyone who was invited by lot").check();
  await expectGoodPage(desk, "votes-staff-new");
  await desk.getByRole("button", { name: "Create the vote" }).click();
  await desk.getByText("The vote is there. Now go through what is missing.").waitFor();
  await expectGoodPage(desk, "votes-staff-draft");
  await desk.locator("main").getByRole("link", { name: "Edit the options" }).click();
  await desk.getByText("Several at once").click();
  await desk
    .getByLabel("One option a line")
    .fill("Bänke am Markt; 12.500\nBäume; 8.000,50\nKiosk; 45.000");
  await desk.getByRole("button", { name: "Add them all" }).click();
  await desk.getByText("€12,500", { exact: false }).first().waitFor();
  await desk.getByRole("button", { name: "Option 3 up" }).click();
  await desk.locator("li:nth-child(2)").getByText("Kiosk").first().waitFor();
  await desk.getByText("From proposals").first().click();
  await expectGoodPage(desk, "votes-staff-options");
  await desk.locator("main").getByRole("link", { name: "To the vote" }).click();
  await desk.locator("main").getByRole("link", { name: "Translation: English" }).click();
  await desk.getByLabel("English: Title").fill("What does the market get?");
  await desk.getByLabel("Take empty options as they are in German").check();
  await expectGoodPage(desk, "votes-staff-translate");
  await desk.getByRole("button", { name: "Save the translation" }).click();
  await desk.getByText("The translation is saved.").waitFor();
  await desk.getByRole("link", { name: "Edit question and rule" }).click();
  await expectGoodPage(desk, "votes-staff-question");
  await desk.getByRole("link", { name: "Choose another rule" }).click();
  await expectGoodPage(desk, "votes-staff-rules");
  await desk.getByRole("link", { name: "Cancel" }).click();
  await desk.getByRole("link", { name: "Cancel" }).click();
  await desk.getByRole("link", { name: "See the preview" }).click();
  await desk.getByText("What if?").waitFor();
  await expectGoodPage(desk, "votes-staff-preview");
  await desk.getByRole("link", { name: "See the ballot: العربية" }).click();
  await desk.getByText("هذه معاينة فقط", { exact: false }).waitFor();
  await expectGoodPage(desk, "votes-staff-ballot-ar");
  await desk.locator("main form button").first().click();
  await desk.getByText("تنتهي المعاينة هنا", { exact: false }).waitFor();
});

test("on a phone without scripts a question is given another rule, step by step", async () => {
  const { voteId, questionId } = storeVoteDraft(town.context, process.processId);
  const phone = await town.openPage(`${list}/${voteId}`, {
    viewport: "phone",
    scripts: false,
  });
  await expectGoodPage(phone, "votes-staff-phone-draft");
  await goTo(phone, `${town.server.address}${list}/${voteId}/questions/${questionId}`);
  await expectGoodPage(phone, "votes-staff-phone-question");
  await phone.getByRole("link", { name: "Choose another rule" }).click();
  await phone.getByLabel("Score").first().check();
  expect(await phone.title()).toContain("Under which rule?");
});
