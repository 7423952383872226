import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { type TownText, townText } from "#app/services/texts/town-text.ts";
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
  readonly question: TownText;
  /** Why it is asked; null where nobody wrote it. */
  readonly why: TownText | null;
  readonly answers: readonly { readonly value: string; readonly text: TownText }[];
}

/** A question in the words of a language. A feature or a value without any text stands for itself. */
export function wordedQuestion(
  { feature, texts, values, answers }: Omit<Question, "source">,
  language: Language,
): WordedQuestion {
  return {
    feature,
    question: townText(language, (own) => texts[own]?.question) ?? german(feature),
    why: townText(language, (own) => texts[own]?.why),
    answers: values.map((value) => ({
      value,
      text: townText(language, (own) => answers[value]?.[own]) ?? german(value),
    })),
  };
}

/** The languages in which a word of the question or of an answer is missing. */
export function missingLanguages({ texts, values, answers }: Question): Language[] {
  return LANGUAGES.filter(
    (language) =>
      !texts[language]?.question ||
      !texts[language]?.why ||
      values.some((value) => !answers[value]?.[language]),
  );
}

function german(text: string): TownText {
  return { text, language: "de" };
}
