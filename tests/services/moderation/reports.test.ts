import { beforeEach, expect, test } from "vitest";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { nameConcerned } from "#app/services/moderation/name-concerned.server.ts";
import { noticeText } from "#app/services/moderation/notice-text.server.ts";
import { readCase } from "#app/services/moderation/read-case.server.ts";
import { readQueue } from "#app/services/moderation/read-queue.server.ts";
import { reportText } from "#app/services/moderation/report-text.server.ts";
import { auditLog, listedWords, moderationCases, textReports } from "#db/schema/index.ts";
import { caseOf, decision, later, moderationTown } from "#tests/support/moderation.ts";
import { storeDraft, storePublished } from "#tests/support/proposals.ts";

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
});

function report(
  address: string,
  options: { words?: string; rule?: number; minutes?: number } = {},
) {
  const { words = "", rule = 0, minutes = 0 } = options;
  return reportText(
    later(town.visitor, { minutes }),
    { kind: "proposal", id: town.proposalId },
    { ruleId: town.ruleIds[rule] ?? "", words, language: "en" },
    address,
  );
}

function queue() {
  return readQueue(town.mia, { filter: "all", page: 1 });
}

test("reports of a text fall into one case, with rules, words and a code for each", () => {
  const first = report("192.0.2.1", { words: "Meine Nachbarin ist gemeint." });
  const second = report("192.0.2.2", { rule: 1 });
  if (!first.ok || !second.ok) throw new Error("A report was refused.");
  expect(first.value).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(first.value).not.toBe(second.value);
  const [found] = queue().cases;
  expect(found).toMatchObject({ reports: 2, noticedBy: "report", assignedTo: null });
  const details = readCase(town.mia, found?.id ?? "");
  expect(details?.reports.byRule.map(({ count }) => count)).toEqual([1, 1]);
  expect(details?.reports.newest.map(({ words }) => words)).toEqual([
    null,
    "Meine Nachbarin ist gemeint.",
  ]);
});

test("ten thousand reports from one source become three, and none of the real ones is lost", () => {
  const codes = new Set<string>();
  for (let index = 0; index < 10_000; index++) {
    // A household has a whole IPv6 network.
    const result = report(`2001:db8:0:7::${(index % 0xffff).toString(16)}`);
    codes.add(result.ok ? "ok" : result.problem.code);
  }
  expect(codes).toEqual(new Set(["ok", "too_many_attempts"]));
  for (let neighbour = 1; neighbour <= 30; neighbour++) {
    expect(report(`192.0.2.${neighbour}`, { words: `Nummer ${neighbour}` }).ok).toBe(true);
  }
  expect(queue().cases).toMatchObject([{ reports: 33 }]);
  const words = readCase(town.mia, queue().cases[0]?.id ?? "")?.reports.newest.map(
    ({ words }) => words,
  );
  expect(words?.filter((text) => text !== null)).toHaveLength(30);
});

test("one network reports many texts, but not without end", () => {
  const other = Array.from({ length: 25 }, (_, index) =>
    storePublished(town, { title: `Vorschlag ${index}` }),
  );
  const results = other.map((id) =>
    reportText(
      town.visitor,
      { kind: "proposal", id },
      { ruleId: town.ruleIds[0] ?? "", words: "", language: "de" },
      "192.0.2.9",
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(20);
  expect(report("192.0.2.9").ok).toBe(false);
  expect(report("192.0.2.9", { minutes: 61 }).ok).toBe(true);
});

test.each([
  ["an unknown text", "proposal", () => "nothing-there"],
  ["an unknown kind", "passport", () => town.proposalId],
  ["a draft", "proposal", () => storeDraft(town.anna, town.processId)],
  [
    "a hidden text",
    "proposal",
    () => {
      decideCase(town.mia, caseOf(town.mia, town.proposalId), decision(town));
      return town.proposalId;
    },
  ],
])("%s cannot be reported, and all are told the same", (_, kind, id) => {
  const place = { kind, id: id() };
  const own = { ruleId: town.ruleIds[0] ?? "", words: "", language: "de" } as const;
  expect(reportText(town.visitor, place, own, "192.0.2.1")).toEqual({
    ok: false,
    problem: { code: "text_missing", params: {} },
  });
});

test("a report names one of the rules in force", () => {
  expect(report("192.0.2.1", { rule: 7 })).toMatchObject({ problem: { code: "rule_missing" } });
  expect(town.staff.database.select().from(textReports).all()).toEqual([]);
});

test("nothing that is stored tells who reported, and the words lie in an envelope", () => {
  const staff = { ...town.visitor, actor: town.staff.actor };
  const own = {
    ruleId: town.ruleIds[0] ?? "",
    words: "Ich wohne nebenan.",
    language: "de",
  } as const;
  reportText(staff, { kind: "proposal", id: town.proposalId }, own, "192.0.2.1");
  const { database } = town.staff;
  const entry = database.select().from(auditLog).all().at(-1);
  expect(entry).toMatchObject({ action: "text_reported", actorKind: "system", actorId: null });
  const [row] = database.select().from(textReports).all();
  expect(row?.envelope?.toString("utf8")).not.toContain("nebenan");
});

test("whoever a case is about does not read what reporters wrote", () => {
  report("192.0.2.1", { words: "Der Moderator hat das selbst geschrieben." });
  const caseId = queue().cases[0]?.id ?? "";
  nameConcerned(town.noah, caseId, town.mia.actor.id);
  const words = (context: typeof town.mia) => readCase(context, caseId)?.reports.newest[0]?.words;
  expect(words(town.mia)).toBeNull();
  expect(words(town.noah)).toContain("selbst geschrieben");
});

test("a hint opens a case and decides nothing; a report of the same text joins it", () => {
  const id = storePublished(town, { text: "KAUFT JETZT BEI UNS! ALLES BILLIG, ALLES SOFORT!" });
  const { database, now } = town.staff;
  database.transaction((transaction) => noticeText(transaction, now, "proposal", id));
  const find = () => queue().cases.find(({ hints }) => hints.length > 0);
  expect(find()).toMatchObject({ noticedBy: "hint", hints: ["shouting"], reports: 0 });
  database.insert(listedWords).values({ word: "Billig", folded: "billig", addedAt: now }).run();
  database.transaction((transaction) => noticeText(transaction, now, "proposal", id));
  expect(find()?.hints).toEqual(["shouting", "listed_word"]);
  expect(database.select().from(moderationCases).all()).toHaveLength(1);
});

test.each([
  ["a draft", () => storeDraft(town.anna, town.processId, { text: "LAUT ".repeat(9) })],
  ["a calm text", () => town.proposalId],
])("%s opens no case", (_, id) => {
  const { database, now } = town.staff;
  database.transaction((transaction) => noticeText(transaction, now, "proposal", id()));
  expect(database.select().from(moderationCases).all()).toEqual([]);
});
