import fc from "fast-check";
import { COMPLETIONS } from "#app/domain/tally/equal-shares.ts";
import { MAJORITY_BASES } from "#app/domain/tally/qualified-majority.ts";
import { SCORE_MEASURES } from "#app/domain/tally/score.ts";
import type { Share } from "#app/domain/tally/shares.ts";
import { sharesRanks } from "#app/domain/votes/check-answer.ts";
import {
  type AskedOption,
  type AskedQuestion,
  type VoteAnswer,
  type VoteBallot,
  YES_NO_ANSWERS,
} from "#app/domain/votes/vote-answer.ts";
import {
  hasOptions,
  isBudget,
  TIE_RULES,
  VOTE_RULE_KINDS,
  type VoteRule,
  type VoteRuleKind,
} from "#app/domain/votes/vote-rule.ts";
import { RULES } from "#tests/domain/votes/rules.ts";

/** Budgets are of 1000 units, and these are what projects cost, in cents. */
const COSTS = [70_000, 50_000, 40_000, 30_000, 30_000, 99_999];

/** A question with options A, B, C …; under a budget they cost what `COSTS` says. */
export function questionOf(rule: VoteRule, options = 3, id = "Q"): AskedQuestion {
  return { id, rule, options: optionsOf(rule.kind, options) };
}

/** An ordinary question of a kind. */
export function ordinaryQuestion(kind: VoteRuleKind, options = 3): AskedQuestion {
  return questionOf(RULES[kind], options);
}

function optionsOf(kind: VoteRuleKind, count: number): readonly AskedOption[] {
  if (!hasOptions(kind)) return [];
  return [..."ABCDEF"].slice(0, count).map((id, at) => ({
    id,
    cost: isBudget(kind) ? (COSTS[at] ?? 1) : null,
  }));
}

const share: fc.Arbitrary<Share> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([num, more]) => ({ num, den: num + more }));

const presence = fc.option(share);

const majority = fc.oneof(
  fc.constant({ rule: "simple-majority" } as const),
  fc.constant({ rule: "absolute-majority" } as const),
  fc.record({
    rule: fc.constant("qualified-majority" as const),
    share,
    base: fc.constantFrom(...MAJORITY_BASES),
  }),
);

/** Rules of a kind for so many options, with everything they leave open chosen at random. */
function rulesOf(kind: VoteRuleKind, options: number): fc.Arbitrary<VoteRule> {
  const abstention = fc.boolean();
  const tie = fc.constantFrom(...TIE_RULES);
  const most = fc.option(fc.integer({ min: 1, max: options }));
  const seats = fc.integer({ min: 1, max: kind === "irv" ? 1 : options - 1 });
  const quorums = fc.record({ presence: fc.option(share), approval: fc.option(share) });
  switch (kind) {
    case "yes-no":
      return fc.record({ kind: fc.constant(kind), majority, quorums, abstention });
    case "deciding-question":
      return fc.record({ kind: fc.constant(kind), majority, quorums, abstention, tie });
    case "consent":
      return fc.record({ kind: fc.constant(kind), presence, abstention });
    case "single-choice":
      return fc.record({ kind: fc.constant(kind), seats, presence, tie, abstention });
    case "approval":
      return fc.record({ kind: fc.constant(kind), seats, presence, tie, most });
    case "score":
      return fc
        .record({
          ...{ kind: fc.constant(kind), seats, presence, tie },
          measure: fc.constantFrom(...SCORE_MEASURES),
          lowest: fc.integer({ min: -10, max: 3 }),
          steps: fc.integer({ min: 1, max: 20 }),
        })
        .map(({ steps, ...rule }) => ({ ...rule, highest: rule.lowest + steps }));
    case "equal-shares":
      return fc.record({
        ...{ kind: fc.constant(kind), presence, tie, most },
        budget: fc.integer({ min: 30_000, max: 300_000 }),
        utility: fc.constantFrom("cost" as const, "cardinality" as const),
        completion: fc.constantFrom(...COMPLETIONS),
        stopAtExhaustive: fc.boolean(),
      });
    case "greedy-budget":
      return fc.record({
        ...{ kind: fc.constant(kind), presence, tie, most },
        budget: fc.integer({ min: 30_000, max: 300_000 }),
      });
    default:
      return fc.record({ kind: fc.constant(kind), seats, presence, tie });
  }
}

/** Questions under these rules with two to six options. */
export function questionsUnder(...kinds: readonly VoteRuleKind[]): fc.Arbitrary<AskedQuestion> {
  return fc
    .tuple(fc.constantFrom(...kinds), fc.integer({ min: 2, max: 6 }))
    .chain(([kind, options]) => rulesOf(kind, options).map((rule) => questionOf(rule, options)));
}

export const anyQuestion = questionsUnder(...VOTE_RULE_KINDS);

/** Signs of all lengths in UTF-8, and such as JSON escapes. */
const reasons = fc
  .array(fc.constantFrom(...'aé€😀"\\\n/ä\t\u2028ش'), { minLength: 1, maxLength: 60 })
  .map((signs) => `x${signs.join("")}x`);

/** Answers to a question in the one form that equal answers have. */
export function answersTo({ rule, options }: AskedQuestion): fc.Arbitrary<VoteAnswer> {
  const ids = options.map(({ id }) => id);
  const common = ["blank", ...("abstention" in rule && rule.abstention ? ["abstain"] : [])];
  switch (rule.kind) {
    case "yes-no":
      return choices(["yes", "no", ...common]);
    case "single-choice":
      return choices([...ids, ...common]);
    case "consent":
      return fc.oneof(
        choices(["agree", "concern", ...common]),
        fc
          .tuple(fc.constantFrom("concern", "objection"), reasons)
          .map(([choice, given]) => ({ kind: "choice" as const, choice, reasons: given })),
      );
    case "deciding-question": {
      const said = YES_NO_ANSWERS.filter((answer) => rule.abstention || answer !== "abstain");
      return fc.record({
        kind: fc.constant("variants" as const),
        answers: fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...said)]))),
        choice: fc.constantFrom(...ids, ...common),
      });
    }
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return fc.record({
        kind: fc.constant("approve" as const),
        approve: fc.subarray(ids, { maxLength: rule.most ?? ids.length }),
      });
    case "score":
      return fc
        .tuple(
          fc.subarray(ids),
          fc.array(fc.integer({ min: rule.lowest, max: rule.highest }), {
            minLength: ids.length,
            maxLength: ids.length,
          }),
        )
        .map(([scored, given]) => ({
          kind: "scores",
          scores: Object.fromEntries(scored.map((id, at) => [id, given[at] ?? 0])),
        }));
    default:
      return rankings(ids, sharesRanks(rule.kind));
  }
}

function choices(among: readonly string[]): fc.Arbitrary<VoteAnswer> {
  return fc.record({ kind: fc.constant("choice" as const), choice: fc.constantFrom(...among) });
}

function rankings(ids: readonly string[], joins: boolean): fc.Arbitrary<VoteAnswer> {
  const joined = fc.array(fc.integer({ min: 0, max: 3 }), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  return fc.tuple(fc.shuffledSubarray([...ids]), joined).map(([order, together]) => {
    const ranking: string[][] = [];
    for (const [at, id] of order.entries()) {
      const last = ranking.at(-1);
      if (joins && last !== undefined && together[at] === 0) last.push(id);
      else ranking.push([id]);
    }
    const inOrder = ranking.map((rank) => ids.filter((id) => rank.includes(id)));
    return { kind: "ranking" as const, ranking: inOrder };
  });
}

/** A question and an answer to it. */
export const anyAnswer = anyQuestion.chain((question) =>
  fc.record({ question: fc.constant(question), answer: answersTo(question) }),
);

/** Several questions, and ballots that answer them all. */
export function votesOn(ballots: {
  readonly minLength?: number;
  readonly maxLength: number;
}): fc.Arbitrary<{ questions: readonly AskedQuestion[]; ballots: readonly VoteBallot[] }> {
  return fc.array(anyQuestion, { minLength: 1, maxLength: 3 }).chain((list) => {
    const questions = list.map((question, at) => ({ ...question, id: `Q${at}` }));
    const ballot = fc.record(
      Object.fromEntries(questions.map((question) => [question.id, answersTo(question)])),
    );
    return fc.record({ questions: fc.constant(questions), ballots: fc.array(ballot, ballots) });
  });
}
