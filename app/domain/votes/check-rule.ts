import type { Problem } from "#app/domain/result.ts";
import { HIGHEST_SCORE } from "#app/domain/tally/ballots.ts";
import type { Share } from "#app/domain/tally/shares.ts";
import {
  hasOptions,
  isBudget,
  type VoteRule,
  type VoteRuleKind,
} from "#app/domain/votes/vote-rule.ts";

const FEWEST_OPTIONS = 2;
const MOST_OPTIONS = 50;
const MOST_BUDGET_OPTIONS = 200;

/** So many steps a score can have above the lowest. */
const MOST_SCORE_STEPS = 20;

/** How many options a question can have. */
export function mostOptions(kind: VoteRuleKind): number {
  return isBudget(kind) ? MOST_BUDGET_OPTIONS : MOST_OPTIONS;
}

/** Which share a problem is about. */
type RuleShare = "presence" | "approval" | "majority";

/** What makes a question impossible to decide; `option` counts from 1 in the order of the ballot paper. */
type RuleError =
  | Problem<"too_few_options", { readonly options: number; readonly least: number }>
  | Problem<"too_many_options", { readonly options: number; readonly most: number }>
  /** Seats are a whole number from 1, and fewer than the options: or everybody would be chosen. */
  | Problem<"seats_out_of_range", { readonly seats: number; readonly most: number }>
  /** An instant run-off fills one seat. */
  | Problem<"seats_not_one", { readonly seats: number }>
  /** Whole numbers, 0 < num ≤ den. */
  | Problem<
      "share_out_of_range",
      { readonly share: RuleShare; readonly num: number; readonly den: number }
    >
  /** Whole numbers, none further from 0 than `limit`. */
  | Problem<"score_out_of_range", { readonly limit: number }>
  | Problem<"scores_not_ascending", { readonly lowest: number; readonly highest: number }>
  | Problem<"too_many_scores", { readonly steps: number; readonly most: number }>
  /** A whole number of cents from 1. */
  | Problem<"budget_out_of_range", { readonly budget: number }>
  /** A whole number of cents from 1. */
  | Problem<"cost_out_of_range", { readonly option: number }>
  /** All costs together are no number that is held exactly. */
  | Problem<"costs_too_large", object>
  /** A whole number from 1, not above the number of options. */
  | Problem<"most_out_of_range", { readonly most: number; readonly options: number }>;

/** What can be decided, and is hardly meant. */
type RuleWarning =
  /** The rule has no options, so that those of the question are not asked. */
  | Problem<"options_unused", { readonly options: number }>
  /** A share of one half or less, of those who vote or of yes and no, can accept against as many or more. */
  | Problem<"majority_of_half_or_less", { readonly num: number; readonly den: number }>
  /** It can never be bought. Amounts in cents. */
  | Problem<
      "option_over_budget",
      { readonly option: number; readonly cost: number; readonly budget: number }
    >
  /** All projects together cost no more than the budget: there is nothing to decide. Amounts in cents. */
  | Problem<"budget_pays_all", { readonly costs: number; readonly budget: number }>
  /** Whoever votes cannot fill the seats. */
  | Problem<"most_below_seats", { readonly most: number; readonly seats: number }>;

/** What is inconsistent about a question; a vote with an error cannot be opened. */
export type RuleProblem =
  | (RuleError & { readonly severity: "error" })
  | (RuleWarning & { readonly severity: "warning" });

/**
 * Everything that is inconsistent about a question, errors and warnings in the order in which they are met. A
 * question without problems can be counted whatever the ballots are.
 *
 * @param costs one for each option, in cents; null where it has none
 */
export function checkRule(
  rule: VoteRule,
  costs: readonly (number | null)[],
): readonly RuleProblem[] {
  const { errors, warnings } = findProblems(rule, costs);
  return [
    ...errors.map((error) => ({ ...error, severity: "error" as const })),
    ...warnings.map((warning) => ({ ...warning, severity: "warning" as const })),
  ];
}

interface Found {
  readonly errors: RuleError[];
  readonly warnings: RuleWarning[];
}

function findProblems(rule: VoteRule, costs: readonly (number | null)[]): Found {
  const found: Found = { errors: [], warnings: [] };
  checkOptions(rule.kind, costs.length, found);
  switch (rule.kind) {
    case "yes-no":
    case "deciding-question":
      checkMajority(rule.majority, found);
      checkShare("presence", rule.quorums.presence, found);
      checkShare("approval", rule.quorums.approval, found);
      break;
    case "consent":
      checkShare("presence", rule.presence, found);
      break;
    case "equal-shares":
    case "greedy-budget":
      checkBudget(rule.budget, costs, found);
      checkMost(rule.most, costs.length, found);
      checkShare("presence", rule.presence, found);
      break;
    default:
      checkSeats(rule, costs.length, found);
      if (rule.kind === "score") checkScores(rule.lowest, rule.highest, found);
      if (rule.kind === "approval") {
        const { most, seats } = rule;
        const inRange = checkMost(most, costs.length, found);
        if (inRange && most !== null && most < seats) {
          found.warnings.push({ code: "most_below_seats", params: { most, seats } });
        }
      }
      checkShare("presence", rule.presence, found);
  }
  return found;
}

function checkOptions(kind: VoteRuleKind, options: number, { errors, warnings }: Found): void {
  const most = mostOptions(kind);
  if (!hasOptions(kind)) {
    if (options > 0) warnings.push({ code: "options_unused", params: { options } });
  } else if (options < FEWEST_OPTIONS) {
    errors.push({ code: "too_few_options", params: { options, least: FEWEST_OPTIONS } });
  } else if (options > most) {
    errors.push({ code: "too_many_options", params: { options, most } });
  }
}

function checkMajority(
  majority: Extract<VoteRule, { readonly kind: "yes-no" }>["majority"],
  found: Found,
): void {
  if (majority.rule !== "qualified-majority") return;
  checkShare("majority", majority.share, found);
  const { num, den } = majority.share;
  if (isShare(majority.share) && majority.base !== "entitled" && 2 * num <= den) {
    found.warnings.push({ code: "majority_of_half_or_less", params: { num, den } });
  }
}

function checkShare(share: RuleShare, value: Share | null, { errors }: Found): void {
  if (value === null || isShare(value)) return;
  errors.push({ code: "share_out_of_range", params: { share, num: value.num, den: value.den } });
}

function isShare({ num, den }: Share): boolean {
  return isWholeFrom(1, num) && isWholeFrom(num, den);
}

function checkSeats(
  { kind, seats }: { readonly kind: VoteRuleKind; readonly seats: number },
  options: number,
  { errors }: Found,
): void {
  if (kind === "irv") {
    if (seats !== 1) errors.push({ code: "seats_not_one", params: { seats } });
    return;
  }
  // Too few options are a problem of their own.
  const most = Math.max(FEWEST_OPTIONS, options) - 1;
  if (!isWholeFrom(1, seats) || seats > most) {
    errors.push({ code: "seats_out_of_range", params: { seats, most } });
  }
}

function checkScores(lowest: number, highest: number, { errors }: Found): void {
  const isScore = (score: number) =>
    Number.isSafeInteger(score) && Math.abs(score) <= HIGHEST_SCORE;
  if (!isScore(lowest) || !isScore(highest)) {
    errors.push({ code: "score_out_of_range", params: { limit: HIGHEST_SCORE } });
  } else if (lowest >= highest) {
    errors.push({ code: "scores_not_ascending", params: { lowest, highest } });
  } else if (highest - lowest > MOST_SCORE_STEPS) {
    const steps = highest - lowest;
    errors.push({ code: "too_many_scores", params: { steps, most: MOST_SCORE_STEPS } });
  }
}

function checkBudget(
  budget: number,
  costs: readonly (number | null)[],
  { errors, warnings }: Found,
): void {
  const isBudget = isWholeFrom(1, budget);
  if (!isBudget) errors.push({ code: "budget_out_of_range", params: { budget } });
  let sum = 0;
  let allKnown = costs.length >= FEWEST_OPTIONS;
  for (const [at, cost] of costs.entries()) {
    const option = at + 1;
    if (cost === null || !isWholeFrom(1, cost)) {
      errors.push({ code: "cost_out_of_range", params: { option } });
      allKnown = false;
      continue;
    }
    sum += cost;
    if (isBudget && cost > budget) {
      warnings.push({ code: "option_over_budget", params: { option, cost, budget } });
    }
  }
  if (!Number.isSafeInteger(sum)) errors.push({ code: "costs_too_large", params: {} });
  else if (isBudget && allKnown && sum <= budget) {
    warnings.push({ code: "budget_pays_all", params: { costs: sum, budget } });
  }
}

function checkMost(most: number | null, options: number, { errors }: Found): boolean {
  if (most === null) return true;
  const inRange = isWholeFrom(1, most) && most <= Math.max(FEWEST_OPTIONS, options);
  if (!inRange) errors.push({ code: "most_out_of_range", params: { most, options } });
  return inRange;
}

function isWholeFrom(least: number, value: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}
