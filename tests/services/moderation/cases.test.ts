import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { assignCase } from "#app/services/moderation/assign-case.server.ts";
import { type DecisionInput, decideCase } from "#app/services/moderation/decide-case.server.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { barToWriting } from "#app/services/moderation/may-write.server.ts";
import { nameConcerned } from "#app/services/moderation/name-concerned.server.ts";
import { openCase } from "#app/services/moderation/open-case.server.ts";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { readQueue, readWorkload } from "#app/services/moderation/read-queue.server.ts";
import { agreeToDecision, refuseDecision } from "#app/services/moderation/second-opinion.server.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import {
  auditLog,
  moderationCases,
  moderationDecisions,
  proposalAuthors,
  proposals,
  proposalVersions,
} from "#db/schema/index.ts";
import { caseOf, decision, later, moderationTown } from "#tests/support/moderation.ts";
import { proposalForm, storeDraft } from "#tests/support/proposals.ts";

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
});

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

function decideOwn(changes: Partial<DecisionInput> = {}, moderator = town.mia) {
  const caseId = caseOf(town.mia, town.proposalId);
  return { caseId, result: decideCase(moderator, caseId, decision(town, changes)) };
}

function stub() {
  return hiddenStubs(town.staff.database, "proposal", [town.proposalId]).get(town.proposalId);
}

function authorId(): string {
  return (
    town.staff.database
      .select()
      .from(proposalAuthors)
      .where(eq(proposalAuthors.proposalId, town.proposalId))
      .get()?.participantId ?? ""
  );
}

test("a text that a moderator opens has one case, which is theirs", () => {
  const caseId = caseOf(town.mia, town.proposalId);
  expect(caseOf(town.noah, town.proposalId)).toBe(caseId);
  expect(readCase(town.noah, caseId)).toMatchObject({
    noticedBy: "own_initiative",
    state: "open",
    assignee: { id: town.mia.actor.id },
    authors: [{ kind: "resident", name: "Anna B.", earlier: [] }],
  });
});

test.each([
  ["an unknown text", () => "nothing-there"],
  ["a draft", () => storeDraft(town.anna, town.processId)],
])("%s has no case", (_, id) => {
  expect(code(openCase(town.mia, { kind: "proposal", id: id() }))).toBe("text_missing");
});

test("a hidden text has a stub with rule and reason at once, and its case is closed", () => {
  const { caseId, result } = decideOwn();
  expect(result).toMatchObject({ ok: true, value: { effective: true } });
  expect(stub()).toMatchObject({
    measure: "hide",
    rule: { id: town.ruleIds[0], set: 1, position: 1 },
    reason: "Wir verbergen den Text, weil er jemanden beleidigt.",
  });
  expect(readCase(town.mia, caseId)?.state).toBe("closed");
  expect(code(decideCase(town.mia, caseId, decision(town)))).toBe("case_closed");
});

test("a removal takes effect when a second person agrees, and not before", () => {
  const { caseId, result } = decideOwn({ measure: "remove" });
  if (!result.ok) throw new Error(result.problem.code);
  const { decisionId, effective } = result.value;
  expect(effective).toBe(false);
  expect(stub()).toBeUndefined();
  expect(readCase(town.noah, caseId)).toMatchObject({
    state: "awaits_second",
    waiting: { id: decisionId },
  });
  expect(code(agreeToDecision(town.mia, decisionId))).toBe("moderation_second_is_first");
  expect(agreeToDecision(town.noah, decisionId).ok).toBe(true);
  expect(stub()).toMatchObject({ measure: "remove", decisionId });
  expect(code(agreeToDecision(town.olga, decisionId))).toBe("case_closed");
});

test("whoever does not agree says why, and the case is open again", () => {
  const { caseId, result } = decideOwn({ measure: "exclude_author" });
  if (!result.ok) throw new Error(result.problem.code);
  const { decisionId } = result.value;
  expect(code(refuseDecision(town.noah, decisionId, " "))).toBe("moderation_reason_missing");
  expect(refuseDecision(town.noah, decisionId, "Zu hart für das erste Mal.").ok).toBe(true);
  expect(readCase(town.mia, caseId)).toMatchObject({
    state: "open",
    waiting: null,
    decisions: [{ refusedReason: "Zu hart für das erste Mal.", effectiveAt: null }],
  });
  expect(code(agreeToDecision(town.olga, decisionId))).toBe("decision_missing");
  const bar = { participantId: authorId(), processId: town.processId };
  expect(barToWriting(town.staff.database, town.staff, bar)).toBeNull();
});

test("a decision that waits is changed by whoever took it, and by nobody else", () => {
  const { caseId, result } = decideOwn({ measure: "remove" });
  if (!result.ok) throw new Error(result.problem.code);
  expect(code(decideCase(town.noah, caseId, decision(town)))).toBe("moderation_second_awaited");
  expect(decideCase(town.mia, caseId, decision(town)).ok).toBe(true);
  expect(code(agreeToDecision(town.noah, result.value.decisionId))).toBe("case_closed");
  expect(stub()?.measure).toBe("hide");
});

test("somebody paused writes again after the days, somebody excluded does not", () => {
  const { result } = decideOwn({ measure: "pause_author", days: 7 });
  expect(result.ok).toBe(true);
  const own = { participantId: authorId(), processId: town.processId };
  const bar = (days: number) =>
    barToWriting(town.staff.database, later(town.staff, { days }), own)?.code ?? null;
  expect([bar(0), bar(6), bar(8)]).toEqual(["author_paused", "author_paused", null]);
  const excluded = decideOwn({ measure: "exclude_author" }).result;
  if (!excluded.ok) throw new Error(excluded.problem.code);
  agreeToDecision(town.noah, excluded.value.decisionId);
  expect(bar(400)).toBe("author_excluded");
});

test("a text that has to be changed comes back when it is changed, and when the time is over", () => {
  const { caseId, result } = decideOwn({ measure: "ask_to_change", days: 5 });
  expect(result.ok).toBe(true);
  const state = (days: number) => readCase(later(town.mia, { days }), caseId)?.state;
  expect([state(1), state(6)]).toEqual(["awaits_author", "change_overdue"]);
  const overdue = readQueue(later(town.mia, { days: 6 }), { filter: "overdue", page: 1 });
  expect(overdue.cases).toMatchObject([{ id: caseId, state: "change_overdue", overdue: true }]);
  const changed = editProposal(
    later(town.staff, { days: 2 }),
    { proposalId: town.proposalId, basedOn: 1 },
    proposalForm({ reasons: "Der Weg ist weit." }),
  );
  expect(changed.ok).toBe(true);
  expect(state(3)).toBe("changed");
  expect(decideCase(later(town.mia, { days: 3 }), caseId, leave()).ok).toBe(true);
  expect(state(3)).toBe("closed");
});

function leave(): DecisionInput {
  return decision(town, { measure: "leave", ruleId: null, facts: "", reason: "Das ist erlaubt." });
}

test.each<[Partial<DecisionInput>, string]>([
  [{ reason: " " }, "moderation_reason_missing"],
  [{ facts: "" }, "moderation_facts_missing"],
  [{ ruleId: null }, "moderation_rule_missing"],
  [{ ruleId: "of-another-process" }, "moderation_rule_missing"],
  [{ days: 3 }, "moderation_duration_out_of_range"],
  [{ measure: "pause_author", days: 91 }, "moderation_duration_out_of_range"],
  [{ measure: "pause_author", days: 3, participantId: "somebody" }, "moderation_author_missing"],
])("a decision with %j is refused: %s", (changes, problem) => {
  expect(code(decideOwn(changes).result)).toBe(problem);
  expect(town.staff.database.select().from(moderationDecisions).all()).toEqual([]);
});

test("nobody is asked to change what they cannot change, and nothing is hidden twice", () => {
  town.staff.database.update(proposals).set({ stage: "withdrawn" }).run();
  expect(code(decideOwn({ measure: "ask_to_change", days: 3 }).result)).toBe(
    "moderation_not_changeable",
  );
  expect(decideOwn().result.ok).toBe(true);
  expect(code(decideOwn().result)).toBe("moderation_hidden_already");
  const removed = decideOwn({ measure: "remove" }).result;
  if (!removed.ok) throw new Error(removed.problem.code);
  agreeToDecision(town.noah, removed.value.decisionId);
  expect(stub()?.measure).toBe("remove");
});

/** The proposal was typed in by an account that moderates too. */
function enteredBy(accountId: string): void {
  const { staff } = town;
  const both = { ...staff, actor: { ...town.mia.actor, id: accountId, roles: ["organiser"] } };
  const who = { as: "assisted", shownName: "Clara" } as const;
  const created = createProposal(both as typeof staff, town.processId, who, proposalForm());
  if (!created.ok) throw new Error(created.problem.code);
  staff.database.update(proposals).set({ publishedAt: staff.now, stage: "published" }).run();
  town.proposalId = created.value;
}

test("a moderator does not decide on a text that they typed in, alone or as the second", () => {
  enteredBy(town.mia.actor.id);
  const caseId = caseOf(town.noah, town.proposalId);
  expect(code(assignCase(town.noah, caseId, town.mia.actor.id))).toBe("moderation_own_text");
  expect(code(decideCase(town.mia, caseId, decision(town)))).toBe("moderation_own_text");
  const removed = decideCase(town.noah, caseId, decision(town, { measure: "remove" }));
  if (!removed.ok) throw new Error(removed.problem.code);
  expect(code(agreeToDecision(town.mia, removed.value.decisionId))).toBe(
    "moderation_second_involved",
  );
  expect(code(refuseDecision(town.mia, removed.value.decisionId, "Nein."))).toBe(
    "moderation_second_involved",
  );
});

test("a moderator whom a report is about neither decides nor reads it, nor says that it is not", () => {
  const caseId = caseOf(town.mia, town.proposalId);
  expect(nameConcerned(town.noah, caseId, town.mia.actor.id).ok).toBe(true);
  expect(readCase(town.mia, caseId)).toMatchObject({
    bar: "moderation_about_oneself",
    assignedTo: null,
  });
  expect(code(decideCase(town.mia, caseId, decision(town)))).toBe("moderation_about_oneself");
  expect(code(assignCase(town.noah, caseId, town.mia.actor.id))).toBe("moderation_about_oneself");
  expect(code(nameConcerned(town.mia, caseId, null))).toBe("moderation_about_oneself");
  expect(decideCase(town.noah, caseId, decision(town)).ok).toBe(true);
});

test.each(["decided_by", "second_by"])("the database refuses one's own cause as %s", (column) => {
  const { database } = town.staff;
  const insert = (caseId: string, by: string) =>
    database
      .insert(moderationDecisions)
      .values({
        ...decision(town, { measure: "remove" }),
        ...{ caseId, decidedBy: by, decidedAt: town.staff.now },
      })
      .run();
  const attempt = (caseId: string, person: string) => {
    if (column === "decided_by") return insert(caseId, person);
    insert(caseId, town.olga.actor.id);
    return database.update(moderationDecisions).set({ secondBy: person }).run();
  };
  const about = caseOf(town.noah, town.proposalId);
  nameConcerned(town.noah, about, town.mia.actor.id);
  expect(() => attempt(about, town.mia.actor.id)).toThrow("own cause");
  database.delete(moderationCases).run();
  enteredBy(town.mia.actor.id);
  const typed = caseOf(town.noah, town.proposalId);
  expect(() => attempt(typed, town.mia.actor.id)).toThrow("own cause");
  expect(() => attempt(typed, town.noah.actor.id)).not.toThrow();
});

test("the queue tells whose a case is and how long it waits; each filter finds its own", () => {
  const caseId = caseOf(town.mia, town.proposalId);
  const filters = (context = town.mia) => readQueue(context, { filter: "all", page: 1 }).counts;
  expect(filters()).toEqual({ all: 1, mine: 1, unassigned: 0, second: 0, overdue: 0 });
  expect(filters(later(town.noah, { days: 4 }))).toMatchObject({ mine: 0, overdue: 1 });
  assignCase(town.mia, caseId, null);
  expect(filters()).toMatchObject({ mine: 0, unassigned: 1 });
  decideCase(town.mia, caseId, decision(town, { measure: "remove" }));
  expect([filters(town.mia).second, filters(town.noah).second]).toEqual([0, 1]);
  expect(readQueue(later(town.mia, { days: 2 }), { filter: "all", page: 1 }).cases).toMatchObject([
    {
      title: "Zehn Bänke am Weg zum Bahnhof",
      ageDays: 2,
      reports: 0,
      state: "awaits_second",
      assignedTo: null,
    },
  ]);
});

test("the workload counts open cases, and decisions of the last thirty days as either person", () => {
  const { result } = decideOwn({ measure: "remove" });
  if (!result.ok) throw new Error(result.problem.code);
  const of = (context: typeof town.mia, days = 0) => {
    const found = readWorkload(later(town.mia, { days })).find(({ id }) => id === context.actor.id);
    return [found?.open, found?.decided];
  };
  expect([of(town.mia), of(town.noah)]).toEqual([
    [1, 1],
    [0, 0],
  ]);
  agreeToDecision(town.noah, result.value.decisionId);
  expect([of(town.mia), of(town.noah), of(town.noah, 31)]).toEqual([
    [0, 1],
    [0, 1],
    [0, 0],
  ]);
});

test("earlier decisions about an author are counted, in other cases and in effect", () => {
  decideOwn();
  const { caseId } = decideOwn({ measure: "remove" });
  expect(readCase(town.mia, caseId)?.authors).toMatchObject([
    { earlier: [{ measure: "hide", count: 1 }] },
  ]);
});

test("what moderators do is in the audit log as codes, without a word of theirs", () => {
  decideOwn();
  const rows = town.staff.database.select().from(auditLog).all();
  expect(rows.map(({ action }) => action).slice(-3)).toEqual([
    "moderation_case_opened",
    "moderation_case_assigned",
    "moderation_decided",
  ]);
  expect(rows.at(-1)?.reasonCode).toBe("hide");
  expect(JSON.stringify(rows)).not.toContain("beleidigt");
});

test("whoever has no code of their own gets one for each decision that restricts them", () => {
  const appealed = () =>
    town.staff.database.select().from(moderationDecisions).all().at(-1)?.appealCodeHash;
  decideOwn();
  expect(appealed()).toBeNull();
  enteredBy("an-organiser");
  decideOwn();
  expect(appealed()).not.toBeNull();
});

test("an organiser reads no case", () => {
  expect(() => readQueue(town.staff, { filter: "all", page: 1 })).toThrow("Not permitted");
  expect(() => openCase(town.staff, { kind: "proposal", id: town.proposalId })).toThrow(
    "Not permitted",
  );
  expect(town.staff.database.select().from(proposalVersions).all()).toHaveLength(1);
});
