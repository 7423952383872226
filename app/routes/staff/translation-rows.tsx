import { useTranslation } from "react-i18next";
import { direction, LANGUAGE_NAMES, type Language, languageTag } from "#app/i18n/languages.ts";
import { TextArea, TextField } from "#app/ui/form-field.tsx";

/** One field of a text that is being translated. */
export interface TranslationRow {
  /** Name of the form field. */
  readonly field: string;
  readonly label: string;
  readonly original: string;
  /** In which it was written; German where nothing is said. */
  readonly originalLanguage?: Language;
  readonly translation: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** One line instead of several. */
  readonly short?: boolean;
}

/** The German text and its translation side by side, field by field. */
export function TranslationRows(props: {
  readonly language: Language;
  readonly rows: readonly TranslationRow[];
}) {
  const { t } = useTranslation("common");
  const { language } = props;
  return props.rows.map((row) => {
    const { field, label, original, translation, error, required, short } = row;
    const written = row.originalLanguage ?? "de";
    const Field = short ? TextField : TextArea;
    return (
      <div key={field} className="side-by-side form">
        <div>
          <p className="kern-label">
            {written === "de" ? t("translation.original") : LANGUAGE_NAMES[written]}: {label}
          </p>
          {original === "" ? (
            <p className="kern-body kern-body--muted">{t("translation.noOriginal")}</p>
          ) : (
            <p
              className="kern-body keep-lines"
              lang={languageTag(written)}
              dir={direction(written)}
            >
              {original}
            </p>
          )}
        </div>
        <Field
          name={field}
          label={`${LANGUAGE_NAMES[language]}: ${label}`}
          error={error}
          defaultValue={translation}
          required={required ?? false}
          lang={languageTag(language)}
          dir={direction(language)}
        />
      </div>
    );
  });
}
