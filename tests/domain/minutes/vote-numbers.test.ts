import { expect, test } from "vitest";
import { voteNumbers } from "#app/domain/minutes/vote-numbers.ts";
import { countQuestion } from "#app/domain/votes/count-question.ts";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";

const CHOOSING = { seats: 1, presence: null, tie: "refuse" } as const;
const MAJORITY = {
  majority: { rule: "simple-majority" },
  quorums: { presence: null, approval: null },
  abstention: true,
} as const;
const BUDGET = { budget: 1500, presence: null, tie: "refuse", most: null } as const;

const choice = (value: string): VoteAnswer => ({ kind: "choice", choice: value });
const approve = (...ids: string[]): VoteAnswer => ({ kind: "approve", approve: ids });
const ranking = (...ids: string[]): VoteAnswer => ({
  kind: "ranking",
  ranking: ids.map((id) => [id]),
});
const scores = (given: Record<string, number>): VoteAnswer => ({ kind: "scores", scores: given });
const variants = (a: "yes" | "no", b: "yes" | "no", preferred: string): VoteAnswer => ({
  ...{ kind: "variants", answers: { a, b }, choice: preferred },
});

/** Numbers as `option counted number`, with what a mean is divided by. */
function numbersOf(rule: VoteRule, given: readonly VoteAnswer[]): string[] {
  const costs = rule.kind === "equal-shares" || rule.kind === "greedy-budget";
  const options = ["a", "b"].map((id, at) => ({ id, cost: costs ? 1000 + at : null }));
  const asked = { id: "q", rule, options: "seats" in rule || costs ? options : [] };
  const question = rule.kind === "deciding-question" ? { ...asked, options } : asked;
  const ballots = given.map((answer) => ({ count: 1, answer }));
  const input = { ballots, totals: null, entitled: 10, lotSeed: "lot" };
  return voteNumbers(countQuestion(question, input).result).map(
    ({ option, counted, number, of }) =>
      `${option ?? "-"} ${counted} ${number}${of === null ? "" : `/${of}`}`,
  );
}

test.each([
  [
    { kind: "yes-no", ...MAJORITY },
    [choice("yes"), choice("yes"), choice("no"), choice("abstain"), choice("blank")],
    ["- yes 2", "- no 1", "- abstain 1", "- blank 1"],
  ],
  [
    { kind: "consent", presence: null, abstention: true },
    [choice("agree"), choice("concern"), choice("abstain")],
    ["- agree 1", "- concern 1", "- objection 0", "- abstain 1", "- blank 0"],
  ],
  [
    { kind: "deciding-question", ...MAJORITY, tie: "refuse" },
    [variants("yes", "yes", "a"), variants("yes", "no", "a"), variants("no", "yes", "b")],
    ["a yes 2", "a no 1", "a preferred 2", "b yes 2", "b no 1", "b preferred 1"],
  ],
  [
    { kind: "single-choice", ...CHOOSING, abstention: true },
    [choice("b"), choice("b"), choice("a"), choice("abstain"), choice("blank")],
    ["b votes 2", "a votes 1", "- abstain 1", "- blank 1"],
  ],
  [
    { kind: "approval", ...CHOOSING, most: null },
    [approve("a", "b"), approve("b"), approve()],
    ["b approvals 2", "a approvals 1", "- blank 1"],
  ],
  [
    { kind: "score", ...CHOOSING, measure: "sum", lowest: 0, highest: 5 },
    [scores({ a: 5 }), scores({ a: 1, b: 2 })],
    ["a sum 6", "b sum 2", "- blank 0"],
  ],
  [
    { kind: "score", ...CHOOSING, measure: "mean", lowest: 0, highest: 5 },
    [scores({ a: 5 }), scores({ a: 2, b: 4 })],
    ["b mean 4/1", "a mean 7/2", "- blank 0"],
  ],
  [
    { kind: "borda", ...CHOOSING },
    [ranking("a", "b"), ranking("a", "b"), ranking("b", "a")],
    ["a points 5", "b points 4", "- blank 0"],
  ],
  [
    { kind: "irv", ...CHOOSING },
    [ranking("a"), ranking("a"), ranking("b")],
    ["a lastRound 2", "b lastRound 1"],
  ],
  [
    { kind: "scottish-stv", ...CHOOSING },
    [ranking("a"), ranking("a"), ranking("b")],
    ["a firstPreferences 2", "b firstPreferences 1"],
  ],
  [{ kind: "schulze", ...CHOOSING }, [ranking("b", "a")], ["b place 1", "a place 2"]],
  [
    { kind: "greedy-budget", ...BUDGET },
    [approve("a"), approve("a", "b")],
    ["a votes 2", "a cost 1000"],
  ],
  [
    {
      ...{ kind: "equal-shares", ...BUDGET, utility: "cost", completion: "none" },
      stopAtExhaustive: false,
    },
    [approve("a"), approve("a")],
    ["a votes 2", "a cost 1000"],
  ],
] satisfies [VoteRule, VoteAnswer[], string[]][])(
  "the totals of a vote by $kind are those of its result",
  (rule, given, expected) => {
    expect(numbersOf(rule, given)).toEqual(expected);
  },
);
