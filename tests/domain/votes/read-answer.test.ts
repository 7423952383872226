import fc from "fast-check";
import { expect, test } from "vitest";
import { type AnswerFields, fieldsOfAnswer } from "#app/domain/votes/answer-fields.ts";
import { readAnswer } from "#app/domain/votes/read-answer.ts";
import { readBallot } from "#app/domain/votes/read-ballot.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import { VOTE_RULE_KINDS } from "#app/domain/votes/vote-rule.ts";
import { anyAnswer, ordinaryQuestion, questionOf, votesOn } from "#tests/domain/votes/questions.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

const RUNS = { seed: 73, numRuns: 500 };

/** The fields of a question Q, each with one value. */
function fields(values: Readonly<Record<string, string>>): AnswerFields {
  return new Map(Object.entries(values).map(([name, value]) => [name, [value]]));
}

test("an answer is read again from its own fields", () => {
  fc.assert(
    fc.property(anyAnswer, ({ question, answer }) => {
      expect(readAnswer(question, fieldsOfAnswer(question, answer))).toEqual({
        ok: true,
        value: answer,
      });
    }),
    RUNS,
  );
});

test("a whole ballot is read again from the fields of its answers together", () => {
  fc.assert(
    fc.property(votesOn({ minLength: 1, maxLength: 1 }), ({ questions, ballots: [ballot] }) => {
      const all = questions.flatMap((question) => {
        const answer = ballot?.[question.id];
        return answer === undefined ? [] : [...fieldsOfAnswer(question, answer)];
      });
      expect(readBallot(questions, new Map(all))).toEqual({ ok: true, value: ballot });
    }),
    RUNS,
  );
});

test.each(VOTE_RULE_KINDS)("without any field the answer under %s is blank", (kind) => {
  const question = ordinaryQuestion(kind);
  const blank = readAnswer(question, new Map());
  expect(blank).toMatchObject({ ok: true });
  const empty = fields({ "q.Q": "", "q.Q.A": "", "q.Q.B": "" });
  const asked = question.options.length > 0 ? empty : fields({ "q.Q": "" });
  expect(readAnswer(question, asked)).toEqual(blank);
});

test("gaps between ranks are closed, and ranks may be shared by Borda and Schulze", () => {
  const typed = fields({ "q.Q.A": "3", "q.Q.B": "1", "q.Q.C": "3" });
  for (const kind of ["borda", "schulze"] as const) {
    expect(readAnswer(ordinaryQuestion(kind), typed)).toEqual({
      ok: true,
      value: { kind: "ranking", ranking: [["B"], ["A", "C"]] },
    });
  }
  expect(readAnswer(ordinaryQuestion("irv"), typed)).toEqual({
    ok: false,
    problem: { code: "rank_shared", params: { rank: 3, options: ["A", "C"] } },
  });
});

test("reasons are kept as plain text", () => {
  const typed = fields({
    "q.Q": "objection",
    "q.Q.reasons": "  Too\r\nloud\u0000\u202e at night. ",
  });
  expect(readAnswer(ordinaryQuestion("consent"), typed)).toEqual({
    ok: true,
    value: { kind: "choice", choice: "objection", reasons: "Too\nloud at night." },
  });
});

test("whatever is typed as reasons of an objection is kept, or refused for its length or emptiness", () => {
  const text = fc.string({ unit: "binary", maxLength: 1100 });
  fc.assert(
    fc.property(text, (typed) => {
      const read = readAnswer(
        ordinaryQuestion("consent"),
        fields({ "q.Q": "objection", "q.Q.reasons": typed }),
      );
      if (!read.ok) expect(["reasons_missing", "reasons_too_long"]).toContain(read.problem.code);
    }),
    { seed: 74, numRuns: 1000 },
  );
});

test.each<[string, AskedQuestion, Readonly<Record<string, string>>, object]>([
  ["an unknown choice", ordinaryQuestion("yes-no"), { "q.Q": "Yes" }, { code: "choice_unknown" }],
  ["an unknown option", ordinaryQuestion("borda"), { "q.Q.Z": "1" }, { code: "option_unknown" }],
  [
    "reasons where none are asked for",
    ordinaryQuestion("yes-no"),
    { "q.Q": "no", "q.Q.reasons": "x" },
    { code: "option_unknown" },
  ],
  [
    "a rank beyond the options",
    ordinaryQuestion("borda"),
    { "q.Q.A": "4" },
    { code: "rank_out_of_range", params: { option: "A", most: 3 } },
  ],
  [
    "a rank of 0",
    ordinaryQuestion("borda"),
    { "q.Q.A": "0" },
    { code: "rank_out_of_range", params: { option: "A", most: 3 } },
  ],
  [
    "a word for a rank",
    ordinaryQuestion("borda"),
    { "q.Q.A": "first" },
    { code: "rank_out_of_range", params: { option: "A", most: 3 } },
  ],
  [
    "a word for a score",
    ordinaryQuestion("score"),
    { "q.Q.A": "1e0" },
    { code: "score_out_of_range", params: { option: "A", lowest: 0, highest: 5 } },
  ],
  [
    "an approval that says no",
    ordinaryQuestion("approval"),
    { "q.Q.A": "no" },
    { code: "answer_malformed" },
  ],
  [
    "a variant that says neither yes nor no",
    ordinaryQuestion("deciding-question"),
    { "q.Q.A": "perhaps" },
    { code: "choice_unknown" },
  ],
  [
    "too many approvals",
    questionOf({ ...RULES.approval, most: 2 }),
    { "q.Q.A": "yes", "q.Q.B": "yes", "q.Q.C": "yes" },
    { code: "too_many_chosen", params: { chosen: 3, most: 2 } },
  ],
  [
    "an objection without reasons",
    ordinaryQuestion("consent"),
    { "q.Q": "objection" },
    { code: "reasons_missing" },
  ],
])("%s is refused", (_, question, typed, problem) => {
  expect(readAnswer(question, fields(typed))).toMatchObject({ ok: false, problem });
});

test("a field with two values is refused, and one of another question does not matter", () => {
  const twice = new Map([["q.Q", ["yes", "no"]]]);
  expect(readAnswer(ordinaryQuestion("yes-no"), twice)).toMatchObject({
    problem: { code: "field_twice" },
  });
  const others = new Map([
    ["q.Q", ["yes"]],
    ["q.QQ", ["no", "no"]],
    ["code", ["x"]],
  ]);
  expect(readAnswer(ordinaryQuestion("yes-no"), others)).toMatchObject({
    value: { choice: "yes" },
  });
});

test("everything that is wrong with a ballot is said at once", () => {
  const questions = [questionOf(RULES["yes-no"], 0, "Q1"), questionOf(RULES.irv, 3, "Q2")];
  const read = readBallot(questions, fields({ "q.Q1": "?", "q.Q2.A": "1", "q.Q2.B": "1" }));
  expect(read.ok ? [] : [...read.problems].map(([id, { code }]) => [id, code])).toEqual([
    ["Q1", "choice_unknown"],
    ["Q2", "rank_shared"],
  ]);
});
