import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { STARTER_RULES } from "#app/i18n/starter-rules.ts";
import { beginRules } from "#app/services/moderation/begin-rules.server.ts";
import { confirmRules, mustConfirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { dropRules } from "#app/services/moderation/drop-rules.server.ts";
import { publishRules } from "#app/services/moderation/publish-rules.server.ts";
import { readPublicRules } from "#app/services/moderation/read-public-rules.server.ts";
import { readRulesForStaff } from "#app/services/moderation/read-rules-for-staff.server.ts";
import { enteredRules } from "#app/services/moderation/rule-fields.ts";
import { saveRules } from "#app/services/moderation/save-rules.server.ts";
import { translateRules } from "#app/services/moderation/translate-rules.server.ts";
import { answerJoin } from "#app/services/proposals/answer-join.server.ts";
import { askToJoin } from "#app/services/proposals/ask-to-join.server.ts";
import { citeFact, dropFact } from "#app/services/proposals/cite-fact.server.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import {
  auditLog,
  moderationRuleSets,
  moderationRules,
  participants,
  proposalJoins,
} from "#db/schema/index.ts";
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

function code(result: { ok: boolean; problem?: { code: string } }): string {
  return result.ok ? "ok" : (result.problem?.code ?? "");
}

function publishStarter(): void {
  for (const done of [
    beginRules(town.staff, town.processId),
    publishRules(town.staff, town.processId),
  ]) {
    if (!done.ok) throw new Error(done.problem.code);
  }
}

function draft() {
  return readRulesForStaff(town.staff, town.processId)[0]?.rules ?? [];
}

function shown(language: "de" | "en" | "ar" = "de", number: number | null = null) {
  return readPublicRules(town.staff, town.processId, number, language)?.shown ?? null;
}

test("a town begins with five rules in four languages, and nobody sees them before they are published", () => {
  expect(beginRules(town.staff, town.processId)).toEqual({ ok: true, value: 1 });
  expect(code(beginRules(town.staff, town.processId))).toBe("rules_draft_there");
  expect(shown()).toBeNull();
  expect(publishRules(town.staff, town.processId).ok).toBe(true);
  expect(shown("ar")?.rules.map(({ text, language }) => [text, language])).toEqual(
    STARTER_RULES.map(({ ar }) => [ar, "ar"]),
  );
});

test("a draft keeps ids and translations of rules that are moved; changed German lets them be outdated", () => {
  beginRules(town.staff, town.processId);
  const [first, second] = draft();
  if (first === undefined || second === undefined) throw new Error("Too few rules.");
  const saved = saveRules(town.staff, town.processId, [
    { id: second.id, text: second.texts.original.text },
    { id: null, text: "Eine neue Regel." },
    { id: first.id, text: "Anders gesagt." },
    { id: null, text: "" },
  ]);
  expect(saved.ok).toBe(true);
  expect(draft().map(({ id, texts }) => [id, texts.original.text])).toEqual([
    [second.id, second.texts.original.text],
    [expect.any(String), "Eine neue Regel."],
    [first.id, "Anders gesagt."],
  ]);
  const [kept, , changed] = draft();
  expect(kept?.texts.translations.en?.basedOn).toBe(kept?.texts.original.revision);
  expect(changed?.texts.translations.en?.basedOn).toBeLessThan(
    changed?.texts.original.revision ?? 0,
  );
  translateRules(town.staff, town.processId, "en", {
    [first.id]: "Said otherwise.",
    [second.id]: "",
  });
  const [untranslated, , translated] = draft();
  expect(untranslated?.texts.translations.en).toBeNull();
  expect(translated?.texts.translations.en).toMatchObject({
    text: "Said otherwise.",
    basedOn: translated?.texts.original.revision,
  });
});

test("a draft without a rule is not stored, and a draft that is dropped is gone", () => {
  beginRules(town.staff, town.processId);
  expect(code(saveRules(town.staff, town.processId, [{ id: null, text: "" }]))).toBe("rules_empty");
  expect(dropRules(town.staff, town.processId).ok).toBe(true);
  expect(code(publishRules(town.staff, town.processId))).toBe("rules_draft_missing");
  expect(readRulesForStaff(town.staff, town.processId)).toEqual([]);
});

test("published rules are final, in the services and in the database", () => {
  publishStarter();
  const rules = [{ id: null, text: "Neu" }];
  expect(code(saveRules(town.staff, town.processId, rules))).toBe("rules_draft_missing");
  const { database } = town.staff;
  expect(() => database.delete(moderationRules).run()).toThrow("final");
  expect(() => database.delete(moderationRuleSets).run()).toThrow("final");
  expect(() =>
    database.update(moderationRuleSets).set({ publishedBy: "somebody else" }).run(),
  ).toThrow("final");
});

test("older versions stay readable when a new one is in force", () => {
  publishStarter();
  expect(beginRules(town.staff, town.processId)).toEqual({ ok: true, value: 2 });
  saveRules(town.staff, town.processId, [{ id: null, text: "Nur noch diese." }]);
  publishRules(town.staff, town.processId);
  expect(shown()).toMatchObject({ number: 2, inForce: true, rules: [{ text: "Nur noch diese." }] });
  expect(shown("en")?.rules).toMatchObject([{ text: "Nur noch diese.", language: "de" }]);
  expect(shown("de", 1)).toMatchObject({ inForce: false, rules: { length: 5 } });
  expect(readPublicRules(town.staff, town.processId, 3, "de")).toBeNull();
});

test("residents confirm a version once before they write, and again when the rules change", () => {
  const { anna, bert, processId } = town;
  const self = { as: "self", shownName: "Anna B." } as const;
  const write = () => code(createProposal(anna, processId, self, proposalForm()));
  expect([mustConfirmRules(anna, processId), write()]).toEqual([false, "ok"]);
  publishStarter();
  expect([mustConfirmRules(anna, processId), write()]).toEqual([true, "rules_not_confirmed"]);
  expect(code(confirmRules(anna, processId, 7))).toBe("rules_changed");
  expect(confirmRules(anna, processId, 1).ok).toBe(true);
  expect(confirmRules(anna, processId, 1).ok).toBe(true);
  expect([mustConfirmRules(anna, processId), write()]).toEqual([false, "ok"]);
  expect(mustConfirmRules(bert, processId)).toBe(true);
  beginRules(town.staff, processId);
  expect(write()).toBe("ok");
  publishRules(town.staff, processId);
  expect([mustConfirmRules(anna, processId), write()]).toEqual([true, "rules_not_confirmed"]);
  const confirmed = town.staff.database
    .select()
    .from(auditLog)
    .where(eq(auditLog.action, "moderation_rules_confirmed"))
    .all();
  expect(confirmed).toHaveLength(1);
});

test("whoever has not confirmed cannot change a draft, but can support; staff write for others as before", () => {
  const { anna, bert, staff, processId } = town;
  const draftId = storeDraft(anna, processId);
  const publicId = storePublished(town);
  publishStarter();
  const changed = proposalForm({ reasons: "Anders." });
  const place = { proposalId: draftId, basedOn: 1 };
  expect(code(editProposal(anna, place, changed))).toBe("rules_not_confirmed");
  expect(code(supportProposal(bert, publicId, { as: "self", shownName: "" }, true))).toBe("ok");
  expect(code(editProposal(staff, place, changed))).toBe("ok");
  const who = { as: "assisted", shownName: "Frau K." } as const;
  expect(code(createProposal(staff, processId, who, proposalForm()))).toBe("ok");
});

test("whoever has not confirmed asks for no joining and agrees to none, but may refuse", () => {
  const { anna, bert, clara, processId } = town;
  const hers = storePublished(town);
  const his = storePublished({ ...town, anna: bert });
  const third = storePublished({ ...town, anna: clara });
  expect(code(askToJoin(anna, { proposalId: hers, intoId: his }))).toBe("ok");
  expect(code(askToJoin(anna, { proposalId: third, intoId: hers }))).toBe("ok");
  publishStarter();
  const joins = town.staff.database.select().from(proposalJoins).all();
  const join = (proposalId: string) =>
    joins.find((each) => each.proposalId === proposalId)?.id ?? "";
  expect(code(askToJoin(bert, { proposalId: his, intoId: third }))).toBe("rules_not_confirmed");
  expect(code(answerJoin(bert, join(hers), true))).toBe("rules_not_confirmed");
  expect(answerJoin(clara, join(third), false)).toEqual({ ok: true, value: "refused" });
  confirmRules(bert, processId, 1);
  expect(answerJoin(bert, join(hers), true)).toEqual({ ok: true, value: "joined" });
});

test("whoever has not confirmed cites no figure, but may take one off", () => {
  const { anna } = town;
  const proposalId = storeDraft(anna, town.processId);
  const figure = { datasetId: "none", observationId: "none" };
  expect(code(citeFact(anna, proposalId, figure))).toBe("figure_missing");
  publishStarter();
  expect(code(citeFact(anna, proposalId, figure))).toBe("rules_not_confirmed");
  expect(code(citeFact(town.staff, proposalId, figure))).toBe("figure_missing");
  expect(code(dropFact(anna, proposalId, "none"))).toBe("ok");
});

test("to confirm rules of another process makes nobody a participant of it", () => {
  publishStarter();
  const stranger = { ...town.anna, actor: { kind: "resident", id: "nobody" } } as const;
  expect(code(confirmRules(stranger, town.processId, 1))).toBe("not_invited");
  expect(mustConfirmRules(stranger, town.processId)).toBe(false);
  expect(town.staff.database.select().from(participants).all()).toEqual([]);
});

test("rules of a form come in the order of their places, and one that is sent twice counts once", () => {
  const entered = enteredRules({
    "text-1": "Erste",
    "id-1": "a",
    "place-1": "2",
    "text-2": " Zweite\nRegel ",
    "id-2": "b",
    "place-2": "1",
    "text-3": "noch einmal",
    "id-3": "a",
    "place-3": "3",
    "text-4": "Neu",
    "id-4": "",
    "place-4": "",
  });
  expect(entered).toEqual({
    ok: true,
    value: [
      { id: "b", text: "Zweite Regel" },
      { id: "a", text: "Erste" },
      { id: null, text: "Neu" },
    ],
  });
  expect(code(enteredRules({ "text-1": "x".repeat(501) }))).toBe("words_too_long");
});
