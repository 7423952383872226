import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadQuestions, type QuestionPlace } from "./load-questions.server.ts";
import { type QuestionTexts, translatableParts, type WrittenQuestion } from "./question-texts.ts";

export interface QuestionToTranslate {
  readonly question: WrittenQuestion;
  readonly parts: ReturnType<typeof translatableParts>;
  /** Null while nothing is translated into this language. */
  readonly stored: QuestionTexts | null;
}

/** A question for whoever translates it; null where there is none, or nothing to translate into this language. */
export function readQuestionTexts(
  context: ServiceContext,
  { townHallId, questionId }: QuestionPlace,
  language: Language,
): QuestionToTranslate | null {
  authorise(context.actor, "floor.assist");
  const loaded = loadQuestions(context.database, townHallId).find(
    ({ question }) => question.id === questionId,
  );
  if (loaded === undefined) return null;
  const { question: row, texts } = loaded;
  const { text, answer, answerRevision } = row;
  const question = { language: row.language, text, answer, answerRevision, texts };
  const parts = translatableParts(question, language);
  if (parts.length === 0) return null;
  return { question, parts, stored: texts.find((own) => own.language === language) ?? null };
}
