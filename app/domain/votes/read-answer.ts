import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { BLANK } from "#app/domain/tally/ballots.ts";
import { plainText } from "#app/domain/texts/plain-text.ts";
import {
  type AnswerFields,
  APPROVED,
  choiceField,
  fieldValue,
  optionField,
  optionFields,
  reasonsField,
} from "#app/domain/votes/answer-fields.ts";
import {
  type AnswerProblem,
  answerKind,
  checkAnswer,
  sharesRanks,
} from "#app/domain/votes/check-answer.ts";
import type { AskedQuestion, VoteAnswer } from "#app/domain/votes/vote-answer.ts";

export type ReadAnswerProblem = AnswerProblem | Problem<"field_twice", object>;

/**
 * The answer that the fields of a posted ballot form give to a question (`answer-fields.ts` names them). What is not
 * answered is blank; gaps between ranks are closed. Fields of other questions do not matter.
 */
export function readAnswer(
  question: AskedQuestion,
  fields: AnswerFields,
): Result<VoteAnswer, ReadAnswerProblem> {
  const own = ownFields(question, fields);
  if (!own.ok) return own;
  const answer = answerIn(question, own.value);
  return answer.ok ? checkAnswer(question, answer.value) : answer;
}

/** The fields of the question. Fails where one is not of its form, or was sent with two values. */
function ownFields(
  question: AskedQuestion,
  fields: AnswerFields,
): Result<AnswerFields, ReadAnswerProblem> {
  const { id, rule, options } = question;
  const known = new Set(options.map((option) => optionField(id, option.id)));
  if (rule.kind === "consent") known.add(reasonsField(id));
  const own = new Map<string, readonly string[]>();
  for (const [name, values] of fields) {
    if (name !== choiceField(id)) {
      if (!name.startsWith(optionFields(id))) continue;
      if (!known.has(name)) return problem("option_unknown", {});
    }
    if (values.length > 1) return problem("field_twice", {});
    own.set(name, values);
  }
  return ok(own);
}

/** What the fields say, in the form of the rule; `checkAnswer` tells whether it is an answer. */
function answerIn(
  question: AskedQuestion,
  fields: AnswerFields,
): Result<VoteAnswer, AnswerProblem> {
  const choice = fieldValue(fields, choiceField(question.id)) || BLANK;
  const said = question.options.flatMap(({ id }): [string, string][] => {
    const value = fieldValue(fields, optionField(question.id, id));
    return value === "" ? [] : [[id, value]];
  });
  switch (answerKind(question.rule.kind)) {
    case "choice": {
      const typed = fieldValue(fields, reasonsField(question.id));
      const reasons = plainText(typed).replace(/\p{Cs}/gu, "");
      return ok({ kind: "choice", choice, ...(reasons === "" ? {} : { reasons }) });
    }
    case "approve":
      return said.every(([, value]) => value === APPROVED)
        ? ok({ kind: "approve", approve: said.map(([option]) => option) })
        : problem("answer_malformed", {});
    case "scores":
      return ok({
        kind: "scores",
        scores: Object.fromEntries(said.map(([option, value]) => [option, wholeNumber(value)])),
      });
    case "ranking":
      return readRanking(question, said);
    case "variants":
      // Whether they are answers is checked with everything else.
      return ok({ kind: "variants", answers: Object.fromEntries(said), choice } as VoteAnswer);
  }
}

function readRanking(
  { rule, options }: AskedQuestion,
  said: readonly (readonly [string, string])[],
): Result<VoteAnswer, AnswerProblem> {
  const most = options.length;
  const ranks = Array.from({ length: most }, (): string[] => []);
  for (const [option, value] of said) {
    const rank = ranks[wholeNumber(value) - 1];
    if (rank === undefined) return problem("rank_out_of_range", { option, most });
    rank.push(option);
  }
  const shared = ranks.findIndex((rank) => rank.length > 1);
  if (shared >= 0 && !sharesRanks(rule.kind)) {
    return problem("rank_shared", { rank: shared + 1, options: ranks[shared] ?? [] });
  }
  return ok({ kind: "ranking", ranking: ranks });
}

function wholeNumber(text: string): number {
  return /^-?\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
}
