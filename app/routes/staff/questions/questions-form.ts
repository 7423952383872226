import { LANGUAGES } from "#app/i18n/languages.ts";
import type { Question } from "#app/services/response/question-wording.ts";

/** Names of the fields of the question at a position, from 0. */
export function fieldNames(position: number) {
  return {
    feature: `${position}.feature`,
    source: `${position}.source`,
    value: `${position}.value`,
    question: (language: string) => `${position}.question.${language}`,
    why: (language: string) => `${position}.why.${language}`,
    answer: (value: number, language: string) => `${position}.answer.${value}.${language}`,
  };
}

/** The questions as the form sends them; null when it is not that form. */
export function parseQuestionsForm(form: FormData): Question[] | null {
  const read = (name: string) => {
    const text = form.get(name);
    return typeof text === "string" ? text : "";
  };
  const questions: Question[] = [];
  for (let position = 0; form.has(fieldNames(position).feature); position += 1) {
    const names = fieldNames(position);
    const source = read(names.source);
    if (source !== "register" && source !== "asked") return null;
    const values = form.getAll(names.value).map(String);
    questions.push({
      feature: read(names.feature),
      source,
      values,
      texts: Object.fromEntries(
        LANGUAGES.map((language) => [
          language,
          { question: read(names.question(language)), why: read(names.why(language)) },
        ]),
      ),
      answers: Object.fromEntries(
        values.map((value, place) => [
          value,
          Object.fromEntries(
            LANGUAGES.map((language) => [language, read(names.answer(place, language))]),
          ),
        ]),
      ),
    });
  }
  return questions.length === 0 ? null : questions;
}
