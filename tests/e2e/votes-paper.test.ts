import { eq } from "drizzle-orm";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { voteCode } from "#app/services/votes/vote-code.server.ts";
import { createVoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import { voteRoll } from "#db/schema/index.ts";
import { VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { storeExtract, syntheticResident } from "#tests/support/register.ts";
import { voteKeyFolder } from "#tests/support/server-process.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { openedForVoting } from "#tests/support/voting.ts";

const town = organiserTown({ locale: "en-GB" });

const NAMES = ["Ahorn", "Birke", "Ceder", "Distel"] as const;

/** A town of four whose vote is open, online and on paper. */
async function townVote() {
  const staff = { ...town.context, now: new Date() };
  const processId = storeProcess(staff, { people: [] });
  storeExtract(
    staff,
    processId,
    NAMES.map((familyName, at) =>
      syntheticResident(at + 1, { givenName: "Person", familyName, birthDate: `1980-06-1${at}` }),
    ),
  );
  const keyStore = createVoteKeyStore(voteKeyFolder(town.server.databaseFile));
  const vote = await openedForVoting(staff, keyStore, {
    ...{ processId, residents: 0, takesPaper: true, title: "Brunnen" },
  });
  return { ...vote, address: `/staff/processes/${processId}/votes/${vote.voteId}` };
}

/** Another account with its own browser. */
async function moderator(): Promise<BrowserContext> {
  const account = await createStaffAccount(town.context.database, { roles: ["moderator"] });
  const context = await town.browser.newContext({
    ...{ viewport: VIEWPORTS.desktop, locale: "en-GB" },
  });
  await signIn(await context.newPage(), town.server.address, account);
  return context;
}

/** Looks somebody up at the desk by name and day of birth. */
async function lookUp(desk: Page, at: number): Promise<void> {
  await desk.getByLabel("Given and family name").fill(`Person ${NAMES[at]}`);
  await desk.getByLabel("Date of birth").fill(`1980-06-1${at}`);
  await desk.getByRole("button", { name: "Look up" }).nth(1).click();
}

/** Votes with a code, as far as the page lets one. */
async function voteOnline(code: string): Promise<Page> {
  const context = await town.browser.newContext({ viewport: VIEWPORTS.phone, locale: "en-GB" });
  const page = await context.newPage();
  await goTo(page, `${town.server.address}/v/${code}`);
  await page.getByRole("button", { name: "Continue" }).first().click();
  return page;
}

test("a town votes on paper and online against one roll, nobody twice, and two people read the papers", async () => {
  const vote = await townVote();
  const { voteId, address } = vote;
  const codeOf = (at: number) => {
    const rows = town.context.database.select().from(voteRoll).where(eq(voteRoll.voteId, voteId));
    const holders = rows.all().toSorted((a, b) => Number(a.holderId) - Number(b.holderId));
    const entry = holders[at];
    if (entry === undefined) throw new Error("Nobody is there.");
    return voteCode(town.context.keyring, entry);
  };

  const papers = await town.openPage(`${address}/paper`);
  await expectGoodPage(papers, "votes-paper-empty");
  await papers.getByLabel("Number of papers").fill("10");
  await papers.getByRole("button", { name: "Make the series" }).click();
  await papers.getByText("Now print the papers.").waitFor();
  await expectGoodPage(papers, "votes-paper-batch");
  const batch = papers.url().split("?")[0] ?? "";
  const downloading = papers.waitForEvent("download");
  await papers.getByRole("button", { name: "Papers as PDF" }).click();
  expect((await downloading).suggestedFilename()).toBe("papers.pdf");

  const clerk = await moderator();
  const desk = await clerk.newPage();
  await goTo(desk, `${town.server.address}${address}/desk`);
  await expectGoodPage(desk, "votes-desk");
  for (const at of [0, 1]) {
    await lookUp(desk, at);
    await desk.getByText("May vote", { exact: true }).waitFor();
    if (at === 0) await expectGoodPage(desk, "votes-desk-found");
    await desk.getByText("Hand out a ballot paper").click();
    await desk.getByRole("button", { name: "Record and hand out a paper" }).click();
    await desk.getByText("Now give the person a ballot paper.").waitFor();
  }

  // Whoever has a paper cannot vote online.
  const twice = await voteOnline(codeOf(0));
  await twice.getByText("paper", { exact: false }).first().waitFor();
  expect(await twice.locator('input[type="radio"]').count()).toBe(0);

  const online = await voteOnline(codeOf(2));
  await online.getByLabel("Yes", { exact: true }).check();
  await online.getByRole("button", { name: "Continue" }).click();
  await online.getByRole("button", { name: "Cast" }).click();
  await online.locator(".tracking-code").first().waitFor();

  // Whoever has voted online gets no paper.
  await lookUp(desk, 2);
  await desk.getByText("The person has voted online.", { exact: false }).waitFor();
  expect(await desk.getByRole("button").filter({ hasText: "paper" }).count()).toBe(0);

  const course = await town.openPage(address);
  await course.getByText("3 of 4 people entitled have voted").waitFor();
  await course.getByText("Close the vote").click();
  await course.getByRole("button", { name: "Close it for good" }).click();
  await course.getByRole("link", { name: "Enter paper ballots" }).first().waitFor();

  const reader = await clerk.newPage();
  for (const [page, no, blank] of [
    [papers, "2", "0"],
    [reader, "1", "1"],
  ] as const) {
    await goTo(page, batch);
    await page.getByLabel("Papers altogether").fill("2");
    await page.getByLabel("No", { exact: true }).fill(no);
    await page.getByLabel("Blank", { exact: true }).fill(blank);
    if (page === papers) await expectGoodPage(papers, "votes-paper-read");
    await page.getByRole("button", { name: "Finished counting" }).click();
  }
  await reader.getByText("You read differently", { exact: true }).waitFor();
  await expectGoodPage(reader, "votes-paper-differs");
  await reader.getByLabel("No", { exact: true }).fill("2");
  await reader.getByLabel("Blank", { exact: true }).fill("0");
  await reader.getByRole("button", { name: "Correct the entry" }).click();
  await reader.getByText("Two people read the same: 2 papers.", { exact: false }).waitFor();
  await goTo(papers, `${town.server.address}${address}/paper`);
  await papers.getByText("As many papers were read as were handed out.").waitFor();
  await expectGoodPage(papers, "votes-paper-read-all");

  await goTo(course, town.server.address + address);
  await course.getByRole("button", { name: "Count now" }).click();
  await course.getByText("The result is there").waitFor();
  await goTo(course, `${town.server.address}/votes/${voteId}`);
  await course.getByText("Online: 1. On paper: 2.").waitFor();
  expect(await course.getByText("Ballot papers:", { exact: false }).count()).toBe(0);
});
