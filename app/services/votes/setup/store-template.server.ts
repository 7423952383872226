import { randomUUID } from "node:crypto";
import { VOTE_TEMPLATES, type VoteTemplateName } from "#app/domain/votes/vote-templates.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { OPTION_PLACEHOLDERS, VOTE_TEMPLATE_QUESTIONS } from "#app/i18n/vote-templates.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  voteOptions,
  voteOptionTexts,
  voteQuestions,
  voteQuestionTexts,
} from "#db/schema/index.ts";

/** Gives an empty draft the question of a template, in every language, with options to be written. */
export function storeTemplate(
  transaction: Queryable,
  voteId: string,
  name: VoteTemplateName,
): void {
  const template = VOTE_TEMPLATES.find((each) => each.name === name);
  if (template === undefined) throw new Error("There is no such template.");
  const { rule, shuffled, placeholder, costs } = template;
  const questionId = randomUUID();
  transaction
    .insert(voteQuestions)
    .values({ id: questionId, voteId, position: 1, rule, shuffled })
    .run();
  for (const language of LANGUAGES) {
    const text = VOTE_TEMPLATE_QUESTIONS[name][language];
    transaction.insert(voteQuestionTexts).values({ questionId, language, text }).run();
  }
  if (placeholder === null) return;
  for (const [index, cost] of costs.entries()) {
    const id = randomUUID();
    const position = index + 1;
    transaction.insert(voteOptions).values({ id, questionId, position, cost }).run();
    const text = OPTION_PLACEHOLDERS[placeholder].replace("{{number}}", `${position}`);
    transaction.insert(voteOptionTexts).values({ optionId: id, language: "de", text }).run();
  }
}

/** Whether an option of a template still waits for its words. */
export function isPlaceholder(text: string): boolean {
  return /^\[[^\][]*\]$/.test(text);
}
