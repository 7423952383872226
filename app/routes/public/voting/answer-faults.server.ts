import { optionField, reasonsField } from "#app/domain/votes/answer-fields.ts";
import type { ReadAnswerProblem } from "#app/domain/votes/read-answer.ts";
import type { Language } from "#app/i18n/languages.ts";
import { languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { figure, isolated } from "#app/ui/figures.ts";
import type { BallotSheet, QuestionPart } from "./ballot-page.server.ts";

/** What is wrong with the answer to one question, and what to do about it. */
export interface AnswerFault {
  readonly questionId: string;
  /** Id of the first field that is meant, else of the question. */
  readonly anchor: string;
  readonly sentence: string;
  /** The same with the number of its question, where there are several. */
  readonly inSummary: string;
  /** Names of the fields that are meant. */
  readonly fields: readonly string[];
}

export function answerFaults(
  sheet: BallotSheet,
  problems: ReadonlyMap<string, ReadAnswerProblem>,
  language: Language,
): readonly AnswerFault[] {
  const { t } = publicTranslation(language);
  return sheet.questions.flatMap((question, at) => {
    const problem = problems.get(question.id);
    if (problem === undefined) return [];
    const sentence = faultInWords(question, problem, language);
    const number = t("public:voting.faults.question", { number: figure(at + 1, language) });
    const place = { question: number, problem: sentence };
    const fields = faultyFields(question, problem);
    return [
      {
        ...{ questionId: question.id, anchor: fields[0] ?? question.anchor, sentence, fields },
        inSummary: question.number === null ? sentence : t("public:voting.faults.at", place),
      },
    ];
  });
}

function faultInWords(
  { options }: QuestionPart,
  { code, params }: ReadAnswerProblem,
  language: Language,
): string {
  const { t } = publicTranslation(language);
  const number = (value: number) => figure(value, language);
  const named = (id: string) =>
    isolated(options.find((option) => option.id === id)?.text.text ?? "");
  switch (code) {
    case "too_many_chosen":
      return t(`public:voting.faults.${code}`, {
        chosen: number(params.chosen),
        most: number(params.most),
      });
    case "score_out_of_range":
      return t(`public:voting.faults.${code}`, {
        option: named(params.option),
        lowest: number(params.lowest),
        highest: number(params.highest),
      });
    case "rank_out_of_range":
      return t(`public:voting.faults.${code}`, {
        option: named(params.option),
        most: number(params.most),
      });
    case "rank_shared":
      return t(`public:voting.faults.${code}`, {
        rank: number(params.rank),
        options: new Intl.ListFormat(languageTag(language)).format(params.options.map(named)),
      });
    case "reasons_too_long":
      return t(`public:voting.faults.${code}`, {
        signs: number(params.signs),
        most: number(params.most),
      });
    case "reasons_missing":
    case "reasons_unexpected":
      return t(`public:voting.faults.${code}`);
    default:
      return t("public:voting.faults.not_understood");
  }
}

function faultyFields(
  { id: questionId, options }: QuestionPart,
  { code, params }: ReadAnswerProblem,
): readonly string[] {
  switch (code) {
    case "too_many_chosen":
      return options.map((option) => optionField(questionId, option.id));
    case "score_out_of_range":
    case "rank_out_of_range":
      return [optionField(questionId, params.option)];
    case "rank_shared":
      return params.options.map((option) => optionField(questionId, option));
    case "reasons_missing":
    case "reasons_too_long":
    case "reasons_unexpected":
      return [reasonsField(questionId)];
    default:
      return [];
  }
}
