import { beforeEach, expect, test } from "vitest";
import { messages, moderationAppeals, moderationDecisions, textReports } from "#db/schema/index.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import { appealAgainst, decideAbout } from "#tests/support/appeals.ts";
import { staffActor, TEST_KEYRING } from "#tests/support/database.ts";
import { moderated } from "#tests/support/moderation.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";
import { type RouteHouse, routeHouse } from "#tests/support/route-visitor.ts";

const MEGABYTE = "ä".repeat(500_000);

let house: RouteHouse;
let town: ReturnType<typeof moderated>;
let amendmentId: string;

beforeEach(async () => {
  house = await routeHouse();
  const { database } = house.app;
  const actor = staffActor(database, "organiser");
  const context = { database, keyring: TEST_KEYRING, actor, now: new Date() };
  const before = proposalTown({ context });
  const proposalId = storePublished(before);
  amendmentId = storeAmendment(before.bert, proposalId);
  town = moderated(before, proposalId);
});

/** A decision that hides the proposal of the town, and its case and author. */
function hidden() {
  const decisionId = decideAbout(town);
  const row = house.app.database.select().from(moderationDecisions).get();
  return { decisionId, caseId: row?.caseId ?? "", participantId: row?.participantId ?? "" };
}

test.each([
  ["moderator", 200],
  ["organiser", 403],
  ["auditor", 403],
  ["administrator", 403],
] as const)(
  "a %s is answered %i by the queue, appeals and earlier measures",
  async (role, status) => {
    const { caseId, decisionId, participantId } = hidden();
    const visitor = await house.staff(role);
    for (const path of [
      "/staff/moderation",
      `/staff/moderation/${caseId}`,
      "/staff/moderation/appeals",
      `/staff/moderation/people/${participantId}`,
      `/staff/moderation/decisions/${decisionId}/letter`,
    ]) {
      expect([path, (await visitor.get(path)).status]).toEqual([path, status]);
    }
  },
);

test("whoever is not signed in is led to the sign-in from every page of moderation", async () => {
  const { participantId } = hidden();
  for (const path of [
    "/staff/moderation",
    "/staff/moderation/appeals",
    `/staff/moderation/people/${participantId}`,
  ]) {
    const answer = await house.visitor().get(path);
    expect([path, answer.status]).toEqual([path, 302]);
    expect(answer.headers.get("location")).toContain("/staff/sign-in");
  }
});

test("the queue says how many appeals are open and leads there, and they lead back", async () => {
  const { decisionId } = hidden();
  const moderator = await house.staff("moderator");
  expect(await (await moderator.get("/staff/moderation")).text()).toContain("(0 open)");
  appealAgainst(town.anna, decisionId);
  const queue = await (await moderator.get("/staff/moderation")).text();
  expect(queue).toContain('href="/staff/moderation/appeals"');
  expect(queue).toContain("(1 open)");
  const appeals = await (await moderator.get("/staff/moderation/appeals")).text();
  expect(appeals).toContain("To the moderation queue");
});

test("a case leads to the letter of its decision and to earlier measures of the author", async () => {
  const { decisionId, caseId, participantId } = hidden();
  const moderator = await house.staff("moderator");
  const page = await (await moderator.get(`/staff/moderation/${caseId}`)).text();
  expect(page).toContain(`href="/staff/moderation/decisions/${decisionId}/letter"`);
  expect(page).toContain(`href="/staff/moderation/people/${participantId}"`);
});

test("a decision to leave a text has no letter", async () => {
  const decisionId = decideAbout(town, { measure: "leave", ruleId: null, facts: "" });
  const caseId = house.app.database.select().from(moderationDecisions).get()?.caseId ?? "";
  const moderator = await house.staff("moderator");
  const page = await (await moderator.get(`/staff/moderation/${caseId}`)).text();
  expect(page).toContain("Leave as it is");
  expect(page).not.toContain(`/staff/moderation/decisions/${decisionId}/letter`);
});

test("readers report an amendment from its card", async () => {
  const list = await (await house.visitor().get(`/proposals/${town.proposalId}/amendments`)).text();
  expect(list).toContain(`href="/report/amendment/${amendmentId}"`);
  const form = await house.visitor().get(`/report/amendment/${amendmentId}`);
  expect(form.status).toBe(200);
});

test("what a moderator decides waits on the organisers' list of letters until it is done", async () => {
  const moderator = await house.staff("moderator");
  const organiser = await house.staff("organiser");
  const opened = await moderator.post(`/staff/moderation/open/proposal/${town.proposalId}`, {});
  const place = opened.headers.get("location") ?? "";
  const form = {
    ...{ measure: "hide", ruleId: town.ruleIds[0] ?? "", days: "", language: "de" },
    ...{ facts: "Im zweiten Absatz.", reason: "Das beleidigt jemanden.", textVersion: "1" },
  };
  const stale = await moderator.post(place, { ...form, textVersion: "7", intent: "decide" });
  expect(stale.status).toBe(409);
  const decided = await moderator.post(place, { ...form, intent: "decide" });
  expect(decided.headers.get("location")).toContain("notice=decided");
  expect(await (await moderator.get(place)).text()).toContain("on the list of the organisers");

  const outbox = `/staff/processes/${town.processId}/messages`;
  const page = await (await organiser.get(outbox)).text();
  expect(page).toContain("Decision of the moderators");
  expect(page).toContain("wir haben einen Text verborgen");
  expect(page).not.toContain("Das beleidigt jemanden.");
  const message = house.app.database.select().from(messages).get();
  const done = await organiser.post(outbox, { message: message?.id ?? "", intent: "done" });
  expect(done.status).toBe(303);
  expect(await (await organiser.get(outbox)).text()).toContain("All of them are done.");
});

test.each(["facts", "reason"] as const)(
  "a decision with a megabyte as %s stores nothing and gives back what was typed",
  async (field) => {
    const moderator = await house.staff("moderator");
    const opened = await moderator.post(`/staff/moderation/open/proposal/${town.proposalId}`, {});
    const form = {
      ...{ measure: "hide", ruleId: town.ruleIds[0] ?? "", days: "", language: "de" },
      ...{ facts: "Im zweiten Absatz.", reason: "Das beleidigt jemanden.", textVersion: "1" },
    };
    const answer = await moderator.post(opened.headers.get("location") ?? "", {
      ...{ ...form, [field]: MEGABYTE },
      intent: "decide",
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(MEGABYTE);
    expect(house.app.database.select().from(moderationDecisions).all()).toEqual([]);
  },
);

test("a report and an appeal of a megabyte store nothing and give back what was typed", async () => {
  const report = { ruleId: town.ruleIds[0] ?? "", words: MEGABYTE };
  const reported = await house.visitor().post(`/report/amendment/${amendmentId}`, report);
  expect(reported.status).toBe(422);
  expect(await reported.text()).toContain(MEGABYTE);
  expect(house.app.database.select().from(textReports).all()).toEqual([]);

  const { decisionId } = hidden();
  const author = house.visitor();
  await author.post("/r/code", { code: town.invitations[0]?.code ?? "" });
  const appeal = { language: "de", text: MEGABYTE, intent: "appeal" };
  const lodged = await author.post(`/r/me/decisions/${decisionId}`, appeal);
  expect(lodged.status).toBe(422);
  expect(await lodged.text()).toContain(MEGABYTE);
  expect(house.app.database.select().from(moderationAppeals).all()).toEqual([]);
});
