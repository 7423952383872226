import { describe, expect, test } from "vitest";
import { seekConsent } from "#app/domain/tally/consent.ts";
import { type Answer, decideConflict } from "#app/domain/tally/deciding-question.ts";

const RULE = {
  majority: { rule: "simple-majority" },
  quorums: { presence: null, approval: null },
  entitled: 100,
} as const;

/** Ballots on a hall and a square: a number, an answer to each question, and which is to hold. */
function conflict(...ballots: readonly (readonly [number, Answer, Answer, string])[]) {
  return {
    candidates: ["hall", "square"],
    ballots: ballots.map(([count, hall, square, choice]) => ({
      count,
      answers: new Map([
        ["hall", hall],
        ["square", square],
      ]),
      choice,
    })),
  };
}

describe("conflicting questions", () => {
  test.each([
    {
      why: "none is accepted",
      profile: conflict([3, "no", "no", "hall"], [2, "yes", "yes", "hall"]),
      decidedBy: "none-accepted",
      winners: [],
    },
    {
      why: "one is accepted, whatever the deciding question says",
      profile: conflict([3, "no", "yes", "hall"], [2, "yes", "no", "hall"]),
      decidedBy: "only-one-accepted",
      winners: ["square"],
    },
    {
      why: "both are accepted and the deciding question is clear",
      profile: conflict([3, "yes", "yes", "hall"], [2, "no", "yes", "square"]),
      decidedBy: "deciding-question",
      winners: ["hall"],
    },
    {
      why: "the deciding question ties and one has more yes",
      profile: conflict(
        [3, "yes", "yes", "hall"],
        [2, "no", "yes", "square"],
        [1, "yes", "yes", "square"],
      ),
      decidedBy: "majority-votes",
      winners: ["square"],
    },
    {
      why: "those votes tie too",
      profile: conflict(
        [3, "yes", "yes", "hall"],
        [3, "yes", "yes", "square"],
        [2, "no", "blank", "abstain"],
      ),
      decidedBy: "lot",
      winners: ["square"],
    },
  ])("are decided where $why", ({ profile, decidedBy, winners }) => {
    expect(decideConflict(profile, RULE, ["square", "hall"])).toMatchObject({ decidedBy, winners });
  });

  test("compare majority votes, not the lead over those who say no", () => {
    // 5 : 0 with many abstentions against 6 : 4.
    const profile = conflict(
      [5, "yes", "yes", "hall"],
      [1, "abstain", "yes", "square"],
      [4, "abstain", "no", "square"],
    );
    expect(decideConflict(profile, RULE, null)).toMatchObject({
      decidedBy: "majority-votes",
      winners: ["square"],
    });
  });

  test("refuse a tie that only a lot could decide where there is none", () => {
    const profile = conflict([1, "yes", "yes", "blank"]);
    expect(decideConflict(profile, RULE, null)).toMatchObject({
      decidedBy: "refused",
      winners: [],
      tie: { between: ["hall", "square"], decidedBy: "refused" },
    });
  });

  test("leave out a question that misses its quorum", () => {
    const rule = { ...RULE, quorums: { presence: null, approval: { num: 1, den: 20 } } };
    const profile = conflict([4, "yes", "yes", "hall"], [1, "no", "yes", "hall"]);
    expect(decideConflict(profile, rule, null)).toMatchObject({
      decidedBy: "only-one-accepted",
      winners: ["square"],
    });
  });

  test("count a question without an answer as blank", () => {
    const ballots = [{ count: 2, answers: new Map([["hall", "yes" as const]]), choice: "blank" }];
    const { questions } = decideConflict({ candidates: ["hall", "square"], ballots }, RULE, null);
    expect(questions.map(({ result }) => result.totals)).toEqual([
      { yes: 2, no: 0, abstain: 0, blank: 0 },
      { yes: 0, no: 0, abstain: 0, blank: 2 },
    ]);
  });
});

describe("consent", () => {
  test.each([
    { said: { agree: 5, concern: 3 }, outcome: "consent" },
    { said: { concern: 1 }, outcome: "consent" },
    { said: { agree: 99, objection: 1 }, outcome: "back-to-discussion" },
    { said: { objection: 4, abstain: 2 }, outcome: "back-to-discussion" },
    { said: { abstain: 7, blank: 1 }, outcome: "nobody-agreed" },
    { said: {}, outcome: "nobody-agreed" },
  ])("with $said ends in $outcome", ({ said, outcome }) => {
    const ballots = Object.entries(said).map(([choice, count]) => ({ choice, count }));
    const none = { agree: 0, concern: 0, objection: 0, abstain: 0, blank: 0 };
    expect(seekConsent({ candidates: ["agree", "concern", "objection"], ballots })).toEqual({
      rule: "consent",
      totals: { ...none, ...said },
      outcome,
    });
  });
});
