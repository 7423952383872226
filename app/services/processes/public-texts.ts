import type { Language } from "#app/i18n/languages.ts";
import { PROCESS_TEXT_FIELDS, type ProcessTextField } from "./process-fields.ts";
import type { ProcessDetails } from "./read-process.server.ts";

/** One text in the reader's language, or in German where the translation lacks it. */
export interface PublicText {
  readonly text: string;
  readonly german: boolean;
}

/** The texts of a process as a reader of this language gets them. */
export function publicTexts(
  process: ProcessDetails,
  language: Language,
): Readonly<Record<ProcessTextField, PublicText>> {
  const reader = language === "de" ? process.original : process.translations[language];
  const pick = (field: ProcessTextField): PublicText => {
    const own = reader?.[field] ?? "";
    return own === ""
      ? { text: process.original[field], german: true }
      : { text: own, german: language === "de" };
  };
  return Object.fromEntries(PROCESS_TEXT_FIELDS.map((field) => [field, pick(field)])) as Record<
    ProcessTextField,
    PublicText
  >;
}
