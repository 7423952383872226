import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { VoteAnswer, YesNoAnswer } from "#app/domain/votes/vote-answer.ts";
import { VOTE_RULE_KINDS, type VoteRuleKind } from "#app/domain/votes/vote-rule.ts";
import { direction, LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { cancelVote } from "#app/services/votes/cancel-vote.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { municipality } from "#db/schema/index.ts";
import { RULES } from "#tests/domain/votes/rules.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { type CountedVote, voteOf } from "#tests/support/counted-votes.ts";
import { serviceContext } from "#tests/support/database.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { readPdf } from "#tests/support/pdf-pages.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";
import { openedVote, secondPerson } from "#tests/support/votes.ts";

/** Of a page with one question, compressed. */
const BUDGET_BYTES = 100_000;
const VOTERS = 24;
const OPTIONS = ["Bänke an der Wipper", "Ein Radweg ohne Lücken bis zum Bahnhof", "Brunnen"].map(
  (text, at) => ({ text, cost: 30_000 + at * 5_050 }),
);
const QUESTIONS = VOTE_RULE_KINDS.map((kind) => ({
  rule: RULES[kind],
  options: kind === "yes-no" || kind === "consent" ? [] : OPTIONS,
}));

let folder: string;
let server: ServerProcess;
let browser: Browser;
/** Of every rule; of one question; with few ballots. */
let everyRule: CountedVote;
let oneQuestion: CountedVote;
let few: CountedVote;
let open: string;
let cancelled: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-votes-public-"));
  const databaseFile = join(folder, "town.sqlite");
  // Counted before the server starts, whose own jobs would count as well.
  const context = serviceContext({ database: openDatabase(databaseFile), now: new Date() });
  context.database
    .insert(municipality)
    .values({ id: 1, name: "Musterstadt", synthetic: true })
    .run();
  everyRule = await voteOf(
    context,
    { residents: VOTERS, questions: QUESTIONS },
    (at, question, ids) => saying(VOTE_RULE_KINDS[question] ?? "yes-no", at % 3 === 0, ids),
  );
  oneQuestion = await voteOf(
    context,
    { residents: 230, questions: [{ rule: RULES["single-choice"], options: OPTIONS }] },
    (at, _question, ids) => saying("single-choice", at % 3 === 0, ids),
  );
  few = await voteOf(context, { residents: 5 }, (at) => saying("yes-no", at === 0, []));
  ({ voteId: open } = await openedVote(context, { takesPaper: true, nature: "council_basis" }));
  const stopped = await openedVote(context);
  cancelled = stopped.voteId;
  cancelVote(context, stopped.keyStore, {
    ...{ voteId: cancelled, reason: "Ein Projekt fehlte.", proof: secondPerson(context) },
  });
  closeDatabase(context.database);
  server = await startServer({ databaseFile });
  browser = await launchBrowser();
});

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a voter of one of two minds says to a question of this kind. */
function saying(
  kind: VoteRuleKind,
  first: boolean,
  [one = "", two = "", three = ""]: readonly string[],
): VoteAnswer {
  switch (kind) {
    case "yes-no":
      return { kind: "choice", choice: first ? "no" : "yes" };
    case "consent":
      return { kind: "choice", choice: first ? "concern" : "agree" };
    case "single-choice":
      return { kind: "choice", choice: first ? one : two };
    case "deciding-question": {
      const yes: YesNoAnswer = "yes";
      return {
        ...{ kind: "variants", choice: first ? one : two },
        answers: { [one]: yes, [two]: yes, [three]: "no" },
      };
    }
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return { kind: "approve", approve: first ? [one] : [two, three] };
    case "score":
      return { kind: "scores", scores: first ? { [one]: 5, [two]: 1 } : { [two]: 4 } };
    default:
      return { kind: "ranking", ranking: first ? [[one], [three]] : [[two], [three]] };
  }
}

async function reader(
  language: Language,
  options: { readonly phone?: boolean; readonly scripts?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.phone === false ? VIEWPORTS.desktop : VIEWPORTS.phone,
    javaScriptEnabled: options.scripts ?? true,
  });
  const page = await context.newPage();
  await goTo(page, `${server.address}/language/${language}`);
  return page;
}

test.each(LANGUAGES)(
  "results of every rule, open and cancelled votes and the list of ballots are good pages on a phone in %s",
  async (language) => {
    const page = await reader(language, { phone: true });
    const { processId } = oneQuestion;
    const paths = {
      every: `/votes/${everyRule.voteId}`,
      "every-ballots": `/votes/${everyRule.voteId}/ballots`,
      one: `/votes/${oneQuestion.voteId}`,
      "one-ballots": `/votes/${oneQuestion.voteId}/ballots`,
      few: `/votes/${few.voteId}`,
      "few-ballots": `/votes/${few.voteId}/ballots`,
      open: `/votes/${open}`,
      cancelled: `/votes/${cancelled}`,
      list: `/processes/${processId}/votes`,
    };
    for (const [name, path] of Object.entries(paths)) {
      await goTo(page, `${server.address}${path}`);
      await expectGoodPage(page, `vote-${name}-${language}`);
      expect(await page.locator("html").getAttribute("dir")).toBe(direction(language));
    }
  },
);

test("every rule shows a chart, whose figures stand in a table as well", async () => {
  const page = await reader("de", { phone: false });
  await goTo(page, `${server.address}/votes/${everyRule.voteId}`);
  await expectGoodPage(page, "vote-every-desktop");
  const results = page.locator(".vote-result");
  expect(await results.count()).toBe(VOTE_RULE_KINDS.length);
  for (const [at, kind] of VOTE_RULE_KINDS.entries()) {
    const result = results.nth(at);
    expect(await result.locator(".dataset-chart-wide svg").count(), kind).toBeGreaterThan(0);
    expect(await result.locator("figure table").count(), kind).toBeGreaterThan(0);
    expect(await result.locator(".vote-result__headline").textContent(), kind).toMatch(/\.$/);
  }
});

test("a voter finds their ballot without a script, and the address keeps no code", async () => {
  const page = await reader("de", { scripts: false });
  const [code = ""] = oneQuestion.codes;
  await goTo(page, `${server.address}/votes/${oneQuestion.voteId}/ballots`);
  await page
    .getByRole("textbox", { name: "Prüfcode" })
    .fill(code.toLowerCase().replaceAll("-", ""));
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Suchen", exact: true }).click(),
  ]);
  const found = page.locator("#look-up [role=status]");
  expect(await found.textContent()).toContain(code);
  expect(await found.textContent()).toContain("Bänke an der Wipper");
  expect(page.url()).not.toContain(code.slice(0, 4));
  await page.getByRole("textbox", { name: "Prüfcode" }).fill("ABC");
  await Promise.all([
    page.waitForEvent("load"),
    page.getByRole("button", { name: "Suchen", exact: true }).click(),
  ]);
  expect(await page.getByText("In dem Prüfcode ist ein Tippfehler").count()).toBe(1);
});

test("a long list has pages, and links lead from one to the other without a script", async () => {
  const page = await reader("en", { scripts: false });
  await goTo(page, `${server.address}/votes/${oneQuestion.voteId}/ballots`);
  expect(await page.getByText("Ballots 1 to 200 of 230").count()).toBe(1);
  await page.locator("a[rel=next]").click();
  await page.getByText("Ballots 201 to 230 of 230").waitFor();
});

test("on paper stand results, charts and tables, without buttons and links that lead nowhere", async () => {
  const page = await reader("ar", { phone: true });
  await goTo(page, `${server.address}/votes/${oneQuestion.voteId}`);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".dataset-chart-wide").first().isVisible()).toBe(true);
  expect(await page.locator(".dataset-chart-narrow").first().isVisible()).toBe(false);
  expect(await page.locator("figure table").first().isVisible()).toBe(true);
  expect(await page.locator("a[download]:visible").count()).toBe(0);
  await goTo(page, `${server.address}/votes/${open}`);
  expect(await page.locator(".actions a:visible").count()).toBe(0);
  await goTo(page, `${server.address}/votes/${oneQuestion.voteId}/ballots`);
  expect(await page.locator("form:visible").count()).toBe(0);
});

test("a page with the result of one question fits into the budget of a phone", async () => {
  const page = await reader("de");
  const answers: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (!/\.(?:woff2?|ttf)(?:\?|$)/.test(response.url())) answers.push(response.body());
  });
  await goTo(page, `${server.address}/votes/${oneQuestion.voteId}`);
  const bodies = await Promise.all(answers);
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeLessThan(BUDGET_BYTES);
});

test("the result sheet can be had as PDF in the reader's language, with its hashes", async () => {
  const page = await reader("en");
  const answer = await page.request.get(
    `${server.address}/votes/${everyRule.voteId}/result-sheet.pdf`,
  );
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  const printed = readPdf(await answer.body())
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join("")
    .replace(/\s/g, "");
  const shown = await (
    await page.request.get(`${server.address}/votes/${everyRule.voteId}`)
  ).text();
  const hashes = [...shown.matchAll(/<code class="code">([0-9a-f]{64})<\/code>/g)];
  expect(hashes.length).toBeGreaterThan(6);
  for (const [, hash = ""] of hashes) expect(printed).toContain(hash);
});
