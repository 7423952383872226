import fc from "fast-check";
import { expect, test } from "vitest";
import { isBlankAnswer } from "#app/domain/votes/blank-answer.ts";
import { checkAnswer } from "#app/domain/votes/check-answer.ts";
import { checkBallot, withoutReasons } from "#app/domain/votes/check-ballot.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import { VOTE_RULE_KINDS } from "#app/domain/votes/vote-rule.ts";
import { anyAnswer, ordinaryQuestion, questionOf, votesOn } from "#tests/domain/votes/questions.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

const RUNS = { seed: 71, numRuns: 500 };

test("an answer in the one form of equal answers is checked to be itself, also through JSON", () => {
  fc.assert(
    fc.property(anyAnswer, ({ question, answer }) => {
      const sent: unknown = JSON.parse(JSON.stringify(answer));
      expect(checkAnswer(question, sent)).toEqual({ ok: true, value: answer });
      expect(JSON.stringify(checkAnswer(question, sent))).toBe(
        JSON.stringify({ ok: true, value: answer }),
      );
    }),
    RUNS,
  );
});

test("whatever is sent, an answer or a problem comes back, and an answer stays what it is", () => {
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.record({
      kind: fc.constantFrom("choice", "approve", "scores", "ranking", "variants"),
      choice: fc.constantFrom("A", "yes", "abstain", "Z", 7, null),
      approve: fc.array(fc.constantFrom("A", "B", "Z", 7)),
      scores: fc.dictionary(fc.constantFrom("A", "B", "Z"), fc.integer({ min: -2, max: 7 })),
      ranking: fc.array(fc.array(fc.constantFrom("A", "B", "C", "Z"), { maxLength: 2 })),
      answers: fc.dictionary(fc.constantFrom("A", "B", "Z"), fc.constantFrom("yes", "no", "A")),
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...VOTE_RULE_KINDS), values, (kind, value) => {
      const question = ordinaryQuestion(kind);
      const checked = checkAnswer(question, value);
      if (checked.ok) expect(checkAnswer(question, checked.value)).toEqual(checked);
      else expect(checked.problem.code).toMatch(/^[a-z_]+$/);
    }),
    { seed: 72, numRuns: 2000 },
  );
});

test.each<[string, AskedQuestion, unknown, string]>([
  ["nothing", ordinaryQuestion("yes-no"), null, "answer_malformed"],
  [
    "another kind",
    ordinaryQuestion("yes-no"),
    { kind: "approve", approve: [] },
    "answer_malformed",
  ],
  [
    "no such choice",
    ordinaryQuestion("yes-no"),
    { kind: "choice", choice: "maybe" },
    "choice_unknown",
  ],
  [
    "an abstention that is switched off",
    questionOf({ ...RULES["single-choice"], abstention: false }),
    { kind: "choice", choice: "abstain" },
    "abstention_not_allowed",
  ],
  [
    "an abstention on one variant where it is switched off",
    questionOf({ ...RULES["deciding-question"], abstention: false }),
    { kind: "variants", answers: { A: "abstain" }, choice: "A" },
    "abstention_not_allowed",
  ],
  [
    "a variant that is none",
    ordinaryQuestion("deciding-question"),
    { kind: "variants", answers: { Z: "yes" }, choice: "A" },
    "option_unknown",
  ],
  [
    "more approvals than allowed",
    questionOf({ ...RULES.approval, most: 1 }),
    { kind: "approve", approve: ["A", "B"] },
    "too_many_chosen",
  ],
  [
    "more projects than allowed",
    questionOf({ ...RULES["equal-shares"], most: 1 }),
    { kind: "approve", approve: ["A", "B"] },
    "too_many_chosen",
  ],
  [
    "an approval twice",
    ordinaryQuestion("approval"),
    { kind: "approve", approve: ["A", "A"] },
    "option_twice",
  ],
  [
    "a score above the highest",
    ordinaryQuestion("score"),
    { kind: "scores", scores: { A: 6 } },
    "score_out_of_range",
  ],
  [
    "half a score",
    ordinaryQuestion("score"),
    { kind: "scores", scores: { A: 0.5 } },
    "score_out_of_range",
  ],
  [
    "a score for somebody else",
    ordinaryQuestion("score"),
    { kind: "scores", scores: { Z: 1 } },
    "option_unknown",
  ],
  [
    "a shared rank in a run-off",
    ordinaryQuestion("irv"),
    { kind: "ranking", ranking: [["A"], ["B", "C"]] },
    "rank_shared",
  ],
  [
    "a shared rank under STV",
    ordinaryQuestion("scottish-stv"),
    { kind: "ranking", ranking: [["A", "B"]] },
    "rank_shared",
  ],
  [
    "an option on two ranks",
    ordinaryQuestion("schulze"),
    { kind: "ranking", ranking: [["A"], ["A"]] },
    "option_twice",
  ],
  [
    "an objection without reasons",
    ordinaryQuestion("consent"),
    { kind: "choice", choice: "objection" },
    "reasons_missing",
  ],
  [
    "an objection with reasons of blanks",
    ordinaryQuestion("consent"),
    { kind: "choice", choice: "objection", reasons: " \n" },
    "reasons_missing",
  ],
  [
    "reasons of agreement",
    ordinaryQuestion("consent"),
    { kind: "choice", choice: "agree", reasons: "why not" },
    "reasons_unexpected",
  ],
  [
    "reasons of a no",
    ordinaryQuestion("yes-no"),
    { kind: "choice", choice: "no", reasons: "because" },
    "reasons_unexpected",
  ],
  [
    "reasons that are too long",
    ordinaryQuestion("consent"),
    { kind: "choice", choice: "objection", reasons: "😀".repeat(1001) },
    "reasons_too_long",
  ],
  [
    "reasons with half a sign",
    ordinaryQuestion("consent"),
    { kind: "choice", choice: "objection", reasons: "\ud83d" },
    "answer_malformed",
  ],
])("%s is refused", (_, question, value, code) => {
  expect(checkAnswer(question, value)).toMatchObject({ ok: false, problem: { code } });
});

test("1000 signs of reasons are enough, however many bytes they have", () => {
  const reasons = "😀".repeat(1000);
  const answer = { kind: "choice", choice: "objection", reasons } as const;
  expect(checkAnswer(ordinaryQuestion("consent"), answer)).toEqual({ ok: true, value: answer });
});

test("equal ranks are taken by Borda and Schulze, empty ones are left out, and order is that of the paper", () => {
  for (const kind of ["borda", "schulze"] as const) {
    expect(
      checkAnswer(ordinaryQuestion(kind), { kind: "ranking", ranking: [["C", "A"], [], ["B"]] }),
    ).toEqual({ ok: true, value: { kind: "ranking", ranking: [["A", "C"], ["B"]] } });
  }
});

test("a ballot answers each question and no other", () => {
  fc.assert(
    fc.property(votesOn({ minLength: 1, maxLength: 1 }), ({ questions, ballots }) => {
      const ballot = ballots[0] ?? {};
      expect(checkBallot(questions, ballot)).toEqual({ ok: true, value: ballot });
      const { [questions[0]?.id ?? ""]: _, ...rest } = ballot;
      expect(checkBallot(questions, rest)).toMatchObject({
        problem: { code: "question_unanswered" },
      });
      expect(checkBallot(questions, { ...ballot, other: 1 })).toMatchObject({
        problem: { code: "question_unknown" },
      });
      expect(checkBallot(questions, { ...ballot, Q0: 1 })).toMatchObject({
        problem: { code: "answer_refused", params: { question: "Q0" } },
      });
    }),
    RUNS,
  );
});

test.each([null, [], "yes", 3])("%j is no ballot", (value) => {
  expect(checkBallot([], value)).toMatchObject({ problem: { code: "ballot_malformed" } });
});

test("a ballot without its reasons is a ballot where these are kept apart", () => {
  fc.assert(
    fc.property(votesOn({ minLength: 1, maxLength: 1 }), ({ questions, ballots }) => {
      const bare = withoutReasons(ballots[0] ?? {});
      expect(JSON.stringify(bare)).not.toContain("reasons");
      expect(checkBallot(questions, bare, "elsewhere")).toEqual({ ok: true, value: bare });
    }),
    RUNS,
  );
});

test("an answer is blank where nothing is said, and an abstention is none", () => {
  expect(isBlankAnswer({ kind: "choice", choice: "blank" })).toBe(true);
  expect(isBlankAnswer({ kind: "choice", choice: "abstain" })).toBe(false);
  expect(isBlankAnswer({ kind: "approve", approve: [] })).toBe(true);
  expect(isBlankAnswer({ kind: "approve", approve: ["A"] })).toBe(false);
  expect(isBlankAnswer({ kind: "scores", scores: {} })).toBe(true);
  expect(isBlankAnswer({ kind: "scores", scores: { A: 0 } })).toBe(false);
  expect(isBlankAnswer({ kind: "ranking", ranking: [] })).toBe(true);
  expect(isBlankAnswer({ kind: "ranking", ranking: [["A"]] })).toBe(false);
  expect(isBlankAnswer({ kind: "variants", answers: { A: "blank" }, choice: "blank" })).toBe(true);
  expect(isBlankAnswer({ kind: "variants", answers: { A: "no" }, choice: "blank" })).toBe(false);
});
