import type { Language } from "#app/i18n/languages.ts";
import type { StaffRound } from "#app/services/statements/read-round.server.ts";

/** How many of the texts of a round that were written in another language there are in this one. */
export function translationProgress(
  { texts, statements }: Pick<StaffRound, "texts" | "statements">,
  language: Language,
): { readonly done: number; readonly total: number } {
  const foreign = statements.filter(
    ({ status, removed, ...statement }) =>
      statement.language !== language && status !== "declined" && !removed,
  );
  const translated = foreign.filter(({ translations }) => translations[language] !== undefined);
  if (language === "de") return { done: translated.length, total: foreign.length };
  const round = texts.translations[language];
  const current = round !== null && round.basedOn === texts.original.revision;
  return { done: translated.length + (current ? 1 : 0), total: foreign.length + 1 };
}
