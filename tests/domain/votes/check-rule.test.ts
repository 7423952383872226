import { expect, test } from "vitest";
import { checkRule } from "#app/domain/votes/check-rule.ts";
import { hasOptions, VOTE_RULE_KINDS, type VoteRule } from "#app/domain/votes/vote-rule.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

/** Codes of errors, and of warnings with a question mark. */
function problemsOf(
  rule: VoteRule,
  costs: readonly (number | null)[] = hasOptions(rule.kind) ? [null, null, null] : [],
) {
  return checkRule(rule, costs).map(({ code, severity }) =>
    severity === "error" ? code : `${code}?`,
  );
}

const HALF = { num: 1, den: 2 };

test.each(VOTE_RULE_KINDS)("an ordinary question under the rule %s has no problem", (kind) => {
  const costs = hasOptions(kind) ? [70_000, 50_000, 40_000] : [];
  expect(problemsOf(RULES[kind], costs)).toEqual([]);
});

test.each<[string, VoteRule, readonly (number | null)[], readonly string[]]>([
  ["one option", RULES.borda, [null], ["too_few_options"]],
  ["no option at all", RULES.approval, [], ["too_few_options"]],
  ["options that are not asked", RULES["yes-no"], [null], ["options_unused?"]],
  ["50 options", RULES.schulze, Array(50).fill(null), []],
  ["51 options", RULES.schulze, Array(51).fill(null), ["too_many_options"]],
  ["200 projects", RULES["equal-shares"], Array(200).fill(50_000), []],
  ["201 projects", RULES["equal-shares"], Array(201).fill(50_000), ["too_many_options"]],
  ["a project dearer than all", RULES["greedy-budget"], [100_001, 5], ["option_over_budget?"]],
  ["a project for all there is", RULES["greedy-budget"], [100_000, 5], []],
  ["projects that can all be paid", RULES["greedy-budget"], [50_000, 50_000], ["budget_pays_all?"]],
  ["a project without a cost", RULES["greedy-budget"], [null, 90_000], ["cost_out_of_range"]],
  ["a project for nothing", RULES["greedy-budget"], [0, 90_000], ["cost_out_of_range"]],
  ["half a cent", RULES["greedy-budget"], [0.5, 90_000], ["cost_out_of_range"]],
  [
    "costs that no number holds",
    RULES["greedy-budget"],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ["costs_too_large", "option_over_budget?", "option_over_budget?"],
  ],
])("%s: what is found", (_, rule, costs, found) => {
  expect(problemsOf(rule, costs)).toEqual(found);
});

test.each<[string, VoteRule, readonly string[]]>([
  ["as many seats as options", { ...RULES.borda, seats: 3 }, ["seats_out_of_range"]],
  ["no seat", { ...RULES["single-choice"], seats: 0 }, ["seats_out_of_range"]],
  ["half a seat", { ...RULES.score, seats: 0.5 }, ["seats_out_of_range"]],
  ["two seats in a run-off", { ...RULES.irv, seats: 2 }, ["seats_not_one"]],
  ["a share of nothing", { ...RULES.borda, presence: { num: 0, den: 5 } }, ["share_out_of_range"]],
  ["more than all", { ...RULES.consent, presence: { num: 3, den: 2 } }, ["share_out_of_range"]],
  ["broken shares", { ...RULES.borda, presence: { num: 0.5, den: 2 } }, ["share_out_of_range"]],
  ["all", { ...RULES.consent, presence: { num: 2, den: 2 } }, []],
  [
    "both quorums out of range",
    {
      ...RULES["yes-no"],
      quorums: { presence: { num: -1, den: 2 }, approval: { num: 1, den: 0 } },
    },
    ["share_out_of_range", "share_out_of_range"],
  ],
  [
    "a majority out of range",
    {
      ...RULES["deciding-question"],
      majority: { rule: "qualified-majority", share: { num: 4, den: 3 }, base: "cast" },
    },
    ["share_out_of_range"],
  ],
  [
    "a majority that half can have",
    {
      ...RULES["deciding-question"],
      majority: { rule: "qualified-majority", share: HALF, base: "cast" },
    },
    ["majority_of_half_or_less?"],
  ],
  [
    "half of the entitled",
    {
      ...RULES["deciding-question"],
      majority: { rule: "qualified-majority", share: HALF, base: "entitled" },
    },
    [],
  ],
  ["one score only", { ...RULES.score, lowest: 2, highest: 2 }, ["scores_not_ascending"]],
  ["20 steps", { ...RULES.score, lowest: -10, highest: 10 }, []],
  ["21 steps", { ...RULES.score, lowest: -10, highest: 11 }, ["too_many_scores"]],
  ["broken scores", { ...RULES.score, lowest: 0.5 }, ["score_out_of_range"]],
  ["far away scores", { ...RULES.score, highest: 100_001 }, ["score_out_of_range"]],
  ["a limit of none", { ...RULES.approval, most: 0 }, ["most_out_of_range"]],
  ["a limit beyond the options", { ...RULES.approval, most: 4 }, ["most_out_of_range"]],
  ["a limit of all options", { ...RULES.approval, most: 3 }, []],
  ["a limit below the seats", { ...RULES.approval, seats: 2, most: 1 }, ["most_below_seats?"]],
])("%s: what is found of three options", (_, rule, found) => {
  expect(problemsOf(rule)).toEqual(found);
});

test.each([0, -1, 0.5, Number.NaN, 2 ** 60])("%d cents are no budget", (budget) => {
  expect(problemsOf({ ...RULES["greedy-budget"], budget }, [5, 5])).toEqual([
    "budget_out_of_range",
  ]);
});

test("a problem says where it is: the option, the share and the numbers", () => {
  expect(checkRule(RULES["greedy-budget"], [90_000, 110_000])).toEqual([
    {
      ...{ severity: "warning", code: "option_over_budget" },
      params: { option: 2, cost: 110_000, budget: 100_000 },
    },
  ]);
  expect(checkRule({ ...RULES.consent, presence: { num: 7, den: 5 } }, [])).toEqual([
    {
      ...{ severity: "error", code: "share_out_of_range" },
      params: { share: "presence", num: 7, den: 5 },
    },
  ]);
});
