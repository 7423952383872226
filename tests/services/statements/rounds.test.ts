import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { changeRound } from "#app/services/statements/change-round.server.ts";
import {
  changeStatement,
  removeStatement,
} from "#app/services/statements/change-statement.server.ts";
import { closeRound } from "#app/services/statements/close-round.server.ts";
import { decideStatement } from "#app/services/statements/decide-statement.server.ts";
import { deleteRound } from "#app/services/statements/delete-round.server.ts";
import { enterStances } from "#app/services/statements/enter-stances.server.ts";
import { giveStance } from "#app/services/statements/give-stance.server.ts";
import { openRound } from "#app/services/statements/open-round.server.ts";
import { listOwnRounds, readOwnRound } from "#app/services/statements/read-own-round.server.ts";
import {
  listPublicRounds,
  readPublicRound,
} from "#app/services/statements/read-public-round.server.ts";
import { listRounds, readRound } from "#app/services/statements/read-round.server.ts";
import {
  roundTextSchema,
  statementSchema,
  verdictSchema,
} from "#app/services/statements/round-fields.ts";
import { translateRound } from "#app/services/statements/translate-round.server.ts";
import {
  auditLog,
  hiddenTexts,
  moderationCases,
  moderationDecisions,
  moderationRuleSets,
  moderationRules,
  participants,
  processes,
  statementStances,
  statements,
} from "#db/schema/index.ts";
import { staffActor } from "#tests/support/database.ts";
import { proposalTown } from "#tests/support/proposals.ts";
import { SEEDS, storeOpenRound, storeRound, storeStances } from "#tests/support/statements.ts";

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

test("a round is prepared, opened and closed, and is nobody's business before", () => {
  const { staff, anna, processId } = town;
  const { roundId } = storeRound(staff, processId);
  const visitor = { ...staff, actor: { kind: "visitor" } as const };
  expect(readPublicRound(visitor, roundId, "de")).toBeNull();
  expect(readOwnRound(anna, roundId, "de")).toBeNull();
  expect(listPublicRounds(visitor, processId, "de")).toEqual([]);
  expect(listOwnRounds(anna, "de")).toEqual([]);
  expect(openRound(staff, roundId).ok).toBe(true);
  expect(listPublicRounds(visitor, processId, "de")).toMatchObject([{ id: roundId, open: true }]);
  expect(listOwnRounds(anna, "de")).toMatchObject([{ id: roundId, total: 3, answered: 0 }]);
  expect(closeRound(staff, roundId).ok).toBe(true);
  expect(readPublicRound(visitor, roundId, "de")).toMatchObject({
    open: false,
    findings: "waiting",
  });
  expect(listRounds(staff, processId)).toMatchObject([{ state: "closed", shown: 3, waiting: 0 }]);
});

test.each([
  ["opened twice", openRound, "round_not_prepared"],
  ["deleted once people have seen it", deleteRound, "round_not_prepared"],
])("a round is not %s", (_what, act, code) => {
  const { roundId } = storeOpenRound(town.staff, town.processId);
  expect(act(town.staff, roundId)).toMatchObject({ problem: { code } });
});

test("a round needs a statement and a process that is open; one never opened is not closed", () => {
  const { staff, processId } = town;
  const empty = storeRound(staff, processId, { seeds: [] });
  expect(closeRound(staff, empty.roundId)).toMatchObject({ problem: { code: "round_not_open" } });
  expect(openRound(staff, empty.roundId)).toMatchObject({
    problem: { code: "round_without_statements" },
  });
  const full = storeRound(staff, processId);
  staff.database
    .update(processes)
    .set({ status: "closed" })
    .where(eq(processes.id, processId))
    .run();
  expect(openRound(staff, full.roundId)).toMatchObject({ problem: { code: "process_not_open" } });
  expect(deleteRound(staff, full.roundId).ok).toBe(true);
  expect(readRound(staff, full.roundId)).toBeNull();
});

test("words change while a round is prepared, and not once people see them", () => {
  const { staff, processId } = town;
  const { roundId, statementIds } = storeRound(staff, processId);
  const [first = "", second = ""] = statementIds;
  const changed = {
    title: "Was fehlt der Innenstadt?",
    question: "Und jetzt?",
    takesStatements: false,
  };
  expect(changeRound(staff, roundId, changed, 1).ok).toBe(true);
  expect(changeRound(staff, roundId, changed, 1)).toMatchObject({
    problem: { code: "changed_meanwhile" },
  });
  expect(changeStatement(staff, first, german("Zehn Bänke.")).ok).toBe(true);
  expect(changeStatement(staff, first, german(SEEDS[1].toUpperCase()))).toMatchObject({
    problem: { code: "statement_there_already" },
  });
  expect(removeStatement(staff, second).ok).toBe(true);
  openRound(staff, roundId);
  for (const refused of [
    changeRound(staff, roundId, changed, 2),
    changeStatement(staff, first, german("Zwölf Bänke.")),
    removeStatement(staff, first),
  ]) {
    expect(refused).toMatchObject({ problem: { code: "round_not_prepared" } });
  }
  expect(readRound(staff, roundId)).toMatchObject({
    texts: { original: { title: "Was fehlt der Innenstadt?", revision: 2 } },
    statements: [{ text: "Zehn Bänke." }, { text: SEEDS[2] }],
  });
});

test("a translation that is missing is added while people answer; one that is there stays", () => {
  const { staff, processId, anna } = town;
  const { roundId, statementIds } = storeRound(staff, processId);
  const [first = "", second = ""] = statementIds;
  const text = { title: "A livelier centre", question: "What do you think?" };
  const translate = (words: Record<string, string>) =>
    translateRound(staff, roundId, "en", {
      text,
      basedOn: 1,
      statements: new Map(Object.entries(words)),
    });
  expect(translate({ [first]: "More benches." }).ok).toBe(true);
  expect(translate({ [first]: "Many more benches." }).ok).toBe(true);
  openRound(staff, roundId);
  expect(translate({ [first]: "No benches.", [second]: "Later buses." }).ok).toBe(true);
  const [one, two, three] = readRound(staff, roundId)?.statements ?? [];
  expect([one?.translations, two?.translations, three?.translations]).toEqual([
    { en: "Many more benches." },
    { en: "Later buses." },
    {},
  ]);
  const words = readPublicRound(anna, roundId, "en")?.statements.map(({ words }) => words);
  expect(words?.[0]).toEqual({
    shown: { text: "Many more benches.", language: "en" },
    original: { text: SEEDS[0], language: "de" },
  });
  expect(words?.[2]).toEqual({ shown: { text: SEEDS[2], language: "de" }, original: null });
  expect(
    translateRound(staff, roundId, "ar", { text, basedOn: 2, statements: new Map() }),
  ).toMatchObject({ problem: { code: "revision_unknown" } });
});

test("what a resident adds waits until staff show it", () => {
  const { staff, anna, bert, processId } = town;
  const { roundId } = storeOpenRound(staff, processId);
  const added = addStatement(anna, roundId, { language: "ar", text: "نريد مكتبة مفتوحة مساءً." });
  if (!added.ok) throw new Error(added.problem.code);
  expect(readOwnRound(anna, roundId, "de")?.own).toMatchObject([{ status: "submitted" }]);
  expect(readOwnRound(bert, roundId, "de")).toMatchObject({ total: 3, own: [] });
  const stance = giveStance(bert, { roundId, statementId: added.value }, "agree");
  expect(stance).toMatchObject({ problem: { code: "statement_missing" } });
  expect(decideStatement(staff, added.value, { verdict: "show" }).ok).toBe(true);
  expect(readOwnRound(bert, roundId, "de")?.total).toBe(4);
  expect(decideStatement(staff, added.value, { verdict: "show" })).toMatchObject({
    problem: { code: "statement_decided" },
  });
});

test("a statement is left out only with a reason, and its author reads it", () => {
  const { staff, anna, processId } = town;
  const { roundId } = storeOpenRound(staff, processId);
  const added = addStatement(anna, roundId, german("Alle sind dumm."));
  const id = added.ok ? added.value : "";
  expect(verdictSchema.safeParse({ verdict: "decline", reason: " \u200b " }).success).toBe(false);
  const verdict = { verdict: "decline", reason: "Regel 4: keine Beleidigungen." } as const;
  expect(decideStatement(staff, id, verdict).ok).toBe(true);
  expect(readOwnRound(anna, roundId, "de")).toMatchObject({
    total: 3,
    own: [{ status: "declined", declinedReason: "Regel 4: keine Beleidigungen." }],
  });
});

test("nobody adds to a round that takes none, the same twice, or more than five", () => {
  const { staff, anna, processId } = town;
  const closed = storeOpenRound(staff, processId, { takesStatements: false });
  expect(addStatement(anna, closed.roundId, german("Mehr Bäume."))).toMatchObject({
    problem: { code: "round_takes_none" },
  });
  const { roundId } = storeOpenRound(staff, processId);
  expect(
    addStatement(anna, roundId, german("die stadt SOLL mehr Baenke aufstellen")),
  ).toMatchObject({
    problem: { code: "statement_there_already" },
  });
  for (const tree of ["Ahorn", "Buche", "Eiche", "Linde", "Ulme"]) {
    expect(addStatement(anna, roundId, german(`Mehr Bäume: ${tree}`)).ok).toBe(true);
  }
  expect(addStatement(anna, roundId, german("Mehr Bäume: Weide"))).toMatchObject({
    problem: { code: "statements_enough" },
  });
});

test("the statements of others that wait are not told by refusing the same", () => {
  const { staff, anna, bert, processId } = town;
  const { roundId } = storeOpenRound(staff, processId);
  addStatement(anna, roundId, german("Mehr Bäume."));
  expect(addStatement(bert, roundId, german("Mehr Bäume.")).ok).toBe(true);
});

test.each([
  ["140 signs", "ä".repeat(140), true],
  ["140 signs of two code points each", "a\u0308\u0323".repeat(140), true],
  ["141 signs", "a".repeat(141), false],
  ["a megabyte", "a".repeat(1_000_000), false],
  ["two lines", "eins\nzwei", false],
  ["only signs that nobody sees", "\u200b\u202e", false],
])("a statement of %s", (_what, text, allowed) => {
  expect(statementSchema.safeParse({ language: "de", text }).success).toBe(allowed);
});

test("markup stays the text that it is, and signs that turn others around go", () => {
  const parsed = roundTextSchema.parse({ title: "<b>\u202eA</b>", question: "" });
  expect(parsed.title).toBe("<b>A</b>");
});

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
