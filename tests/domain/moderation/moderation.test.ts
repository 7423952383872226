import { expect, test } from "vitest";
import { appealUntil, checkAppeal, checkAppealDecision } from "#app/domain/moderation/appeals.ts";
import {
  checkDecision,
  type Deciders,
  type ModerationDecision,
} from "#app/domain/moderation/measures.ts";
import { hintsOf } from "#app/domain/moderation/text-hints.ts";

const HIDE: ModerationDecision = {
  measure: "hide",
  noticedBy: "report",
  ruleId: "rule-4",
  factsGiven: true,
  reasonGiven: true,
  days: null,
};
const BY_ONE: Deciders = {
  decider: "anna",
  second: null,
  author: null,
  reported: null,
  organisersOfVote: [],
};

test.each([
  ["hides with rule, facts and reason", {}, {}],
  ["leaves a text with a reason only", { measure: "leave", ruleId: null, factsGiven: false }, {}],
  ["asks for a change within a week", { measure: "ask_to_change", days: 7 }, {}],
  ["removes with a second person", { measure: "remove" }, { second: "bert" }],
] satisfies [string, Partial<ModerationDecision>, Partial<Deciders>][])(
  "a moderator %s",
  (_what, decision, deciders) => {
    const checked = checkDecision({ ...HIDE, ...decision }, { ...BY_ONE, ...deciders });
    expect(checked).toEqual({ ok: true, value: true });
  },
);

test.each([
  ["their own text", {}, { author: "anna" }, "moderation_own_text"],
  ["a report about themselves", {}, { reported: "anna" }, "moderation_about_oneself"],
  ["a text of their own vote", {}, { organisersOfVote: ["anna"] }, "moderation_own_vote"],
  ["a removal alone", { measure: "remove" }, {}, "moderation_second_missing"],
  [
    "an exclusion as both",
    { measure: "exclude_author" },
    { second: "anna" },
    "moderation_second_is_first",
  ],
  [
    "a removal with its author",
    { measure: "remove" },
    { second: "bert", author: "bert" },
    "moderation_second_involved",
  ],
  ["without a rule", { ruleId: null }, {}, "moderation_rule_missing"],
  ["without facts", { factsGiven: false }, {}, "moderation_facts_missing"],
  ["without a reason", { reasonGiven: false }, {}, "moderation_reason_missing"],
  [
    "a text to be left, without a reason",
    { measure: "leave", reasonGiven: false },
    {},
    "moderation_reason_missing",
  ],
  ["a pause without an end", { measure: "pause_author" }, {}, "moderation_duration_out_of_range"],
  [
    "a pause of a year",
    { measure: "pause_author", days: 365 },
    {},
    "moderation_duration_out_of_range",
  ],
  [
    "half a day for a change",
    { measure: "ask_to_change", days: 0.5 },
    {},
    "moderation_duration_out_of_range",
  ],
] satisfies [string, Partial<ModerationDecision>, Partial<Deciders>, string][])(
  "nobody decides %s",
  (_what, decision, deciders, code) => {
    const checked = checkDecision({ ...HIDE, ...decision }, { ...BY_ONE, ...deciders });
    expect(checked).toMatchObject({ ok: false, problem: { code } });
  },
);

test.each([
  ["2026-11-23", "2027-05-23"],
  ["2026-08-31", "2027-02-28"],
  ["2027-08-31", "2028-02-29"],
  ["2026-06-30", "2026-12-30"],
  ["2026-12-31", "2027-06-30"],
])("what was decided on %s can be objected to until %s", (decidedOn, until) => {
  expect(appealUntil(decidedOn)).toBe(until);
  const decision = { measure: "hide", decidedOn, appealed: false } as const;
  expect(checkAppeal(decision, { today: until, textGiven: true }).ok).toBe(true);
  const later = new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10);
  expect(checkAppeal(decision, { today: later, textGiven: true })).toMatchObject({
    problem: { code: "appeal_too_late" },
  });
});

test.each([
  ["anna", "appeal_own_decision"],
  ["bert", "appeal_own_decision"],
  ["clara", "moderation_own_text"],
  ["dora", null],
])("an appeal is decided by another person: %s", (person, code) => {
  const deciders = { ...BY_ONE, second: "bert", author: "clara" };
  const checked = checkAppealDecision(person, deciders, true);
  expect(checked.ok ? null : checked.problem.code).toBe(code);
});

test.each([
  ["Two links: http://a.example and www.b.example.", []],
  ["http://a.example http://b.example https://c.example", ["links"]],
  ["Neeeeeeein!", ["repetition"]],
  ["Ja, ja. Ja! JA!", ["repetition"]],
  ["DAS IST DOCH EINE SCHANDE FÜR ALLE", ["shouting"]],
  ["Die THW und die FFW üben am Markt.", []],
  ["هذا اقتراح جيد جدا للمدينة كلها", []],
  ["Du Dummkopf!", ["listed_word"]],
  ["Dummkopfweg 3", []],
  ["So ein DÜMMKOPF", []],
])("hints for %j are %j", (text, hints) => {
  expect(hintsOf(text, ["dummkopf", " "])).toEqual(hints);
});
