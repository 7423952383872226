import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { countSupport } from "#app/services/proposals/count-support.server.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import {
  listOwnProposals,
  listProposals,
  listPublicProposals,
  overdueAnswers,
} from "#app/services/proposals/list-proposals.server.ts";
import {
  moveOwnProposal,
  moveProposal,
  type TownsMove,
} from "#app/services/proposals/move-proposal.server.ts";
import { shownAuthors } from "#app/services/proposals/proposal-authors.server.ts";
import type { EventWords } from "#app/services/proposals/proposal-event.server.ts";
import {
  readOwnProposal,
  readPublicProposal,
} from "#app/services/proposals/read-proposal.server.ts";
import {
  readProposal,
  readProposalEvents,
  readVersions,
} from "#app/services/proposals/stored-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { auditLog, participants, processes, proposalVersions } from "#db/schema/index.ts";
import {
  proposalForm,
  proposalTown,
  storeDraft,
  storePublished,
} from "#tests/support/proposals.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

function later(context: ServiceContext, minutes = 1): ServiceContext {
  return { ...context, now: new Date(context.now.getTime() + minutes * 60_000) };
}

function move(id: string, what: TownsMove, words: Partial<EventWords> = {}) {
  return moveProposal(town.staff, id, what, words);
}

test("a proposal goes from draft to done, and its timeline tells how", () => {
  const { anna, staff, processId } = town;
  const id = storeDraft(anna, processId);
  expect(moveOwnProposal(anna, id, { kind: "submit" }).ok).toBe(true);
  const steps: [TownsMove, Partial<EventWords>][] = [
    [{ kind: "publish" }, {}],
    [{ kind: "open_discussion" }, {}],
    [{ kind: "put", to: "town", answerDueOn: "2026-06-01" }, {}],
    [{ kind: "decide", decision: "accepted_with_changes" }, { reason: "Acht statt zehn." }],
    [
      { kind: "report_work", state: "in_work" },
      { owner: "Bauhof", dueOn: "2026-09-30" },
    ],
    [
      { kind: "report_work", state: "done" },
      { owner: "Bauhof", cost: 9800, evidence: "Fotos" },
    ],
  ];
  for (const [step, words] of steps) {
    expect(moveProposal(staff, id, step, words)).toEqual({ ok: true, value: null });
  }
  expect(readProposal(staff.database, id)).toMatchObject({
    stage: "decided",
    decision: "accepted_with_changes",
    work: "done",
    answerDueOn: null,
  });
  const events = readProposalEvents(staff.database, id);
  expect(events.map(({ event }) => event.kind)).toEqual([
    "submitted",
    "published",
    "discussion_opened",
    "put",
    "decided",
    "work",
    "work",
  ]);
  expect(events.at(-1)).toMatchObject({ owner: "Bauhof", cost: 9800, evidence: "Fotos" });
});

test("nothing is declined without reasons", () => {
  const id = storePublished(town);
  move(id, { kind: "put", to: "town", answerDueOn: "2026-06-01" });
  const declined = move(id, { kind: "decide", decision: "declined" }, { reason: " \n" });
  expect(declined).toMatchObject({ problem: { code: "proposal_reason_missing" } });
  expect(readProposal(town.staff.database, id)?.stage).toBe("put");
});

test("an answer that is overdue stands on the list of the town, and on no other day", () => {
  const id = storePublished(town);
  move(id, { kind: "put", to: "town", answerDueOn: "2026-06-01" });
  const on = (day: string) => ({ ...town.staff, now: new Date(`${day}T10:00:00Z`) });
  expect(overdueAnswers(on("2026-06-01"), town.processId)).toEqual([]);
  const overdue = overdueAnswers(on("2026-06-02"), town.processId);
  expect(overdue.map((proposal) => [proposal.id, proposal.overdue])).toEqual([[id, true]]);
});

test("all answers that are overdue stand on the list of the town, and all own proposals on that of their author", () => {
  const days = Array.from(
    { length: 27 },
    (_, index) => `2026-05-${String(28 - index).padStart(2, "0")}`,
  );
  const ids = days.map((answerDueOn, index) => {
    const id = storePublished(town, { title: `Bank Nummer ${index}` });
    move(id, { kind: "put", to: "town", answerDueOn });
    return id;
  });
  const overdue = overdueAnswers(
    { ...town.staff, now: new Date("2026-06-02T10:00:00Z") },
    town.processId,
  );
  expect(overdue.map(({ id }) => id)).toEqual([...ids].reverse());
  expect(listOwnProposals(town.anna)).toHaveLength(27);
});

test("lists show drafts to their authors alone", () => {
  const draft = storeDraft(town.anna, town.processId);
  const published = storePublished({ ...town, anna: town.bert });
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  expect(ids(listOwnProposals(town.anna))).toEqual([draft]);
  const wanted = { processId: town.processId, page: 1 };
  expect(ids(listProposals(town.staff, wanted).proposals)).toEqual([published]);
  const visitor = { ...town.staff, actor: { kind: "visitor" } as const };
  expect(ids(listPublicProposals(visitor, wanted).proposals)).toEqual([published]);
  expect(readPublicProposal(visitor, draft)).toBeNull();
  expect(readOwnProposal(town.bert, draft)).toBeNull();
});

test("of two who change it at once, the second is told and nothing is lost", () => {
  const { anna, staff, processId } = town;
  const id = storeDraft(anna, processId);
  const place = { proposalId: id, basedOn: 1 };
  const first = editProposal(later(anna), place, proposalForm({ title: "Acht Bänke" }));
  expect(first).toEqual({ ok: true, value: 2 });
  const second = editProposal(later(staff), place, proposalForm({ title: "Zwölf Bänke" }));
  expect(second).toEqual({
    ok: false,
    problem: { code: "proposal_changed_meanwhile", params: { version: 2 } },
  });
  expect(readVersions(staff.database, id).map(({ title }) => title)).toEqual([
    "Zehn Bänke am Weg zum Bahnhof",
    "Acht Bänke",
  ]);
});

test("saving the same again adds no version, whoever saved in between", () => {
  const { anna, processId } = town;
  const id = storeDraft(anna, processId);
  const place = { proposalId: id, basedOn: 1 };
  const changed = proposalForm({ title: "Acht Bänke" });
  expect(editProposal(anna, place, changed)).toEqual({ ok: true, value: 2 });
  expect(editProposal(anna, place, changed)).toEqual({ ok: true, value: 2 });
});

test("paragraphs keep their ids through versions", () => {
  const { anna, processId, staff } = town;
  const id = storeDraft(anna, processId);
  const text = "Zuerst wird gefragt.\n\nJede steht im Schatten eines großen Baumes.";
  editProposal(anna, { proposalId: id, basedOn: 1 }, proposalForm({ text }));
  const [, second] = readVersions(staff.database, id);
  expect(second?.paragraphs).toEqual([
    { id: 3, text: "Zuerst wird gefragt.", changedIn: 2 },
    { id: 2, text: "Jede steht im Schatten eines großen Baumes.", changedIn: 2 },
  ]);
});

test("a change of what is public is on the timeline, one of a draft is not", () => {
  const id = storePublished(town);
  const changed = proposalForm({ title: "Acht Bänke" });
  expect(editProposal(town.anna, { proposalId: id, basedOn: 1 }, changed).ok).toBe(true);
  expect(readProposalEvents(town.staff.database, id).at(-1)?.event).toEqual({
    kind: "amended",
    version: 2,
  });
  move(id, { kind: "put", to: "town", answerDueOn: "2026-06-01" });
  const fixed = editProposal(town.anna, { proposalId: id, basedOn: 2 }, proposalForm());
  expect(fixed).toMatchObject({ problem: { code: "proposal_not_there" } });
});

test.each(["draft", "published"] as const)("nobody changes the %s of somebody else", (stage) => {
  const id = stage === "draft" ? storeDraft(town.anna, town.processId) : storePublished(town);
  expect(() =>
    editProposal(town.bert, { proposalId: id, basedOn: 1 }, proposalForm({ title: "Nein" })),
  ).toThrow("Not permitted");
  expect(() => moveOwnProposal(town.bert, id, { kind: "withdraw" })).toThrow("Not permitted");
});

test("a proposal that is not there and the draft of somebody else are refused alike", () => {
  const id = storeDraft(town.anna, town.processId);
  const errors = [id, "guessed"].map((proposalId) => {
    try {
      return editProposal(town.bert, { proposalId, basedOn: 1 }, proposalForm());
    } catch (error) {
      return String(error);
    }
  });
  expect(errors[0]).toBe(errors[1]);
});

test("support counts once a person and can be taken back", () => {
  const id = storePublished(town);
  const self = { as: "self", shownName: "" } as const;
  for (const person of [town.bert, town.bert, town.clara]) {
    expect(supportProposal(person, id, self, true)).toEqual({ ok: true, value: null });
  }
  expect(countSupport(town.staff.database, id)).toBe(2);
  supportProposal(town.bert, id, self, false);
  expect(countSupport(town.staff.database, id)).toBe(1);
});

test("a draft cannot be supported, nor a proposal that was put to the town", () => {
  const self = { as: "self", shownName: "" } as const;
  const draft = storeDraft(town.anna, town.processId);
  expect(supportProposal(town.bert, draft, self, true)).toMatchObject({
    problem: { code: "proposal_missing" },
  });
  const id = storePublished(town);
  move(id, { kind: "put", to: "town", answerDueOn: "2026-06-01" });
  expect(supportProposal(town.bert, id, self, true)).toMatchObject({
    problem: { code: "proposal_not_there" },
  });
});

test("staff write for somebody on the phone; nobody takes part in a process that is not open", () => {
  const assisted = { as: "assisted", shownName: "Frau B." } as const;
  const created = createProposal(town.staff, town.processId, assisted, proposalForm());
  expect(created.ok).toBe(true);
  town.staff.database
    .update(processes)
    .set({ status: "closed" })
    .where(eq(processes.id, town.processId))
    .run();
  expect(createProposal(town.staff, town.processId, assisted, proposalForm())).toMatchObject({
    problem: { code: "process_not_open" },
  });
});

test("a resident of another process is not invited to this one", () => {
  const other = proposalTown();
  const self = { as: "self", shownName: "Otto" } as const;
  const stranger = { ...town.anna, actor: other.anna.actor };
  expect(createProposal(stranger, town.processId, self, proposalForm())).toMatchObject({
    problem: { code: "not_invited" },
  });
  expect(town.staff.database.select().from(participants).all()).toEqual([]);
});

test("no name and no text stands in the audit log", () => {
  storePublished(town);
  const log = JSON.stringify(town.staff.database.select().from(auditLog).all());
  expect(log).toContain("proposal_published");
  expect(log).not.toMatch(/Anna|Bänke/);
});

test("of somebody who is erased, published proposals stay without a name and drafts go", () => {
  const published = storePublished(town);
  const draft = storeDraft(town.anna, town.processId, { title: "Noch ein Entwurf" });
  const self = { as: "self", shownName: "" } as const;
  supportProposal(town.bert, published, self, true);
  supportProposal(town.anna, published, self, true);
  const invitationId = town.invitations[0]?.id ?? "";
  expect(eraseInvitation(town.anna, { invitationId, channel: "online" }).ok).toBe(true);
  expect(readProposal(town.staff.database, draft)).toBeNull();
  expect(shownAuthors(town.staff, published)).toEqual([{ kind: "former", name: "", drawId: null }]);
  expect(countSupport(town.staff.database, published)).toBe(1);
});

test("a version is final", () => {
  const id = storePublished(town);
  const { database } = town.staff;
  const change = database.update(proposalVersions).set({ title: "Keine Bänke" });
  expect(() => change.where(eq(proposalVersions.proposalId, id)).run()).toThrow("final");
  expect(() => database.delete(proposalVersions).run()).toThrow("final");
});
