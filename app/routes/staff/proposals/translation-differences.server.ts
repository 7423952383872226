import { staffLanguage } from "#app/i18n/languages.ts";
import { differenceWords } from "#app/routes/difference-words.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import type { TranslationOfProposal } from "#app/services/proposals/read-translations.server.ts";
import { TRANSLATED_FIELDS } from "#app/services/proposals/translate-proposal.server.ts";
import { wordDifferences } from "#app/services/texts/word-differences.ts";

/** In what a translation that could not be saved differs from the one that somebody else saved. */
export function translationDifferences(
  visit: Pick<Visit, "language">,
  { language, stored }: TranslationOfProposal,
  input: Readonly<Record<(typeof TRANSLATED_FIELDS)[number], string>>,
) {
  const title = staffTitles(visit.language);
  return {
    words: differenceWords(staffLanguage(visit.language)),
    differences: TRANSLATED_FIELDS.flatMap((field) => {
      const before = stored?.[field] ?? "";
      if (before === input[field]) return [];
      const kind = before === "" ? "added" : input[field] === "" ? "removed" : "changed";
      const label = title(`proposalTranslations:fields.${field}`);
      const parts = wordDifferences(before, input[field]);
      return [
        { ...{ id: field, label, language, parts }, kind: kind as "added" | "removed" | "changed" },
      ];
    }),
  };
}
