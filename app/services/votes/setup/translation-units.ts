import {
  type TranslatedTexts,
  type TranslationLanguage,
  type TranslationState,
  translationState,
} from "#app/services/texts/translations.ts";
import type { VoteDefinition } from "#app/services/votes/vote-definition.ts";

/** Fields of all texts of a vote. */
export type VoteTextField = "title" | "introduction" | "text";

/** A text that is translated as a whole: that of the vote, of a question, of an option. */
export interface VoteTranslationUnit {
  readonly kind: "vote" | "question" | "option";
  /** Of the vote (`vote`), the question or the option. */
  readonly id: string;
  /** Place of the question, and of the option in it, from 1; empty for the vote. */
  readonly number: string;
  readonly fields: readonly {
    readonly field: VoteTextField;
    readonly original: string;
    readonly translation: string;
  }[];
  readonly state: TranslationState;
  /** The revision of the German text. */
  readonly originalRevision: number;
  /** The revision of the translation, 0 where there is none. */
  readonly revision: number;
}

/** Everything of a vote that can be translated, in the order of the ballot paper, and how far it is in one language. */
export function voteTranslationUnits(
  { texts, questions }: Pick<VoteDefinition, "texts" | "questions">,
  language: TranslationLanguage,
): readonly VoteTranslationUnit[] {
  return [
    {
      ...{ kind: "vote", id: "vote", number: "" },
      ...unitOf(texts, ["title", "introduction"], language),
    },
    ...questions.flatMap((question, index): VoteTranslationUnit[] => [
      {
        ...{ kind: "question", id: question.id, number: `${index + 1}` },
        ...unitOf(question.texts, ["text"], language),
      },
      ...question.options.map(
        (option, place): VoteTranslationUnit => ({
          ...{ kind: "option", id: option.id, number: `${index + 1}.${place + 1}` },
          ...unitOf(option.texts, ["text"], language),
        }),
      ),
    ]),
  ];
}

/** How far a vote is in one language: how many of its texts are there and of the newest German words. */
export function voteTranslationProgress(
  definition: Pick<VoteDefinition, "texts" | "questions">,
  language: TranslationLanguage,
): { readonly state: TranslationState; readonly done: number; readonly total: number } {
  const states = voteTranslationUnits(definition, language).map(({ state }) => state);
  const done = states.filter((state) => state === "current").length;
  const total = states.length;
  if (done === total) return { state: "current", done, total };
  if (states.includes("outdated")) return { state: "outdated", done, total };
  const none = states.every((state) => state === "missing");
  return { state: none ? "missing" : "incomplete", done, total };
}

function unitOf<Field extends VoteTextField>(
  texts: TranslatedTexts<Readonly<Record<Field, string>>>,
  fields: readonly Field[],
  language: TranslationLanguage,
) {
  const { original } = texts;
  const translation = texts.translations[language];
  return {
    fields: fields.map((field) => ({
      field,
      original: original[field],
      translation: translation?.[field] ?? "",
    })),
    state: translationState<Field>(translation, original, fields),
    originalRevision: original.revision,
    revision: translation?.revision ?? 0,
  };
}
