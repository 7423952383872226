import fc from "fast-check";
import { expect, test } from "vitest";
import { longestBallotBytes } from "#app/domain/votes/longest-ballot.ts";
import type { AskedQuestion, VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import { VOTE_RULE_KINDS } from "#app/domain/votes/vote-rule.ts";
import { ordinaryQuestion, questionOf, votesOn } from "#tests/domain/votes/questions.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

function bytes(question: AskedQuestion, answer: VoteAnswer): number {
  return Buffer.byteLength(JSON.stringify({ [question.id]: answer }));
}

test("no ballot is longer than the longest", () => {
  fc.assert(
    fc.property(votesOn({ minLength: 1, maxLength: 4 }), ({ questions, ballots }) => {
      const longest = longestBallotBytes(questions);
      for (const ballot of ballots) {
        expect(Buffer.byteLength(JSON.stringify(ballot))).toBeLessThanOrEqual(longest);
      }
    }),
    { seed: 76, numRuns: 500 },
  );
});

test.each<[string, AskedQuestion, VoteAnswer]>([
  [
    "reasons of 1000 signs of four bytes",
    ordinaryQuestion("consent"),
    { kind: "choice", choice: "objection", reasons: "😀".repeat(1000) },
  ],
  [
    "approval of everything",
    ordinaryQuestion("approval"),
    { kind: "approve", approve: ["A", "B", "C"] },
  ],
  [
    "scores with a sign",
    questionOf({ ...RULES.score, lowest: -10, highest: 9 }),
    { kind: "scores", scores: { A: -10, B: -10, C: -10 } },
  ],
  [
    "a full ranking",
    ordinaryQuestion("scottish-stv"),
    { kind: "ranking", ranking: [["A"], ["B"], ["C"]] },
  ],
])("%s: the longest ballot is hardly longer", (_, question, answer) => {
  const longest = longestBallotBytes([question]);
  expect(longest).toBeGreaterThanOrEqual(bytes(question, answer));
  expect(longest - bytes(question, answer)).toBeLessThan(10);
});

test.each(VOTE_RULE_KINDS)("a question under %s needs some bytes more than none", (kind) => {
  const both = [ordinaryQuestion(kind), { ...ordinaryQuestion("yes-no"), id: "R" }];
  expect(longestBallotBytes(both)).toBeGreaterThan(longestBallotBytes(both.slice(1)));
});
