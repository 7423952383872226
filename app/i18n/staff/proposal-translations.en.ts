import type { Translation } from "../message-types.ts";
import type { proposalTranslationsDe } from "./proposal-translations.de.ts";

export const proposalTranslationsEn: Translation<typeof proposalTranslationsDe> = {
  title: "Translate the proposal: {{language}}",
  section: "Translations",
  lead: "The text in the language in which it was written stays the original and can always be read. Whoever reads in another language gets your translation.",
  stateOf: "{{language}}: {{state}}",
  outdated:
    "The translation belongs to version {{was}}; by now version {{now}} is in force. When you save, it counts for version {{now}}.",
  save: "Save the translation",
  saved: "The translation is saved.",
  remove: "Remove the translation",
  removeConsequence: "Everybody then reads the original again. The translated text is gone.",
  fields: {
    title: "Title",
    text: "What is proposed",
    reasons: "Why",
    effect: "What changes, and for whom",
    costBasis: "Where the estimate comes from",
  },
  problems: {
    text_missing: "Something is missing here.",
    text_too_long: "This is too long. Please shorten it.",
    title_of_one_line: "The title has one line.",
    proposal_missing: "This proposal is gone.",
    translation_of_original: "The proposal is written in this language.",
    translation_changed_meanwhile:
      "Somebody else saved this translation in the meantime. Your text is still in the form; above it you see how it differs from the saved one. Bring the two together and save again.",
  },
};
