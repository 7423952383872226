import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { changeRound } from "#app/services/statements/change-round.server.ts";
import {
  changeStatement,
  removeStatement,
} from "#app/services/statements/change-statement.server.ts";
import { closeRound } from "#app/services/statements/close-round.server.ts";
import { decideStatement } from "#app/services/statements/decide-statement.server.ts";
import { deleteRound } from "#app/services/statements/delete-round.server.ts";
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
import { processes } from "#db/schema/index.ts";
import { proposalTown } from "#tests/support/proposals.ts";
import { SEEDS, storeOpenRound, storeRound } from "#tests/support/statements.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

const german = (text: string) => ({ language: "de", text }) as const;

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
