import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { answerJoin, takeBackJoin } from "#app/services/proposals/answer-join.server.ts";
import { askToJoin } from "#app/services/proposals/ask-to-join.server.ts";
import { countSupport } from "#app/services/proposals/count-support.server.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { joinCandidates } from "#app/services/proposals/join-candidates.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { shownAuthors } from "#app/services/proposals/proposal-authors.server.ts";
import {
  readJoinedWith,
  readJoinsForStaff,
  readOwnJoins,
} from "#app/services/proposals/read-joins.server.ts";
import { saveSupportSettings } from "#app/services/proposals/save-support-settings.server.ts";
import {
  readProposal,
  readProposalEvents,
} from "#app/services/proposals/stored-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { proposalJoins } from "#db/schema/index.ts";
import {
  proposalForm,
  proposalTown,
  storeDraft,
  storePublished,
} from "#tests/support/proposals.ts";

let town: ReturnType<typeof proposalTown>;
/** Anna's proposal, and Bert's into which it shall go. */
let hers: string;
let his: string;
beforeEach(() => {
  town = proposalTown();
  hers = storePublished(town);
  his = storePublished({ ...town, anna: town.bert }, { title: "Bänke am Bahnhof" });
});

const SELF = { as: "self", shownName: "" } as const;

function ask(who: ServiceContext = town.anna) {
  return askToJoin(who, { proposalId: hers, intoId: his });
}

function open(): string {
  const join = town.staff.database.select().from(proposalJoins).all().at(-1);
  return join?.id ?? "";
}

function outcomes() {
  return town.staff.database
    .select()
    .from(proposalJoins)
    .all()
    .map(({ outcome }) => outcome);
}

test("when all authors agree, the one goes into the other with its supporters and authors", () => {
  supportProposal(town.anna, hers, SELF, true);
  supportProposal(town.clara, hers, SELF, true);
  supportProposal(town.clara, his, SELF, true);
  expect(ask()).toEqual({ ok: true, value: "asked" });
  expect(readProposal(town.staff.database, hers)?.stage).toBe("published");
  expect(answerJoin(town.bert, open(), true)).toEqual({ ok: true, value: "joined" });
  const { database } = town.staff;
  expect(readProposal(database, hers)).toMatchObject({ stage: "joined", joinedIntoId: his });
  expect(readProposalEvents(database, hers).at(-1)?.event).toEqual({ kind: "joined", intoId: his });
  expect(countSupport(database, his)).toBe(2);
  expect(shownAuthors(town.staff, his)).toHaveLength(2);
  expect(readJoinedWith(town.staff, hers).into?.id).toBe(his);
  expect(readJoinedWith(town.staff, his).from.map(({ id }) => id)).toEqual([hers]);
  expect(outcomes()).toEqual(["joined"]);
});

test("one refusal ends it, and nothing has changed", () => {
  ask();
  expect(answerJoin(town.bert, open(), false)).toEqual({ ok: true, value: "refused" });
  expect(readProposal(town.staff.database, hers)?.stage).toBe("published");
  expect(answerJoin(town.bert, open(), true)).toMatchObject({ problem: { code: "join_missing" } });
  expect(readOwnJoins(town.anna)).toEqual([]);
  expect(ask()).toEqual({ ok: true, value: "asked" });
});

test("whoever asked takes it back, and nobody else", () => {
  ask();
  expect(takeBackJoin(town.bert, open())).toMatchObject({ problem: { code: "join_not_for_them" } });
  expect(takeBackJoin(town.staff, open())).toMatchObject({
    problem: { code: "join_not_for_them" },
  });
  expect(takeBackJoin(town.anna, open()).ok).toBe(true);
  expect(outcomes()).toEqual(["taken_back"]);
});

test("staff ask, but residents answer for themselves, both of them", () => {
  expect(ask(town.staff)).toEqual({ ok: true, value: "asked" });
  const [join] = readJoinsForStaff(town.staff, { processId: town.processId });
  expect(join).toMatchObject({ missing: 2, possible: true, askedByStaff: true });
  const [first] = join?.authors ?? [];
  expect(answerJoin(town.staff, open(), true, first?.participantId ?? "")).toMatchObject({
    problem: { code: "join_not_for_them" },
  });
  expect(answerJoin(town.anna, open(), true)).toEqual({ ok: true, value: "waiting" });
  expect(readOwnJoins(town.anna)).toMatchObject([{ answered: true, missing: 1 }]);
  expect(readOwnJoins(town.bert)).toMatchObject([{ answered: null, askedByOwn: false }]);
  expect(answerJoin(town.bert, open(), true)).toEqual({ ok: true, value: "joined" });
});

test("for somebody without a code staff enter the word", () => {
  const assisted = { as: "assisted", shownName: "Frau B." } as const;
  const created = createProposal(town.staff, town.processId, assisted, proposalForm());
  if (!created.ok) throw new Error(created.problem.code);
  moveOwnProposal(town.staff, created.value, { kind: "submit" });
  moveProposal(town.staff, created.value, { kind: "publish" }, {});
  askToJoin(town.anna, { proposalId: hers, intoId: created.value });
  const [join] = readJoinsForStaff(town.staff, {
    processId: town.processId,
    proposalId: created.value,
  });
  const person = join?.authors.find(({ kind }) => kind === "assisted");
  expect(person).toMatchObject({ name: "Frau B.", agreed: false });
  const answered = answerJoin(town.staff, open(), true, person?.participantId ?? "");
  expect(answered).toEqual({ ok: true, value: "joined" });
});

test("two proposals of one author are joined at once", () => {
  const second = storePublished(town, { title: "Noch mehr Bänke" });
  expect(askToJoin(town.anna, { proposalId: second, intoId: hers })).toEqual({
    ok: true,
    value: "joined",
  });
});

test("nobody needs the consent of somebody who was erased", () => {
  ask(town.staff);
  const invitationId = town.invitations[1]?.id ?? "";
  expect(eraseInvitation(town.bert, { invitationId, channel: "online" }).ok).toBe(true);
  expect(answerJoin(town.anna, open(), true)).toEqual({ ok: true, value: "joined" });
});

test("strangers neither ask nor answer", () => {
  expect(() => ask(town.clara)).toThrow("Not permitted");
  ask();
  expect(() => answerJoin(town.clara, open(), false)).toThrow("Not permitted");
  expect(readOwnJoins(town.clara)).toEqual([]);
});

test("only what is open and of one process is joined, once at a time", () => {
  const draft = storeDraft(town.anna, town.processId);
  const joined = askToJoin(town.anna, { proposalId: hers, intoId: draft });
  expect(joined).toMatchObject({ problem: { code: "not_joinable" } });
  const self = askToJoin(town.anna, { proposalId: hers, intoId: hers });
  expect(self).toMatchObject({ problem: { code: "not_joinable" } });
  const other = proposalTown({ context: town.staff });
  const elsewhere = askToJoin(town.anna, { proposalId: hers, intoId: storePublished(other) });
  expect(elsewhere).toMatchObject({ problem: { code: "not_joinable" } });
  ask();
  expect(ask(town.staff)).toMatchObject({ problem: { code: "join_open_already" } });
  const back = askToJoin(town.bert, { proposalId: his, intoId: hers });
  expect(back).toMatchObject({ problem: { code: "join_open_already" } });
});

test("what was put to the town meanwhile is not joined any more", () => {
  ask();
  moveProposal(town.staff, his, { kind: "put", to: "town", answerDueOn: "2027-01-01" }, {});
  expect(readOwnJoins(town.bert)).toMatchObject([{ possible: false }]);
  expect(answerJoin(town.bert, open(), true)).toMatchObject({ problem: { code: "not_joinable" } });
  expect(answerJoin(town.bert, open(), false)).toEqual({ ok: true, value: "refused" });
});

test("support that comes together reaches the threshold", () => {
  saveSupportSettings(town.staff, town.processId, { supportThreshold: 2, answerDays: 30 });
  supportProposal(town.anna, hers, SELF, true);
  supportProposal(town.clara, his, SELF, true);
  ask();
  answerJoin(town.bert, open(), true);
  expect(readProposal(town.staff.database, his)?.stage).toBe("put");
});

test("other requests about the one that ends end with it", () => {
  const third = storePublished({ ...town, anna: town.clara }, { title: "Sitzbänke" });
  askToJoin(town.clara, { proposalId: third, intoId: hers });
  ask();
  const join = readOwnJoins(town.bert)[0]?.id ?? "";
  expect(answerJoin(town.bert, join, true)).toEqual({ ok: true, value: "joined" });
  expect(outcomes().toSorted()).toEqual(["joined", "taken_back"]);
});

test("similar ones are offered first, and any other open one is found by its words", () => {
  const fence = storePublished({ ...town, anna: town.clara }, { title: "Ein Zaun", text: "Hoch." });
  expect(joinCandidates(town.anna, hers, "")[0]?.id).toBe(his);
  expect(joinCandidates(town.anna, hers, "Zaun").map(({ id }) => id)).toEqual([fence]);
  expect(joinCandidates(town.anna, hers, "Bänke").map(({ id }) => id)).toEqual([his]);
});
