import { expect, test } from "vitest";
import { countQuestion } from "#app/domain/votes/count-question.ts";
import { type OutcomeCode, outcomeCode } from "#app/domain/votes/outcome-code.ts";
import type { AskedQuestion, VoteAnswer, YesNoAnswer } from "#app/domain/votes/vote-answer.ts";
import { ordinaryQuestion, questionOf } from "#tests/domain/votes/questions.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

type Said = readonly (readonly [number, VoteAnswer])[];

function codeOf(question: AskedQuestion, said: Said, entitled = 100): OutcomeCode {
  const ballots = said.map(([count, answer]) => ({ count, answer }));
  return outcomeCode(
    question,
    countQuestion(question, { ballots, totals: null, entitled, lotSeed: "seed" }),
  );
}

const choose = (choice: string): VoteAnswer => ({ kind: "choice", choice });
const approve = (ids: string): VoteAnswer => ({ kind: "approve", approve: [...ids] });
const score = (scores: Readonly<Record<string, number>>): VoteAnswer => ({
  kind: "scores",
  scores,
});
const variants = (answers: Readonly<Record<string, YesNoAnswer>>, choice: string): VoteAnswer => ({
  ...{ kind: "variants", choice },
  answers: { A: "no", B: "no", C: "no", ...answers },
});

/** Written short: "A>B=C". */
const rank = (ranking: string): VoteAnswer => ({
  kind: "ranking",
  ranking: ranking === "" ? [] : ranking.split(">").map((equal) => equal.split("=")),
});

const QUORUMS = { presence: null, approval: { num: 1, den: 4 } };

test.each<[string, AskedQuestion, Said, OutcomeCode["code"], object]>([
  ["without a ballot", ordinaryQuestion("score"), [], "nobody_voted", { entitled: 100 }],
  [
    "with too few ballots",
    questionOf({ ...RULES.borda, presence: { num: 1, den: 2 } }),
    [[49, rank("B")]],
    "presence_missed",
    { cast: 49, needed: 50, entitled: 100, ahead: ["B"] },
  ],
  [
    "yes or no, more yes",
    ordinaryQuestion("yes-no"),
    [
      [6, choose("yes")],
      [5, choose("no")],
    ],
    "accepted",
    { majority: "simple-majority", yes: 6, no: 5, needed: 6, base: 11 },
  ],
  [
    "yes or no, more no",
    ordinaryQuestion("yes-no"),
    [
      [5, choose("yes")],
      [6, choose("no")],
    ],
    "rejected_by_majority",
    { majority: "simple-majority", yes: 5, no: 6, needed: 7, base: 11 },
  ],
  [
    "yes or no, as many of each",
    ordinaryQuestion("yes-no"),
    [
      [5, choose("yes")],
      [5, choose("no")],
      [9, choose("abstain")],
    ],
    "rejected_by_tie",
    { majority: "simple-majority", yes: 5, no: 5, needed: 6, base: 10 },
  ],
  [
    "yes or no, a majority of too few",
    questionOf({ ...RULES["yes-no"], quorums: QUORUMS }),
    [
      [24, choose("yes")],
      [5, choose("no")],
    ],
    "approval_missed",
    { yes: 24, no: 5, counted: 24, needed: 25 },
  ],
  [
    "yes or no, no majority and too few",
    questionOf({ ...RULES["yes-no"], quorums: QUORUMS }),
    [[24, choose("no")]],
    "rejected_by_majority",
    { majority: "simple-majority", yes: 0, no: 24, needed: 25, base: 24 },
  ],
  [
    "consent that all give",
    ordinaryQuestion("consent"),
    [[7, choose("agree")]],
    "consent",
    { agree: 7 },
  ],
  [
    "consent with a concern",
    ordinaryQuestion("consent"),
    [
      [7, choose("agree")],
      [2, choose("concern")],
    ],
    "consent_with_concerns",
    { agree: 7, concerns: 2 },
  ],
  [
    "one objection",
    ordinaryQuestion("consent"),
    [
      [70, choose("agree")],
      [1, choose("objection")],
    ],
    "back_to_discussion",
    { objections: 1 },
  ],
  [
    "consent that nobody gives or refuses",
    ordinaryQuestion("consent"),
    [
      [3, choose("abstain")],
      [1, choose("blank")],
    ],
    "nobody_agreed",
    { abstained: 4 },
  ],
  [
    "variants that are all rejected",
    ordinaryQuestion("deciding-question"),
    [[3, variants({}, "A")]],
    "no_variant_accepted",
    {},
  ],
  [
    "variants of which one is accepted, another one preferred",
    ordinaryQuestion("deciding-question"),
    [[3, variants({ B: "yes" }, "A")]],
    "only_variant_accepted",
    { winner: "B", yes: 3, no: 0 },
  ],
  [
    "variants that are accepted, one preferred",
    ordinaryQuestion("deciding-question"),
    [
      [3, variants({ A: "yes", B: "yes" }, "B")],
      [2, variants({ A: "yes", B: "yes" }, "A")],
      [4, variants({ A: "yes", B: "yes" }, "C")],
    ],
    "variant_preferred",
    { winner: "B", votes: 3, next: "A", nextVotes: 2 },
  ],
  [
    "variants that tie in the deciding question",
    ordinaryQuestion("deciding-question"),
    [
      [3, variants({ A: "yes", B: "yes" }, "B")],
      [3, variants({ A: "yes", B: "no" }, "A")],
      [3, variants({ A: "no", B: "yes" }, "blank")],
      [3, variants({ A: "yes", B: "yes", C: "no" }, "C")],
      [1, variants({ A: "yes", B: "no" }, "abstain")],
    ],
    "variant_by_yes",
    { winner: "A", yes: 10, next: "B", nextYes: 9 },
  ],
  [
    "variants that tie in everything",
    ordinaryQuestion("deciding-question"),
    [
      [3, variants({ A: "yes", B: "yes" }, "B")],
      [3, variants({ A: "yes", B: "yes" }, "A")],
    ],
    "variant_by_lot",
    { winner: expect.stringMatching(/A|B/), between: ["A", "B"] },
  ],
  [
    "variants that tie in everything, without a lot",
    questionOf({ ...RULES["deciding-question"], tie: "refuse" }),
    [
      [3, variants({ A: "yes", B: "yes" }, "B")],
      [3, variants({ A: "yes", B: "yes" }, "A")],
    ],
    "variant_tie_refused",
    { between: ["A", "B"] },
  ],
  [
    "blank ballots only",
    ordinaryQuestion("single-choice"),
    [[5, choose("blank")]],
    "nobody_chosen",
    { cast: 5 },
  ],
  [
    "single choice",
    ordinaryQuestion("single-choice"),
    [
      [5, choose("C")],
      [4, choose("A")],
    ],
    "chosen_by_number",
    { rule: "single-choice", winner: "C", next: "A", number: 5, nextNumber: 4 },
  ],
  [
    "approval",
    ordinaryQuestion("approval"),
    [
      [5, approve("AB")],
      [4, approve("B")],
    ],
    "chosen_by_number",
    { rule: "approval", winner: "B", next: "A", number: 9, nextNumber: 5 },
  ],
  [
    "Borda",
    ordinaryQuestion("borda"),
    [[1, rank("A")]],
    "chosen_by_number",
    { rule: "borda", winner: "A", next: "B", number: 3, nextNumber: 1.5 },
  ],
  [
    "the highest mean",
    ordinaryQuestion("score"),
    [
      [1, score({ A: 5 })],
      [2, score({ B: 4 })],
    ],
    "chosen_by_mean",
    { winner: "A", next: "B", sum: 5, nextSum: 8, scored: 1, nextScored: 2 },
  ],
  [
    "the highest sum",
    questionOf({ ...RULES.score, measure: "sum" }),
    [
      [1, score({ A: 5 })],
      [2, score({ B: 4 })],
    ],
    "chosen_by_sum",
    { winner: "B", next: "A", sum: 8, nextSum: 5 },
  ],
  [
    "a run-off",
    ordinaryQuestion("irv"),
    [
      [4, rank("A")],
      [3, rank("B>C")],
      [2, rank("C>B")],
    ],
    "chosen_by_runoff",
    { winner: "B", votes: 5, next: "A", nextVotes: 4, counting: 9, rounds: 2, byLot: false },
  ],
  [
    "a run-off that only a lot could go on with",
    questionOf({ ...RULES.irv, tie: "refuse" }),
    [
      [4, rank("A")],
      [3, rank("B>C")],
      [3, rank("C>B")],
    ],
    "tie_refused",
    { winners: [], between: ["B", "C"] },
  ],
  [
    "a run-off of blank ballots",
    ordinaryQuestion("irv"),
    [[2, rank("")]],
    "nobody_chosen",
    { cast: 2 },
  ],
  [
    "Scottish STV",
    questionOf(RULES["scottish-stv"], 4),
    [
      [4, rank("A>B")],
      [2, rank("B")],
      [1, rank("C")],
    ],
    "elected_by_transfer",
    { winners: ["A", "B"], seats: 2, quota: 3, byQuota: 2, byLot: false },
  ],
  [
    "Scottish STV of blank ballots",
    ordinaryQuestion("scottish-stv"),
    [[3, rank("")]],
    "nobody_chosen",
    { cast: 3 },
  ],
  [
    "Scottish STV that only a lot could go on with",
    questionOf({ ...RULES["scottish-stv"], tie: "refuse" }),
    [
      [6, rank("A")],
      [1, rank("B")],
      [1, rank("C")],
    ],
    "tie_refused",
    { winners: ["A"], between: ["B", "C"] },
  ],
  [
    "Schulze, better than each other",
    ordinaryQuestion("schulze"),
    [[2, rank("C>A")]],
    "chosen_over_each",
    { winner: "C", others: 2 },
  ],
  [
    "Schulze, by the strongest paths of a cycle",
    ordinaryQuestion("schulze"),
    [
      [4, rank("A>B>C")],
      [3, rank("B>C>A")],
      [2, rank("C>A>B")],
    ],
    "chosen_by_paths",
    { winner: "A", others: 2 },
  ],
  [
    "Schulze, a weak order",
    questionOf({ ...RULES.schulze, tie: "refuse" }),
    [
      [1, rank("A=B>C")],
      [2, rank("B=A")],
    ],
    "several_unbeaten",
    { winners: ["A", "B"] },
  ],
  [
    "Schulze, a weak order for one place with a lot",
    ordinaryQuestion("schulze"),
    [[1, rank("A=B>C")]],
    "chosen_by_lot",
    { winners: [expect.any(String)], drawn: [expect.any(String)], between: ["A", "B"] },
  ],
  [
    "several seats",
    questionOf({ ...RULES.schulze, seats: 2 }),
    [[1, rank("C>A>B")]],
    "several_chosen",
    { rule: "schulze", winners: ["C", "A"], seats: 2 },
  ],
  [
    "fewer with votes than seats",
    questionOf({ ...RULES["single-choice"], seats: 2 }),
    [[9, choose("B")]],
    "seats_left_open",
    { winners: ["B"], seats: 2 },
  ],
  [
    "a tie for the last seat",
    questionOf({ ...RULES.approval, seats: 2 }),
    [
      [5, approve("A")],
      [2, approve("B")],
      [2, approve("C")],
    ],
    "chosen_by_lot",
    {
      winners: ["A", expect.stringMatching(/B|C/)],
      ...{ drawn: [expect.stringMatching(/B|C/)], between: ["B", "C"] },
    },
  ],
  [
    "a tie for the last seat, without a lot",
    questionOf({ ...RULES.approval, seats: 2, tie: "refuse" }),
    [
      [5, approve("A")],
      [2, approve("B")],
      [2, approve("C")],
    ],
    "tie_refused",
    { winners: ["A"], between: ["B", "C"] },
  ],
  [
    "equal shares",
    ordinaryQuestion("equal-shares"),
    [[3, approve("C")]],
    "projects_bought",
    { winners: ["C"], projects: 1, cost: 40_000, budget: 100_000, byLot: false },
  ],
  [
    "a budget that nobody spends",
    ordinaryQuestion("equal-shares"),
    [[3, approve("")]],
    "nothing_bought",
    { budget: 100_000 },
  ],
  [
    "a budget by votes",
    ordinaryQuestion("greedy-budget"),
    [
      [3, approve("AB")],
      [2, approve("AC")],
    ],
    "projects_bought",
    { winners: ["A"], projects: 1, cost: 70_000, budget: 100_000, byLot: false },
  ],
  [
    "a budget with a tie, without a lot",
    questionOf({ ...RULES["greedy-budget"], tie: "refuse" }, 5),
    [[3, approve("DE")]],
    "projects_tie_refused",
    { winners: [], between: ["D", "E"] },
  ],
  [
    "a budget with a tie and a lot",
    questionOf({ ...RULES["greedy-budget"], budget: 50_000 }, 5),
    [[3, approve("DE")]],
    "projects_bought",
    {
      winners: [expect.stringMatching(/D|E/)],
      ...{ projects: 1, cost: 30_000, budget: 50_000, byLot: true },
    },
  ],
])("%s: what is said of it", (_, question, said, code, params) => {
  expect(codeOf(question, said)).toEqual({ code, params });
});

test("a run-off on the way of which a lot decided says so", () => {
  const said: Said = [
    [4, rank("A")],
    [3, rank("B>C")],
    [3, rank("C>B")],
  ];
  expect(codeOf(ordinaryQuestion("irv"), said)).toMatchObject({
    code: "chosen_by_runoff",
    params: { votes: 6, nextVotes: 4, counting: 10, byLot: true },
  });
});
