import { beforeEach, expect, test } from "vitest";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { closeRound } from "#app/services/statements/close-round.server.ts";
import { decideStatement } from "#app/services/statements/decide-statement.server.ts";
import { enterStances } from "#app/services/statements/enter-stances.server.ts";
import { giveStance } from "#app/services/statements/give-stance.server.ts";
import { readOwnRound } from "#app/services/statements/read-own-round.server.ts";
import { readPublicRound } from "#app/services/statements/read-public-round.server.ts";
import { readRound } from "#app/services/statements/read-round.server.ts";
import {
  auditLog,
  hiddenTexts,
  moderationCases,
  moderationDecisions,
  moderationRuleSets,
  moderationRules,
  participants,
  statementStances,
  statements,
} from "#db/schema/index.ts";
import { staffActor } from "#tests/support/database.ts";
import { proposalTown } from "#tests/support/proposals.ts";
import { SEEDS, storeOpenRound, storeStances } from "#tests/support/statements.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

const german = (text: string) => ({ language: "de", text }) as const;

/** A decision in effect on a text or its author, as moderation stores it. */
function storeDecision(
  measure: "hide" | "exclude_author",
  participantId: string | null,
  textId = "t",
) {
  const { database, now } = town.staff;
  const { processId } = town;
  database.insert(moderationRuleSets).values({ processId, number: 1 }).run();
  const [rule] = database
    .insert(moderationRules)
    .values({ processId, setNumber: 1, position: 1 })
    .returning()
    .all();
  database.update(moderationRuleSets).set({ publishedAt: now, publishedBy: "staff" }).run();
  const [found] = database
    .insert(moderationCases)
    .values({
      ...{ processId, textKind: "statement", textId, textVersion: 1 },
      ...{ noticedBy: "own_initiative", hints: [], openedAt: now },
    })
    .returning()
    .all();
  const [decision] = database
    .insert(moderationDecisions)
    .values({
      ...{ caseId: found?.id ?? "", measure, ruleId: rule?.id ?? "", participantId },
      ...{ facts: "Es beleidigt jemanden.", reason: "Regel 4", language: "de" },
      ...{ decidedBy: "one", decidedAt: now, secondBy: "two", secondAt: now, effectiveAt: now },
    })
    .returning()
    .all();
  if (measure === "hide") {
    database
      .insert(hiddenTexts)
      .values({ textKind: "statement", textId, decisionId: decision?.id ?? "" })
      .run();
  }
}

test("one person says one thing to a statement, and may change it while the round is open", () => {
  const { staff, anna, processId } = town;
  const { roundId, statementIds } = storeOpenRound(staff, processId);
  const place = { roundId, statementId: statementIds[0] ?? "" };
  expect(giveStance(anna, place, "agree")).toEqual({ ok: true, value: null });
  expect(giveStance(anna, place, "disagree")).toEqual({ ok: true, value: null });
  const stored = staff.database.select().from(statementStances).all();
  expect(stored.map(({ stance }) => stance)).toEqual(["disagree"]);
  closeRound(staff, roundId);
  expect(giveStance(anna, place, "agree")).toMatchObject({ problem: { code: "round_not_open" } });
  expect(addStatement(anna, roundId, german("Zu spät."))).toMatchObject({
    problem: { code: "round_not_open" },
  });
  expect(readOwnRound(anna, roundId, "de")?.open).toBe(false);
});

test("statements come in an order of one's own that stays", () => {
  const { staff, anna, bert, processId } = town;
  const seeds = Array.from({ length: 12 }, (_, index) => `Aussage ${index + 1}`);
  const { roundId } = storeOpenRound(staff, processId, { seeds });
  const orderOf = (person: typeof anna) => {
    const order: string[] = [];
    for (;;) {
      const next = readOwnRound(person, roundId, "de")?.next;
      if (next == null) return order;
      order.push(next.id);
      expect(giveStance(person, { roundId, statementId: next.id }, "pass").ok).toBe(true);
    }
  };
  const annas = orderOf(anna);
  expect(new Set(annas).size).toBe(12);
  expect(readOwnRound(anna, roundId, "de")).toMatchObject({ total: 12, next: null });
  expect(orderOf(bert)).not.toEqual(annas);
});

test("a resident of another process takes no part", () => {
  const { staff, processId } = town;
  const { roundId, statementIds } = storeOpenRound(staff, processId);
  const other = proposalTown();
  const stranger = { ...town.anna, actor: other.anna.actor };
  const place = { roundId, statementId: statementIds[0] ?? "" };
  expect(readOwnRound(stranger, roundId, "de")).toBeNull();
  expect(giveStance(stranger, place, "agree")).toMatchObject({ problem: { code: "not_invited" } });
  expect(() => giveStance({ ...staff, actor: { kind: "visitor" } }, place, "agree")).toThrow(
    "Not permitted",
  );
  expect(staff.database.select().from(participants).all()).toEqual([]);
});

test("staff enter what somebody said on the phone; each time it is one person more", () => {
  const { staff, processId } = town;
  const round = storeOpenRound(staff, processId);
  storeStances(staff, round, ["agree", null, "pass"]);
  storeStances(staff, round, ["disagree", "agree", null]);
  expect(readRound(staff, round.roundId)).toMatchObject({
    participants: 2,
    statements: [{ answers: 2 }, { answers: 1 }, { answers: 1 }],
  });
  expect(enterStances(staff, round.roundId, new Map())).toMatchObject({
    problem: { code: "stances_missing" },
  });
  expect(enterStances(staff, round.roundId, new Map([["guessed", "agree"]]))).toMatchObject({
    problem: { code: "statement_missing" },
  });
  const auditor = { ...staff, actor: staffActor(staff.database, "auditor") };
  expect(() => enterStances(auditor, round.roundId, new Map())).toThrow("Not permitted");
});

test("a hidden statement is put to nobody and leaves a stub", () => {
  const { staff, anna, processId } = town;
  const { roundId, statementIds } = storeOpenRound(staff, processId);
  const [first = ""] = statementIds;
  storeDecision("hide", null, first);
  expect(readOwnRound(anna, roundId, "de")?.total).toBe(2);
  expect(giveStance(anna, { roundId, statementId: first }, "agree")).toMatchObject({
    problem: { code: "statement_missing" },
  });
  expect(readPublicRound(anna, roundId, "de")?.statements[0]).toMatchObject({
    words: null,
    stub: { measure: "hide", reason: "Regel 4" },
  });
  expect(readRound(staff, roundId)?.statements[0]).toMatchObject({ hidden: true });
});

test("whoever is excluded neither answers nor adds; whoever has not confirmed the rules answers", () => {
  const { staff, anna, bert, processId } = town;
  const { roundId, statementIds } = storeOpenRound(staff, processId);
  const [first = "", second = ""] = statementIds;
  giveStance(anna, { roundId, statementId: first }, "agree");
  const annas = staff.database.select().from(participants).get()?.id ?? null;
  storeDecision("exclude_author", annas);
  expect(giveStance(anna, { roundId, statementId: second }, "agree")).toMatchObject({
    problem: { code: "author_excluded" },
  });
  expect(addStatement(anna, roundId, german("Noch etwas."))).toMatchObject({
    problem: { code: "author_excluded" },
  });
  expect(readOwnRound(bert, roundId, "de")?.bar).toMatchObject({ code: "rules_not_confirmed" });
  expect(giveStance(bert, { roundId, statementId: second }, "agree").ok).toBe(true);
  expect(addStatement(bert, roundId, german("Noch etwas."))).toMatchObject({
    problem: { code: "rules_not_confirmed" },
  });
});

test("of somebody who is erased, answers and what was not shown go; what was shown stays", () => {
  const { staff, anna, processId } = town;
  const { roundId, statementIds } = storeOpenRound(staff, processId);
  giveStance(anna, { roundId, statementId: statementIds[0] ?? "" }, "agree");
  const shown = addStatement(anna, roundId, german("Mehr Bäume."));
  const waiting = addStatement(anna, roundId, german("Mehr Blumen."));
  if (!shown.ok || !waiting.ok) throw new Error("Not added.");
  decideStatement(staff, shown.value, { verdict: "show" });
  const invitationId = town.invitations[0]?.id ?? "";
  expect(eraseInvitation(anna, { invitationId, channel: "online" }).ok).toBe(true);
  expect(staff.database.select().from(statementStances).all()).toEqual([]);
  const left = staff.database.select().from(statements).all();
  expect(left.map(({ text }) => text)).toEqual([...SEEDS, "Mehr Bäume."]);
  expect(readRound(staff, roundId)?.statements.at(-1)?.status).toBe("shown");
});

test("no words and no answer stand in the audit log", () => {
  const { staff, anna, processId } = town;
  const { roundId, statementIds } = storeOpenRound(staff, processId);
  addStatement(anna, roundId, german("Mehr Bäume."));
  const before = staff.database.select().from(auditLog).all().length;
  giveStance(anna, { roundId, statementId: statementIds[0] ?? "" }, "agree");
  const log = staff.database.select().from(auditLog).all();
  expect(log).toHaveLength(before);
  expect(JSON.stringify(log)).not.toMatch(/Bäume|Bänke|Innenstadt/);
});
