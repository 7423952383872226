import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { type TownText, townText } from "#app/services/texts/town-text.ts";
import {
  fieldInLanguage,
  isOutdated,
  type TranslatedTexts,
  type TranslationState,
  translationState,
} from "#app/services/texts/translations.ts";

/** What is stored in one language of a question and its answer. */
export interface QuestionTexts {
  readonly language: Language;
  /** Empty where nobody translated it. */
  readonly question: string;
  readonly answer: string;
  readonly revision: number;
  readonly basedOn: number;
}

/** A question in the words of who asked it, its German answer, and what was translated of both. */
export interface WrittenQuestion {
  readonly language: Language;
  readonly text: string;
  readonly answer: string;
  readonly answerRevision: number;
  readonly texts: readonly QuestionTexts[];
}

/** The question for readers of another language than that in which it was asked; null where nobody translated it. */
export function translatedQuestion(
  { language, texts }: WrittenQuestion,
  reader: Language,
): TownText | null {
  if (reader === language) return null;
  const translation = townText(
    reader,
    (each) => texts.find((own) => own.language === each)?.question,
  );
  return translation?.language === language ? null : translation;
}

/** The answer for a reader, and whether the German one was changed since; null without an answer. */
export function answerFor(
  question: WrittenQuestion,
  reader: Language,
): (TownText & { readonly outdated: boolean }) | null {
  const answers = answersOf(question);
  const answer = fieldInLanguage(answers, "answer", reader);
  return answer === null ? null : { ...answer, outdated: isOutdated(answers, reader) };
}

/** The parts of a question that can be translated into a language; none where nothing is to be done. */
export function translatableParts(
  question: WrittenQuestion,
  language: Language,
): readonly ("question" | "answer")[] {
  return [
    ...(language === question.language ? [] : (["question"] as const)),
    ...(language === "de" || question.answer === "" ? [] : (["answer"] as const)),
  ];
}

/** Each language into which something can be translated, and how that stands. */
export function questionTranslations(
  question: WrittenQuestion,
): readonly { readonly language: Language; readonly state: TranslationState }[] {
  const original = {
    question: question.text,
    answer: question.answer,
    revision: question.answerRevision,
    basedOn: question.answerRevision,
  };
  return LANGUAGES.flatMap((language) => {
    const parts = translatableParts(question, language);
    if (parts.length === 0) return [];
    const stored = question.texts.find((own) => own.language === language) ?? null;
    // What was translated before there was an answer is not outdated by it: the answer is missing.
    const current = stored?.answer === "" ? { ...stored, basedOn: original.revision } : stored;
    return [{ language, state: translationState(current, original, parts) }];
  });
}

function answersOf({
  answer,
  answerRevision,
  texts,
}: WrittenQuestion): TranslatedTexts<{ readonly answer: string }> {
  const translation = (language: Language) => {
    const own = texts.find((each) => each.language === language);
    return own === undefined || own.answer === "" ? null : own;
  };
  return {
    original: { answer, revision: answerRevision, basedOn: answerRevision },
    translations: {
      "de-simple": translation("de-simple"),
      en: translation("en"),
      ar: translation("ar"),
    },
  };
}
