import { direction, type Language, languageTag } from "#app/i18n/languages.ts";

/** What someone wrote, in the language in which they wrote it. */
export function WrittenText({
  written,
}: {
  written: { readonly text: string; readonly language: Language };
}) {
  const { text, language } = written;
  return (
    <bdi lang={languageTag(language)} dir={direction(language)}>
      {text}
    </bdi>
  );
}
