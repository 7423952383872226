import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES, languageTag } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import type { BallotPage } from "./ballot-page.server.ts";

/** The id of the form whose answers go along. */
export const BALLOT_FORM = "ballot";

/**
 * Shows the page in another language with everything that is filled in; a link would lose it.
 *
 * @param again where the form is sent to be shown once more
 */
export function FormLanguages({ again }: { again: string }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  return (
    <fieldset className="form-languages no-print" aria-label={t("shell.chooseLanguage")}>
      {/* The enter key presses the first button of a form, and that shall go on, not change the language. */}
      <button type="submit" form={BALLOT_FORM} hidden />
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="submit"
          form={BALLOT_FORM}
          formAction={`${again}?language=${each}`}
          className="kern-btn kern-btn--tertiary"
          lang={languageTag(each)}
          aria-current={each === language ? "true" : undefined}
        >
          <span className="kern-label">{LANGUAGE_NAMES[each]}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The same where nothing can be lost; at a terminal the language was chosen at the start. */
export function PageLanguages({ page, path }: { page: BallotPage; path: string }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  if (page.place.door === "terminal") return null;
  return (
    <div className="no-print">
      <LanguageSwitch
        label={t("shell.chooseLanguage")}
        languages={LANGUAGES}
        current={language}
        path={path}
      />
    </div>
  );
}
