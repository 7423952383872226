import fc from "fast-check";
import { expect, test } from "vitest";
import { checkAnswer } from "#app/domain/votes/check-answer.ts";
import type { Sample } from "#app/domain/votes/sample-ballots.ts";
import { sampleResults } from "#app/domain/votes/sample-results.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { VoteRuleKind } from "#app/domain/votes/vote-rule.ts";
import { anyQuestion, ordinaryQuestion, questionOf } from "#tests/domain/votes/questions.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

const CHOOSING: readonly Sample[] = ["clear_lead", "one_vote_ahead", "tie_for_last_seat"];
const BUDGETS: readonly Sample[] = ["two_groups", "everybody_the_same", "equal_support"];

/** What comes of each sample, by its code. */
function codesOf(question: AskedQuestion, entitled = 100) {
  return Object.fromEntries(
    sampleResults(question, entitled).map(({ sample, code }) => [sample, code.code]),
  );
}

test.each<[VoteRuleKind, readonly Sample[]]>([
  ["yes-no", ["just_accepted", "as_many_yes_as_no", "one_yes_only"]],
  ["consent", ["everybody_agrees", "some_concerns", "one_objection", "all_blank"]],
  [
    "deciding-question",
    [
      ...(["one_preferred", "accepted_not_preferred", "deciding_question_ties"] as const),
      ...(["everything_ties", "all_blank"] as const),
    ],
  ],
  ["single-choice", [...CHOOSING, "all_blank"]],
  ["approval", [...CHOOSING, "all_blank"]],
  ["score", [...CHOOSING, "all_blank"]],
  ["borda", [...CHOOSING, "second_choice_of_most", "all_blank"]],
  ["irv", [...CHOOSING, "second_choice_of_most", "all_blank"]],
  ["schulze", [...CHOOSING, "second_choice_of_most", "circle", "all_blank"]],
  ["scottish-stv", ["clear_lead", "tie_for_last_seat", "second_choice_of_most", "all_blank"]],
  ["equal-shares", [...BUDGETS, "all_blank"]],
  ["greedy-budget", [...BUDGETS, "all_blank"]],
])("%s has samples of what matters under it", (kind, samples) => {
  expect(Object.keys(codesOf(ordinaryQuestion(kind)))).toEqual(samples);
});

test("no two samples of a preview have the same numbers", () => {
  fc.assert(
    fc.property(anyQuestion, fc.integer({ min: 1, max: 3000 }), (question, entitled) => {
      const numbers = sampleResults(question, entitled).map(({ outcome }) => outcome);
      for (const [at, one] of numbers.entries()) {
        for (const other of numbers.slice(at + 1)) expect(other).not.toEqual(one);
      }
    }),
    { seed: 87, numRuns: 500 },
  );
});

test("one vote short of a simple majority is a tie where an even number votes, and shown once", () => {
  const codes = codesOf(ordinaryQuestion("yes-no"), 100);
  expect(codes).toMatchObject({ just_accepted: "accepted", as_many_yes_as_no: "rejected_by_tie" });
  expect(codesOf(ordinaryQuestion("yes-no"), 101)).toMatchObject({
    just_rejected: "rejected_by_majority",
    as_many_yes_as_no: "rejected_by_tie",
  });
});

test("samples are valid ballots of no more people than there are, in any electorate", () => {
  fc.assert(
    fc.property(anyQuestion, fc.integer({ min: 1, max: 3000 }), (question, entitled) => {
      const results = sampleResults(question, entitled);
      if (entitled >= 20) expect(results.length).toBeGreaterThan(2);
      for (const { ballots, outcome, sample, code } of results) {
        expect(outcome.cast).toBeGreaterThan(0);
        expect(outcome.cast).toBeLessThanOrEqual(entitled);
        for (const { answer } of ballots) {
          expect(checkAnswer(question, answer, "elsewhere")).toEqual({ ok: true, value: answer });
        }
        expect(code.code === "presence_missed").toBe(sample === "presence_just_missed");
      }
    }),
    { seed: 85, numRuns: 500 },
  );
});

test("one yes decides between just accepted and just rejected", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 3000 }), fc.nat(100), (entitled, part) => {
      const share = { num: 1 + part, den: 101 };
      const question = questionOf({
        ...RULES["yes-no"],
        majority: { rule: "qualified-majority", share, base: "entitled" },
        quorums: { presence: { num: 1, den: 3 }, approval: { num: 1, den: 4 } },
      });
      const results = sampleResults(question, entitled);
      const yesOf = (name: Sample) => {
        const found = results.find(({ sample }) => sample === name)?.outcome.result;
        return found?.rule === "yes-no" ? found.totals.yes : null;
      };
      // Under a majority of one half a tie may be what is only just accepted.
      const accepted = yesOf("just_accepted") ?? yesOf("as_many_yes_as_no");
      const rejected = yesOf("just_rejected");
      expect(accepted).not.toBeNull();
      if (rejected !== null) expect(accepted).toBe(rejected + 1);
    }),
    { seed: 86, numRuns: 300 },
  );
});

test("samples at a quorum are one ballot apart and on its two sides", () => {
  const quorums = { presence: { num: 1, den: 2 }, approval: { num: 1, den: 4 } };
  const results = sampleResults(questionOf({ ...RULES["yes-no"], quorums }), 81);
  const numbers = results.map(({ sample, outcome, code }) => [sample, outcome.cast, code.code]);
  expect(numbers).toContainEqual(["presence_just_missed", 40, "presence_missed"]);
  expect(numbers).toContainEqual(["presence_just_reached", 41, "accepted"]);
  expect(numbers).toContainEqual(["approval_just_missed", 49, "approval_missed"]);
  expect(numbers).toContainEqual(["just_accepted", 49, "accepted"]);
});

test("the second choice of most wins by points and by comparisons, and not in a run-off", () => {
  const winnerOf = (kind: VoteRuleKind) =>
    sampleResults(ordinaryQuestion(kind), 100).find(
      ({ sample }) => sample === "second_choice_of_most",
    )?.outcome.winners[0];
  expect([winnerOf("borda"), winnerOf("schulze"), winnerOf("irv")]).toEqual(["C", "C", "B"]);
});

test.each(["single-choice", "approval", "score", "borda", "irv", "schulze"] as const)(
  "ties under %s are drawn where there is a lot, and refused where there is none",
  (kind) => {
    const refusing = questionOf({ ...RULES[kind], tie: "refuse" } as AskedQuestion["rule"]);
    const drawn = sampleResults(ordinaryQuestion(kind), 100);
    const tie = drawn.find(({ sample }) => sample === "tie_for_last_seat");
    expect(tie?.outcome.lot).not.toBeNull();
    expect(codesOf(refusing).tie_for_last_seat).toBe(
      kind === "schulze" ? "several_unbeaten" : "tie_refused",
    );
  },
);

test("two groups share a budget by equal shares, and the larger one takes it all by votes", () => {
  const winners = (kind: "equal-shares" | "greedy-budget") =>
    sampleResults(questionOf({ ...RULES[kind], budget: 120_000 }, 4), 100).find(
      ({ sample }) => sample === "two_groups",
    )?.outcome.winners;
  // A 700 and B 500 of three fifths, C 400 and D 300 of two fifths, of 1200.
  expect(winners("equal-shares")).toEqual(["B", "D", "C"]);
  expect(winners("greedy-budget")).toEqual(["B", "A"]);
});
