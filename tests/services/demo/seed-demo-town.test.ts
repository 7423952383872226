import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyAuditChain } from "#app/domain/audit-chain.ts";
import { computeLottery } from "#app/domain/sortition/compute-lottery.ts";
import { outcomeCode } from "#app/domain/votes/outcome-code.ts";
import { readDiscussion } from "#app/services/contributions/read-discussion.server.ts";
import { WORKING_GROUP_SIZE } from "#app/services/demo/demo-quotas.ts";
import { seedDemoTown } from "#app/services/demo/seed-demo-town.server.ts";
import { DEMO_LETTERS } from "#app/services/demo/simulate-invitations.server.ts";
import { demoActor, isDemoTownStored } from "#app/services/demo/store-demo-town.server.ts";
import { inventRegister } from "#app/services/demo/synthetic-register.ts";
import { listDraws } from "#app/services/draws/list-draws.server.ts";
import { readFloorState } from "#app/services/floor/floor-store.server.ts";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { readQueue } from "#app/services/moderation/read-queue.server.ts";
import { readModerationReport } from "#app/services/moderation-report/read-moderation-report.server.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { readPool } from "#app/services/pool/read-pool.server.ts";
import {
  listProcesses,
  listPublicProcesses,
} from "#app/services/processes/list-processes.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { openResident } from "#app/services/register/resident-envelope.server.ts";
import { readHistory } from "#app/services/sanction-history/read-history.server.ts";
import { loadHighsSolver } from "#app/services/solver/highs-solver.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { openingBar } from "#app/services/votes/opening-bar.ts";
import { readRollTotals } from "#app/services/votes/roll-totals.server.ts";
import { voteTranslationProgress } from "#app/services/votes/setup/translation-units.ts";
import { storedVote } from "#app/services/votes/stored-vote.server.ts";
import { storedResult } from "#app/services/votes/stored-vote-result.ts";
import { askedQuestions } from "#app/services/votes/vote-definition.ts";
import {
  auditLog,
  contributions,
  invitations,
  knownAttendees,
  registerResidents,
  replies,
  townHalls,
  voteBallots,
  voteRoll,
  votes,
} from "#db/schema/index.ts";
import { memoryDatabase, serviceContext, TEST_KEYRING, TEST_NOW } from "#tests/support/database.ts";
import { memoryKeyStore } from "#tests/support/vote-keys.ts";

const database = memoryDatabase();
const voteKeys = memoryKeyStore();
const empty = isDemoTownStored({ database });
await seedDemoTown({
  database,
  keyring: TEST_KEYRING,
  now: TEST_NOW,
  loadSolver: loadHighsSolver,
  voteKeys,
});
const context = serviceContext({ database, actor: demoActor({ database }, "organiser") });

test("names the town and says that it is synthetic", () => {
  expect(empty).toBe(false);
  expect(isDemoTownStored({ database })).toBe(true);
  expect(readMunicipality(context)).toMatchObject({ name: "Hettstedt", synthetic: true });
});

test("stores the register sealed: nothing of it is readable in the file", () => {
  const rows = database.select().from(registerResidents).all();
  expect(rows).toHaveLength(14_491);
  const first = rows[0];
  if (first === undefined) throw new Error("The register is empty.");
  const resident = openResident(TEST_KEYRING, first);
  expect(resident.synthetic).toBe(true);
  const file = database.$client.serialize();
  expect(file.includes(resident.familyName)).toBe(false);
  expect(file.includes("Distelgrund")).toBe(false);
});

test.each(["de", "de-simple", "en", "ar"] as const)(
  "shows two processes to the public in %s, and keeps the draft",
  (language) => {
    const shown = listPublicProcesses(context, language);
    expect(shown.map(({ status }) => status).sort()).toEqual(["closed", "published"]);
    const german = listPublicProcesses(context, "de").map(({ title }) => title);
    if (language !== "de") for (const { title } of shown) expect(german).not.toContain(title);
  },
);

test("has a process ready to be drawn, one that is drawn, and one without a pool", () => {
  const state = Object.fromEntries(
    listProcesses(context, "de").map(({ id, title }) => [
      title,
      {
        pool: [...readPool(context, id)].length,
        completed: listDraws(context, id).filter((draw) => draw.completedAt !== null).length,
      },
    ]),
  );
  const { pool } = state["Arbeitskreis Zusammenleben"] ?? { pool: 0 };
  expect(state).toEqual({
    "Arbeitskreis Zusammenleben": { pool, completed: 0 },
    "Gehwege zuerst?": { pool: 96, completed: 1 },
    "Feuerwehr in Ritterode und Meisberg": { pool: 0, completed: 0 },
  });
});

test("of 2,000 people who got a letter about 300 said yes, over three channels", () => {
  expect(database.select().from(invitations).all()).toHaveLength(DEMO_LETTERS);
  const accepted = database.select().from(replies).where(eq(replies.answer, "yes")).all();
  // 300 are expected; the seed of the draw is another each time.
  expect(accepted.length).toBeGreaterThan(230);
  expect(accepted.length).toBeLessThan(370);
  expect(new Set(accepted.map(({ channel }) => channel))).toEqual(
    new Set(["online", "phone", "paper"]),
  );
  const process = listProcesses(context, "de").find(({ title }) => title.includes("Zusammen"));
  expect([...readPool(context, process?.id ?? "")]).toHaveLength(accepted.length);
});

test("those who said yes can meet the quotas of their working group", async () => {
  const process = listProcesses(context, "de").find(({ title }) => title.includes("Zusammen"));
  const people = [...readPool(context, process?.id ?? "")];
  const set = readQuotaSet(context, process?.id ?? "");
  const lottery = computeLottery(
    {
      people: people.map(({ id, values }) => ({ id, values })),
      quotas: set?.quotas ?? [],
      size: WORKING_GROUP_SIZE,
    },
    "leximin",
    { solver: await loadHighsSolver() },
  );
  if (!lottery.ok) throw new Error(JSON.stringify(lottery.problem.code));
  expect(lottery.value.optimality.proved).toBe(true);
  expect(lottery.value.panels.length).toBeGreaterThan(0);
});

test("has an evening that was held by the rules, and one that is announced", () => {
  const [held, coming] = database.select().from(townHalls).orderBy(townHalls.beginsAt).all();
  expect(held?.beginsAt?.getTime()).toBeLessThan(TEST_NOW.getTime());
  expect(coming?.beginsAt?.getTime()).toBeGreaterThan(TEST_NOW.getTime());
  expect(readFloorState(database, coming?.id ?? "")).toMatchObject({ phase: "before", past: [] });
  const floor = readFloorState(database, held?.id ?? "");
  expect(floor).toMatchObject({ phase: "closed", waiting: [], speech: null });
  expect(floor.attendees.size).toBe(24);
  expect(floor.past).toHaveLength(12);
  expect(floor.sanctions.map(({ step }) => step)).toEqual(["reminder"]);
});

test("leaves an audit log that is whole and in the order of time", () => {
  const entries = database
    .select()
    .from(auditLog)
    .orderBy(auditLog.sequence)
    .all()
    .map((entry) => ({ ...entry, at: entry.at.getTime() }));
  expect(verifyAuditChain(entries).fault).toBeNull();
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort((a, b) => a - b));
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      "draw_prepared",
      "draw_committed",
      "statement_recorded",
      "number_entered_first",
      "draw_completed",
    ]),
  );
  expect(entries.every(({ at }) => at <= TEST_NOW.getTime())).toBe(true);
});

test("has a discussion in three languages, with answers of the town, ratings and a stub", () => {
  const said = database.select().from(contributions).all();
  expect(new Set(said.map(({ language }) => language))).toEqual(new Set(["de", "en", "ar"]));
  expect(said.filter(({ participantId }) => participantId === null).length).toBeGreaterThan(1);
  expect(said.filter(({ withdrawnAt }) => withdrawnAt !== null)).toHaveLength(1);
  const proposalId = said.find(({ language }) => language === "en")?.proposalId ?? "";
  const discussion = readDiscussion(context, proposalId, { page: 1, language: "ar" });
  const rated = discussion?.threads.map(({ contribution }) => contribution.helpful) ?? [];
  expect(Math.max(...rated)).toBe(9);
});

test("lets two moderators have cases of every kind before them", () => {
  const [mona, malik] = [0, 1].map((which) => demoActor({ database }, "moderator", which));
  if (mona === undefined || malik === undefined) throw new Error("The demo has one moderator.");
  const moderating = { ...context, actor: mona };
  const { cases, counts } = readQueue(moderating, { filter: "all", page: 1 });
  expect(new Set(cases.map(({ kind }) => kind))).toEqual(
    new Set(["contribution", "amendment", "statement"]),
  );
  expect(new Set(cases.map(({ state }) => state))).toEqual(
    new Set(["open", "awaits_second", "awaits_author"]),
  );
  expect(new Set(cases.flatMap(({ hints }) => hints))).toEqual(new Set(["links", "shouting"]));
  expect(new Set(cases.map(({ assignedTo }) => assignedTo?.id))).toEqual(
    new Set([mona.id, malik.id, undefined]),
  );
  expect(Math.max(...cases.map(({ ageDays }) => ageDays))).toBe(4);
  expect(counts).toMatchObject({ second: 1, overdue: 1 });
  const words = cases.flatMap(({ id }) => readCase(moderating, id)?.reports.newest ?? []);
  expect(words.some((report) => report.words === null)).toBe(true);
  expect(words.some((report) => report.words !== null)).toBe(true);
});

test.each([
  ["Arbeitskreis Zusammenleben", { decided: 2, overturned: 1, open: 1 }],
  ["Gehwege zuerst?", { decided: 0, overturned: 0, open: 0 }],
] as const)("has numbers in the public report of moderation of %s", (title, appeals) => {
  const process = listProcesses(context, "de").find((each) => each.title === title);
  const report = readModerationReport(context, process?.id ?? "", "de");
  const { open, ...decided } = appeals;
  expect(report).toMatchObject({ appeals: decided, openAppeals: open, decisions: 5 });
});

test("has one history of somebody who wrote to the panel and spoke out of turn at the evening", () => {
  const [link] = database.select().from(knownAttendees).all();
  const moderating = { ...context, actor: demoActor({ database }, "moderator") };
  const history = readHistory(moderating, link?.participantId ?? "");
  expect(history?.decisions.map(({ measure }) => measure)).toEqual(["hide"]);
  expect(history?.floor.map(({ step }) => step)).toEqual(["reminder"]);
});

function demoVote(title: string) {
  const all = database.select().from(votes).all();
  const found = all.map((row) => storedVote(database, row));
  const vote = found.find(({ definition }) => definition.texts.original.title.startsWith(title));
  if (vote === undefined) throw new Error(`The demo has no vote on ${title}.`);
  return vote;
}

test.each([
  ["Welche Gehwege", "final", "panel", 12, 11, false],
  ["Stimmungsbild", "final", "present", 22, 21, true],
  ["30.000 Euro", "final", "invited", 2000, 236, true],
] as const)("has the vote %s, %s, of %s", (title, status, electorate, entitled, cast, listed) => {
  const { row, definition } = demoVote(title);
  expect(row).toMatchObject({ status, castOnline: cast, castOnPaper: 0, ballotsPublished: listed });
  expect(definition.electorate).toBe(electorate);
  // Some of the invited have moved away by the time their vote opens.
  expect(row.entitled).toBeLessThanOrEqual(entitled);
  expect(row.entitled).toBeGreaterThan(entitled * 0.9);
  expect(database.select().from(voteRoll).where(eq(voteRoll.voteId, row.id)).all()).toEqual([]);
});

test("tells the results of its votes: the ways to school, a yes of the room, projects for 30,000 euros", () => {
  const resultOf = (title: string) => {
    const { definition, row } = demoVote(title);
    const [question] = definition.questions;
    const [asked] = askedQuestions(definition);
    const outcome = storedResult(row)?.questions[0];
    if (asked === undefined || outcome === undefined) throw new Error("There is no result.");
    const won = question?.options.filter(({ id }) => outcome.winners.includes(id)) ?? [];
    const names = won.map(({ texts }) => texts.original.text);
    return { ...outcomeCode(asked, outcome), names };
  };
  expect(resultOf("Welche Gehwege")).toMatchObject({
    code: "chosen_over_each",
    names: ["Wege zu den Schulen"],
  });
  expect(resultOf("Stimmungsbild")).toMatchObject({
    code: "accepted",
    params: { yes: 15, no: 4 },
  });
  const { code, params, names } = resultOf("30.000 Euro");
  expect(code).toBe("projects_bought");
  expect(names.length).toBeGreaterThanOrEqual(4);
  expect(names).not.toContain("Bühne für das Stadtfest");
  expect(params).toMatchObject({ budget: 3_000_000 });
});

test("has a vote that people can take part in now, and one of the whole town whose words are incomplete", () => {
  const open = demoVote("Wie soll der Arbeitskreis");
  expect(open.status).toBe("open");
  expect(open.definition.questions.map(({ rule }) => rule.kind)).toEqual([
    "yes-no",
    "deciding-question",
  ]);
  expect(open.row.closesAt?.getTime()).toBeGreaterThan(TEST_NOW.getTime());
  expect(readRollTotals(database, open.id)).toMatchObject({ cast: 87 });
  const draft = demoVote("Befragung");
  expect(draft.status).toBe("draft");
  expect(openingBar(draft.definition, TEST_NOW.getTime())?.code).toBe("template_words_left");
  expect(voteKeys.voteIds()).toEqual([open.id]);
});

test("says every vote in four languages, and nothing of anybody in its ballots", () => {
  const stored = database.select().from(votes).all();
  expect(stored).toHaveLength(5);
  for (const row of stored) {
    const { definition } = storedVote(database, row);
    for (const language of TRANSLATIONS) {
      expect(voteTranslationProgress(definition, language).state).toBe("current");
    }
  }
  const ballots = database.select().from(voteBallots).all();
  expect(ballots.every(({ voter, reasons }) => voter === null && reasons === null)).toBe(true);
  const written = JSON.stringify([stored, ballots]);
  const people = inventRegister().map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  expect(people.filter((name) => written.includes(name))).toEqual([]);
});
