import { beforeEach, expect, test } from "vitest";
import { assignCase } from "#app/services/moderation/assign-case.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { type DecisionInput, decideCase } from "#app/services/moderation/decide-case.server.ts";
import { followReport } from "#app/services/moderation/follow-report.server.ts";
import {
  addListedWord,
  readListedWords,
  removeListedWord,
} from "#app/services/moderation/listed-words.server.ts";
import { readOwnStanding } from "#app/services/moderation/read-own-standing.server.ts";
import { readQueue } from "#app/services/moderation/read-queue.server.ts";
import { readReportForm } from "#app/services/moderation/read-report-form.server.ts";
import { readStubs } from "#app/services/moderation/read-stubs.server.ts";
import { reportText } from "#app/services/moderation/report-text.server.ts";
import { agreeToDecision } from "#app/services/moderation/second-opinion.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import { caseOf, decision, later, moderationTown, TEST_RULES } from "#tests/support/moderation.ts";
import { proposalForm, storePublished } from "#tests/support/proposals.ts";

let town: ReturnType<typeof moderationTown>;
beforeEach(() => {
  town = moderationTown();
});

function report(): string {
  const reported = reportText(
    town.visitor,
    { kind: "proposal", id: town.proposalId },
    { ruleId: town.ruleIds[1] ?? "", words: "Geheim", language: "en" },
    "192.0.2.1",
  );
  if (!reported.ok) throw new Error(reported.problem.code);
  return reported.value;
}

function follow(typed: string, address = "192.0.2.1") {
  return followReport(town.visitor, typed, "en", address);
}

function caseId(): string {
  return caseOf(town.mia, town.proposalId);
}

function decide(changes: Partial<DecisionInput>, moderator = town.mia) {
  const decided = decideCase(moderator, caseId(), decision(town, changes));
  if (!decided.ok) throw new Error(decided.problem.code);
  return decided.value;
}

test("the code of a report tells that it arrived, that somebody looks, and what was decided by which rule", () => {
  const typed = report();
  expect(follow(typed)).toMatchObject({
    ok: true,
    value: { state: "received", decision: null, rule: { text: TEST_RULES[1].en } },
  });
  const open = readQueue(town.mia, { filter: "unassigned", page: 1 }).cases[0]?.id ?? "";
  assignCase(town.noah, open, town.mia.actor.id);
  expect(follow(typed.toLowerCase().replaceAll("-", " "))).toMatchObject({
    value: { state: "looking" },
  });
  decide({});
  expect(follow(typed)).toMatchObject({
    value: {
      state: "decided",
      decision: { measure: "hide", rule: { text: TEST_RULES[0].en }, lifted: false },
    },
  });
});

test.each([
  ["pause_author", 5],
  ["exclude_author", null],
] as const)(
  "the reporter is not told of %s: that is between author and moderators",
  (measure, days) => {
    const typed = report();
    const { decisionId, effective } = decide({ measure, days });
    if (!effective) {
      expect(follow(typed)).toMatchObject({ value: { state: "looking", decision: null } });
      agreeToDecision(town.noah, decisionId);
    }
    const followed = follow(typed);
    expect(followed).toMatchObject({ value: { decision: { measure: "author" } } });
    expect(JSON.stringify(followed)).not.toMatch(/Anna|staff-|Geheim|beleidigt/);
  },
);

test("codes are neither guessed in numbers nor accepted mistyped", () => {
  const typed = report();
  expect(follow(`${typed}X`)).toMatchObject({ problem: { code: "code_mistyped" } });
  const codes = Array.from({ length: 70 }, () => follow("2222-2222-2222", "198.51.100.7"));
  const problems = new Set(codes.map((result) => (result.ok ? "ok" : result.problem.code)));
  expect([...problems]).toEqual(["code_unknown", "too_many_codes"]);
  expect(follow(typed).ok).toBe(true);
});

test("the form of a report names the text and the rules in the reader's language", () => {
  const place = { kind: "proposal", id: town.proposalId };
  expect(readReportForm(town.visitor, place, "en")).toMatchObject({
    text: { title: "Zehn Bänke am Weg zum Bahnhof", language: "de" },
    rules: [{ text: TEST_RULES[0].en }, { text: TEST_RULES[1].en }],
  });
  decide({});
  expect(readReportForm(town.visitor, place, "en")).toBeNull();
});

test("a stub tells everybody the rule in their language and the reason as it was written", () => {
  decide({});
  const stub = readStubs(town.visitor, "proposal", [town.proposalId, "another"], "en");
  expect([...stub.keys()]).toEqual([town.proposalId]);
  expect(stub.get(town.proposalId)).toMatchObject({
    measure: "hide",
    ruleText: { text: TEST_RULES[0].en, language: "en" },
    reason: "Wir verbergen den Text, weil er jemanden beleidigt.",
    language: "de",
  });
});

test("an author sees what they are asked to change until when, until they have changed it", () => {
  decide({ measure: "ask_to_change", days: 5 });
  expect(readOwnStanding(town.anna, "en")).toMatchObject({
    bar: null,
    asked: [
      {
        text: { id: town.proposalId },
        rule: { text: TEST_RULES[0].en },
        facts: "Der zweite Absatz nennt eine Nachbarin dumm.",
        due: later(town.staff, { days: 5 }).now,
        late: false,
      },
    ],
  });
  expect(readOwnStanding(later(town.anna, { days: 6 }), "en").asked).toMatchObject([
    { late: true },
  ]);
  expect(readOwnStanding(town.bert, "en").asked).toEqual([]);
  confirmRules(town.anna, town.processId, 1);
  editProposal(
    later(town.anna, { minutes: 5 }),
    { proposalId: town.proposalId, basedOn: 1 },
    proposalForm({ text: "Zehn Bänke." }),
  );
  expect(readOwnStanding(later(town.anna, { minutes: 6 }), "en").asked).toEqual([]);
});

test("a paused author is told until when, an excluded one that it is over, and cannot support either", () => {
  decide({ measure: "pause_author", days: 3 });
  expect(readOwnStanding(town.anna, "de").bar).toEqual({
    code: "author_paused",
    params: { until: later(town.staff, { days: 3 }).now },
  });
  confirmRules(town.bert, town.processId, 1);
  const other = storePublished({ ...town, anna: town.bert }, { title: "Noch ein Vorschlag" });
  const self = { as: "self", shownName: "" } as const;
  expect(supportProposal(town.anna, other, self, true).ok).toBe(true);
  const { decisionId } = decide({ measure: "exclude_author" });
  agreeToDecision(town.noah, decisionId);
  expect(readOwnStanding(town.anna, "de").bar?.code).toBe("author_excluded");
  expect(supportProposal(town.anna, other, self, true)).toMatchObject({
    problem: { code: "author_excluded" },
  });
  expect(supportProposal(town.anna, other, self, false).ok).toBe(true);
});

test("the list of words takes each once, however it is spelled, and a published text is searched for it", () => {
  expect(addListedWord(town.mia, "  Müll ").ok).toBe(true);
  expect(addListedWord(town.mia, "MUELL")).toMatchObject({ problem: { code: "word_there" } });
  expect(addListedWord(town.mia, "***")).toMatchObject({ problem: { code: "word_missing" } });
  const [word] = readListedWords(town.mia);
  confirmRules(town.bert, town.processId, 1);
  storePublished({ ...town, anna: town.bert }, { text: "Der Müll muss weg." });
  const { cases } = readQueue(town.mia, { filter: "all", page: 1 });
  expect(cases).toMatchObject([{ noticedBy: "hint", hints: ["listed_word"], reports: 0 }]);
  removeListedWord(town.mia, word?.id ?? "");
  expect(readListedWords(town.mia)).toEqual([]);
});
