import { ABSTAIN, BLANK } from "#app/domain/tally/ballots.ts";
import { CONSENT_ANSWERS } from "#app/domain/tally/consent.ts";
import type { BatchEntry } from "#app/domain/votes/batch-entry.ts";
import { type AskedQuestion, YES_NO_ANSWERS } from "#app/domain/votes/vote-answer.ts";

/** How many papers there are. */
export const PAPERS_FIELD = "papers";

/** One number that is counted on the papers of a question. */
export interface TotalsField {
  readonly name: string;
  /** An option by its id, an answer, `abstain` or `blank`. */
  readonly item: string;
  /** Which of several numbers of the item: an answer to a variant, `scored` or `sum`; null where there is one only. */
  readonly part: string | null;
}

/** The numbers that are counted for a question that takes totals, in the order in which they are asked for. */
export function totalsFields(question: AskedQuestion): readonly TotalsField[] {
  const { rule, options } = question;
  const ids = options.map(({ id }) => id);
  const single = (items: readonly string[]) =>
    items.map((item) => fieldOf(question.id, item, null));
  const each = (parts: readonly string[]) =>
    ids.flatMap((item) => parts.map((part) => fieldOf(question.id, item, part)));
  const abstain = "abstention" in rule && rule.abstention ? [ABSTAIN] : [];
  switch (rule.kind) {
    case "yes-no":
      return single(["yes", "no", ...abstain, BLANK]);
    case "consent":
      return single([...CONSENT_ANSWERS, ...abstain, BLANK]);
    case "single-choice":
      return single([...ids, ...abstain, BLANK]);
    case "deciding-question": {
      const said = YES_NO_ANSWERS.filter((answer) => answer !== ABSTAIN || rule.abstention);
      return [...each(said), ...single([...ids, ...abstain, BLANK])];
    }
    case "approval":
    case "greedy-budget":
      return single([...ids, BLANK]);
    case "score":
      return [...each(["scored", "sum"]), ...single([BLANK])];
    default:
      throw new RangeError("Papers of this question are entered one by one.");
  }
}

/**
 * The value that `checkBatchEntry` looks at: an empty field is 0, and what is no number stays none.
 *
 * @param questions that all take totals
 */
export function totalsOfFields(
  questions: readonly AskedQuestion[],
  values: Readonly<Record<string, string>>,
): unknown {
  const numberOf = (name: string) => numberIn(values[name] ?? "");
  const totals = questions.map((question) => {
    const fields = totalsFields(question);
    const counts = (wanted: (field: TotalsField) => boolean) =>
      Object.fromEntries(
        fields.filter(wanted).map(({ item, name }) => [item, numberOf(name)] as const),
      );
    const parts = () =>
      Object.fromEntries(
        question.options.map(({ id }) => [
          id,
          Object.fromEntries(
            fields.flatMap(({ item, part, name }) =>
              item === id && part !== null ? [[part, numberOf(name)] as const] : [],
            ),
          ),
        ]),
      );
    const whole = ({ part }: TotalsField) => part === null;
    const blank = numberOf(fieldOf(question.id, BLANK, null).name);
    const named = ({ item, part }: TotalsField) => part === null && item !== BLANK;
    switch (question.rule.kind) {
      case "deciding-question":
        return [question.id, { kind: "variants", answers: parts(), choices: counts(whole) }];
      case "approval":
      case "greedy-budget":
        return [question.id, { kind: "approve", blank, approvals: counts(named) }];
      case "score":
        return [question.id, { kind: "scores", blank, scores: parts() }];
      default:
        return [question.id, { kind: "choice", choices: counts(whole) }];
    }
  });
  const papers = values[PAPERS_FIELD]?.trim() ? numberOf(PAPERS_FIELD) : Number.NaN;
  return { kind: "totals", papers, totals: Object.fromEntries(totals) };
}

/** What stands in the fields of an entry that is changed. */
export function fieldsOfTotals(
  questions: readonly AskedQuestion[],
  entry: Extract<BatchEntry, { readonly kind: "totals" }>,
): Readonly<Record<string, string>> {
  const pairs = questions.flatMap((question) => {
    const totals = entry.totals[question.id];
    if (totals === undefined) return [];
    return totalsFields(question).map(({ name, item, part }) => {
      const number = numberOfTotals(totals, item, part);
      return [name, String(number)] as const;
    });
  });
  return { ...Object.fromEntries(pairs), [PAPERS_FIELD]: String(entry.papers) };
}

type Totals = Extract<BatchEntry, { readonly kind: "totals" }>["totals"][string];

function numberOfTotals(totals: Totals, item: string, part: string | null): number {
  switch (totals.kind) {
    case "choice":
      return totals.choices[item] ?? 0;
    case "approve":
      return item === BLANK ? totals.blank : (totals.approvals[item] ?? 0);
    case "scores": {
      const scores: Readonly<Record<string, number>> = { ...totals.scores[item] };
      return part === null ? totals.blank : (scores[part] ?? 0);
    }
    case "variants": {
      const answers: Readonly<Record<string, number>> = { ...totals.answers[item] };
      return part === null ? (totals.choices[item] ?? 0) : (answers[part] ?? 0);
    }
  }
}

function fieldOf(questionId: string, item: string, part: string | null): TotalsField {
  return { name: `t.${questionId}.${item}${part === null ? "" : `.${part}`}`, item, part };
}

function numberIn(text: string): number {
  const plain = text.trim();
  if (plain === "") return 0;
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
}
