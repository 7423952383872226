import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { VoteAnswer, YesNoAnswer } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { municipality } from "#db/schema/index.ts";
import { RULES } from "#tests/domain/votes/rules.ts";
import { launchBrowser, VIEWPORTS } from "#tests/support/browser.ts";
import { voteOf } from "#tests/support/counted-votes.ts";
import { serviceContext } from "#tests/support/database.ts";
import { expectGoodPage, goTo } from "#tests/support/good-page.ts";
import { type ServerProcess, startServer } from "#tests/support/server-process.ts";

/** A tie that ten voters bring about, and what everyone reads of it. */
interface TieCase {
  readonly name: string;
  readonly rule: VoteRule;
  /** What the voter at this place, from 0, says; options are A, B, C and D. */
  readonly says: (at: number, options: readonly string[]) => VoteAnswer;
  readonly headline: RegExp;
  /** Sentences somewhere in the result. */
  readonly told: readonly (string | RegExp)[];
}

const VOTERS = 10;
const OPTIONS = ["Alder", "Birch", "Cedar", "Dogwood"].map((text) => ({ text, cost: 60_000 }));

const half = (at: number) => at < VOTERS / 2;
const choose = (choice: string | undefined): VoteAnswer => ({
  kind: "choice",
  choice: choice ?? "",
});
const rank = (...options: readonly (string | undefined)[]): VoteAnswer => ({
  kind: "ranking",
  ranking: options.map((option) => [option ?? ""]),
});

/** Alder and Birch are accepted, with these numbers of yes; the deciding question is a tie. */
function variants(birchYes: number) {
  return (at: number, [a = "", b = "", c = "", d = ""]: readonly string[]): VoteAnswer => {
    const forBirch: YesNoAnswer = at < birchYes ? "yes" : "abstain";
    return {
      ...{ kind: "variants", choice: half(at) ? a : b },
      answers: { [a]: "yes", [b]: forBirch, [c]: "no", [d]: "no" },
    };
  };
}

const TIES: readonly TieCase[] = [
  {
    name: "as many yes as no reject",
    rule: RULES["yes-no"],
    says: (at) => choose(half(at) ? "yes" : "no"),
    headline: /^The result is no\./,
    told: ["In a tie the result is no."],
  },
  {
    name: "exactly half of the entitled is no absolute majority",
    rule: { ...RULES["yes-no"], majority: { rule: "absolute-majority" } },
    says: (at) => choose(half(at) ? "yes" : "abstain"),
    headline: /^The result is no\./,
    told: ["Exactly half of 10 who may vote are for yes: 5."],
  },
  {
    name: "a deciding question that ties goes by the votes of the majorities",
    rule: RULES["deciding-question"],
    says: variants(8),
    headline: /^This holds: Alder\./,
    told: ["the deciding question is a tie. This variant has the most yes votes: 10."],
  },
  {
    name: "variants that are equal in both are decided by the lot",
    rule: RULES["deciding-question"],
    says: variants(10),
    headline: /^This holds: (Alder|Birch)\./,
    told: ["equal, in the deciding question and in yes votes", "Seed of the lot"],
  },
  {
    name: "equal votes are decided by the lot",
    rule: RULES["single-choice"],
    says: (at, [a, b]) => choose(half(at) ? a : b),
    headline: /^The winner is: (Alder|Birch)\./,
    told: [/The lot decided for: (Alder|Birch)/, "Seed of the lot"],
  },
  {
    name: "without a lot a tie is refused, and nobody is chosen",
    rule: { ...RULES["single-choice"], tie: "refuse" },
    says: (at, [a, b]) => choose(half(at) ? a : b),
    headline: /^It is open who wins\./,
    told: ["Only a lot could decide, and the rule has none."],
  },
  {
    // Cedar inherits Dogwood's vote and then has as many as Birch, but had fewer in the round before.
    name: "who leaves a run-off is decided by the last round in which they differed",
    rule: RULES.irv,
    says: (at, [a, b, c, d]) =>
      at < 4 ? rank(a) : at < 7 ? rank(b, a) : at < 9 ? rank(c, a) : rank(d, c),
    headline: /^The winner is: Alder\./,
    told: [
      "These were equal: Birch and Cedar.",
      "Stage 1 decided, the last in which they differed.",
    ],
  },
  {
    name: "who leaves a transferable vote without ever differing is decided by the lot",
    rule: { ...RULES["scottish-stv"], seats: 1 },
    says: (at, [a, b, c]) => (at < 4 ? rank(a) : at < 7 ? rank(b, a) : rank(c, a)),
    headline: /^Elected: Alder\./,
    told: [/It fell on: (Birch|Cedar)/, "Seed of the lot"],
  },
  {
    name: "several that nobody beats are a result of pairwise comparison",
    rule: { ...RULES.schulze, tie: "refuse" },
    says: (at, [a, b]) => (half(at) ? rank(a, b) : rank(b, a)),
    headline: /^First together: Alder and Birch\./,
    told: ["None of them beats another. That is a legitimate result."],
  },
  {
    name: "projects that cost the same and have as many votes are drawn by lot",
    rule: RULES["greedy-budget"],
    says: (at, [a = "", b = ""]) => ({ kind: "approve", approve: [half(at) ? a : b] }),
    headline: /^1 project is bought: (Alder|Birch)\./,
    told: [/The lot decided for: (Alder|Birch)/, "Seed of the lot"],
  },
  {
    name: "equal shares draw a project by lot, too",
    rule: { ...RULES["equal-shares"], completion: "greedy" },
    says: (at, [a = "", b = ""]) => ({ kind: "approve", approve: [half(at) ? a : b] }),
    headline: /^1 project is bought: (Alder|Birch)\./,
    told: [/The lot decided for: (Alder|Birch)/, "Seed of the lot"],
  },
];

let folder: string;
let server: ServerProcess;
let browser: Browser;
let results: Locator;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "losrunde-votes-ties-"));
  const databaseFile = join(folder, "town.sqlite");
  // Counted before the server starts, whose own jobs would count as well.
  const context = serviceContext({ database: openDatabase(databaseFile), now: new Date() });
  context.database
    .insert(municipality)
    .values({ id: 1, name: "Musterstadt", synthetic: true })
    .run();
  const questions = TIES.map(({ rule }) => ({
    rule,
    options: rule.kind === "yes-no" ? [] : OPTIONS,
  }));
  const { voteId } = await voteOf(
    context,
    { residents: VOTERS, questions },
    (at, question, options) => {
      const tie = TIES[question];
      if (tie === undefined) throw new Error("There is no such question.");
      return tie.says(at, options);
    },
  );
  closeDatabase(context.database);
  server = await startServer({ databaseFile });
  browser = await launchBrowser();
  const phone = await browser.newContext({ viewport: VIEWPORTS.phone, javaScriptEnabled: true });
  const page = await phone.newPage();
  await goTo(page, `${server.address}/language/en`);
  await goTo(page, `${server.address}/votes/${voteId}`);
  await expectGoodPage(page, "vote-ties");
  results = page.locator(".vote-result");
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a tie of each kind is decided as its rule says, and everyone reads how", () => {
  test.each(TIES.map((tie, at) => ({ ...tie, at })))("$name", async ({ at, headline, told }) => {
    const result = results.nth(at);
    expect(plain(await result.locator(".vote-result__headline").textContent())).toMatch(headline);
    const words = plain(await result.textContent());
    for (const sentence of told) expect(words).toMatch(sentence);
  });
});

/** Without the invisible marks that keep names of options apart from the text around them. */
function plain(text: string | null): string {
  return (text ?? "").replace(/[\u2066-\u2069]/g, "").trim();
}
