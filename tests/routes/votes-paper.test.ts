import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { createBatch } from "#app/services/votes/paper/create-batch.server.ts";
import { voteCode } from "#app/services/votes/vote-code.server.ts";
import { voteBatchEntries, voteBatches, voteRoll } from "#db/schema/index.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { readPdf } from "#tests/support/pdf-pages.ts";
import { storeProcess } from "#tests/support/pool.ts";
import { nameTown } from "#tests/support/process.ts";
import { expectOk } from "#tests/support/real-draw.ts";
import { storeExtract, syntheticResident } from "#tests/support/register.ts";
import { type RouteHouse, type RouteVisitor, routeHouse } from "#tests/support/route-visitor.ts";
import { runVoteJobs, storeDraftVote, type TestVote } from "#tests/support/votes.ts";
import {
  endVote,
  openedForVoting,
  publishProcess,
  type Translation,
} from "#tests/support/voting.ts";
import { follow, open, webPage } from "#tests/support/web-page.ts";

let house: RouteHouse;
let context: ServiceContext;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  nameTown(database);
  const actor = staffActor(database, "organiser");
  context = { database, keyring: TEST_KEYRING, actor, now: new Date() };
});

const ENGLISH: Translation = {
  language: "en",
  title: "Vote on the fountain",
  questions: [{ text: "Shall the fountain be restored?" }],
};
const BORDA: VoteRule = { kind: "borda", seats: 1, presence: null, tie: "lot" };
const RANKED: TestVote = {
  questions: [
    {
      text: "Was zuerst?",
      rule: BORDA,
      options: [{ text: "Bank" }, { text: "Baum" }, { text: "Brunnen" }],
    },
  ],
};

async function paperVote(own: TestVote = {}, translations: readonly Translation[] = []) {
  const vote = await openedForVoting(
    context,
    house.app.voteKeys,
    { takesPaper: true, residents: 0, processId: paperProcess(), ...own },
    translations,
  );
  const address = `/staff/processes/${vote.processId}/votes/${vote.voteId}`;
  return { ...vote, address };
}

/** A process in whose register are Anna Ahorn and two others. */
function paperProcess(): string {
  const processId = storeProcess(context, { people: [] });
  publishProcess(context, processId);
  storeExtract(context, processId, [
    syntheticResident(1, { givenName: "Anna", familyName: "Ahorn" }),
    syntheticResident(2),
    syntheticResident(3),
  ]);
  return processId;
}

async function pdfText(answer: Response): Promise<string[]> {
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return readPdf(bytes).map(({ texts }) => texts.map(({ text }) => text).join(" "));
}

test("an organiser makes a batch and prints it in the languages they pick", async () => {
  const { address } = await paperVote({}, [ENGLISH]);
  const organiser = await house.staff("organiser");
  const refused = await webPage(await organiser.post(`${address}/paper`, { papers: "5" }));
  expect([refused.status, refused.text]).toEqual([
    422,
    expect.stringContaining("A series has 10 to 1,000 papers."),
  ]);
  const batch = await follow(organiser, await organiser.post(`${address}/paper`, { papers: "12" }));
  expect(batch.text).toContain("12 papers printed");
  expect(batch.text).toContain("English");
  expect(batch.text).not.toContain("العربية");
  const action = batch.document.querySelector("main form")?.getAttribute("action");
  const pages = await pdfText(await organiser.get(`${action}?language=en&layout=beside`));
  expect(pages).toHaveLength(12);
  const { serial } = context.database.select().from(voteBatches).get() ?? {};
  for (const page of pages) {
    expect(page).toContain(`Serie ${serial}`);
    expect(page).toContain("Soll der Brunnen saniert werden?");
    expect(page).toContain("Shall the fountain be restored?");
    const blank = "Ein leerer Stimmzettel zählt nur für die Mindestbeteiligung.";
    expect(page.replace(/\s+/g, "")).toContain(blank.replace(/\s+/g, ""));
  }
  const overview = await open(organiser, `${address}/paper`);
  expect(overview.text).toContain(serial);
});

test("a moderator sees the batches, and neither makes nor prints them; others see nothing", async () => {
  const { address, voteId } = await paperVote();
  const { batchId } = expectOk(createBatch(context, { voteId, papers: 10 }));
  const moderator = await house.staff("moderator");
  const seen = await open(moderator, `${address}/paper`);
  expect(seen.text).toContain("not read yet");
  expect(seen.text).not.toContain("Make the series");
  const batch = `${address}/paper/batches/${batchId}`;
  expect((await moderator.post(`${address}/paper`, { papers: "12" })).status).toBe(403);
  expect((await moderator.get(`${batch}/papers.pdf`)).status).toBe(403);
  for (const role of ["auditor", "administrator"] as const) {
    const visitor = await house.staff(role);
    for (const path of [`${address}/paper`, batch, `${address}/desk`]) {
      expect([path, (await visitor.get(path)).status]).toEqual([path, 403]);
    }
  }
});

test("a draft has a specimen and no batches; a vote without paper has no such pages", async () => {
  const { voteId, processId } = storeDraftVote(context, { takesPaper: true });
  const address = `/staff/processes/${processId}/votes/${voteId}`;
  const organiser = await house.staff("organiser");
  const page = await open(organiser, `${address}/paper`);
  expect(page.text).toContain("There are ballot papers once the vote is open.");
  const [specimen] = await pdfText(await organiser.get(`${address}/paper/specimen.pdf`));
  expect(specimen).toContain("Muster");
  expect((await organiser.get(`${address}/desk`)).status).toBe(404);
  const online = await paperVote({ takesPaper: false });
  expect((await organiser.get(`${online.address}/paper`)).status).toBe(404);
  const other = storeProcess(context, { people: [] });
  const elsewhere = `/staff/processes/${other}/votes/${online.voteId}/desk`;
  expect((await organiser.get(elsewhere)).status).toBe(404);
});

test("before it is counted, the vote says how many papers of those handed out were read, and who has it counted", async () => {
  const { voteId, voters, address } = await paperVote({ residents: 3 });
  const [rollId = ""] = voters;
  context.database.update(voteRoll).set({ mark: "paper" }).where(eq(voteRoll.id, rollId)).run();
  endVote(context, voteId);
  await runVoteJobs(context, house.app.voteKeys);
  const organiser = await open(await house.staff("organiser"), address);
  expect(organiser.text).toContain("There is no series of paper ballots. The count can begin.");
  expect(organiser.text).toContain("1 paper fewer was read than were handed out.");
  expect(organiser.text).toContain("Count now");
  const moderator = await open(await house.staff("moderator"), address);
  expect(moderator.text).toContain("Only organisers can have it counted.");
  expect(moderator.text).not.toContain("Count now");
});

describe("papers that are read", () => {
  async function counting(own: TestVote = {}) {
    const vote = await paperVote(own);
    const { voteId, address } = vote;
    const { batchId } = expectOk(createBatch(context, { voteId, papers: 10 }));
    endVote(context, voteId);
    const [first, second] = [await house.staff("organiser"), await house.staff("moderator")];
    return {
      ...vote,
      first,
      second,
      paper: `${address}/paper`,
      batch: `${address}/paper/batches/${batchId}`,
    };
  }

  const counts = (questionId: string, yes: string, no: string) => ({
    ...{ intent: "totals", papers: "5", [`t.${questionId}.yes`]: yes, [`t.${questionId}.no`]: no },
    [`t.${questionId}.blank`]: "1",
  });

  test("as totals by two people who differ, see where, and agree", async () => {
    const { first, second, batch, paper, address, questionIds } = await counting();
    const [question = ""] = questionIds;
    const form = await open(first, batch);
    expect(form.text).toContain("Papers altogether");
    const waits = await follow(first, await first.post(batch, counts(question, "3", "1")));
    expect(waits.text).toContain("Now a second person reads.");
    const blind = await open(second, batch);
    expect(blind.text).toContain("Another person has finished this series already.");
    expect(blind.html).not.toMatch(/value="[35]"/);
    const differs = await follow(second, await second.post(batch, counts(question, "2", "2")));
    expect(differs.text).toContain("You read differently");
    const rows = [...differs.document.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ["Yes", "2", "3"],
      ["No", "2", "1"],
    ]);
    const agreed = await follow(second, await second.post(batch, counts(question, "3", "1")));
    expect(agreed.text).toContain("Two people read the same: 5 papers.");
    const overview = await open(first, paper);
    expect(overview.text).toContain("read alike by two people");
    expect(overview.text).toContain("5 papers more were read than were handed out.");
    await runVoteJobs(context, house.app.voteKeys);
    const ready = await open(first, address);
    expect(ready.text).toContain("All paper ballots are entered. The count can begin.");
    expect(ready.text).toContain("5 papers more were read than were handed out.");
    expect((await second.post(batch, counts(question, "3", "1"))).status).toBe(409);
  });

  test("and whose numbers do not add up are refused at their question, with what was entered", async () => {
    const { first, batch, questionIds } = await counting();
    const [question = ""] = questionIds;
    const faulty = await webPage(await first.post(batch, counts(question, "3", "3")));
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain("The numbers add up to 7. But there are 5 papers.");
    expect(faulty.html).toContain('value="3"');
    const missing = { ...counts(question, "3", "1"), papers: " " };
    const without = await webPage(await first.post(batch, missing));
    expect(without.text).toContain("Enter how many papers there are altogether.");
    const words = await webPage(await first.post(batch, counts(question, "viele", "1")));
    expect(words.text).toContain("Enter whole numbers from 0.");
    expect(context.database.select().from(voteBatchEntries).all()).toEqual([]);
  });

  test("one by one: typed by letters, put right, deleted, and finished", async () => {
    const { first, second, batch, questionIds } = await counting(RANKED);
    const field = `typed.${questionIds[0]}`;
    const type = (visitor: RouteVisitor, seen: number, text: string) =>
      visitor.post(batch, { intent: "add", seen: String(seen), [field]: text });
    const form = await open(first, batch);
    expect(form.text).toContain("Paper 1");
    expect(form.text).toMatch(/A ?Bank/);
    const faulty = await webPage(await type(first, 0, "BX"));
    expect([faulty.status, faulty.text]).toEqual([
      422,
      expect.stringContaining("There is no “X” here."),
    ]);
    const added = await follow(first, await type(first, 0, "bac"));
    expect(added.text).toContain("Paper 1 is entered.");
    expect(added.text).toContain("Paper 2");
    await type(first, 1, "-");
    await type(first, 2, "C");
    const change = await open(first, `${batch}?paper=3`);
    expect(change.html).toContain('value="C"');
    const act = { seen: "3", paper: "3" };
    const changed = await follow(
      first,
      await first.post(batch, { intent: "change", ...act, [field]: "CB" }),
    );
    expect(changed.text).toContain("The paper is corrected.");
    await first.post(batch, { intent: "remove", seen: "3", paper: "2" });
    await first.post(batch, { intent: "finish" });
    await type(second, 0, "CB");
    await type(second, 1, "BAC");
    const agreed = await follow(second, await second.post(batch, { intent: "finish" }));
    expect(agreed.text).toContain("Two people read the same: 2 papers.");
  });

  test("or none at all, when two people say so; and an entry can be taken back", async () => {
    const { first, second, batch, paper } = await counting();
    await first.post(batch, { intent: "unused" });
    const back = await follow(first, await first.post(batch, { intent: "withdraw" }));
    expect(back.text).toContain("What you entered is taken back.");
    for (const reader of [first, second]) await reader.post(batch, { intent: "unused" });
    expect((await open(first, batch)).text).toContain("no paper of this series was returned");
    const overview = await open(first, paper);
    expect(overview.text).toContain("not used");
    expect(overview.text).toContain("As many papers were read as were handed out.");
    expect((await first.post(batch, { intent: "nothing" })).status).toBe(400);
  });

  test("are not read by a third person, and not while the vote is open", async () => {
    const { first, second, batch } = await counting();
    for (const reader of [first, second]) {
      await reader.post(batch, { intent: "totals", papers: reader === first ? "0" : "1" });
    }
    const third = await house.staff("moderator");
    expect((await first.post(batch, { intent: "unused" })).status).toBe(303);
    await second.post(batch, { intent: "unused" });
    const closed = await webPage(await third.post(batch, { intent: "unused" }));
    expect([closed.status, closed.text]).toEqual([
      409,
      expect.stringContaining("agree on this series already"),
    ]);
    const { voteId, address } = await paperVote();
    const { batchId } = expectOk(createBatch(context, { voteId, papers: 10 }));
    const early = `${address}/paper/batches/${batchId}`;
    expect((await open(first, early)).text).toContain("Do not open the box before.");
    expect((await first.post(early, { intent: "unused" })).status).toBe(409);
    expect((await first.get(`${address}/paper/batches/none`)).status).toBe(404);
  });
});

describe("the poll desk", () => {
  const ANNA = { intent: "name", name: "Anna Ahorn", born: "1980-06-15" };

  async function desk(own: TestVote = {}) {
    const vote = await paperVote(own);
    const clerk = await house.staff("moderator");
    const address = `${vote.address}/desk`;
    const look = async () => webPage(await clerk.post(address, ANNA));
    const presented = async () =>
      (await look()).document.querySelector("input[name=presented]")?.getAttribute("value") ?? "";
    return { ...vote, clerk, desk: address, look, presented };
  }

  function entries() {
    return context.database.select().from(voteRoll).all();
  }

  test("shows one presented voter, hands out a paper once, and has no list of voters", async () => {
    const { clerk, desk: address, look, presented } = await desk();
    const empty = await open(clerk, address);
    expect(empty.html).not.toMatch(/Ahorn|Synthetic|presented/);
    const found = await look();
    expect(found.text).toContain("May vote");
    expect(found.text).toContain("Anna Ahorn");
    expect(found.text).toContain("15 June 1980");
    expect(found.text).not.toContain("Musterweg");
    const act = { intent: "paper", presented: await presented() };
    const recorded = await webPage(await clerk.post(address, act));
    expect(recorded.text).toContain("Now give the person a ballot paper.");
    expect(recorded.text).not.toContain("Ahorn");
    expect(entries().filter(({ mark }) => mark === "paper")).toHaveLength(1);
    const again = await webPage(await clerk.post(address, act));
    expect([again.status, again.text]).toEqual([
      409,
      expect.stringContaining("The person has been given a ballot paper already."),
    ]);
    const after = await look();
    expect(after.text).toContain("Has voted already");
    expect(after.html).not.toContain('name="presented"');
  });

  test("says at the field why nobody was found, and keeps what was typed", async () => {
    const { clerk, desk: address } = await desk();
    const nobody = await webPage(await clerk.post(address, { ...ANNA, born: "1980-06-16" }));
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain("Nobody on the roll of this vote is found by this.");
    expect(nobody.document.querySelector("input[name=name]")?.getAttribute("value")).toBe(
      "Anna Ahorn",
    );
    const mistyped = await webPage(await clerk.post(address, { intent: "code", code: "ABC" }));
    expect(mistyped.text).toContain("That is no code.");
    expect((await clerk.post(address, { intent: "list" })).status).toBe(400);
  });

  test("prints a new code, with which the voter gets in and the old one does not", async () => {
    const { clerk, desk: address, presented, voters } = await desk();
    const old = new Map(voters.map((id) => [id, voteCode(context.keyring, { id, codeNumber: 1 })]));
    const answer = await clerk.post(`${address}/code.pdf`, { presented: await presented() });
    const [page = ""] = await pdfText(answer);
    const renewed = entries().find(({ codeNumber }) => codeNumber === 2);
    if (renewed === undefined) throw new Error("Nobody has a new code.");
    const code = voteCode(context.keyring, renewed);
    expect(page).toContain(code);
    expect(page).toContain("localhost:3000/vote");
    expect(page).toContain("An earlier code no longer works.");
    expect(page).not.toContain("Ahorn");
    const voter = house.visitor();
    const refused = await webPage(await voter.post("/vote", { code: old.get(renewed.id) ?? "" }));
    expect(refused.status).toBe(422);
    expect((await voter.post("/vote", { code })).headers.get("location")).toContain("/vote/ballot");
    const stale = await clerk.post(`${address}/code.pdf`, { presented: "gone" });
    const told = await follow(clerk, stale);
    expect(told.text).toContain("That was too long ago.");
    expect((await clerk.get(`${address}/code.pdf`)).headers.get("location")).toBe(address);
  });

  test("hands out papers only while votes are taken, and none in a vote without paper", async () => {
    const { clerk, look } = await desk({ takesPaper: false });
    const online = await look();
    expect(online.text).toContain("Print a new code");
    expect(online.text).not.toContain("Hand out a ballot paper");
    const soon = new Date(Date.now() + 3_600_000);
    const early = await desk({ opensAt: soon });
    expect((await open(clerk, early.desk)).text).toContain("Voting has not begun yet.");
    expect((await early.look()).text).not.toContain("Hand out a ballot paper");
    endVote(context, early.voteId);
    const over = await open(clerk, early.desk);
    expect(over.text).toContain("The poll desk works while the vote is open.");
    expect((await clerk.post(early.desk, ANNA)).status).toBe(409);
  });

  test("makes a clerk wait who looks up very often", async () => {
    const { clerk, desk: address, look } = await desk();
    for (let looks = 0; looks < 60; looks += 1) await look();
    const answer = await webPage(await clerk.post(address, ANNA));
    expect([answer.status, answer.text]).toEqual([
      429,
      expect.stringContaining("You can go on in 15 minutes."),
    ]);
  });
});

test("papers of an open vote cannot be printed once it is closed", async () => {
  const { voteId, address } = await paperVote();
  const { batchId } = expectOk(createBatch(context, { voteId, papers: 10 }));
  const organiser = await house.staff("organiser");
  const file = `${address}/paper/batches/${batchId}`;
  expect((await organiser.get(`${file}/papers.doc`)).status).toBe(404);
  expect((await organiser.get(`${address}/paper/batches/none/papers.pdf`)).status).toBe(404);
  endVote(context, voteId);
  expect((await organiser.get(`${file}/papers.pdf`)).headers.get("location")).toContain(
    "problem=vote_not_open",
  );
});
