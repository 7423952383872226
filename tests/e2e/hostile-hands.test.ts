import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { plainText } from "#app/domain/texts/plain-text.ts";
import { contributionSchema } from "#app/services/contributions/contribution-fields.ts";
import { replyToContribution } from "#app/services/contributions/reply-to-contribution.server.ts";
import { writeContribution } from "#app/services/contributions/write-contribution.server.ts";
import { reportText } from "#app/services/moderation/report-text.server.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { statementText } from "#app/services/statements/round-fields.ts";
import { processes } from "#db/schema/index.ts";
import { goTo } from "#tests/support/good-page.ts";
import { publishTestRules } from "#tests/support/moderation.ts";
import { organiserTown } from "#tests/support/organiser-town.ts";
import { storePublished } from "#tests/support/proposals.ts";
import { asResident, replyTown } from "#tests/support/replies.ts";
import { createStaffAccount, signIn } from "#tests/support/staff-account.ts";
import { storeOpenRound } from "#tests/support/statements.ts";

const MARKUP = [
  "<script>window.hacked = 1</script>",
  "<img src=x onerror='window.hacked = 1'>",
  '"><svg onload="window.hacked = 1">',
  "</textarea></title><script>window.hacked = 1</script>",
  "[x](javascript:window.hacked=1) {{title}}",
];
/** Signs that override the direction of what follows, or are not seen. The pages themselves isolate what they quote. */
const DECEIVING = /[\u202a-\u202e\u200b\ufeff]/;
const DECEPTION = `\u202Egnp.exe\u2066 ${"\u200b".repeat(2000)}\ufeff`;
const HOSTILE = `${MARKUP.join(" ")} ${DECEPTION}`;
/** As the forms of rules and reports hand it on. */
const TYPED = plainText(HOSTILE);
const HOSTILE_NAME = "<b onclick=hacked()>Anna</b>";

/** Pages of one kind differ in their texts only: so many of each are looked at. */
const PAGES_OF_A_KIND = 2;
const MOST_PAGES = 80;

const town = organiserTown({ locale: "en-GB" });
let processId = "";
let residentCode = "";
let proposalId = "";

beforeAll(() => {
  const { context } = town;
  const people = replyTown({ context });
  ({ processId } = people);
  context.database.update(processes).set({ status: "published", publishedAt: context.now }).run();
  const [first, second] = people.invitations;
  if (first === undefined || second === undefined) throw new Error("Nobody was invited.");
  residentCode = first.code;
  const anna = asResident(context, first.id);
  const bert = asResident(context, second.id);
  const fields = ["title", "reasons", "effect", "costBasis", "placeName"] as const;
  proposalId = storePublished(
    { staff: context, anna, processId },
    {
      ...Object.fromEntries(fields.map((field) => [field, HOSTILE.slice(0, 2300)])),
      title: MARKUP[1] + DECEPTION,
      placeName: MARKUP[0] + DECEPTION,
      text: `${HOSTILE}\n\n${HOSTILE}`,
      shownName: HOSTILE_NAME,
    },
  );
  const words = contributionSchema.parse({ language: "ar", text: HOSTILE });
  const self = { as: "self", shownName: HOSTILE_NAME } as const;
  const said = writeContribution(bert, { proposalId, kind: "for" }, self, words);
  if (!said.ok) throw new Error(said.problem.code);
  if (!replyToContribution(anna, said.value, self, words).ok) throw new Error("No reply.");
  const { roundId } = storeOpenRound(context, processId);
  const statement = statementText.parse(`${MARKUP[0]}${MARKUP[1]}${DECEPTION}`);
  if (!addStatement(bert, roundId, { language: "en", text: statement }).ok) throw new Error("No.");
  const [ruleId = ""] = publishTestRules(context, processId, [
    { de: `${TYPED} Niemand wird beleidigt.`, en: TYPED },
  ]);
  const report = { ruleId, words: TYPED, language: "en" } as const;
  const visitor = { ...context, actor: { kind: "visitor" } } as const;
  if (!reportText(visitor, { kind: "proposal", id: proposalId }, report, "192.0.2.1").ok) {
    throw new Error("No report.");
  }
});

/** Follows the links of a page, as far as they lead within the house, and looks at every page. */
async function crawl(page: Page, from: readonly string[]): Promise<readonly string[]> {
  const { address } = town.server;
  const waiting = [...from];
  const known = new Set(waiting);
  const kinds = new Map<string, number>();
  const seen: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*").replace(/\?.*/, "");
    const before = kinds.get(kind) ?? 0;
    if (before >= PAGES_OF_A_KIND || seen.length >= MOST_PAGES) continue;
    const answer = await page.context().request.get(address + path);
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    kinds.set(kind, before + 1);
    await goTo(page, address + path);
    expect({ path, ...(await page.evaluate(whatHappened)) }).toEqual({
      ...{ path, hacked: false, planted: 0, handlers: 0, foreign: [] },
    });
    expect(((await page.locator("main").textContent()) ?? "").match(DECEIVING)).toBeNull();
    seen.push(path);
    for (const link of await page.locator("a[href]").evaluateAll(addresses)) {
      const { origin, pathname, search } = new URL(link, address);
      const next = pathname + search;
      if (origin !== address || known.has(next) || pathname.startsWith("/language/")) continue;
      known.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

/** Runs in the page: what hostile words did to it. */
function whatHappened() {
  return {
    hacked: "hacked" in window,
    planted: document.querySelectorAll('img[src="x"], svg[onload], b[onclick]').length,
    handlers: document.querySelectorAll("[onerror], [onclick], [onload]").length,
    foreign: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .map(({ protocol }) => protocol)
      .filter((protocol) => !["http:", "https:", "tel:", "mailto:"].includes(protocol)),
  };
}

function addresses(links: (HTMLElement | SVGElement)[]): string[] {
  return links.map((link) => (link as HTMLAnchorElement).href);
}

/** The pages on which somebody certainly has to come upon hostile words. */
function expectWords(page: Page, path: string): Promise<void> {
  return goTo(page, town.server.address + path).then(() =>
    expect.poll(() => page.locator("main").textContent()).toContain("<img src=x onerror="),
  );
}

async function as(open: (context: BrowserContext, page: Page) => Promise<void>): Promise<Page> {
  const context = await town.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  page.on("dialog", () => {
    throw new Error("A page opened a dialogue.");
  });
  await open(context, page);
  return page;
}

test("a visitor meets hostile words on no page as anything but words", async () => {
  const page = await as(async () => {});
  const seen = await crawl(page, [`/processes/${processId}`, "/proposals"]);
  expect(seen).toContain(`/proposals/${proposalId}`);
  expect(seen).toContain(`/proposals/${proposalId}/discussion`);
  await expectWords(page, `/proposals/${proposalId}`);
  await expectWords(page, `/proposals/${proposalId}/discussion`);
});

test("nor does a resident who is signed in", async () => {
  const page = await as(async (_context, phone) => {
    await goTo(phone, `${town.server.address}/r/${residentCode}`);
    await phone.locator('button[value="en"]').click();
    await phone.waitForURL("**/r/reply");
  });
  const seen = await crawl(page, ["/r/me", "/r/me/proposals", `/r/me/proposals/${proposalId}`]);
  expect(seen.length).toBeGreaterThan(5);
  await expectWords(page, "/r/me/proposals");
});

test.each(["organiser", "moderator"] as const)(
  "nor does somebody signed in as %s",
  async (role) => {
    const account = await createStaffAccount(town.context.database, { roles: [role] });
    const page = await as((_context, desk) => signIn(desk, town.server.address, account));
    const start = [`/staff/processes/${processId}/proposals`];
    if (role === "moderator") start.push("/staff/moderation");
    const seen = await crawl(page, start);
    expect(seen).toContain(`/staff/processes/${processId}/proposals/${proposalId}`);
    await expectWords(page, `/staff/processes/${processId}/proposals/${proposalId}`);
  },
);
