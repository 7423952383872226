import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import {
  amendmentDecisionSchema,
  amendmentSchema,
} from "#app/services/amendments/amendment-fields.ts";
import { countAmendments } from "#app/services/amendments/count-amendments.server.ts";
import { decideAmendment } from "#app/services/amendments/decide-amendment.server.ts";
import { listOwnAmendments } from "#app/services/amendments/list-own-amendments.server.ts";
import { proposeAmendment } from "#app/services/amendments/propose-amendment.server.ts";
import {
  readAmendments,
  readAmendmentsToDecide,
  readOwnAmendment,
} from "#app/services/amendments/read-amendments.server.ts";
import { withdrawAmendment } from "#app/services/amendments/withdraw-amendment.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { askToJoin } from "#app/services/proposals/ask-to-join.server.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import {
  readProposalEvents,
  readVersions,
} from "#app/services/proposals/stored-proposal.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { amendments, auditLog, moderationRuleSets } from "#db/schema/index.ts";
import { amendmentForm, storeAmendment } from "#tests/support/amendments.ts";
import {
  proposalForm,
  proposalTown,
  storeDraft,
  storePublished,
} from "#tests/support/proposals.ts";

let town: ReturnType<typeof proposalTown>;
let proposalId: string;
beforeEach(() => {
  town = proposalTown();
  proposalId = storePublished(town);
});

const FIRST = "Die Stadt stellt zehn Bänke auf.";
const SECOND = "Jede steht im Schatten eines Baumes.";
const LINDEN = "Jede steht im Schatten einer großen Linde.";

function decide(
  amendmentId: string,
  form: Readonly<Record<string, string>>,
  own: { context?: ServiceContext; basedOn?: number } = {},
) {
  const place = { proposalId, amendmentId, basedOn: own.basedOn ?? 1 };
  return decideAmendment(own.context ?? town.anna, place, amendmentDecisionSchema.parse(form));
}

const ACCEPT = { decision: "accept" };

function textNow(): string[] {
  const newest = readVersions(town.staff.database, proposalId).at(-1);
  return newest?.paragraphs.map(({ text }) => text) ?? [];
}

function read(number: number) {
  const visitor = { ...town.staff, actor: { kind: "visitor" } as const };
  const found = readAmendments(visitor, proposalId)?.amendments.find(
    (amendment) => amendment.number === number,
  );
  if (found === undefined) throw new Error("There is no such amendment.");
  return found;
}

test.each([
  ["replace", {}, [FIRST, LINDEN]],
  ["remove", { change: "remove" }, [FIRST]],
  ["insert after", { change: "insert", paragraph: 1, text: "Neu." }, [FIRST, "Neu.", SECOND]],
  [
    "insert before the first",
    { change: "insert", paragraph: 0, text: "Neu." },
    ["Neu.", FIRST, SECOND],
  ],
] as const)("an accepted amendment becomes a version at once: %s", (_kind, changes, text) => {
  const id = storeAmendment(town.bert, proposalId, changes);
  expect(decide(id, ACCEPT)).toEqual({ ok: true, value: 2 });
  expect(textNow()).toEqual(text);
  expect(readProposalEvents(town.staff.database, proposalId).at(-1)?.event).toEqual({
    kind: "amended",
    version: 2,
  });
  expect(read(1)).toMatchObject({ status: "accepted", version: 2, standing: null });
});

test("whatever else the proposal says stays as it was when an amendment is accepted", () => {
  decide(storeAmendment(town.bert, proposalId), ACCEPT);
  const [before, after] = readVersions(town.staff.database, proposalId);
  const { title, reasons, effect, cost, costBasis, placeName } = before ?? {};
  expect(after).toMatchObject({ title, reasons, effect, cost, costBasis, placeName });
  expect(after?.writtenBy).toBe(before?.writtenBy);
});

test("a rejection without reasons is no decision, and the database takes none", () => {
  const id = storeAmendment(town.bert, proposalId);
  const form = amendmentDecisionSchema.safeParse({ decision: "reject", reason: " \n" });
  expect(form.error?.issues[0]?.message).toBe("text_missing");
  const change = town.staff.database
    .update(amendments)
    .set({ status: "rejected", decidedAt: town.staff.now });
  expect(() => change.where(eq(amendments.id, id)).run()).toThrow();
  expect(decide(id, { decision: "reject", reason: "Linden fehlen uns." }).ok).toBe(true);
  expect(read(1)).toMatchObject({ status: "rejected", decisionReason: "Linden fehlen uns." });
  expect(textNow()).toEqual([FIRST, SECOND]);
});

test("an amendment is accepted in other words, with reasons for them", () => {
  const id = storeAmendment(town.bert, proposalId);
  const merged = "Jede steht im Schatten einer Linde oder Eiche.";
  expect(amendmentDecisionSchema.safeParse({ decision: "merge", merged }).success).toBe(false);
  expect(decide(id, { decision: "merge", merged, reason: "Eichen stehen schon." }).ok).toBe(true);
  expect(textNow()).toEqual([FIRST, merged]);
});

test("merged words that change nothing are no acceptance", () => {
  const id = storeAmendment(town.bert, proposalId);
  expect(decide(id, { decision: "merge", merged: SECOND, reason: "Bleibt." })).toMatchObject({
    problem: { code: "amendment_changes_nothing" },
  });
});

test("of two who decide at once, the second is told, and one version comes of it", () => {
  const id = storeAmendment(town.bert, proposalId);
  expect(decide(id, ACCEPT).ok).toBe(true);
  expect(decide(id, { decision: "reject", reason: "Nein." })).toMatchObject({
    problem: { code: "amendment_not_open" },
  });
  expect(readVersions(town.staff.database, proposalId)).toHaveLength(2);
});

test("whoever decides on a paragraph that was edited meanwhile is shown it first", () => {
  const id = storeAmendment(town.bert, proposalId);
  const text = `${FIRST}\n\nJede steht im Schatten eines Baumes am Weg.`;
  editProposal(town.anna, { proposalId, basedOn: 1 }, proposalForm({ text }));
  const merge = { decision: "merge", merged: `${LINDEN} Am Weg.`, reason: "Beides." };
  expect(decide(id, merge)).toEqual({
    ok: false,
    problem: { code: "proposal_changed_meanwhile", params: { version: 2 } },
  });
  expect(read(1).standing).toBe("text_changed");
  expect(decide(id, ACCEPT, { basedOn: 2 })).toMatchObject({
    problem: { code: "amendment_text_changed" },
  });
  expect(decide(id, merge, { basedOn: 2 })).toEqual({ ok: true, value: 3 });
  expect(textNow()).toEqual([FIRST, `${LINDEN} Am Weg.`]);
});

test("a change elsewhere in the text keeps nobody from accepting", () => {
  const id = storeAmendment(town.bert, proposalId);
  const text = `Die Stadt stellt zwölf Bänke auf.\n\n${SECOND}`;
  editProposal(town.anna, { proposalId, basedOn: 1 }, proposalForm({ text }));
  expect(decide(id, ACCEPT)).toEqual({ ok: true, value: 3 });
  expect(textNow()).toEqual(["Die Stadt stellt zwölf Bänke auf.", LINDEN]);
});

test("whoever edits the text while an amendment is accepted loses nothing", () => {
  decide(storeAmendment(town.bert, proposalId), ACCEPT);
  const edited = editProposal(
    town.anna,
    { proposalId, basedOn: 1 },
    proposalForm({ title: "Acht Bänke" }),
  );
  expect(edited).toMatchObject({ problem: { code: "proposal_changed_meanwhile" } });
  expect(textNow()).toEqual([FIRST, LINDEN]);
});

test("an amendment is not written against a paragraph that has become another, is gone, or says so", () => {
  const self = { as: "self", shownName: "Bert" } as const;
  const attempt = (changes: Readonly<Record<string, unknown>>) =>
    proposeAmendment(town.bert, proposalId, self, amendmentForm(changes));
  expect(attempt({ read: 0 })).toMatchObject({ problem: { code: "amendment_text_changed" } });
  expect(attempt({ paragraph: 9 })).toMatchObject({
    problem: { code: "amendment_paragraph_gone" },
  });
  expect(attempt({ text: SECOND })).toMatchObject({ problem: { code: "amendment_already_so" } });
});

test("the last paragraph is not taken away", () => {
  decide(storeAmendment(town.bert, proposalId, { change: "remove" }), ACCEPT);
  const last = storeAmendment(town.bert, proposalId, { change: "remove", paragraph: 1 });
  expect(decide(last, ACCEPT, { basedOn: 2 })).toMatchObject({
    problem: { code: "amendment_leaves_nothing" },
  });
  expect(textNow()).toEqual([FIRST]);
});

test("amendments that cannot both happen name each other; a decision ends the conflict", () => {
  const one = storeAmendment(town.bert, proposalId);
  storeAmendment(town.clara, proposalId, { change: "remove" }, "Clara");
  storeAmendment(town.clara, proposalId, { change: "insert", paragraph: 1, text: "Neu." });
  expect([1, 2, 3].map((number) => read(number).conflicts)).toEqual([[2], [1], []]);
  decide(one, { decision: "reject", reason: "Nein." });
  expect(read(2).conflicts).toEqual([]);
});

test("what an amendment changes is shown word by word against what its author read", () => {
  const id = storeAmendment(town.bert, proposalId);
  decide(id, ACCEPT);
  const words = (kind: string) =>
    read(1)
      .parts.filter((part) => part.kind === kind)
      .map(({ text }) => text.trim());
  expect(words("removed")).toEqual(["eines", "Baumes"]);
  expect(words("added")).toEqual(["einer", "großen Linde"]);
  expect(read(1).position).toBe(2);
});

test("nobody but the authors decides, and staff only for those without a code", () => {
  const id = storeAmendment(town.bert, proposalId);
  expect(() => decide(id, ACCEPT, { context: town.bert })).toThrow("Not permitted");
  expect(decide(id, ACCEPT, { context: town.staff })).toMatchObject({
    problem: { code: "amendment_of_residents" },
  });
  const assisted = { as: "assisted", shownName: "Frau B." } as const;
  const created = createProposal(town.staff, town.processId, assisted, proposalForm());
  if (!created.ok) throw new Error("It was not stored.");
  moveOwnProposal(town.staff, created.value, { kind: "submit" });
  moveProposal(town.staff, created.value, { kind: "publish" }, {});
  proposalId = created.value;
  const other = storeAmendment(town.bert, proposalId);
  expect(decide(other, ACCEPT, { context: town.staff })).toEqual({ ok: true, value: 2 });
});

test("staff decide where every author was erased, and the amendments of who was erased stay", () => {
  const id = storeAmendment(town.bert, proposalId);
  for (const [index, person] of [town.anna, town.bert].entries()) {
    const invitationId = town.invitations[index]?.id ?? "";
    expect(eraseInvitation(person, { invitationId, channel: "online" }).ok).toBe(true);
  }
  expect(read(1).author).toEqual({ kind: "former", name: "", drawId: null });
  expect(decide(id, ACCEPT, { context: town.staff }).ok).toBe(true);
});

test("whoever put it forward takes it back; nobody else does, and staff only what they entered", () => {
  const id = storeAmendment(town.bert, proposalId);
  expect(() => withdrawAmendment(town.clara, id)).toThrow("Not permitted");
  expect(() => withdrawAmendment(town.staff, id)).toThrow("Not permitted");
  expect(() => withdrawAmendment(town.clara, "guessed")).toThrow("Not permitted");
  expect(withdrawAmendment(town.bert, id)).toEqual({ ok: true, value: null });
  expect(withdrawAmendment(town.bert, id)).toMatchObject({
    problem: { code: "amendment_not_open" },
  });
  const assisted = { as: "assisted", shownName: "Herr D." } as const;
  const entered = proposeAmendment(town.staff, proposalId, assisted, amendmentForm());
  if (!entered.ok) throw new Error(entered.problem.code);
  expect(withdrawAmendment(town.staff, entered.value).ok).toBe(true);
});

test("a draft takes no amendment, nor a text that is fixed; open ones wait as they are", () => {
  const self = { as: "self", shownName: "Bert" } as const;
  const draft = storeDraft(town.clara, town.processId);
  expect(proposeAmendment(town.bert, draft, self, amendmentForm())).toMatchObject({
    problem: { code: "proposal_missing" },
  });
  const id = storeAmendment(town.bert, proposalId);
  moveProposal(town.staff, proposalId, { kind: "put", to: "town", answerDueOn: "2026-06-01" }, {});
  expect(proposeAmendment(town.clara, proposalId, self, amendmentForm())).toMatchObject({
    problem: { code: "proposal_not_there" },
  });
  expect(decide(id, ACCEPT)).toMatchObject({ problem: { code: "proposal_not_there" } });
  expect(read(1).status).toBe("open");
});

test("one person has no more than twenty amendments waiting at a proposal", () => {
  const self = { as: "self", shownName: "Bert" } as const;
  const one = (index: number) =>
    proposeAmendment(town.bert, proposalId, self, amendmentForm({ text: `Bank ${index}.` }));
  const answers = Array.from({ length: 21 }, (_, index) => one(index));
  expect(answers.slice(0, 20).every(({ ok }) => ok)).toBe(true);
  expect(answers.at(-1)).toMatchObject({ problem: { code: "amendments_too_many" } });
});

test("nobody writes or decides who has not confirmed the rules in force", () => {
  const id = storeAmendment(town.bert, proposalId);
  const { database, now } = town.staff;
  const rules = { processId: town.processId, number: 1, publishedAt: now, publishedBy: "m" };
  database.insert(moderationRuleSets).values(rules).run();
  const self = { as: "self", shownName: "Bert" } as const;
  const form = amendmentForm({ text: "Jede steht im Schatten." });
  const unconfirmed = { problem: { code: "rules_not_confirmed" } };
  expect(proposeAmendment(town.bert, proposalId, self, form)).toMatchObject(unconfirmed);
  expect(decide(id, ACCEPT)).toMatchObject(unconfirmed);
  expect(textNow()).toEqual([FIRST, SECOND]);
});

test("an amendment reaches those who decide and who put it forward, and nobody by its address", () => {
  const id = storeAmendment(town.bert, proposalId);
  expect(readOwnAmendment(town.anna, proposalId, id)).toMatchObject({
    mayDecide: true,
    mayWithdraw: false,
    paragraph: { text: SECOND },
  });
  expect(readOwnAmendment(town.bert, proposalId, id)).toMatchObject({
    mayDecide: false,
    mayWithdraw: true,
  });
  expect(readOwnAmendment(town.clara, proposalId, id)).toBeNull();
  expect(readAmendmentsToDecide(town.clara, proposalId)?.mayDecide).toBe(false);
});

test.each([
  ["two paragraphs", { text: "Eins.\n\nZwei." }, "text_of_one_paragraph"],
  ["no text", { text: " \u200b " }, "text_missing"],
  ["no reasons", { reasons: "" }, "text_missing"],
  ["a megabyte", { text: "a".repeat(1_000_000) }, "text_too_long"],
  ["another language", { language: "fr" }, "language_missing"],
])("a form with %s is refused", (_what, changes, code) => {
  const form = { ...amendmentForm(), ...changes };
  expect(amendmentSchema.safeParse(form).error?.issues[0]?.message).toBe(code);
});

test("no name and no text of an amendment stands in the audit log", () => {
  decide(storeAmendment(town.bert, proposalId), { ...ACCEPT, reason: "Gern." });
  const entries = town.staff.database.select().from(auditLog).all();
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["amendment_proposed", "amendment_accepted"]),
  );
  expect(JSON.stringify(entries)).not.toMatch(/Bert|Linde|Gern/);
});

test("once a proposal is withdrawn nobody decides on what waits; its author may still take it back", () => {
  const amendmentId = storeAmendment(town.bert, proposalId);
  expect(moveOwnProposal(town.anna, proposalId, { kind: "withdraw" }).ok).toBe(true);
  expect(readOwnAmendment(town.anna, proposalId, amendmentId)).toMatchObject({
    ...{ amendable: false, mayDecide: false },
  });
  expect(decide(amendmentId, ACCEPT)).toMatchObject({ problem: { code: "proposal_not_there" } });
  expect(withdrawAmendment(town.bert, amendmentId).ok).toBe(true);
});

test("once a proposal went into another its amendments stay readable and are not decided on", () => {
  const amendmentId = storeAmendment(town.bert, proposalId);
  const other = storePublished(town, { title: "Bänke am Markt" });
  expect(askToJoin(town.anna, { proposalId, intoId: other })).toEqual({
    ok: true,
    value: "joined",
  });
  expect(readAmendments(town.staff, proposalId)).toMatchObject({
    amendable: false,
    amendments: [{ id: amendmentId, status: "lapsed" }],
  });
  expect(decide(amendmentId, ACCEPT)).toMatchObject({ problem: { code: "proposal_not_there" } });
});

test("what nobody decided on lapses when the proposal ends, in the list and in counts", () => {
  const rejected = storeAmendment(town.bert, proposalId);
  decide(rejected, { decision: "reject", reason: "Linden fehlen uns." });
  const waiting = storeAmendment(town.bert, proposalId, { text: "Jede ist überdacht." });
  const counts = () => countAmendments(town.staff, proposalId);
  expect(counts()).toEqual({ all: 2, open: 1, lapsed: 0 });
  const put = { kind: "put", to: "town", answerDueOn: "2026-06-01" } as const;
  expect(moveProposal(town.staff, proposalId, put, {}).ok).toBe(true);
  // It may still come back from the town.
  expect(counts()).toEqual({ all: 2, open: 1, lapsed: 0 });
  const decided = { kind: "decide", decision: "accepted" } as const;
  expect(moveProposal(town.staff, proposalId, decided, {}).ok).toBe(true);
  expect(counts()).toEqual({ all: 2, open: 0, lapsed: 1 });
  expect(read(1).status).toBe("rejected");
  expect(read(2)).toMatchObject({ status: "lapsed", standing: null, conflicts: [] });
  expect(listOwnAmendments(town.anna).toDecide).toEqual([]);
  expect(listOwnAmendments(town.bert).own.map(({ status }) => status)).toEqual([
    "lapsed",
    "rejected",
  ]);
  expect(readOwnAmendment(town.bert, proposalId, waiting)).toMatchObject({
    ...{ mayDecide: false, mayWithdraw: true },
  });
});
