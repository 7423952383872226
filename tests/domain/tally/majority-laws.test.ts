import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideQuestion } from "#app/domain/tally/question.ts";
import { RUNS } from "./elections.ts";

describe("a majority", () => {
  const votes = fc.record({
    yes: fc.integer({ min: 0, max: 40 }),
    no: fc.integer({ min: 0, max: 40 }),
    abstain: fc.integer({ min: 0, max: 20 }),
    blank: fc.integer({ min: 0, max: 5 }),
  });
  const share = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([num, more]) => ({ num, den: num + more }));
  const majorities = fc.oneof(
    fc.constant({ rule: "simple-majority" } as const),
    fc.constant({ rule: "absolute-majority" } as const),
    fc.record({
      rule: fc.constant("qualified-majority" as const),
      share,
      base: fc.constantFrom("yes-no" as const, "cast" as const, "entitled" as const),
    }),
  );
  const questionRules = fc.record({
    majority: majorities,
    quorums: fc.record({ presence: fc.option(share), approval: fc.option(share) }),
    entitled: fc.integer({ min: 1, max: 120 }),
  });

  test("never turns from yes to no when yes votes are added", () => {
    fc.assert(
      fc.property(votes, questionRules, fc.integer({ min: 1, max: 9 }), (totals, rule, more) => {
        const before = decideQuestion(totals, rule).accepted;
        const after = decideQuestion({ ...totals, yes: totals.yes + more }, rule).accepted;
        expect(before && !after).toBe(false);
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });

  test("is reached exactly from the number that it says is needed", () => {
    fc.assert(
      fc.property(votes, questionRules, (totals, rule) => {
        const { majority } = decideQuestion(totals, rule);
        expect(majority.reached).toBe(totals.yes >= majority.needed);
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });
});
