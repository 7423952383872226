import { gzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import { direction, LANGUAGES, type Language } from "#app/i18n/languages.ts";
import {
  createVoteKeyStore,
  type VoteKeyStore,
} from "#app/services/votes/vote-key-store.server.ts";
import { voteBallots, voteRoll } from "#db/schema/index.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { phoneEvening } from "#tests/support/phone-evening.ts";
import { roomTown } from "#tests/support/rooms.ts";
import { voteKeyFolder } from "#tests/support/server-process.ts";
import { startTown, type Town } from "#tests/support/town.ts";
import type { TestQuestion, TestVote } from "#tests/support/votes.ts";
import { castBallots, codesOf, endVote, openedForVoting } from "#tests/support/voting.ts";

const BUDGET_BYTES = 100_000;

const CHOOSING = { seats: 1, presence: null, tie: "lot" } as const;
const YES_NO: VoteRule = {
  kind: "yes-no",
  majority: { rule: "simple-majority" },
  quorums: { presence: { num: 1, den: 4 }, approval: null },
  abstention: true,
};
const PLACES = ["Markt", "Schlosspark", "Bahnhof"].map((text) => ({ text }));
const EVERY_CONTROL: readonly TestQuestion[] = [
  { rule: YES_NO },
  {
    rule: { ...YES_NO, kind: "deciding-question", tie: "lot" },
    options: PLACES.slice(0, 2),
  },
  { rule: { kind: "consent", presence: null, abstention: true } },
  { rule: { kind: "single-choice", ...CHOOSING, abstention: true }, options: PLACES },
  {
    rule: { kind: "score", ...CHOOSING, measure: "mean", lowest: 0, highest: 5 },
    options: PLACES,
  },
  {
    rule: { kind: "score", ...CHOOSING, measure: "sum", lowest: 0, highest: 10 },
    options: PLACES,
  },
  { rule: { kind: "scottish-stv", ...CHOOSING }, options: PLACES, shuffled: true },
  {
    rule: {
      ...{ kind: "equal-shares", utility: "cost", completion: "add1", stopAtExhaustive: false },
      ...{ budget: 1_500_000, presence: null, tie: "lot", most: 2 },
    },
    options: PLACES.map(({ text }, at) => ({ text, cost: 700_050 + at })),
  },
];

let town: Town;
let browser: Browser;
let keyStore: VoteKeyStore;

beforeAll(async () => {
  town = await startTown();
  browser = await launchBrowser();
  keyStore = createVoteKeyStore(voteKeyFolder(town.server.databaseFile));
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  await town?.close();
});

/** Everything happens now: the server has its own clock. */
function staff() {
  return { ...town.context, now: new Date() };
}

function vote(own: TestVote) {
  return openedForVoting(staff(), keyStore, own);
}

async function device(
  options: { language?: Language; scripts?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: VIEWPORTS.phone,
    javaScriptEnabled: options.scripts ?? true,
    locale: "en-GB",
  });
  const page = await context.newPage();
  if (options.language !== undefined) {
    await goTo(page, `${town.server.address}/language/${options.language}?back=/vote`);
  }
  return { page, context };
}

/** Sends the form of a page without scripts and waits for the next page. */
async function send(page: Page, button: string): Promise<void> {
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
}

function codeOn(page: Page) {
  return page.locator(".tracking-code").textContent();
}

test("a member of a panel votes from the code of the letter to the receipt with the keyboard alone", async () => {
  const room = roomTown(staff());
  const opened = await vote({
    ...{ processId: room.processId, electorate: "panel", drawId: room.drawId, minimumAge: null },
    title: "Bänke",
    questions: [{ rule: YES_NO }, { rule: { kind: "irv", ...CHOOSING }, options: PLACES }],
  });
  expect(opened.voters).toHaveLength(3);
  const { page } = await device();
  const has = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => one === document.activeElement);
  /** Goes on with the tab key until this has the focus. */
  const tabTo = async (selector: string) => {
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press("Tab");
      if (await has(selector)) return;
    }
    throw new Error(`The tab key does not lead to ${selector}.`);
  };
  const follow = async (selector: string) => {
    await tabTo(selector);
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  };
  await goTo(page, `${town.server.address}/r/${room.invitations[0]?.code}`);
  await follow('button[value="en"]');
  await follow('main a[href="/r/me"]');
  await follow('main a[href="/r/me/votes"]');
  await expectGoodPage(page, "voting-list-en");
  await follow(`main a[href="/r/me/votes/${opened.voteId}"]`);
  await expectGoodPage(page, "voting-keyboard-ballot");
  await tabTo("#question-1 input");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("radio", { name: "No" }).isChecked()).toBe(true);
  await tabTo("#question-2 select");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await follow("form .actions button");
  expect(await page.locator("h1").textContent()).toBe("Please review your vote");
  const ranked = page.locator("section").nth(1).locator("ol li");
  expect(await ranked.allTextContents()).toEqual(["Schlosspark", "Markt"]);
  await expectGoodPage(page, "voting-keyboard-review");
  const code = await codeOn(page);
  await follow("form .actions button");
  expect(await page.locator("h1").textContent()).toBe("Your vote is cast");
  expect(await codeOn(page)).toBe(code);
  await expectGoodPage(page, "voting-keyboard-receipt");
  expect(castBallots(staff(), opened).map(({ trackingCode }) => trackingCode)).toEqual([code]);
});

test.each(LANGUAGES)(
  "every control, the review and the receipt are good pages: %s",
  async (language) => {
    const opened = await vote({ questions: EVERY_CONTROL, nature: "council_basis" });
    const { page } = await device({ language });
    const pages = new Map<string, string>();
    page.on("response", async (response) => {
      if (response.request().resourceType() !== "document" || response.status() > 299) return;
      pages.set(new URL(response.url()).pathname, await response.text().catch(() => ""));
    });
    await goTo(page, `${town.server.address}/v/${codesOf(staff(), opened)[0]}`);
    expect(new URL(page.url()).pathname).toBe("/vote");
    await expectGoodPage(page, `voting-code-${language}`);
    const next = () =>
      Promise.all([
        page.waitForEvent("load"),
        page.locator("main form .kern-btn--primary").first().click(),
      ]);
    await next();
    expect(await page.locator("html").getAttribute("dir")).toBe(direction(language));
    await expectGoodPage(page, `voting-ballot-${language}`);
    await page.locator("#question-3 input").nth(2).check();
    await next();
    await expectGoodPage(page, `voting-faults-${language}`);
    await page.locator("#question-3 textarea").fill("Zu laut.");
    await page.locator("#question-4 input").first().check();
    await page.locator("#question-5 input").nth(6).check();
    await page.locator("#question-7 select").first().selectOption("1");
    await page.locator("#question-8 input").first().check();
    await next();
    await page.locator("form[data-tracking]").waitFor();
    expect(await page.locator('[data-chosen="both"]').isVisible()).toBe(true);
    expect(await page.locator('[data-chosen="server"]').isVisible()).toBe(false);
    await expectGoodPage(page, `voting-review-${language}`);
    await next();
    await page.locator(".step-list").waitFor();
    await expectGoodPage(page, `voting-receipt-${language}`);
    expect(castBallots(staff(), opened)).toHaveLength(1);
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining(["/vote", "/vote/ballot", "/vote/ballot/review"]),
    );
    const style = /href="(\/assets\/root-[^"]+\.css)"/.exec([...pages.values()].join())?.[1] ?? "";
    const script =
      /src="(\/assets\/tracking-[^"]+\.js)"/.exec([...pages.values()].join())?.[1] ?? "";
    const shared = [style, script].map(async (path) =>
      (await fetch(town.server.address + path)).text(),
    );
    const bytes = (text: string) => gzipSync(text).length;
    const assets = (await Promise.all(shared)).reduce((sum, text) => sum + bytes(text), 0);
    for (const [path, html] of pages) {
      expect(bytes(html) + assets, path).toBeLessThanOrEqual(BUDGET_BYTES);
      const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(
        scripts.filter((tag) => !tag.includes("/assets/tracking-")),
        path,
      ).toEqual([]);
    }
  },
);

test("three phones in the room vote at once, and the wall counts them", async () => {
  const evening = phoneEvening(staff());
  const people = [evening.letIn(), evening.letIn(), evening.letIn()];
  evening.begin();
  const townHallId = evening.hall.id;
  const question = { text: "Soll der Brunnen saniert werden?", rule: YES_NO };
  const phones = await Promise.all(
    people.map(async ({ code }, at) => {
      const { page } = await device({ scripts: at !== 2 });
      await goTo(page, `${town.server.address}/h/${code}`);
      await send(page, "Continue");
      return page;
    }),
  );
  const opened = await vote({ electorate: "present", townHallId, questions: [question] });
  const { page: wall } = await device();
  const path = `${town.server.address}/town-halls/${townHallId}/votes/${opened.voteId}`;
  await wall.setViewportSize(VIEWPORTS.desktop);
  await goTo(wall, `${path}/projector?language=en`);
  await wall.getByText("0 of 3 have voted").waitFor();
  await expectGoodPage(wall, "voting-wall");

  await Promise.all(
    phones.map(async (page, at) => {
      // With scripts the vote appears by itself.
      if (at === 2) await page.reload();
      await page.getByRole("link", { name: "To the ballot" }).click();
      await page.getByRole("radio", { name: at === 0 ? "No" : "Yes", exact: true }).check();
      await send(page, "Continue to the review");
    }),
  );
  const codes = await Promise.all(phones.map(codeOn));
  await Promise.all(phones.map((page) => send(page, "Cast the vote")));
  for (const [at, page] of phones.entries()) {
    expect(await page.locator("h1").textContent()).toBe("Your vote is cast");
    expect(await codeOn(page)).toBe(codes[at]);
  }
  await wall.getByText("3 of 3 have voted").waitFor();
  const cast = castBallots(staff(), opened);
  expect(cast.map(({ trackingCode }) => trackingCode).sort()).toEqual([...codes].sort());
  const answers = cast.map(({ ballot }) => Object.values(ballot)[0]);
  expect(answers.filter((answer) => JSON.stringify(answer).includes('"yes"'))).toHaveLength(2);
  endVote(staff(), opened.voteId);
  await wall.getByText("The vote is closed").waitFor();
  await expectGoodPage(wall, "voting-wall-closed");
  // The server opens the envelopes: each code that was seen on a phone is there once.
  const ballots = () =>
    town.context.database
      .select({ code: voteBallots.trackingCode })
      .from(voteBallots)
      .where(eq(voteBallots.voteId, opened.voteId))
      .all()
      .map(({ code }) => code)
      .sort();
  await expect.poll(ballots, { timeout: 60_000 }).toEqual([...codes].sort());
});

test("a vote that is closed while somebody reviews their ballot takes nothing and says so", async () => {
  const opened = await vote({});
  const { page } = await device({ scripts: false });
  await goTo(page, `${town.server.address}/v/${codesOf(staff(), opened)[0]}`);
  await send(page, "Continue");
  await page.getByRole("radio", { name: "Yes" }).check();
  await send(page, "Continue to the review");
  await page.getByText("Our server chose the code at random.").waitFor();
  endVote(staff(), opened.voteId);
  await send(page, "Cast the vote");
  await page.getByText("Your vote was not cast.").waitFor();
  await page.getByText("The vote is closed").waitFor();
  const roll = town.context.database
    .select({ mark: voteRoll.mark, envelope: voteRoll.envelope })
    .from(voteRoll)
    .where(eq(voteRoll.voteId, opened.voteId))
    .all();
  expect(new Set(roll.map((entry) => JSON.stringify(entry)))).toEqual(
    new Set([JSON.stringify({ mark: null, envelope: null })]),
  );
});

test.each([true, false])(
  "at the terminal two people vote one after the other, and the way back shows nothing; scripts %s",
  async (scripts) => {
    const opened = await vote({});
    const codes = codesOf(staff(), opened);
    const { page, context } = await device({ scripts });
    const start = `${town.server.address}/vote/terminal/${opened.voteId}`;
    const shown: string[] = [];
    for (const at of [0, 1]) {
      await goTo(page, start);
      if (scripts) await expectGoodPage(page, "voting-terminal-start");
      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("button", { name: "English" }).click(),
      ]);
      if (scripts) await expectGoodPage(page, "voting-terminal-code");
      await page.getByLabel("Code").fill(codes[at] ?? "");
      await send(page, "Continue");
      if (scripts) await expectGoodPage(page, "voting-terminal-ballot");
      await page.getByRole("radio", { name: at === 0 ? "Yes" : "No" }).check();
      await send(page, "Continue to the review");
      await send(page, "Cast the vote");
      await page.getByText("This page disappears after 2 minutes.").waitFor();
      if (scripts) await expectGoodPage(page, "voting-terminal-receipt");
      shown.push((await codeOn(page)) ?? "");
      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("link", { name: "Done" }).click(),
      ]);
      for (let steps = 0; steps < 3; steps += 1) {
        await page.goBack().catch(() => null);
        const text = await page.locator("body").textContent();
        expect(text).not.toContain(shown[at]);
        expect(text).not.toContain(codes[at]);
        expect(text).not.toContain("Please review your vote");
      }
      const kept = (await context.cookies()).map(({ name }) => name);
      expect(kept).toEqual(["language"]);
    }
    const cast = castBallots(staff(), opened).map(({ trackingCode }) => trackingCode);
    expect(cast.sort()).toEqual(shown.sort());
  },
);
