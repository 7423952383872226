import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import type { AnswerTexts, QuestionTexts } from "#db/schema/index.ts";

/** How the value of a feature of the quotas is come by, and how people are asked for it. */
export interface Question {
  /** The feature of the quotas. */
  readonly feature: string;
  /** `register`: known of whoever was drawn from it; people reached by outreach are asked. */
  readonly source: "register" | "asked";
  /** In German at least, unless nobody has written them yet. */
  readonly texts: QuestionTexts;
  /** The values of the quotas in their order, without the one for whoever would rather not say. */
  readonly values: readonly string[];
  readonly answers: AnswerTexts;
}

/** A question as one reads it in one language; what is not translated stands there in German. */
export interface WordedQuestion {
  readonly feature: string;
  readonly question: string;
  readonly why: string;
  readonly answers: readonly {
    readonly value: string;
    readonly text: string;
    /** False where the German words stand in for missing ones. */
    readonly translated: boolean;
  }[];
  /** False where the German words stand in for missing ones. */
  readonly translated: boolean;
}

/** A question in the words of a language. A feature without any text is asked for by its name. */
export function wordedQuestion(
  { feature, texts, values, answers }: Question,
  language: Language,
): WordedQuestion {
  const own = texts[language];
  const german = texts.de;
  return {
    feature,
    question: own?.question || german?.question || feature,
    why: own?.why || german?.why || "",
    translated: Boolean(own?.question && own.why),
    answers: values.map((value) => {
      const text = answers[value]?.[language];
      return {
        value,
        text: text || answers[value]?.de || value,
        translated: Boolean(text),
      };
    }),
  };
}

/** The languages in which a word of the question or of an answer is missing. */
export function missingLanguages(question: Question): Language[] {
  return LANGUAGES.filter((language) => {
    const { translated, answers } = wordedQuestion(question, language);
    return !translated || answers.some((answer) => !answer.translated);
  });
}
