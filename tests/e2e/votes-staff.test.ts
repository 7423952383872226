import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { VoteTemplateName } from "#app/domain/votes/vote-templates.ts";
import { addSwornPerson, issueSwornCode } from "#app/services/second-person/sworn-people.server.ts";
import { createVoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { processes } from "#db/schema/index.ts";
import { staffActor } from "#tests/support/database.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { voteKeyFolder } from "#tests/support/server-process.ts";
import { storeVoteDraft } from "#tests/support/vote-drafts.ts";
import { castAs, type OpenedVote, openedVote, openVoteOf } from "#tests/support/votes.ts";

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

const now = () => ({ ...town.context, now: new Date() });
const keyStore = () => createVoteKeyStore(voteKeyFolder(town.server.databaseFile));

/** The vote on whose page somebody is. */
function voteOn(page: Page): Omit<OpenedVote, "shares"> {
  const voteId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  return { ...openVoteOf(town.context, voteId), keyStore: keyStore() };
}

/** A code with which a sworn person confirms one act. */
function swornCode(): string {
  const administrator = { ...now(), actor: staffActor(town.context.database, "administrator") };
  const issued = issueSwornCode(administrator, addSwornPerson(administrator, { name: "Witness" }));
  if (!issued.ok) throw new Error(issued.problem.code);
  return issued.value.code;
}

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
  await desk.locator("ol > li:nth-child(2)").getByText("Kiosk").first().waitFor();
  expect(await desk.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Option 2 up",
  );
  await desk.getByText("From proposals").first().click();
  await expectGoodPage(desk, "votes-staff-options");
  await desk.locator("main .actions").getByRole("link", { name: "To the vote" }).click();
  await desk.getByRole("link", { name: "Translation: English" }).click();
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
  const phone = await town.openPage(`${list}/${voteId}`, { viewport: "phone", scripts: false });
  await expectGoodPage(phone, "votes-staff-phone-draft");
  await goTo(phone, `${town.server.address}${list}/${voteId}/questions/${questionId}`);
  await expectGoodPage(phone, "votes-staff-phone-question");
  await phone.getByRole("link", { name: "Choose another rule" }).click();
  await expectGoodPage(phone, "votes-staff-phone-rules");
  await phone.locator('input[value="scottish-stv"]').check();
  await phone.getByRole("button", { name: "Go on with this rule" }).click();
  await phone.getByLabel("How many are chosen?").fill("2");
  await phone.getByLabel("Shuffled for each voter").check();
  await phone.getByRole("button", { name: "Save" }).click();
  await phone.getByText("Saved.").waitFor();
  await phone.getByText("in another order for each voter", { exact: false }).waitFor();
  await phone.getByRole("button", { name: "Question 1 up" }).waitFor();
  await goTo(phone, `${town.server.address}${list}/${voteId}/questions/${questionId}/options`);
  await phone.getByRole("button", { name: "Option 1 down" }).click();
  await phone.locator("ol > li:nth-child(2)").getByText("Bahnhofstraße").first().waitFor();
  await expectGoodPage(phone, "votes-staff-phone-options");
});

/** For each template: the options that somebody enters, and a ballot that says something. */
const TEMPLATES: readonly {
  readonly name: VoteTemplateName;
  readonly card: string;
  readonly options: string | null;
  readonly answer: (options: readonly string[]) => VoteBallot[string];
}[] = [
  {
    ...{ name: "yes_no_with_quorum", card: "Yes or no with a quorum", options: null },
    answer: () => ({ kind: "choice", choice: "yes" }),
  },
  {
    ...{ name: "variants_with_deciding_question", card: "Variants with a deciding question" },
    options: "Brücke\nTunnel",
    answer: ([one = "", other = ""]) => ({
      kind: "variants",
      answers: { [one]: "yes", [other]: "no" },
      choice: one,
    }),
  },
  {
    ...{ name: "ranking_of_measures", card: "Ranking of measures", options: "Bus\nBänke\nBäume" },
    answer: (options) => ({ kind: "ranking", ranking: options.map((option) => [option]) }),
  },
  {
    ...{ name: "election_of_spokespersons", card: "Election of spokespersons" },
    options: "A. Ahorn\nB. Birke\nC. Clematis",
    answer: (options) => ({ kind: "ranking", ranking: options.map((option) => [option]) }),
  },
  {
    ...{ name: "consent_in_a_working_group", card: "Consent in a working group", options: null },
    answer: () => ({ kind: "choice", choice: "agree" }),
  },
  {
    ...{ name: "participatory_budget", card: "Participatory budget" },
    options: "Bänke; 12.500\nBäume; 8.000\nKiosk; 45.000",
    answer: ([first = ""]) => ({ kind: "approve", approve: [first] }),
  },
];

test.each(TEMPLATES)(
  "a vote by the template $name is set up, opened, closed and counted",
  async (template) => {
    const desk = await town.openPage(`${list}/new`);
    await desk.getByRole("link", { name: template.card }).click();
    await desk.getByLabel("Title", { exact: true }).fill(`Probe: ${template.card}`);
    await desk.getByLabel("Everyone who was invited by lot").check();
    if (await desk.getByLabel("One can vote on paper, too").isChecked()) {
      await desk.getByLabel("One can vote on paper, too").uncheck();
    }
    await desk.getByRole("button", { name: "Create the vote" }).click();
    const address = desk.url().split("?")[0] ?? "";
    if (template.options !== null) {
      await desk.locator("main").getByRole("link", { name: "Edit the options" }).click();
      await desk.getByText("Several at once").click();
      await desk.getByLabel("One option a line").fill(template.options);
      await desk.getByRole("button", { name: "Add them all" }).click();
      await desk.getByText("Added.").waitFor();
    }
    await goTo(desk, address);
    await desk.getByRole("link", { name: "Edit question and rule" }).click();
    const question = desk.getByLabel("Question", { exact: true });
    const text = (await question.inputValue()).replace(/\[.*\]/, "der Brunnen");
    await question.fill(text);
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.getByText("Saved.").waitFor();
    for (const language of ["Leichte Sprache", "English", "العربية"]) {
      await desk
        .getByRole("link", { name: `Translation: ${language}` })
        .first()
        .click();
      await desk.getByLabel(`${language}: Title`).fill("Test");
      await desk.getByLabel(`${language}: Question`).fill("…?");
      const names = desk.getByLabel("Take empty options as they are in German");
      if (template.options !== null) await names.check();
      await desk.getByRole("button", { name: "Save the translation" }).click();
      await desk.getByText("The translation is saved.").waitFor();
    }
    await desk.getByRole("link", { name: "Open the vote" }).click();
    await desk.getByLabel("I have checked everything").check();
    await desk.getByRole("button", { name: "Open it now" }).click();
    await desk.getByRole("heading", { name: "Key of the vote, sheet 2 of 2" }).waitFor();
    await desk.getByLabel("Both sheets are on paper").check();
    await desk.getByRole("button", { name: "Go on to the vote" }).click();
    await desk.getByText("0 of 3 people entitled have voted").waitFor();
    const vote = voteOn(desk);
    for (const voter of vote.voters) {
      const said = vote.questionIds.map((id, at) => [
        id,
        template.answer(vote.optionIds[at] ?? []),
      ]);
      castAs(now(), vote, voter, Object.fromEntries(said) as VoteBallot);
    }
    // The number follows by itself.
    await desk.getByText("3 of 3 people entitled have voted").waitFor();
    await desk.getByText("Close the vote").click();
    await desk.getByRole("button", { name: "Close it for good" }).click();
    await desk.getByText("The result is there").waitFor();
    await desk.getByRole("heading", { name: "What came of it" }).waitFor();
  },
);

test("the acts that cannot be taken back are good pages, on a desk and on a phone", async () => {
  const { voteId } = storeVoteDraft(town.context, process.processId);
  const address = `${town.server.address}${list}/${voteId}`;
  const desk = await town.openPage(`${list}/${voteId}/open`);
  await expectGoodPage(desk, "votes-staff-open");
  await desk.getByLabel("I have checked everything").check();
  await desk.getByRole("button", { name: "Open it now" }).click();
  await desk.getByRole("heading", { name: "Key of the vote, sheet 1 of 2" }).waitFor();
  await expectGoodPage(desk, "votes-staff-shares");
  await desk.emulateMedia({ media: "print" });
  expect(await desk.getByText("These sheets appear only now").isVisible()).toBe(false);
  await desk.emulateMedia({ media: "screen" });
  const sheets = await desk.locator(".share-sheet").allInnerTexts();
  await goTo(desk, address);
  await desk.getByText("Nobody has confirmed that the two sheets").waitFor();
  await expectGoodPage(desk, "votes-staff-running");
  const phone = await town.openPage(`${list}/${voteId}`, { viewport: "phone", scripts: false });
  await expectGoodPage(phone, "votes-staff-phone-running");
  await goTo(phone, `${address}/shares`);
  await expectGoodPage(phone, "votes-staff-phone-renewal");
  await goTo(phone, `${address}/cancel`);
  await expectGoodPage(phone, "votes-staff-phone-cancel");

  keyStore().destroy(voteId);
  await goTo(desk, address);
  await desk.getByRole("link", { name: "Enter both sheets" }).click();
  await desk.getByLabel("One sheet").fill("AAAA-AAAA-AAAA");
  await desk.getByLabel("The other sheet").fill("AAAA");
  await desk.getByRole("button", { name: "Restore" }).click();
  await desk.getByText("lines, here there are 1.", { exact: false }).first().waitFor();
  await expectGoodPage(desk, "votes-staff-key");
  const lines = sheets.map((sheet) =>
    (sheet.match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/g) ?? []).join("\n"),
  );
  await desk.getByLabel("One sheet").fill(lines[1] ?? "");
  await desk.getByLabel("The other sheet").fill(lines[0] ?? "");
  await desk.getByRole("button", { name: "Restore" }).click();
  await desk.getByText("The key is restored.", { exact: false }).waitFor();

  const vote = voteOn(desk);
  const [first = ""] = vote.voters;
  const approve = [vote.optionIds[0]?.[0] ?? ""];
  castAs(now(), vote, first, { [vote.questionIds[0] ?? ""]: { kind: "approve", approve } });
  await desk.getByText("Close the vote").click();
  await desk.getByRole("button", { name: "Close it for good" }).click();
  // It takes paper, of which there is none.
  await desk.getByRole("button", { name: "Count now" }).click();
  await desk.getByText("The result is there").waitFor();
  await expectGoodPage(desk, "votes-staff-counted");
  await desk.getByRole("link", { name: "Confirm the result" }).click();
  await expectGoodPage(desk, "votes-staff-finalise");
  await desk.getByLabel("Code of the sworn person").fill(swornCode());
  await desk.getByRole("button", { name: "Confirm the result" }).click();
  await desk.getByText("Now destroy the two sheets with the key").first().waitFor();
  await expectGoodPage(desk, "votes-staff-final");
  await goTo(phone, address);
  await expectGoodPage(phone, "votes-staff-phone-final");
  await goTo(phone, town.server.address + list);
  await expectGoodPage(phone, "votes-staff-phone-list");
});

test("a vote is cancelled by two people with a public reason", async () => {
  const { processId } = process;
  const own = { processId, electorate: "invited", keyStore: keyStore() } as const;
  const { voteId } = await openedVote(now(), own);
  const desk = await town.openPage(`${list}/${voteId}`);
  await desk.getByRole("link", { name: "Cancel the vote" }).click();
  await desk.getByLabel("Reason").fill("Die Frage nannte eine falsche Straße.");
  await desk.getByLabel("Code of the sworn person").fill(swornCode());
  await desk.getByRole("button", { name: "Cancel it for good" }).click();
  await desk.getByText("Die Frage nannte eine falsche Straße.", { exact: false }).first().waitFor();
  await desk.getByText("Now destroy the two sheets with the key").waitFor();
  await expectGoodPage(desk, "votes-staff-cancelled");
});
