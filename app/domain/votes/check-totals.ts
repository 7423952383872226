import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { ABSTAIN, BLANK } from "#app/domain/tally/ballots.ts";
import { CONSENT_ANSWERS } from "#app/domain/tally/consent.ts";
import type {
  PaperCounts,
  QuestionTotals,
  ScoreTotals,
  VariantTotals,
} from "#app/domain/votes/paper-totals.ts";
import { type AskedQuestion, YES_NO_ANSWERS } from "#app/domain/votes/vote-answer.ts";
import type { VoteRuleOf } from "#app/domain/votes/vote-rule.ts";

/** Where a number stands: an option by its id, an answer, `blank`; of a variant's answers the option and the answer. */
interface TotalsPlace {
  readonly item: string;
  readonly answer?: string;
}

/** Why numbers cannot be what was counted on `papers` papers. */
export type TotalsProblem =
  | Problem<"totals_malformed", object>
  /** The rule looks at whole ballots, so that papers are entered one by one. */
  | Problem<"totals_not_possible", object>
  | Problem<"item_unknown", object>
  | Problem<"abstention_not_allowed", TotalsPlace>
  /** No whole number from 0; a sum of scores may be below. */
  | Problem<"number_expected", TotalsPlace>
  /** All numbers of a question, or of one variant (`item`), have to add up to the papers. */
  | Problem<
      "papers_not_matched",
      { readonly item: string | null; readonly sum: number; readonly papers: number }
    >
  /** More papers than there are, or than are not blank. */
  | Problem<"too_many_papers", TotalsPlace & { readonly number: number; readonly most: number }>
  /** Papers that are not blank name an option, and none names more than the rule allows. */
  | Problem<
      "options_not_matched",
      { readonly sum: number; readonly least: number; readonly most: number | null }
    >
  | Problem<
      "sum_out_of_range",
      {
        readonly item: string;
        readonly sum: number;
        readonly least: number;
        readonly most: number;
      }
    >;

type Checked<Value> = Result<Value, TotalsProblem>;

/**
 * Whether a value of unknown origin is what can be counted on so many papers of a question: each paper is counted, blank
 * ones too. Returned with a number for everything that can be chosen, 0 where the value has none.
 *
 * @param papers a whole number from 0
 */
export function checkTotals(
  question: AskedQuestion,
  papers: number,
  value: unknown,
): Checked<QuestionTotals> {
  const { rule } = question;
  const ids = question.options.map(({ id }) => id);
  if (!isRecord(value)) return malformed();
  switch (rule.kind) {
    case "yes-no":
      return checkChoices(value, YES_NO_ANSWERS, papers, rule.abstention);
    case "consent":
      return checkChoices(value, [...CONSENT_ANSWERS, ABSTAIN, BLANK], papers, rule.abstention);
    case "single-choice":
      return checkChoices(value, [...ids, ABSTAIN, BLANK], papers, rule.abstention);
    case "deciding-question":
      return checkVariants(value, ids, papers, rule.abstention);
    case "approval":
    case "greedy-budget":
      return checkApprovals(value, ids, papers, rule.most);
    case "score":
      return checkScores(value, ids, papers, rule);
    default:
      return problem("totals_not_possible", {});
  }
}

function checkChoices(
  value: Readonly<Record<string, unknown>>,
  choices: readonly string[],
  papers: number,
  abstention: boolean,
): Checked<QuestionTotals> {
  if (value.kind !== "choice") return malformed();
  const counts = checkCounts(value.choices, choices, papers, { abstention });
  return counts.ok ? ok({ kind: "choice", choices: counts.value }) : counts;
}

function checkVariants(
  value: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  papers: number,
  abstention: boolean,
): Checked<QuestionTotals> {
  if (value.kind !== "variants" || !isRecord(value.answers)) return malformed();
  if (!Object.keys(value.answers).every((id) => ids.includes(id))) {
    return problem("item_unknown", {});
  }
  const answers: [string, VariantTotals][] = [];
  for (const item of ids) {
    const counts = checkCounts(value.answers[item], YES_NO_ANSWERS, papers, { abstention, item });
    if (!counts.ok) return counts;
    answers.push([item, counts.value as VariantTotals]);
  }
  const choices = checkCounts(value.choices, [...ids, ABSTAIN, BLANK], papers, { abstention });
  if (!choices.ok) return choices;
  return ok({
    kind: "variants",
    answers: Object.fromEntries(answers),
    choices: choices.value,
  });
}

/** Numbers of papers of which each says one of several things; all together they are the papers. */
function checkCounts(
  value: unknown,
  names: readonly string[],
  papers: number,
  { abstention, item }: { readonly abstention: boolean; readonly item?: string },
): Checked<PaperCounts> {
  const placeOf = (name: string): TotalsPlace =>
    item === undefined ? { item: name } : { item, answer: name };
  const counts = readCounts(value, names, placeOf);
  if (!counts.ok) return counts;
  if (!abstention && counts.value[ABSTAIN] !== 0) {
    return problem("abstention_not_allowed", placeOf(ABSTAIN));
  }
  const sum = sumOf(Object.values(counts.value));
  return sum === papers
    ? counts
    : problem("papers_not_matched", { item: item ?? null, sum, papers });
}

function checkApprovals(
  value: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  papers: number,
  most: number | null,
): Checked<QuestionTotals> {
  if (value.kind !== "approve") return malformed();
  const filled = checkBlank(value.blank, papers);
  if (!filled.ok) return filled;
  const approvals = readCounts(value.approvals, ids, (item) => ({ item }));
  if (!approvals.ok) return approvals;
  const fault = checkNamed(approvals.value, filled.value, most);
  if (fault !== null) return fault;
  const blank = papers - filled.value;
  return ok({ kind: "approve", cast: papers, blank, approvals: approvals.value });
}

function checkScores(
  value: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  papers: number,
  { lowest, highest }: VoteRuleOf<"score">,
): Checked<QuestionTotals> {
  if (value.kind !== "scores" || !isRecord(value.scores)) return malformed();
  const filled = checkBlank(value.blank, papers);
  if (!filled.ok) return filled;
  if (!Object.keys(value.scores).every((id) => ids.includes(id))) {
    return problem("item_unknown", {});
  }
  const scores: [string, ScoreTotals][] = [];
  for (const item of ids) {
    const given = value.scores[item] ?? { sum: 0, scored: 0 };
    if (!isRecord(given)) return malformed();
    const { sum, scored } = given;
    if (!isCount(scored) || typeof sum !== "number" || !Number.isSafeInteger(sum)) {
      return problem("number_expected", { item });
    }
    const [least, most] = [lowest * scored, highest * scored];
    if (sum < least || sum > most) return problem("sum_out_of_range", { item, sum, least, most });
    scores.push([item, { sum: sum + 0, scored }]);
  }
  const scored = Object.fromEntries(scores.map(([id, one]) => [id, one.scored]));
  const fault = checkNamed(scored, filled.value, null);
  if (fault !== null) return fault;
  const blank = papers - filled.value;
  return ok({ kind: "scores", cast: papers, blank, scores: Object.fromEntries(scores) });
}

/** How many papers are not blank. */
function checkBlank(blank: unknown, papers: number): Checked<number> {
  const number = blank ?? 0;
  if (!isCount(number)) return problem("number_expected", { item: BLANK });
  if (number > papers) {
    return problem("too_many_papers", { item: BLANK, number, most: papers });
  }
  return ok(papers - number);
}

/** On papers that are not blank, an option stands once at most, one option stands at least, and `most` at most. */
function checkNamed(counts: PaperCounts, filled: number, most: number | null) {
  for (const [item, number] of Object.entries(counts)) {
    if (number > filled) return problem("too_many_papers", { item, number, most: filled });
  }
  const sum = sumOf(Object.values(counts));
  const limit = most === null ? null : most * filled;
  return sum < filled || (limit !== null && sum > limit)
    ? problem("options_not_matched", { sum, least: filled, most: limit })
    : null;
}

function readCounts(
  value: unknown,
  names: readonly string[],
  placeOf: (name: string) => TotalsPlace,
): Checked<PaperCounts> {
  if (!isRecord(value)) return malformed();
  if (!Object.keys(value).every((name) => names.includes(name))) {
    return problem("item_unknown", {});
  }
  const counts: [string, number][] = [];
  for (const name of names) {
    const count = value[name] ?? 0;
    if (!isCount(count)) return problem("number_expected", placeOf(name));
    counts.push([name, count]);
  }
  return ok(Object.fromEntries(counts));
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function malformed() {
  return problem("totals_malformed", {});
}
