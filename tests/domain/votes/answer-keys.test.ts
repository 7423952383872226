import fc from "fast-check";
import { expect, test } from "vitest";
import { answerKeys } from "#app/domain/votes/answer-keys.ts";
import { groupAnswers } from "#app/domain/votes/group-answers.ts";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import { VOTE_RULE_KINDS } from "#app/domain/votes/vote-rule.ts";
import { answersTo, ordinaryQuestion } from "./questions.ts";

const RUNS = { seed: 41, numRuns: 200 };

/** Answers as they are listed: without reasons. */
function textOf(answer: VoteAnswer): string {
  return JSON.stringify(
    answer.kind === "choice" ? { kind: answer.kind, choice: answer.choice } : answer,
  );
}

test.each(VOTE_RULE_KINDS)("answers to %s have one key exactly where they say the same", (kind) => {
  fc.assert(
    fc.property(fc.array(answersTo(ordinaryQuestion(kind)), { maxLength: 30 }), (answers) => {
      const keyOf = answerKeys();
      const keys = answers.map(keyOf);
      for (const [at, answer] of answers.entries()) {
        for (const [other, second] of answers.entries()) {
          expect(keys[at] === keys[other]).toBe(textOf(answer) === textOf(second));
        }
      }
    }),
    RUNS,
  );
});

test.each(VOTE_RULE_KINDS)("answers to %s keep what they say when they are added up", (kind) => {
  fc.assert(
    fc.property(fc.array(answersTo(ordinaryQuestion(kind)), { maxLength: 30 }), (answers) => {
      const counts = new Map<string, number>();
      for (const answer of answers) {
        counts.set(textOf(answer), (counts.get(textOf(answer)) ?? 0) + 1);
      }
      const groups = groupAnswers(answers.map((answer) => ({ count: 1, answer })));
      expect(groups.map(({ count, answer }) => [JSON.stringify(answer), count])).toEqual([
        ...counts,
      ]);
    }),
    RUNS,
  );
});
