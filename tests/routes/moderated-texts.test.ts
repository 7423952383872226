import { beforeEach, expect, test } from "vitest";
import { decideAmendment } from "#app/services/amendments/decide-amendment.server.ts";
import { decideAppeal } from "#app/services/appeals/decide-appeal.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { agreeToDecision } from "#app/services/moderation/second-opinion.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { type ModeratedKind, moderationAppeals } from "#db/schema/index.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import { decideAbout } from "#tests/support/appeals.ts";
import { answer, say } from "#tests/support/contributions.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { caseOf, decision, later, moderatedRoom } from "#tests/support/moderation.ts";
import { proposalForm } from "#tests/support/proposals.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";
import { SEEDS, storeOpenRound } from "#tests/support/statements.ts";

let house: RouteHouse;
let town: ReturnType<typeof moderatedRoom>;
beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  town = moderatedRoom({ database, keyring: TEST_KEYRING, actor, now: new Date() });
});

const REASON = "Wir verbergen den Text, weil er jemanden beleidigt.";

async function read(path: string, visitor = house.visitor()) {
  const answer = await visitor.get(path);
  return { status: answer.status, text: await answer.text() };
}

/** Somebody of the town, with the code of their letter. */
async function resident(place: number) {
  const visitor = house.visitor();
  await visitor.get(`/r/${town.invitations[place]?.code}`);
  await visitor.post("/r", { language: "en" });
  return visitor;
}
const [anna, bert, dora] = [() => resident(0), () => resident(1), () => resident(3)];

/** Two moderators remove a text; returns the id of its case. */
function remove(kind: ModeratedKind, id: string): string {
  const caseId = caseOf(town.mia, id, kind);
  const decided = decideCase(town.mia, caseId, decision(town, { measure: "remove" }));
  if (!decided.ok) throw new Error(decided.problem.code);
  expect(agreeToDecision(town.noah, decided.value.decisionId).ok).toBe(true);
  return caseId;
}

test("a document of a group is reported, hidden with a stub, objected to by a member, and back", async () => {
  const page = `/documents/${town.documentId}`;
  expect((await read(page)).text).toContain(`href="/report/room_document/${town.documentId}"`);
  const report = { ruleId: town.ruleIds[0] ?? "", words: "" };
  const sent = await house.visitor().post(`/report/room_document/${town.documentId}`, report);
  expect(sent.status).toBe(200);

  const moderator = await house.staff("moderator");
  expect((await read("/staff/moderation", moderator)).text).toContain("Document of a group");
  const caseId = caseOf(town.mia, town.documentId, "room_document");
  const shown = await read(`/staff/moderation/${caseId}`, moderator);
  expect(shown.text).toContain("Arbeitskreis Gehwege");
  expect(shown.text).not.toContain('value="pause_author"');
  const decided = decideCase(town.mia, caseId, decision(town));
  if (!decided.ok) throw new Error(decided.problem.code);

  const stub = await read(page);
  expect(stub.status).toBe(410);
  expect(stub.text).toContain(REASON);
  expect(stub.text).not.toContain("Wo Gehwege fehlen");
  expect((await read(`${page}/versions/1`)).status).toBe(410);
  expect((await read(`/report/room_document/${town.documentId}`)).status).toBe(404);
  const process = await read(`/processes/${town.processId}`);
  expect(process.text).toContain(REASON);
  expect(process.text).not.toContain("Wo Gehwege fehlen");

  const member = await dora();
  const own = `/r/me/decisions/${decided.value.decisionId}`;
  const room = `/r/me/rooms/${town.roomId}`;
  expect((await read(room, member)).text).toContain("Hidden by the moderators.");
  const document = await read(`${room}/documents/${town.documentId}`, member);
  expect(document.text).toContain(REASON);
  expect(document.text).not.toContain("Version 1 is public");
  expect(document.text).toContain(`href="${own}"`);
  expect((await read(own, member)).text).toContain("Document of a group");
  await member.post(own, { language: "de", text: "Das stimmt nicht." });
  const appeal = town.staff.database.select().from(moderationAppeals).get();
  const overturned = { result: "overturned", reason: "Es ist erlaubt." } as const;
  expect(decideAppeal(later(town.noah, { days: 1 }), appeal?.id ?? "", overturned).ok).toBe(true);
  const back = await read(page);
  expect(back.status).toBe(200);
  expect(back.text).toContain("That was wrong. After an appeal it is back.");
});

test("staff who publish for a group read on the page what moderators decided; only moderators are led to the case", async () => {
  const caseId = caseOf(town.mia, town.documentId, "room_document");
  expect(decideCase(town.mia, caseId, decision(town)).ok).toBe(true);
  const page = `/staff/processes/${town.processId}/rooms/${town.roomId}/documents/${town.documentId}/publish`;
  const toCase = `href="/staff/moderation/${caseId}"`;
  const organiser = await read(page, await house.staff("organiser"));
  expect(organiser.text).toContain(REASON);
  expect(organiser.text).not.toContain(toCase);
  expect((await read(page, await house.staff("moderator"))).text).toContain(toCase);
});

test("where an earlier version of a proposal stood to which moderators object, everybody reads why", async () => {
  const caseId = caseOf(town.mia, town.proposalId);
  const asked = decision(town, { measure: "ask_to_change", days: 5 });
  expect(decideCase(town.mia, caseId, asked).ok).toBe(true);
  const place = { proposalId: town.proposalId, basedOn: 1 };
  const input = proposalForm({ text: "Die Stadt stellt acht Bänke auf." });
  expect(editProposal(later(town.anna, { minutes: 5 }), place, input).ok).toBe(true);
  const version = await read(`/proposals/${town.proposalId}/versions/2`);
  expect(version.status).toBe(200);
  expect(version.text).toContain("The earlier version cannot be read");
  expect(version.text).toContain(REASON);
  expect(version.text).not.toContain("Schatten");
});

test("a removed proposal has its stub on the staff pages, and pages with its words lead there", async () => {
  decideAbout(town, { measure: "remove" });
  const base = `/staff/processes/${town.processId}/proposals`;
  const page = `${base}/${town.proposalId}`;
  const { title } = proposalForm();
  const organiser = await house.staff("organiser");
  const shown = await read(page, organiser);
  expect(shown.text).toContain("This text has been removed");
  expect(shown.text).toContain(REASON);
  const parts = ["discussion", "item", "authors", "support"].map((part) => `${page}/${part}`);
  for (const path of [page, base, ...parts]) {
    const found = await read(path, organiser);
    expect([path, found.status, found.text.includes(title)]).toEqual([path, 200, false]);
  }
  for (const part of ["edit", "facts", "join", "texts/en", "amendments", "amendments/new"]) {
    const answer = await organiser.get(`${page}/${part}`);
    expect([part, answer.status, answer.headers.get("location")]).toEqual([part, 303, page]);
  }
  const toCase = /href="\/staff\/moderation\/[0-9a-f-]{36}"/;
  expect(shown.text).not.toMatch(toCase);
});

test("the case of an accepted amendment leads to one of the proposal", async () => {
  expect(confirmRules(town.bert, town.processId, 1).ok).toBe(true);
  const amendmentId = storeAmendment(town.bert, town.proposalId);
  const place = { proposalId: town.proposalId, amendmentId, basedOn: 1 };
  expect(decideAmendment(town.anna, place, { decision: "accept", reason: "" }).ok).toBe(true);
  const caseId = caseOf(town.mia, amendmentId, "amendment");
  const moderator = await house.staff("moderator");
  const page = await read(`/staff/moderation/${caseId}`, moderator);
  expect(page.text).toContain("its words have stood in the proposal since version 2");
  const opened = await moderator.post(`/staff/moderation/open/proposal/${town.proposalId}`, {});
  const own = await read(opened.headers.get("location") ?? "", moderator);
  expect(own.text).toContain(proposalForm().title);
});

test("a removed contribution has its stub on the staff pages, and pages with its words lead there", async () => {
  expect(confirmRules(town.bert, town.processId, 1).ok).toBe(true);
  expect(confirmRules(town.clara, town.processId, 1).ok).toBe(true);
  const words = "Nur Toren wollen hier sitzen.";
  const id = say(town.bert, town.proposalId, words);
  answer(town.clara, id, "Das sehe ich anders.");
  const list = `/staff/processes/${town.processId}/proposals/${town.proposalId}/discussion`;
  const organiser = await house.staff("organiser");
  expect((await read(`${list}/${id}`, organiser)).text).toContain(words);
  const caseId = remove("contribution", id);
  const shown = await read(`${list}/${id}`, organiser);
  expect(shown.text).toContain("This text has been removed");
  expect(shown.text).toContain(REASON);
  expect(shown.text).not.toContain(words);
  expect(shown.text).not.toContain('href="/staff/moderation/');
  expect((await read(`${list}?show=all`, organiser)).text).not.toContain(words);
  for (const answered of [
    await organiser.get(`${list}/${id}/texts/en`),
    await organiser.post(`${list}/${id}/texts/en`, { text: "Only fools.", basedOn: "1" }),
    await organiser.post(`${list}/${id}`, { intent: "answer", who: "town", text: "Nein." }),
  ]) {
    expect([answered.status, answered.headers.get("location")]).toEqual([303, `${list}/${id}`]);
  }
  const moderator = await house.staff("moderator");
  const seen = await read(`${list}/${id}`, moderator);
  expect(seen.text).toContain(`href="/staff/moderation/${caseId}"`);
  expect(seen.text).not.toContain(words);
});

test("a removed statement has its stub in the round of staff, and nothing to translate", async () => {
  const { roundId, statementIds } = storeOpenRound(town.staff, town.processId);
  const [first = ""] = statementIds;
  const round = `/staff/processes/${town.processId}/statements/${roundId}`;
  const organiser = await house.staff("organiser");
  for (const path of [round, `${round}/texts/en`]) {
    expect((await read(path, organiser)).text).toContain(SEEDS[0]);
  }
  remove("statement", first);
  const shown = await read(round, organiser);
  expect(shown.text).toContain("This text has been removed");
  expect(shown.text).toContain("removed by moderation");
  expect(shown.text).toContain(REASON);
  for (const path of [round, `${round}/texts/en`, `${round}/enter`, `${round}/sheet`]) {
    const found = await read(path, organiser);
    expect([path, found.status, found.text.includes(SEEDS[0])]).toEqual([path, 200, false]);
    expect([path, found.text.includes(SEEDS[1])]).toEqual([path, true]);
  }
});

test("own amendments do not name a hidden proposal of somebody else, and its authors still read its title", async () => {
  expect(confirmRules(town.bert, town.processId, 1).ok).toBe(true);
  storeAmendment(town.bert, town.proposalId);
  const { title } = proposalForm();
  expect((await read("/r/me/proposals", await bert())).text).toContain(title);
  decideAbout(town);
  const hidden = await read("/r/me/proposals", await bert());
  expect(hidden.text).toContain("Amendment 1");
  expect(hidden.text).toContain("Hidden proposal");
  expect(hidden.text).not.toContain(title);
  expect((await read("/r/me/proposals", await anna())).text).toContain(title);
});

test.each([
  { measure: "hide", name: "Hidden proposal", other: "Removed proposal" },
  { measure: "remove", name: "Removed proposal", other: "Hidden proposal" },
] as const)("what moderators decided by $measure is named so in lists", async (row) => {
  const { measure, name, other } = row;
  expect(confirmRules(town.bert, town.processId, 1).ok).toBe(true);
  storeAmendment(town.bert, town.proposalId);
  decideAbout(town, { measure });
  const base = `/staff/processes/${town.processId}/proposals`;
  const organiser = await house.staff("organiser");
  const pages = [await read("/proposals"), await read("/r/me/proposals", await bert())];
  if (measure === "remove") {
    for (const path of [
      base,
      `${base}/${town.proposalId}`,
      `${base}/${town.proposalId}/discussion`,
    ]) {
      pages.push(await read(path, organiser));
    }
  }
  for (const page of pages) {
    expect([page.status, page.text.includes(name), page.text.includes(other)]).toEqual([
      ...[200, true, false],
    ]);
  }
});

test("whoever is asked to change a text is led from the decision to where they change it", async () => {
  const own = `/r/me/decisions/${decideAbout(town, { measure: "ask_to_change", days: 5 })}`;
  const page = await read(own, await anna());
  expect(page.text).toContain(`href="/r/me/proposals/${town.proposalId}"`);
  expect(page.text).toContain("Change the text");

  expect(confirmRules(town.bert, town.processId, 1).ok).toBe(true);
  const id = say(town.bert, town.proposalId, "Nur Toren wollen hier sitzen.");
  const ask = decision(town, { measure: "ask_to_change", days: 5 });
  const decided = decideCase(town.mia, caseOf(town.mia, id, "contribution"), ask);
  if (!decided.ok) throw new Error(decided.problem.code);
  const contribution = await read(`/r/me/decisions/${decided.value.decisionId}`, await bert());
  expect(contribution.text).toContain(`href="/r/me/contributions/${id}"`);

  const document = caseOf(town.mia, town.documentId, "room_document");
  const asked = decideCase(town.mia, document, ask);
  if (!asked.ok) throw new Error(asked.problem.code);
  const group = await read(`/r/me/decisions/${asked.value.decisionId}`, await dora());
  const place = `/r/me/rooms/${town.roomId}/documents/${town.documentId}/edit`;
  expect(group.text).toContain(`href="${place}"`);
});

test("a decision that hides a text leads nobody to changing it", async () => {
  const page = await read(`/r/me/decisions/${decideAbout(town)}`, await anna());
  expect(page.status).toBe(200);
  expect(page.text).not.toContain("Change the text");
});

test("the page of a decision names each point of Article 17 (3), how it was found and what one can do", async () => {
  const { text } = await read(`/r/me/decisions/${decideAbout(town)}`, await anna());
  for (const point of [
    "What was decided",
    "Which text it is about",
    "Where it is",
    "How long it lasts",
    "What happened",
    "The moderators looked at the text of their own accord.",
    "People decided. The software decides nothing.",
    "Rule 1, version 1 of the rules:",
    "Why the text breaks the rule",
    "You can appeal until",
    "you can go to court",
  ]) {
    expect([point, text.includes(point)]).toEqual([point, true]);
  }
});
