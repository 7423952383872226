import type { AskedQuestion, VoteAnswer } from "#app/domain/votes/vote-answer.ts";

/** The fields of a ballot form and what was entered, in the order of the form. */
export type AnswerFields = ReadonlyMap<string, readonly string[]>;

/** What the field of an option says that is approved of. */
export const APPROVED = "yes";

/** One choice for a whole question: yes or no, consent, an option; with variants the deciding question. Empty is blank. */
export function choiceField(questionId: string): string {
  return `q.${questionId}`;
}

/**
 * What is said about one option: `APPROVED` or nothing, a score, a rank from 1, or whether it is accepted (yes, no,
 * abstain, blank). Empty says nothing.
 */
export function optionField(questionId: string, optionId: string): string {
  return `${optionFields(questionId)}${optionId}`;
}

/** With what the fields of all options of a question begin. */
export function optionFields(questionId: string): string {
  return `${choiceField(questionId)}.`;
}

/** Why somebody objects or has a concern. */
export function reasonsField(questionId: string): string {
  return `${optionFields(questionId)}reasons`;
}

/** What stands in a field; empty where there is no such field. */
export function fieldValue(fields: AnswerFields, name: string): string {
  return fields.get(name)?.[0] ?? "";
}

/** The fields from which `readAnswer` reads this answer again: hidden ones, or those of a ballot that is changed. */
export function fieldsOfAnswer(question: AskedQuestion, answer: VoteAnswer): AnswerFields {
  return new Map(pairsOf(question.id, answer).map(([name, value]) => [name, [value]]));
}

function pairsOf(questionId: string, answer: VoteAnswer): readonly (readonly [string, string])[] {
  const ofOption = (option: string, value: string | number) =>
    [optionField(questionId, option), String(value)] as const;
  switch (answer.kind) {
    case "choice":
      return [
        [choiceField(questionId), answer.choice],
        ...(answer.reasons === undefined
          ? []
          : [[reasonsField(questionId), answer.reasons] as const]),
      ];
    case "approve":
      return answer.approve.map((option) => ofOption(option, APPROVED));
    case "scores":
      return Object.entries(answer.scores).map(([option, score]) => ofOption(option, score));
    case "ranking":
      return answer.ranking.flatMap((rank, place) =>
        rank.map((option) => ofOption(option, place + 1)),
      );
    case "variants":
      return [
        ...Object.entries(answer.answers).map(([option, value]) => ofOption(option, value)),
        [choiceField(questionId), answer.choice],
      ];
  }
}
