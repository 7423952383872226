import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { ABSTAIN, BLANK } from "#app/domain/tally/ballots.ts";
import { CONSENT_ANSWERS } from "#app/domain/tally/consent.ts";
import {
  type AskedQuestion,
  type VoteAnswer,
  YES_NO_ANSWERS,
  type YesNoAnswer,
} from "#app/domain/votes/vote-answer.ts";
import type { VoteRule, VoteRuleKind, VoteRuleOf } from "#app/domain/votes/vote-rule.ts";

/** Signs (Unicode code points) that the reasons of an objection or a concern can have. */
export const MOST_REASON_SIGNS = 1000;

/** Why something is no answer to a question. Options are named by their ids; what was sent is never repeated. */
export type AnswerProblem =
  /** Not of the form that answers under the rule have. */
  | Problem<"answer_malformed", object>
  | Problem<"choice_unknown", object>
  | Problem<"abstention_not_allowed", object>
  | Problem<"option_unknown", object>
  | Problem<"option_twice", { readonly option: string }>
  | Problem<"too_many_chosen", { readonly chosen: number; readonly most: number }>
  | Problem<
      "score_out_of_range",
      { readonly option: string; readonly lowest: number; readonly highest: number }
    >
  /** A rank is a whole number from 1 to `most`. */
  | Problem<"rank_out_of_range", { readonly option: string; readonly most: number }>
  /** Several options share a rank under a rule that follows one preference after the other. */
  | Problem<"rank_shared", { readonly rank: number; readonly options: readonly string[] }>
  /** An objection says why. */
  | Problem<"reasons_missing", object>
  | Problem<"reasons_too_long", { readonly signs: number; readonly most: number }>
  /** Reasons with an answer that has none: only the voter knows which of the two is meant. */
  | Problem<"reasons_unexpected", object>;

/** The kind of answer that a rule takes. */
export function answerKind(kind: VoteRuleKind): VoteAnswer["kind"] {
  switch (kind) {
    case "yes-no":
    case "consent":
    case "single-choice":
      return "choice";
    case "deciding-question":
      return "variants";
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return "approve";
    case "score":
      return "scores";
    default:
      return "ranking";
  }
}

/** Whether several options can share a rank. Where papers go from option to option they cannot. */
export function sharesRanks(kind: VoteRuleKind): boolean {
  return kind === "borda" || kind === "schulze";
}

/**
 * Whether a value of unknown origin, such as JSON from an envelope, is an answer to the question. The answer is
 * returned in the one form that equal answers have: options in the order of the ballot paper, no empty ranks, each
 * variant answered.
 *
 * @param reasons `elsewhere` where an objection is valid without its reasons, since these are kept apart or on paper
 */
export function checkAnswer(
  question: AskedQuestion,
  value: unknown,
  reasons: "needed" | "elsewhere" = "needed",
): Result<VoteAnswer, AnswerProblem> {
  const { rule } = question;
  if (!isRecord(value) || value.kind !== answerKind(rule.kind)) return malformed();
  switch (rule.kind) {
    case "yes-no":
      return checkChoice(value, YES_NO_ANSWERS, rule);
    case "consent":
      return checkConsent(value, rule, reasons);
    case "single-choice":
      return checkChoice(value, [...idsOf(question), ABSTAIN, BLANK], rule);
    case "deciding-question":
      return checkVariants(value, idsOf(question), rule);
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return checkApprovals(value.approve, idsOf(question), rule.most);
    case "score":
      return checkScores(value.scores, idsOf(question), rule);
    default:
      return checkRanking(value.ranking, idsOf(question), rule.kind);
  }
}

function idsOf({ options }: AskedQuestion): readonly string[] {
  return options.map(({ id }) => id);
}

function checkChoice(
  { choice, ...others }: Readonly<Record<string, unknown>>,
  choices: readonly string[],
  rule: { readonly abstention: boolean },
): Result<VoteAnswer, AnswerProblem> {
  if (others.reasons !== undefined) return problem("reasons_unexpected", {});
  const read = readChoice(choice, choices, rule);
  return read.ok ? ok({ kind: "choice", choice: read.value }) : read;
}

function readChoice<Choice extends string>(
  choice: unknown,
  choices: readonly Choice[],
  { abstention }: { readonly abstention: boolean },
): Result<Choice, AnswerProblem> {
  if (typeof choice !== "string") return malformed();
  const known = choices.find((one) => one === choice);
  if (known === undefined) return problem("choice_unknown", {});
  if (known === ABSTAIN && !abstention) return problem("abstention_not_allowed", {});
  return ok(known);
}

function checkConsent(
  value: Readonly<Record<string, unknown>>,
  rule: VoteRuleOf<"consent">,
  origin: "needed" | "elsewhere",
): Result<VoteAnswer, AnswerProblem> {
  const choice = readChoice(value.choice, [...CONSENT_ANSWERS, ABSTAIN, BLANK], rule);
  if (!choice.ok) return choice;
  const answer = { kind: "choice" as const, choice: choice.value };
  const { reasons } = value;
  const reasoned = answer.choice === "objection" || answer.choice === "concern";
  if (reasons === undefined) {
    const missing = answer.choice === "objection" && origin === "needed";
    return missing ? problem("reasons_missing", {}) : ok(answer);
  }
  if (!reasoned) return problem("reasons_unexpected", {});
  if (typeof reasons !== "string" || !isPlain(reasons)) return malformed();
  if (reasons.trim() === "") return problem("reasons_missing", {});
  const signs = [...reasons].length;
  if (signs > MOST_REASON_SIGNS) {
    return problem("reasons_too_long", { signs, most: MOST_REASON_SIGNS });
  }
  return ok({ ...answer, reasons });
}

/** Signs that JSON writes with more than four bytes are none that somebody meant to write. */
function isPlain(text: string): boolean {
  return !/(?![\n\t])[\p{Cc}\p{Cs}]/u.test(text);
}

function checkVariants(
  { answers, choice }: Readonly<Record<string, unknown>>,
  options: readonly string[],
  rule: VoteRuleOf<"deciding-question">,
): Result<VoteAnswer, AnswerProblem> {
  if (!isRecord(answers)) return malformed();
  if (!Object.keys(answers).every((option) => options.includes(option))) {
    return problem("option_unknown", {});
  }
  const read: [string, YesNoAnswer][] = [];
  for (const option of options) {
    const given = Object.hasOwn(answers, option) ? answers[option] : BLANK;
    const answer = readChoice(given, YES_NO_ANSWERS, rule);
    if (!answer.ok) return answer;
    read.push([option, answer.value]);
  }
  const preferred = readChoice(choice, [...options, ABSTAIN, BLANK], rule);
  if (!preferred.ok) return preferred;
  return ok({ kind: "variants", answers: Object.fromEntries(read), choice: preferred.value });
}

function checkApprovals(
  approve: unknown,
  options: readonly string[],
  most: number | null,
): Result<VoteAnswer, AnswerProblem> {
  const named = readOptions(approve, options, new Set());
  if (!named.ok) return named;
  const chosen = named.value.length;
  if (most !== null && chosen > most) return problem("too_many_chosen", { chosen, most });
  return ok({ kind: "approve", approve: named.value });
}

function checkScores(
  scores: unknown,
  options: readonly string[],
  { lowest, highest }: VoteRuleOf<"score">,
): Result<VoteAnswer, AnswerProblem> {
  if (!isRecord(scores)) return malformed();
  if (!Object.keys(scores).every((option) => options.includes(option))) {
    return problem("option_unknown", {});
  }
  const read: [string, number][] = [];
  for (const option of options) {
    if (!Object.hasOwn(scores, option)) continue;
    const score = scores[option];
    if (typeof score !== "number") return malformed();
    if (!Number.isSafeInteger(score) || score < lowest || score > highest) {
      return problem("score_out_of_range", { option, lowest, highest });
    }
    // Of -0 and 0 only one is kept.
    read.push([option, score + 0]);
  }
  return ok({ kind: "scores", scores: Object.fromEntries(read) });
}

function checkRanking(
  ranking: unknown,
  options: readonly string[],
  kind: VoteRule["kind"],
): Result<VoteAnswer, AnswerProblem> {
  if (!Array.isArray(ranking)) return malformed();
  const seen = new Set<string>();
  const ranks: (readonly string[])[] = [];
  for (const rank of ranking as readonly unknown[]) {
    const named = readOptions(rank, options, seen);
    if (!named.ok) return named;
    if (named.value.length === 0) continue;
    ranks.push(named.value);
    if (named.value.length > 1 && !sharesRanks(kind)) {
      return problem("rank_shared", { rank: ranks.length, options: named.value });
    }
  }
  return ok({ kind: "ranking", ranking: ranks });
}

/** Options, each named once, in the order of the ballot paper; none of them `seen` on the ballot before. */
function readOptions(
  names: unknown,
  options: readonly string[],
  seen: Set<string>,
): Result<readonly string[], AnswerProblem> {
  if (!Array.isArray(names)) return malformed();
  const named = new Set<string>();
  for (const option of names as readonly unknown[]) {
    if (typeof option !== "string") return malformed();
    if (!options.includes(option)) return problem("option_unknown", {});
    if (seen.has(option)) return problem("option_twice", { option });
    seen.add(option);
    named.add(option);
  }
  return ok(options.filter((option) => named.has(option)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function malformed() {
  return problem("answer_malformed", {});
}
