import type { TranslatedTexts, TranslationLanguage } from "#app/services/texts/translations.ts";

interface Version {
  readonly revision: number;
  readonly basedOn: number;
}

/** These fields in all languages; of the counts of revisions only whether a translation is outdated. */
export function picked<Field extends string>(
  { original, translations }: TranslatedTexts<Readonly<Record<Field, string>>>,
  fields: readonly Field[],
) {
  const pick = (texts: Readonly<Record<Field, string>>, basedOn: number) => ({
    ...(Object.fromEntries(fields.map((field) => [field, texts[field]])) as Record<Field, string>),
    ...{ revision: 1, basedOn },
  });
  const translation = (language: TranslationLanguage) => {
    const texts: (Readonly<Record<Field, string>> & Version) | null = translations[language];
    return texts === null ? null : pick(texts, texts.basedOn < original.revision ? 0 : 1);
  };
  return {
    original: pick(original, 1),
    translations: {
      "de-simple": translation("de-simple"),
      en: translation("en"),
      ar: translation("ar"),
    },
  };
}
