import { useTranslation } from "react-i18next";
import { direction, LANGUAGE_NAMES, languageTag } from "#app/i18n/languages.ts";
import type { StatementWords } from "#app/services/statements/statement-words.ts";

/** The words of a statement, and below them how it was written where that is something else. */
export function StatementText({
  words,
  large = false,
}: {
  words: StatementWords;
  large?: boolean;
}) {
  const { t } = useTranslation("public");
  const { shown, original } = words;
  return (
    <>
      <p
        className={large ? "statement__words" : "kern-body kern-body--bold"}
        lang={languageTag(shown.language)}
        dir={direction(shown.language)}
      >
        {shown.text}
      </p>
      {original !== null && original.text !== shown.text && (
        <p className="kern-body kern-body--small kern-body--muted">
          {t("statements.original", { language: LANGUAGE_NAMES[original.language] })}:{" "}
          <bdi lang={languageTag(original.language)} dir={direction(original.language)}>
            {original.text}
          </bdi>
        </p>
      )}
    </>
  );
}
