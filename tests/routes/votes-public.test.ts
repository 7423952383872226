import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeEach, describe, expect, test } from "vitest";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import { LANGUAGES, type Language, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { cancelVote } from "#app/services/votes/cancel-vote.server.ts";
import { voteOf } from "#tests/support/counted-votes.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { runCli } from "#tests/support/run-cli.ts";
import {
  castAs,
  choiceBallot,
  finalVote,
  newTrackingCode,
  openedVote,
  secondPerson,
} from "#tests/support/votes.ts";

const OPTIONS = ["Bänke <an> der Wipper", "Radweg", "Brunnen"].map((text) => ({ text }));
const PROJECTS = OPTIONS.map((option, at) => ({ ...option, cost: 40_000 + at * 5_050 }));
const CHOOSING = { seats: 1, presence: null, tie: "lot" } as const;

let house: RouteHouse;
let context: ServiceContext;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  context = { database, keyring: TEST_KEYRING, actor, now: new Date() };
});

async function page(path: string, language: Language = "en"): Promise<string> {
  const visitor = house.visitor();
  await visitor.get(`/language/${language}`);
  const response = await visitor.get(path);
  expect(response.status, path).toBe(200);
  return response.text();
}

/** What a page says, as a reader sees it. */
function wordsOf(html: string): string {
  const { document } = parseHTML(html);
  return (document.querySelector("main")?.textContent ?? "")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ");
}

function sha256(bytes: string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

describe.each(LANGUAGES)("in %s", (language) => {
  test("an open vote says what it is, who may vote, by which rule, what is promised and what is not", async () => {
    const { voteId } = await openedVote(context, { nature: "council_basis", takesPaper: true });
    const html = await page(`/votes/${voteId}`, language);
    const said = wordsOf(html);
    const { t } = publicTranslation(language);
    expect(html).toContain(`lang="${languageTag(language)}"`);
    expect(html).not.toContain("<script");
    expect(html).not.toContain("\u0000");
    for (const key of [
      "voting.nature.council_basis",
      "voting.nature.noReferendum",
      "votePage.result.waitOpen",
      "votePage.how.paper",
      "votesRules.decides.simple",
      "votesRules.base.yesNo",
      "votesRules.tie.rejects",
      "votesRules.blank.quorumOnly",
      "votePage.promises.envelope",
      "votePage.promises.checkpoints",
      "votePage.promises.oneRoll",
      "votePage.promises.notOperator",
      "votePage.promises.notDevice",
      "votePage.promises.notBuying",
    ] as const) {
      expect(said, key).toContain(t(`public:${key}`).replace(/\s+/g, " "));
    }
    expect(html).toContain('href="/vote"');
    expect(said).not.toMatch(/vote(Page|Course|Outcomes|Ballots)\.|\{\{|undefined/);
  });

  test("a counted vote says who won and why, shows charts and tables, and lists its ballots", async () => {
    const rules: VoteRule[] = [
      { kind: "single-choice", ...CHOOSING, abstention: true },
      { kind: "schulze", ...CHOOSING },
    ];
    const { voteId, codes } = await voteOf(
      context,
      { residents: 24, questions: rules.map((rule) => ({ rule, options: OPTIONS })) },
      (at, question, [first = "", second = "", third = ""]) =>
        question === 0
          ? { kind: "choice", choice: at % 3 === 0 ? second : first }
          : { kind: "ranking", ranking: at % 2 === 0 ? [[third], [first]] : [[third, second]] },
    );
    const html = await page(`/votes/${voteId}`, language);
    const { t } = publicTranslation(language);
    const said = wordsOf(html);
    expect(said).toContain(
      t("public:voteOutcomes.headline.winner", { winner: "Bänke <an> der Wipper" }),
    );
    expect(said).toContain(t("public:voteOutcomes.why.chosen_over_each"));
    expect(html).toContain("Bänke &lt;an&gt; der Wipper");
    expect(html.match(/<svg xmlns/g)?.length).toBe(4);
    expect(said).not.toMatch(/vote(Page|Course|Outcomes|Ballots)\.|\{\{|undefined/);
    const list = wordsOf(await page(`/votes/${voteId}/ballots`, language));
    for (const code of codes) expect(list).toContain(code);
    expect(list).not.toMatch(/vote(Page|Course|Outcomes|Ballots)\.|\{\{|undefined/);
  });
});

test("a result is provisional until a second person has confirmed it", async () => {
  const { voteId } = await voteOf(context, { residents: 3 }, () => ({
    kind: "choice",
    choice: "yes",
  }));
  expect(wordsOf(await page(`/votes/${voteId}`))).toContain("Counted, not confirmed yet");
  finalVote(context, voteId);
  expect(wordsOf(await page(`/votes/${voteId}`))).toContain("The result is confirmed.");
});

test("a voter finds their ballot by its tracking code, which no address holds", async () => {
  const { voteId, codes } = await voteOf(context, { residents: 21 }, (at) => ({
    ...{ kind: "choice", choice: at === 0 ? "no" : "yes" },
  }));
  const [code = ""] = codes;
  const visitor = house.visitor();
  const path = `/votes/${voteId}/ballots`;
  const found = await visitor.post(path, { code: code.toLowerCase() });
  expect(found.status).toBe(200);
  const { document } = parseHTML(await found.text());
  const row = document.querySelector("#look-up [role=status] tbody tr");
  expect(row?.textContent).toContain(code);
  expect(row?.textContent).toContain("No");
  expect(document.querySelector("#look-up form")?.getAttribute("method")).toBe("post");

  const missing = await visitor.post(path, { code: newTrackingCode() });
  expect(missing.status).toBe(422);
  expect(wordsOf(await missing.text())).toContain(
    "There is no ballot in the list under this tracking code",
  );
  const mistyped = await visitor.post(path, { code: `${code}X` });
  expect(mistyped.status).toBe(422);
  expect(wordsOf(await mistyped.text())).toContain("There is a typing error in the tracking code");
});

test("with few ballots the list is not shown, and the page says why", async () => {
  const { voteId, codes } = await voteOf(context, { residents: 5 }, () => ({
    kind: "choice",
    choice: "yes",
  }));
  const said = wordsOf(await page(`/votes/${voteId}/ballots`));
  expect(said).toContain("Single ballots are not shown");
  expect(said).toContain("fewer than 20 ballots");
  for (const code of codes) expect(said).not.toContain(code);
  for (const file of ["ballots.csv", "ballots.json", "questions/1/ballots.json"]) {
    expect((await house.visitor().get(`/votes/${voteId}/${file}`)).status).toBe(404);
  }
  expect((await house.visitor().get(`/votes/${voteId}/result.json`)).status).toBe(200);
});

test("an internal vote is a page for staff who may read votes, and for nobody else", async () => {
  const { voteId, processId } = await openedVote(context, { nature: "internal" });
  for (const path of ["", "/ballots", "/definition.json", "/result.json", "/result-sheet.pdf"]) {
    expect((await house.visitor().get(`/votes/${voteId}${path}`)).status, path).toBe(404);
  }
  expect(await page(`/processes/${processId}/votes`)).not.toContain(voteId);
  const moderator = await house.staff("moderator");
  const seen = await moderator.get(`/votes/${voteId}`);
  expect(seen.status).toBe(200);
  expect(wordsOf(await seen.text())).toContain(
    "Only the group that votes and the town hall see this page.",
  );
  const administrator = await house.staff("administrator");
  expect((await administrator.get(`/votes/${voteId}`)).status).toBe(404);
});

test("a cancelled vote gives its reason, and says that no vote counts", async () => {
  const vote = await openedVote(context);
  castAs(context, vote, vote.voters[0] ?? "", choiceBallot(vote, "yes"));
  const { voteId, keyStore } = vote;
  const reason = "Der Kostenrahmen <war> falsch.";
  cancelVote(context, keyStore, { voteId, reason, proof: secondPerson(context) });
  const html = await page(`/votes/${voteId}`);
  expect(wordsOf(html)).toContain("No vote counts, not even those already cast. The reason:");
  expect(wordsOf(html)).toContain(reason);
  expect(html).toContain('lang="de"');
  expect(wordsOf(await page(`/votes/${voteId}/ballots`))).toContain(
    "The ballots were deleted unread.",
  );
});

test("the votes of a process stand on its page and in a list of their own, drafts on neither", async () => {
  const { voteId, processId } = await openedVote(context, { title: "Abstimmung über den Brunnen" });
  for (const path of [`/processes/${processId}`, `/processes/${processId}/votes`]) {
    const html = await page(path);
    expect(html).toContain(`href="/votes/${voteId}"`);
    expect(html).toContain("Abstimmung über den Brunnen");
  }
  expect((await house.visitor().get("/processes/none/votes")).status).toBe(404);
});

test("files hash to what the pages publish, and the command on the page counts them to the same winners", async () => {
  const rules: VoteRule[] = [
    { kind: "irv", ...CHOOSING },
    {
      ...{ kind: "equal-shares", budget: 100_000, presence: null, tie: "lot", most: null },
      ...{ utility: "cost", completion: "add1u", stopAtExhaustive: true },
    },
  ];
  const { voteId, vote } = await voteOf(
    context,
    {
      residents: 30,
      questions: rules.map((rule, at) => ({ rule, options: at === 0 ? OPTIONS : PROJECTS })),
    },
    (at, question, [first = "", second = "", third = ""]) => {
      if (question === 1)
        return { kind: "approve", approve: at % 3 === 0 ? [first] : [second, third] };
      return { kind: "ranking", ranking: at % 2 === 0 ? [[first], [second]] : [[second], [third]] };
    },
  );
  const visitor = house.visitor();
  const ballots = await page(`/votes/${voteId}/ballots`);
  const file = async (name: string) => {
    const answer = await visitor.get(`/votes/${voteId}/${name}`);
    expect(answer.status, name).toBe(200);
    return answer.text();
  };
  expect(ballots).toContain(sha256(await file("ballots.json")));
  expect(ballots).toContain(sha256(await file("result.json")));
  expect(await page(`/votes/${voteId}`)).toContain(sha256(await file("definition.json")));
  expect((await file("ballots.csv")).split("\r\n")).toHaveLength(30 + 2);
  expect(await file("questions/1/ballots.blt")).toMatch(/^3 1\n/);

  const result = JSON.parse(await file("result.json")) as { questions: { winners: string[] }[] };
  const { document } = parseHTML(ballots);
  const commands = [...document.querySelectorAll("code")]
    .map((code) => code.textContent ?? "")
    .filter((text) => text.startsWith("npm run tally"));
  expect(commands).toHaveLength(2);
  const folder = mkdtempSync(join(tmpdir(), "losrunde-recount-"));
  for (const [at, command] of commands.entries()) {
    const words = command.split(" ").slice(4);
    const name = words.at(-1) ?? "";
    const path = join(folder, name);
    writeFileSync(path, await file(`questions/${at + 1}/${name}`));
    const run = await runCli("tally", [...words.slice(0, -1), path]);
    expect(run.exitCode, run.stderr).toBe(0);
    const options = vote.definition.questions[at]?.options ?? [];
    const numbers = (result.questions[at]?.winners ?? []).map(
      (id) => 1 + options.findIndex((option) => option.id === id),
    );
    const counted = JSON.parse(run.stdout) as { winners: string[] };
    expect(counted.winners.map((winner) => Number.parseInt(winner, 10))).toEqual(numbers);
  }
  rmSync(folder, { recursive: true });
});

test("nobody finds a vote that does not exist, a page beyond the last, or a file of another format", async () => {
  const { voteId } = await voteOf(context, { residents: 21 }, () => ({
    kind: "choice",
    choice: "yes",
  }));
  const status = async (path: string) => (await house.visitor().get(path)).status;
  expect(await status("/votes/none")).toBe(404);
  expect(await status("/votes/none/ballots")).toBe(404);
  expect(await status(`/votes/${voteId}/questions/1/ballots.pb`)).toBe(404);
  expect(await status(`/votes/${voteId}/questions/0/ballots.json`)).toBe(404);
  expect(await status(`/votes/${voteId}/questions/1/ballots.exe`)).toBe(404);
  expect(await page(`/votes/${voteId}/ballots?page=999`)).toContain("Ballots 1 to 21 of 21");
  expect(await status(`/votes/${voteId}/ballots?page=-1`)).toBe(200);
});
