import type { Language } from "#app/i18n/languages.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { PROCESS_TEXT_FIELDS, type ProcessTextField } from "./process-fields.ts";
import type { ProcessDetails } from "./read-process.server.ts";

/** The texts of a process as a reader of this language gets them; empty where nobody wrote them yet. */
export function publicTexts(
  process: ProcessDetails,
  language: Language,
): Readonly<Record<ProcessTextField, TownText>> {
  return Object.fromEntries(
    PROCESS_TEXT_FIELDS.map((field) => [
      field,
      fieldInLanguage(process, field, language) ?? { text: "", language: "de" },
    ]),
  ) as Record<ProcessTextField, TownText>;
}
